import { proseOf } from './prose.js'
import type { Rule } from './rule.js'

const unwanted: Array<[RegExp, string]> = [
  [/\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b|\{\{?\w*\}?\}|\[\w+ here\]/i, 'holds a placeholder'],
  [/<\/?[a-z][^>]*>|&[a-z]+;|\*\*|__|^#|\]\(/i, 'holds markup; texts are plain'],
  [/[\p{Cc}\p{Cf}\u00A0]|\s{2}|^\s|\s$/u, 'holds a control character or stray white space'],
  [
    /\b(reviewed|approved|checked|signed off) by (a |an |our )?(clinician|doctor|physician|medical|nurse)/i,
    'says that a clinician reviewed it, which is not so'
  ]
]

export const plainText: Rule = {
  name: 'plain-text',
  description: 'Texts are plain: no placeholder, no markup, no stray white space, and no claim of a clinical review.',
  *check(content) {
    for (const { file, texts } of proseOf(content)) {
      for (const { path, text } of texts) {
        for (const [pattern, message] of unwanted) {
          if (pattern.test(text)) yield { file, path, message }
        }
      }
    }
  }
}
