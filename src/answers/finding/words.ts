import { stemmer } from 'stemmer'
import type { Vocabulary } from '../../content/vocabulary.js'

/** Reads words so that those which mean the same become one term. */
export interface WordReader {
  /** The term that a word stands for: its usual spelling, its stem, and the word that speaks for its synonyms. */
  term: (word: string) => string
  isStopWord: (word: string) => boolean
  /** The terms of a text, each once, without stop words. */
  terms: (text: string) => Set<string>
}

/** The words of a text, lower case, without accents and apostrophes; anything else parts them. */
export function wordsOf(text: string): string[] {
  // To Unicode, the `´` that many type for an apostrophe is a space with an accent.
  const plain = text
    .replace(/´/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A reader for the spellings, synonyms and stop words of a vocabulary. */
export function wordReader({ spellings, synonyms, stopWords }: Vocabulary): WordReader {
  const spelled = new Map(Object.entries(spellings))
  const stops = new Set(stopWords)
  const heads = new Map(
    Object.entries(synonyms).flatMap(([head, others]) =>
      [head, ...others].map(word => [stemmer(word), stemmer(head)] as const)
    )
  )

  const isStopWord = (word: string) => stops.has(word)
  const term = (word: string) => {
    const stem = stemmer(spelled.get(word) ?? word)
    return heads.get(stem) ?? stem
  }
  return readerOf(term, isStopWord)
}

/** The same reader, which remembers each word: for the few that content is made of, never for what people say. */
export function remembering({ term, isStopWord }: WordReader): WordReader {
  const known = new Map<string, string>()
  const remembered = (word: string) => {
    const found = known.get(word) ?? term(word)
    known.set(word, found)
    return found
  }
  return readerOf(remembered, isStopWord)
}

function readerOf(term: WordReader['term'], isStopWord: WordReader['isStopWord']): WordReader {
  const terms = (text: string) => {
    const telling = wordsOf(text).filter(word => !isStopWord(word))
    return new Set(telling.map(term))
  }
  return { term, isStopWord, terms }
}
