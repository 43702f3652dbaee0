import type { Rule } from './rule.js'

const file = 'red-flag-expressions.json'

export const expressionsResolve: Rule = {
  name: 'expressions-resolve',
  description: 'The red-flag expressions name signs and groups of words that are held, and every sign that cannot wait can be said.',
  * check ({ collections, expressions: { words, expressions, harmless, cues, lasting } }) {
    const signs = collections['red-flags'].flatMap(flag => flag.signs)
    const ids = new Set(signs.map(({ id }) => id))
    const lost = (id: string, path: string) => ids.has(id) ? [] : [{ file, path, message: `there is no sign ${id}` }]
    for (const [index, { sign }] of expressions.entries()) yield * lost(sign, `/expressions/${index}/sign`)
    for (const [index, sign] of lasting.entries()) yield * lost(sign, `/lasting/${index}`)
    for (const { id, urgency } of signs) {
      if (urgency !== 'routine' && !expressions.some(({ sign, denies }) => sign === id && !denies)) yield { file, path: '/expressions', message: `has no words for the sign ${id}` }
    }
    const patterns = [
      ...expressions.flatMap(({ says, unless = [], with: needed = [] }, index) => [...says, ...unless, ...needed].map(says => ({ says, path: `/expressions/${index}` }))),
      ...harmless.map((says, index) => ({ says, path: `/harmless/${index}` })),
      ...Object.entries(cues).flatMap(([name, list]) => list.map((says, index) => ({ says, path: `/cues/${name}/${index}` })))
    ]
    for (const { says, path } of patterns) {
      for (const [, group] of says.matchAll(/<([^>]+)>/g)) {
        if (!Object.hasOwn(words, group as string)) yield { file, path, message: `there is no group of words called ${group}` }
      }
    }
  }
}
