import { syllable } from 'syllable'
import { proseOf } from './prose.js'
import type { Rule } from './rule.js'

const highestGrade = 8
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordsOf = (text: string) => Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu), ([word]) => word)

/** Flesch-Kincaid grade: the US school year in which the text can be read (Kincaid 1975). */
export function readingGrade (text: string): number {
  const words = wordsOf(text)
  const sentenceCount = [...sentences.segment(text)].filter(({ segment }) => wordsOf(segment).length > 0).length
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * words.length / sentenceCount + 11.8 * syllables / words.length - 15.59
}

const isLabel = (path: string) => path === '/title' || path.startsWith('/alternateNames/')
const asSentence = (text: string) => /[.?!:]$/.test(text) ? text : `${text}.`

export const readable: Rule = {
  name: 'readable',
  description: `Every item, and every text of 25 words or more, reads at US grade ${highestGrade} or lower.`,
  * check (content) {
    for (const { file, texts } of proseOf(content)) {
      const prose = texts.filter(({ path }) => !isLabel(path))
      const whole = readingGrade(prose.map(({ text }) => asSentence(text)).join(' '))
      if (whole > highestGrade) yield { file, path: '', message: `reads at grade ${whole.toFixed(1)}, over ${highestGrade}` }
      for (const { path, text } of prose) {
        if (wordsOf(text).length < 25) continue
        const grade = readingGrade(text)
        if (grade > highestGrade) yield { file, path, message: `reads at grade ${grade.toFixed(1)}, over ${highestGrade}` }
      }
    }
  }
}
