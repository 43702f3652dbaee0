import type { Content } from '../load.js'
import type { RedFlag } from '../schema.js'
import { screeningLevels, type ScreeningWords } from '../screening.js'
import { urgencies, type Urgency } from '../enums.js'
import type { Rule } from './rule.js'

/** What is said with an outcome, at a level or about a red flag. */
interface Words {
  said: RedFlag | ScreeningWords
  file: string
  path: string
}

const screeningFile = 'screening.json'
const fileOf = ({ id }: RedFlag) => `red-flags/${id}.json`

function wordsOf({ collections, screening }: Content): Words[] {
  const { outcomes, askFirst, notUnderstood, partlyUnderstood, notRead } = screening
  const instead = Object.entries({ askFirst, notUnderstood, partlyUnderstood, notRead })
  return [
    ...collections['red-flags'].map(said => ({ said, file: fileOf(said), path: '' })),
    ...screeningLevels.map(level => ({ said: outcomes[level], file: screeningFile, path: `/outcomes/${level}` })),
    ...instead.flatMap(([name, said]) => (said ? [{ said, file: screeningFile, path: `/${name}` }] : []))
  ]
}

const further = ['doNotSayRule', 'safetyNet', 'meanwhile'] as const
const isMissing = (value: string | readonly string[] | undefined) => value === undefined || value.length === 0

export const outcomesWhole: Rule = {
  name: 'outcomes-whole',
  description:
    'Every red flag and every level says what would change it, what to do until then, and the rule behind what must not be said, ' +
    'once any does; none of it is lost again.',
  *check(content, predecessor) {
    const words = wordsOf(content)
    const all = [...words, ...(predecessor ? wordsOf(predecessor) : [])]
    for (const field of further.filter(field => all.some(({ said }) => !isMissing(said[field])))) {
      for (const { said, file, path } of words) {
        if (isMissing(said[field])) yield { file, path: `${path}/${field}`, message: 'is missing, and others have it' }
      }
    }
  }
}

function signsOf({ collections }: Content) {
  return collections['red-flags'].flatMap(flag =>
    flag.signs.map((sign, index) => ({ sign, file: fileOf(flag), path: `/signs/${index}/unsure` }))
  )
}

export const unsureWeighed: Rule = {
  name: 'unsure-weighed',
  description:
    'Every sign that cannot wait says how urgent it is when somebody is not sure, once any does; an emergency stays one.',
  *check(content, predecessor) {
    const signs = signsOf(content)
    const all = [...signs, ...(predecessor ? signsOf(predecessor) : [])]
    if (!all.some(({ sign }) => sign.unsure)) return
    for (const {
      sign: { id, urgency, unsure },
      file,
      path
    } of signs) {
      if (!unsure) {
        if (urgency !== 'routine') yield { file, path, message: `is missing: the sign ${id} cannot wait` }
      } else if (urgency === 'emergency-now' && unsure !== urgency) {
        yield { file, path, message: `is ${unsure}, but the sign ${id} is an emergency` }
      }
    }
  }
}

/** How soon a sentence says that help is needed. */
const timings: ReadonlyArray<readonly [Urgency, RegExp]> = [
  ['emergency-now', /\b(call|phone|ring|dial)\b.*\b(emergency number|ambulance|now|at once)\b/i],
  ['emergency-now', /\bemergency (department|room|help)\b|\b(help|seen|checked) (now|at once)\b/i],
  ['same-day', /\btoday\b|\bsame day\b/i],
  ['within-days', /\b(within|in) (a|the next) few days\b/i],
  ['routine', /\bnormal visit\b/i]
]
/** What makes a sentence hold for some only. */
const condition = /\b(if|unless|when|whenever|for|with|after)\b/i
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const rank = (urgency: Urgency) => urgencies.indexOf(urgency)

export const actionFitsUrgency: Rule = {
  name: 'action-fits-urgency',
  description:
    'Nothing contradicts itself: what is said without a condition is neither sooner than the least urgent sign nor later than the most urgent one.',
  *check({ collections, screening }) {
    for (const flag of collections['red-flags']) {
      yield* misfits(
        { said: flag, file: fileOf(flag), path: '' },
        flag.signs.map(({ urgency }) => urgency)
      )
    }
    for (const level of urgencies) {
      yield* misfits({ said: screening.outcomes[level], file: screeningFile, path: `/outcomes/${level}` }, [level])
    }
  }
}

function* misfits({ said: { action, mustSay, meanwhile = [] }, file, path }: Words, levels: readonly Urgency[]) {
  const ranks = levels.map(rank)
  const [most, least] = [Math.min(...ranks), Math.max(...ranks)]
  const texts = [
    { text: action, at: `${path}/action` },
    ...mustSay.map((text, index) => ({ text, at: `${path}/mustSay/${index}` })),
    ...meanwhile.map((text, index) => ({ text, at: `${path}/meanwhile/${index}` }))
  ]
  for (const { text, at } of texts) {
    for (const { segment } of sentences.segment(text)) {
      const timing = condition.test(segment) ? undefined : timings.find(([, says]) => says.test(segment))
      if (!timing) continue
      const [urgency] = timing
      const misfit = (other: number) => `says ${urgency} without a condition, but is said at ${urgencies[other]} too`
      if (rank(urgency) < least) yield { file, path: at, message: misfit(least) }
      if (rank(urgency) > most) yield { file, path: at, message: misfit(most) }
    }
  }
}

export const regionalWordsFit: Rule = {
  name: 'regional-words-fit',
  description:
    'Words that are replaced in a country stand in a text of an outcome, and the country has the number that is put in; no number is written out.',
  *check(content) {
    const texts = wordsOf(content).flatMap(({ said: { action, mustSay, safetyNet = [], meanwhile = [] } }) => [
      action,
      ...mustSay,
      ...safetyNet,
      ...meanwhile
    ])
    const report = (path: string, message: string) => ({ file: screeningFile, path: `/regionalWords/${path}`, message })
    for (const [index, { countries, words }] of (content.screening.regionalWords ?? []).entries()) {
      const needsUrgent = words.some(({ instead }) => instead.includes('{urgentNumber}'))
      for (const country of countries) {
        const region = content.overview.emergency.regions.find(held => held.countries.includes(country))
        if (!region) yield report(`${index}/countries`, `no emergency number is held for ${country}`)
        else if (needsUrgent && !region.urgentNumber) {
          yield report(`${index}/countries`, `no number for urgent advice is held for ${country}`)
        }
      }
      for (const [at, { words: replaced, instead }] of words.entries()) {
        const isSaid = texts.some(text => text.includes(replaced))
        if (!isSaid) yield report(`${index}/words/${at}/words`, `"${replaced}" stands in no outcome`)
        if (/\d/.test(instead)) {
          yield report(`${index}/words/${at}/instead`, 'holds a number; numbers of a country stand in overview.json')
        }
      }
    }
  }
}
