import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import type { Steps } from '../steps.js'
import { findablesIn, type Findable } from './findables.js'
import { leftOutReader, type LeftOut } from './left-out.js'
import { namesOf, type Names } from './names.js'
import { remembering, wordReader, wordsOf, type WordReader } from './words.js'

/** All that can be found in a release, ready to be looked through. */
export interface Holdings {
  findables: readonly Findable[]
  words: WordReader
  names: Names
  leftOutIn: (terms: readonly string[]) => LeftOut | undefined
  /** How often each word is said; those of the vocabulary too. */
  said: ReadonlyMap<string, number>
  /** How much a term says: the rarer it is in passages, the more. */
  weightOf: (term: string) => number
}

/** Reads a release once, for as many rankers as are wanted, in steps. */
export function* holdingsOf(content: Content & Phrasebook): Steps<Holdings> {
  const { vocabulary } = content
  const words = wordReader(vocabulary)
  const findables = yield* findablesIn(content, remembering(words))
  const passages = findables.flatMap(({ passages }) => passages)
  const passagesWith = countOf(passages.flatMap(({ terms }) => [...terms]))
  const said: string[] = []
  for (const { title, names, passages } of findables) {
    said.push(...[title, ...names, ...passages.map(({ text }) => text)].flatMap(wordsOf))
    yield
  }
  said.push(...Object.entries(vocabulary.synonyms).flat(2), ...vocabulary.notCovered.flatMap(({ words }) => words))
  const names = namesOf(findables, words)
  yield
  return {
    findables,
    words,
    names,
    leftOutIn: leftOutReader(vocabulary, words),
    said: countOf(said.filter(word => !words.isStopWord(word))),
    weightOf: term => Math.log(1 + passages.length / (passagesWith.get(term) ?? Infinity))
  }
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
