import type { Rule } from './rule.js'
import { since } from './since.js'

/** One or more initials, each with its stop: `M. A.`, `J.-P.`, `Y. H.`. */
const initials = /^(\p{Lu}\.[ -]?)+$/u
const remark = /\bet al\b|not displayed|abbreviated|\(announcement\)|\bcop(y|ies)\b/i

export const sourcesCitable: Rule = since('1.4.0', {
  name: 'sources-citable',
  description:
    'From 1.4.0 on sources are as CSL has them: initials with stops, no remark of the editors in names and titles.',
  *check({ sources }) {
    for (const [index, { title, author }] of sources.entries()) {
      const file = 'sources.json'
      if (remark.test(title)) {
        yield { file, path: `/${index}/title`, message: 'holds a remark, which belongs into note' }
      }
      for (const [at, { given, literal }] of author.entries()) {
        const path = `/${index}/author/${at}`
        if (literal && remark.test(literal)) yield { file, path, message: `${literal} is nobody; say it in note` }
        if (!given || initials.test(given)) continue
        yield { file, path, message: `${given} is not written as initials with stops` }
      }
    }
  }
})
