import eld from 'eld/extrasmall'
import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import type { Steps } from '../steps.js'
import { languages } from './languages.js'

/** How much of a text could be read. */
export const understandings = ['most', 'part', 'none'] as const
export type Understanding = (typeof understandings)[number]

export interface Understood {
  understood: Understanding
  /** In which language most of what was not understood seems to be (ISO 639-1). */
  language?: string
  /** Whether nothing of it seems to be English: not so where two languages are mixed. */
  isForeign: boolean
}

/** Of a piece that does not look like English, so many words have to be known ones to be read all the same. */
const leastKnown = 0.5
/** Of shorter words only the common ones of English are known: `ho` and `le` are pieces of patterns, and Italian. */
const shortestTelling = 3
/** So many known words, and such a share of all, are no chance: `will` and `plus` are words of other languages too. */
const fewestEnglish = 2
const leastEnglish = 0.1
/** Fewer words beside others tell no language: names, thanks, abbreviations. */
const fewestWords = 4
/** More words are judged in parts: a sentence may begin in one language and go on in another. */
const mostWords = 8

const ends = /[.!?;:\n…。？！।,()]+|\s[-–—]\s/u
const letter = /\p{L}/u
const otherScript = /[^\p{Script=Latin}\P{L}]/u

eld.setLanguageSubset(languages)

/**
 * Makes what says how much of a text can be read by readers that know English only: by the look of each piece, or by
 * its words. The least understood piece decides.
 */
export function* understandingOf(content: Content & Phrasebook): Steps<(text: string) => Understood> {
  const {
    collections,
    expressions,
    vocabulary: { stopWords, spellings, synonyms }
  } = content
  const known = new Set<string>(stopWords)
  const names = Object.keys(collections)
  for (const written of [names, ...Object.values(collections), expressions, spellings, synonyms]) {
    for (const word of wordsOf(JSON.stringify(written))) if (word.length >= shortestTelling) known.add(word)
    yield
  }

  const isUnderstood = (piece: string) => {
    const words = [...wordsOf(piece)]
    const share = words.filter(word => known.has(word)).length / words.length
    // Made-up words often look like English: of what is read, one word at least is known.
    return share >= leastKnown || (share > 0 && eld.detect(piece).language === 'en')
  }

  const hasEnglish = (text: string) => {
    const words = [...wordsOf(text)]
    const english = words.filter(word => word.length >= shortestTelling && known.has(word)).length
    return english >= fewestEnglish && english / words.length >= leastEnglish
  }

  return text => {
    const pieces = piecesOf(text)
    const lost = pieces.filter(piece => !isUnderstood(piece))
    if (lost.length === 0 && pieces.length > 0) return { understood: 'most', isForeign: false }
    const { language } = eld.detect(lost.join(' '))
    const isNamed = Boolean(language) && language !== 'en'
    return {
      understood: lost.length === pieces.length ? 'none' : 'part',
      ...(isNamed && { language }),
      isForeign: isNamed && lost.length === pieces.length && !hasEnglish(text)
    }
  }
}

/** The pieces of a text that are long enough to tell a language; the whole text where none is. */
function piecesOf(text: string): string[] {
  const clauses = text.split(ends).filter(clause => letter.test(clause))
  const long = clauses.flatMap(inParts).filter(piece => otherScript.test(piece) || wordsIn(piece).length >= fewestWords)
  if (long.length > 0) return long
  return letter.test(text) ? [text] : []
}

/** A long clause in parts of even length. */
function inParts(clause: string): string[] {
  const words = wordsIn(clause)
  const length = Math.ceil(words.length / Math.ceil(words.length / mostWords))
  const starts = Array.from({ length: Math.ceil(words.length / length) }, (_, part) => part * length)
  return starts.map(start => words.slice(start, start + length).join(' '))
}

const wordsIn = (text: string) => text.trim().split(/\s+/)
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu))
