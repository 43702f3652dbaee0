import { expressionsFile as file } from '../phrasebook.js'
import type { CrisisExpressions, Expressions } from '../red-flag-expressions.js'
import { repeated, type PhrasebookRule } from './rule.js'

export const expressionsResolve: PhrasebookRule = {
  name: 'expressions-resolve',
  description:
    'The red-flag expressions name signs of the newest release or of the next one, and groups of words that are held; every sign that cannot wait can be said.',
  *check({ expressions: { words, tenses, expressions, harmless, cues, lasting, crisis } }, releases) {
    const signs = releases.flatMap(({ collections }) => collections['red-flags'].flatMap(flag => flag.signs))
    const ids = new Set(signs.map(({ id }) => id))
    const urgent = new Set(signs.filter(({ urgency }) => urgency !== 'routine').map(({ id }) => id))
    const noSuchSign = (id: string, path: string) =>
      ids.has(id) ? [] : [{ file, path, message: `there is no sign ${id}` }]
    for (const [index, { sign }] of expressions.entries()) yield* noSuchSign(sign, `/expressions/${index}/sign`)
    for (const [index, sign] of lasting.entries()) yield* noSuchSign(sign, `/lasting/${index}`)
    for (const id of urgent) {
      if (!expressions.some(({ sign, denies }) => sign === id && !denies)) {
        yield { file, path: '/expressions', message: `has no words for the sign ${id}` }
      }
    }
    const patterns = [
      ...expressions.flatMap(({ says, unless = [], with: needed = [] }, index) =>
        [...says, ...unless, ...needed].map(says => ({ says, path: `/expressions/${index}` }))
      ),
      ...harmless.map((says, index) => ({ says, path: `/harmless/${index}` })),
      ...Object.entries(cues).flatMap(([name, list]) =>
        list.map((says, index) => ({ says, path: `/cues/${name}/${index}` }))
      )
    ]
    yield* groupsFound(patterns, words)
    if (tenses) yield* tensesClear(tenses, words)
    if (crisis) yield* groupsFound(patternsOfCrisis(crisis), { ...words, ...crisis.words })
  }
}

interface Placed {
  says: string
  path: string
}

function* groupsFound(patterns: readonly Placed[], words: Expressions['words']) {
  for (const { says, path } of patterns) {
    for (const [, group] of says.matchAll(/<([^>]+)>/g)) {
      if (!Object.hasOwn(words, group as string)) {
        yield { file, path, message: `there is no group of words called ${group}` }
      }
    }
  }
}

function* tensesClear({ verbs, groups }: NonNullable<Expressions['tenses']>, words: Expressions['words']) {
  const all = verbs.flatMap((forms, index) => forms.map(form => ({ form, index })))
  for (const { form, index } of repeated(all, ({ form }) => form)) {
    yield { file, path: `/tenses/verbs/${index}`, message: `${form} stands twice` }
  }
  const named = groups.map((group, index) => ({ says: `<${group}>`, path: `/tenses/groups/${index}` }))
  yield* groupsFound(named, words)
}

function patternsOfCrisis({ expressions, deny, notDenial, harmless }: CrisisExpressions): Placed[] {
  const placed = (list: readonly string[], path: string) =>
    list.map((says, index) => ({ says, path: `${path}/${index}` }))
  return [
    ...expressions.flatMap(({ says }, index) => placed(says, `/crisis/expressions/${index}/says`)),
    ...placed(deny, '/crisis/deny'),
    ...placed(notDenial, '/crisis/notDenial'),
    ...placed(harmless, '/crisis/harmless')
  ]
}
