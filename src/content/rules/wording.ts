import { syllable } from 'syllable'
import { Overview } from '../guide.js'
import type { Content } from '../load.js'
import { itemSchemas } from '../schema.js'
import { textsOf } from '../texts.js'
import { itemsOf, type Rule } from './rule.js'

const highestGrade = 8
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu) ?? []

/** Flesch-Kincaid grade: the US school year in which the text can be read (Kincaid 1975). */
export function readingGrade (text: string): number {
  const words = wordsOf(text)
  const sentenceCount = [...sentences.segment(text)].filter(({ segment }) => wordsOf(segment).length > 0).length
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * words.length / sentenceCount + 11.8 * syllables / words.length - 15.59
}

/** The texts of the overview and of each item; names are labels, not sentences. */
export function * proseOf (content: Content): Generator<{ file: string, texts: Array<{ path: string, text: string }> }> {
  yield { file: 'overview.json', texts: [...textsOf(Overview, content.overview)] }
  for (const { collection, file, item } of itemsOf(content)) yield { file, texts: [...textsOf(itemSchemas[collection], item)] }
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

const unwanted: Array<[RegExp, string]> = [
  [/\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b|\{\{?\w*\}?\}|\[\w+ here\]/i, 'holds a placeholder'],
  [/<\/?[a-z][^>]*>|&[a-z]+;|\*\*|__|^#|\]\(/i, 'holds markup; texts are plain'],
  [/[\p{Cc}\p{Cf}\u00A0]|\s{2}|^\s|\s$/u, 'holds a control character or stray white space'],
  [/\b(reviewed|approved|checked|signed off) by (a |an |our )?(clinician|doctor|physician|medical|nurse)/i, 'says that a clinician reviewed it, which is not so']
]

export const plainText: Rule = {
  name: 'plain-text',
  description: 'Texts are plain: no placeholder, no markup, no stray white space, and no claim of a clinical review.',
  * check (content) {
    for (const { file, texts } of proseOf(content)) {
      for (const { path, text } of texts) {
        for (const [pattern, message] of unwanted) {
          if (pattern.test(text)) yield { file, path, message }
        }
      }
    }
  }
}
