import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { Item } from '../content/schema.js'
import { collectionNames } from '../content/terms.js'
import { phraseFinder } from './phrases.js'
import { spellingMender } from './spelling.js'
import { wordsOf, type WordReader } from './words.js'

/** A question, read: its terms, whether it is about this guide's subject, and what its phrases say is meant. */
export interface Reading {
  terms: string[]
  anchored: boolean
  /** Signs that it is about something else. */
  elsewhere: number
  /** Share of the telling words that this guide knows, from 0 to 1. */
  familiar: number
  /** How likely each item is meant, by item id, from 0 to 1. */
  meant: ReadonlyMap<string, number>
}

/** A question has few misspelt words; one with more than these is no question, and must not take longer. */
const mostMended = 12
/** How sure a name of several words, or of one, makes of its item; or what is left of one without its stop words. */
const nameWeight = { several: 0.75, one: 0.7, rest: 0.4 }
/** A single word outside its usual company says less. */
const loneWord = 0.58
/** What the second and third sign of an item add to the first: they often say the same again. */
const furtherSign = 0.3

/** Makes a reader of questions from the vocabulary and the names of the items. */
export function questionReader (content: Content & Phrasebook, words: WordReader, indexed: ReadonlySet<string>): (question: string) => Reading {
  const { vocabulary } = content
  const marks = <T>(phrases: readonly string[], meaning: T) => phrases.map(phrase => [phrase, meaning] as const)
  const said = vocabulary.cues.flatMap(({ items, say }) => marks(say, items))
  const findCues = phraseFinder<Readonly<Record<string, number>>>([...said, ...namesOf(content, words)], words.term)
  const findAnchors = phraseFinder(marks(vocabulary.anchors, true), words.term)
  const findElsewhere = phraseFinder(marks(vocabulary.elsewhere, true), words.term)
  // Turns of phrase are taken as they are written: "get back to" is not "got the back to".
  const findIgnored = phraseFinder(marks(vocabulary.ignored, true), word => word)

  const phrases = [...said, ...marks(vocabulary.anchors, 0)].map(([phrase]) => phrase)
  const names = collectionNames.flatMap(name => content.collections[name].flatMap(calledBy))
  const taught = new Set(wordsOf([...phrases, ...names, ...Object.entries(vocabulary.synonyms).flat(2)].join(' ')).filter(word => !words.isStopWord(word)))
  const taughtTerms = new Set(Array.from(taught, words.term))
  const elsewhereTerms = new Set(wordsOf(vocabulary.elsewhere.join(' ')).map(words.term))
  const mend = spellingMender(taught)
  const isKnown = (word: string, term: string) => words.isStopWord(word) || indexed.has(term) || taughtTerms.has(term) || elsewhereTerms.has(term)

  return question => {
    const read = wordsOf(question)
    for (const { places } of findIgnored(read)) for (const place of places) read[place] = ''
    const asWritten = read.map(words.term)
    let left = mostMended
    const terms = read.map((word, at) => {
      const term = asWritten[at] as string
      const mended = isKnown(word, term) || left-- <= 0 ? undefined : mend(word)
      return mended ? words.term(mended) : term
    })
    const tells = (at: number) => read[at] !== '' && !words.isStopWord(read[at] as string)
    const anchored = findAnchors(terms).length > 0
    const cues = findCues(terms)
    // "Cat cow" is a stretch, so its cat is no pet.
    const explained = new Set(cues.filter(({ places }) => places.length > 1).flatMap(({ places }) => places))
    const telling = [...terms.keys()].filter(tells)
    // A word that had to be mended to mean anything is no proof, unless others bear it out.
    const familiar = telling.filter(at => explained.has(at) || taughtTerms.has(asWritten[at] as string))
    return {
      terms: [...new Set(telling.map(at => terms[at] as string))],
      anchored,
      elsewhere: findElsewhere(terms).filter(({ places }) => !places.every(place => explained.has(place))).length,
      familiar: familiar.length / Math.max(1, telling.length),
      meant: weigh(cues, anchored)
    }
  }
}

/** What leads to an item beside its title: its other names, and words that are none. */
export const alsoCalledBy = ({ alternateNames, searchTerms = [] }: Item) => [...alternateNames, ...searchTerms]
/** All that leads to an item. */
export const calledBy = (item: Item) => [item.title, ...alsoCalledBy(item)]

/** The names that items go by, as phrases; a name that several items share says less of each. */
function namesOf (content: Content, words: WordReader): Array<readonly [string, Record<string, number>]> {
  const byName = new Map<string, { weight: number, ids: string[] }>()
  for (const name of collectionNames) {
    for (const item of content.collections[name]) {
      const { id } = item
      for (const name of calledBy(item)) {
        const all = wordsOf(name)
        const telling = all.filter(word => !words.isStopWord(word))
        const weight = telling.length > 1 ? nameWeight.several : all.length === 1 ? nameWeight.one : nameWeight.rest
        const known = byName.get(telling.join(' '))
        if (known && !known.ids.includes(id)) known.ids.push(id)
        else if (telling.length > 0) byName.set(telling.join(' '), { weight, ids: [id] })
      }
    }
  }
  return Array.from(byName, ([phrase, { weight, ids }]) => [phrase, Object.fromEntries(ids.map(id => [id, weight / Math.sqrt(ids.length)]))] as const)
}

/** Longer phrases are surer; the surest sign of an item counts in full, the next ones a little. */
function weigh (found: ReturnType<ReturnType<typeof phraseFinder<Readonly<Record<string, number>>>>>, anchored: boolean): Map<string, number> {
  const signs = new Map<string, number[]>()
  for (const { meaning, places: { length } } of found) {
    for (const [id, weight] of Object.entries(meaning)) {
      const sure = length === 1 && !anchored ? weight * loneWord : 1 - (1 - weight) * 0.8 ** (length - 1)
      const known = signs.get(id)
      if (known) known.push(sure)
      else signs.set(id, [sure])
    }
  }
  return new Map(Array.from(signs, ([id, all]) => {
    const [first, second = 0, third = 0] = all.sort((a, b) => b - a) as [number, ...number[]]
    return [id, 1 - (1 - first) * (1 - furtherSign * second) * (1 - furtherSign * third)]
  }))
}
