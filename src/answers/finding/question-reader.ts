import type { Holdings } from './holdings.js'
import { spellingMender } from './spelling.js'
import { wordsOf } from './words.js'

/** A question, read. */
export interface Reading {
  /** Its words, without those that say nothing. */
  words: readonly string[]
  /** What they stand for, each once, in their order. */
  terms: readonly string[]
  /** Words that were read for misspelt ones. */
  corrected: readonly string[]
  /** The share of its words that this guide does not know, as they were written, from 0 to 1. */
  unknown: number
}

/** A question has few misspelt words; one with more than these is no question, and must not take longer. */
const mostMended = 8
/** A word that had to be mended proves less than one that was written so. */
const mendedIsUnknown = 0.25

/** Makes a reader of questions that knows the words of a release, and terms that were learned beside those. */
export function questionReader ({ words, said }: Holdings, learned: readonly string[], mends = true): (question: string) => Reading {
  const known = new Set([...learned, ...[...said.keys()].map(words.term)])
  const mend = mends ? spellingMender(said) : () => undefined

  return question => {
    const telling = wordsOf(question).filter(word => !words.isStopWord(word))
    const corrected: string[] = []
    let unknown = 0
    let left = mostMended
    const read = telling.map(word => {
      const term = words.term(word)
      if (known.has(term)) return term
      const mended = left-- > 0 ? mend(word) : undefined
      unknown += mended ? mendedIsUnknown : 1
      if (!mended) return term
      corrected.push(mended)
      return words.term(mended)
    })
    return { words: telling, terms: [...new Set(read)], corrected, unknown: telling.length === 0 ? 1 : unknown / telling.length }
  }
}
