import { syllable } from 'syllable'
import { proseOf } from './prose.js'
import { itemsOf } from '../parts-of.js'
import type { Rule } from './rule.js'
import { since } from './since.js'

const highestGrade = 8
/** Below it, prose is chopped so short that it no longer flows. */
const lowestGrade = 4
/** Words in a sentence of an item, on average. */
const shortestMean = 11
const longestMean = 16
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordsOf = (text: string) => Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu), ([word]) => word)

/** The sentences of a text; what holds no word is none. */
export function sentencesOf(text: string): string[] {
  const all = Array.from(sentences.segment(text), ({ segment }) => segment.trim())
  return all.filter(sentence => wordsOf(sentence).length > 0)
}

/** How many words a sentence has, on average. */
export function meanSentence(text: string): number {
  return wordsOf(text).length / sentencesOf(text).length
}

/** Flesch-Kincaid grade: the US school year in which the text can be read (Kincaid 1975). */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * meanSentence(text) + (11.8 * syllables) / words.length - 15.59
}

const isLabel = (path: string) => path === '/title' || path.startsWith('/alternateNames/')
const asSentence = (text: string) => (/[.?!:]$/.test(text) ? text : `${text}.`)
const asOneText = (prose: ReadonlyArray<{ text: string }>) => prose.map(({ text }) => asSentence(text)).join(' ')

export const readable: Rule = {
  name: 'readable',
  description: `Every item, and every text of 25 words or more, reads at US grade ${highestGrade} or lower.`,
  *check(content) {
    for (const { file, texts } of proseOf(content)) {
      const prose = texts.filter(({ path }) => !isLabel(path))
      const whole = readingGrade(asOneText(prose))
      if (whole > highestGrade) {
        yield { file, path: '', message: `reads at grade ${whole.toFixed(1)}, over ${highestGrade}` }
      }
      for (const { path, text } of prose) {
        if (wordsOf(text).length < 25) continue
        const grade = readingGrade(text)
        if (grade > highestGrade) {
          yield { file, path, message: `reads at grade ${grade.toFixed(1)}, over ${highestGrade}` }
        }
      }
    }
  }
}

export const flowing: Rule = since('1.4.0', {
  name: 'flowing',
  description: [
    `From 1.4.0 on every item reads at US grade ${lowestGrade} or higher,`,
    `in sentences of ${shortestMean} to ${longestMean} words on average.`
  ].join(' '),
  *check(content) {
    const items = new Set(Array.from(itemsOf(content), ({ file }) => file))
    for (const { file, texts } of proseOf(content)) {
      if (!items.has(file)) continue
      const whole = asOneText(texts.filter(({ path }) => !isLabel(path)))
      const grade = readingGrade(whole)
      const mean = meanSentence(whole)
      if (grade < lowestGrade) {
        yield {
          file,
          path: '',
          message: `reads at grade ${grade.toFixed(2)}, under ${lowestGrade}: join what belongs together`
        }
      }
      if (mean < shortestMean || mean > longestMean) {
        yield {
          file,
          path: '',
          message: `has ${mean.toFixed(1)} words a sentence, not ${shortestMean} to ${longestMean}`
        }
      }
    }
  }
})
