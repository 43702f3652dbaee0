import type { Holdings } from './holdings.js'
import { spellingMender } from './spelling-mender.js'
import { wordsOf } from './words.js'

/** A question, read. */
export interface Reading {
  /** Its words, without those that say nothing. */
  words: readonly string[]
  /** What they stand for, each once, in their order. */
  terms: readonly string[]
  /** What misspelt words were read as, and a last one that was only begun. */
  corrected: readonly string[]
  /** The share of its words that this guide does not know, as they were written, from 0 to 1. */
  unknown: number
}

/** A question has few misspelt words; one with more than these is no question, and must not take longer. */
const mostMended = 8
/** So much of a last word has to be typed for it to begin a longer one. */
const fewestBegun = 4
/** A word that had to be mended proves less than one that was written so. */
const mendedIsUnknown = 0.25

/** Makes a reader of questions that knows the words of a release, and terms that were learned beside those. */
export function questionReader(
  { words, said }: Holdings,
  learned: readonly string[],
  mends = true
): (question: string) => Reading {
  const known = new Set([...learned, ...[...said.keys()].map(words.term)])
  const often = [...said].sort(([, times], [, otherTimes]) => otherTimes - times).map(([word]) => word)
  const begunBy = (word: string) =>
    word.length >= fewestBegun ? often.find(other => other.startsWith(word)) : undefined
  const mend = mends ? spellingMender(said) : () => undefined

  return question => {
    const telling = wordsOf(question).filter(word => !words.isStopWord(word))
    const corrected: string[] = []
    let unknown = 0
    let left = mostMended
    const read = telling.map((word, at) => {
      const term = words.term(word)
      if (known.has(term)) return term
      const mended = left-- > 0 ? (mend(word) ?? (at === telling.length - 1 ? begunBy(word) : undefined)) : undefined
      unknown += mended ? mendedIsUnknown : 1
      if (!mended) return term
      corrected.push(mended)
      return words.term(mended)
    })
    return {
      words: telling,
      terms: [...new Set(read)],
      corrected,
      unknown: telling.length === 0 ? 1 : unknown / telling.length
    }
  }
}
