// The content of today with copies of itself, in new words and under new ids: what ten or a hundred times as much would
// be like.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Letters that hardly ever end a word together.
const letters = 'bcdfghjkmpqvwxz'
const markOf = copy => letters[Math.floor(copy / letters.length)] + letters[copy % letters.length]
const under = (id, mark) => `${id}-${mark}`
const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))

/**
 * Content that is `factor` times as large: items, red-flag signs, lay words and red-flag expressions; it keeps every
 * rule.
 */
export function grown(content, factor) {
  const marks = Array.from({ length: factor - 1 }, (_, index) => markOf(index + 1))
  const { collections, vocabulary, expressions, release, walkingPlan } = content
  const stops = new Set(vocabulary.stopWords)
  const more = mapValues(collections, (items, name) =>
    [...items, ...marks.flatMap(mark => items.map(item => copyOf(item, mark, stops)))].map((item, index) =>
      name === 'regimen-tips' ? { ...item, order: index + 1 } : item
    )
  )
  const { digest, removed, ...plain } = release
  return {
    ...content,
    release: { ...plain, status: 'draft', changes: [], contents: mapValues(more, items => items.map(({ id }) => id)) },
    collections: more,
    walkingPlan: withRedFlags(walkingPlan, marks),
    expressions: {
      ...expressions,
      words: Object.assign(
        {},
        expressions.words,
        ...marks.map(mark =>
          Object.fromEntries(
            Object.entries(expressions.words).map(([group, phrases]) => [
              under(group, mark),
              phrases.map(phrase => renamed(phrase, mark))
            ])
          )
        )
      ),
      expressions: [
        ...expressions.expressions,
        ...marks.flatMap(mark =>
          expressions.expressions.map(one => ({
            ...one,
            sign: under(one.sign, mark),
            says: one.says.map(pattern => renamed(pattern, mark))
          }))
        )
      ]
    }
  }
}

/** Writes content as the working tree of a data folder, with the words that people speak of it with. */
export function writeRelease(content, dataDir) {
  const write = (file, value) => writeFileSync(join(dataDir, file), JSON.stringify(value))
  for (const folder of ['reading', ...Object.keys(content.collections)]) {
    mkdirSync(join(dataDir, folder), { recursive: true })
  }
  for (const [name, items] of Object.entries(content.collections)) {
    for (const item of items) write(`${name}/${item.id}.json`, item)
  }
  const { release, overview, sources, vocabulary, screening, expressions, walkingPlan } = content
  const files = {
    release,
    overview,
    sources,
    screening,
    'walking-plan': walkingPlan,
    'reading/vocabulary': vocabulary,
    'reading/red-flag-expressions': expressions
  }
  for (const [name, value] of Object.entries(files)) write(`${name}.json`, value)
}

/** Every red flag that cannot wait speaks against a plan, copies too. */
function withRedFlags(walkingPlan, marks) {
  const withCopies = reasons =>
    reasons.map(reason => ({
      ...reason,
      redFlags: [...reason.redFlags, ...marks.flatMap(mark => reason.redFlags.map(id => under(id, mark)))]
    }))
  return {
    ...walkingPlan,
    notFor: withCopies(walkingPlan.notFor),
    stopRules: withCopies(walkingPlan.stopRules)
  }
}

function copyOf(item, mark, stops) {
  const copy = { ...inNewWords(item, mark, stops), id: under(item.id, mark) }
  if (!copy.possibleConcerns) return copy
  return {
    ...copy,
    signs: copy.signs.map(sign => ({
      ...sign,
      id: under(sign.id, mark),
      escalatesWith: sign.escalatesWith.map(one => ({ ...one, signs: one.signs.map(id => under(id, mark)) }))
    }))
  }
}

// What is said once for the whole guide, in the walking plan too; names of codes are not ours to change.
const toldAlike = new Set(['claims', 'seekHelp', 'steps', 'display'])

/** Prose is what has spaces in it. */
function inNewWords(value, mark, stops, key) {
  if (toldAlike.has(key)) return value
  if (Array.isArray(value)) return value.map(member => inNewWords(member, mark, stops))
  if (value !== null && typeof value === 'object') {
    return mapValues(value, (member, name) => inNewWords(member, mark, stops, name))
  }
  return typeof value === 'string' && value.includes(' ') ? reworded(value, mark, stops) : value
}

/**
 * Half of the longer words become new ones of the same length, so that the index grows in words too, not in mentions
 * alone.
 */
function reworded(text, mark, stops) {
  let seen = 0
  return text.replace(/[A-Za-z]{5,}/g, word =>
    stops.has(word.toLowerCase()) || seen++ % 2 ? word : word.slice(0, -mark.length) + mark
  )
}

/** Every word and group of a red-flag pattern under another name; numbers and distances stay. */
function renamed(pattern, mark) {
  return pattern
    .split(' ')
    .map(part => {
      if (/^[#.~]/.test(part)) return part
      return part.startsWith('<')
        ? `<${under(part.slice(1, -1), mark)}>`
        : part.replace(/\*?$/, ending => `q${mark}${ending}`)
    })
    .join(' ')
}
