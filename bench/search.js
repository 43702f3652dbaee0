// Time of one search with the content of today, and with generated content ten and a hundred times as large. Usage: node bench/search.js [rounds]
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const rounds = Number(process.argv[2] ?? 20)
const here = file => new URL(file, import.meta.url).pathname
const outfile = here('search.built.mjs')
await build({
  stdin: {
    contents: "export { loadLibrary } from './content/library.js'; export { buildSearch } from './answers/search.js'",
    resolveDir: here('../src')
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error'
})
const { loadLibrary, buildSearch } = await import(outfile)
rmSync(outfile)

const content = loadLibrary(here('../data')).latest
const stops = new Set(content.vocabulary.stopWords)

/** Half of the longer words of a copy are new words, so that the index grows in words too, not in mentions alone. */
function renamed (text, copy) {
  const mark = `q${copy.toString(36)}`
  let seen = 0
  return text.replace(/[A-Za-z]{5,}/g, word => stops.has(word.toLowerCase()) || seen++ % 2 ? word : word + mark)
}

function copied (value, copy, key) {
  if (Array.isArray(value)) return value.map(member => copied(member, copy, key))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copied(member, copy, key)]))
  if (key === 'certainty' || key === 'stance' || typeof value !== 'string') return value
  return key === 'id' ? `${value}-${copy}` : renamed(value, copy)
}

function times (factor) {
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 1)
  const { collections, vocabulary } = content
  return {
    ...content,
    collections: Object.fromEntries(Object.entries(collections).map(([name, items]) => [name, [...items, ...copies.flatMap(copy => copied(items, copy))]])),
    vocabulary: {
      ...vocabulary,
      cues: [...vocabulary.cues, ...copies.flatMap(copy => vocabulary.cues.map(({ items, say }) => ({
        items: Object.fromEntries(Object.entries(items).map(([id, weight]) => [`${id}-${copy}`, weight])),
        say: say.map(phrase => renamed(phrase, copy))
      })))]
    }
  }
}

const asked = readFileSync(here('../test/answers/search-queries.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line).text)
const words = [...new Set(asked.join(' ').toLowerCase().match(/[a-z]{4,}/g))]
let seed = 1
const random = below => (seed = seed * 48271 % 2147483647) % below
const pick = list => list[random(list.length)]
const fill = word => {
  let text = ''
  while (text.length < 500) text += `${word()} `
  return text.slice(0, 500)
}
const letters = length => Array.from({ length }, () => pick('abcdefghijklmnopqrstuvwxyz')).join('')
const misspelt = word => {
  const at = random(word.length)
  return word.slice(0, at) + pick('aeiou') + word.slice(at + 1)
}
const kinds = {
  'real questions': asked,
  '500 characters of known words': Array.from({ length: 50 }, () => fill(() => pick(words))),
  '500 characters of misspelt words': Array.from({ length: 50 }, () => fill(() => misspelt(pick(words)))),
  '500 characters of junk': Array.from({ length: 50 }, () => fill(() => letters(4 + random(12)))),
  'one word over and over': ['leg ', 'pain ', 'walk ', 'back '].map(word => word.repeat(125))
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(3)
console.log(`Node ${process.version}, ${rounds} rounds; milliseconds`)
// A question's own time is the median of its rounds: what other processes take away is not in it.
console.log('| content | questions | p50 | p99 | p99 of each question\'s own time | CPU, mean |\n| --- | --- | --- | --- | --- | --- |')
for (const factor of [1, 10, 100]) {
  const began = performance.now()
  const search = buildSearch(factor === 1 ? content : times(factor))
  const built = performance.now() - began
  for (const [kind, questions] of Object.entries(kinds)) {
    for (let warm = 0; warm < 3; warm++) for (const q of questions) search({ q, limit: 10, passages: 'best' })
    const taken = []
    const own = questions.map(() => [])
    const before = process.cpuUsage()
    for (let round = 0; round < rounds; round++) {
      for (const [index, q] of questions.entries()) {
        const start = performance.now()
        search({ q, limit: 10, passages: 'best' })
        const ms = performance.now() - start
        taken.push(ms)
        own[index].push(ms)
      }
    }
    const { user, system } = process.cpuUsage(before)
    taken.sort((a, b) => a - b)
    const medians = own.map(all => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]).sort((a, b) => a - b)
    console.log(`| ×${factor} | ${kind} | ${at(taken, 0.5)} | ${at(taken, 0.99)} | ${at(medians, 0.99)} | ${((user + system) / 1000 / taken.length).toFixed(3)} |`)
  }
  console.log(`| ×${factor} | building the index | ${built.toFixed(0)} | | | |`)
}
