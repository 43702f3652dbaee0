import type { Content } from '../load.js'
import { itemSchemas, type Item } from '../schema.js'
import { urgencies, type Urgency, type CollectionName } from '../enums.js'
import { textsOf } from '../texts.js'
import { itemsOf } from '../parts-of.js'
import { type Rule } from './rule.js'
import { since } from './since.js'
import { asTold } from './walking-plan.js'

const first = '1.3.0'
/** What sends people for help in a hurry, the most urgent words first. */
const urgentWords: ReadonlyArray<[Urgency, RegExp]> = [
  [
    'emergency-now',
    /\bemergenc(y|ies)\b|\bambulance\b|\b(call|dial) (911|999|112|000|111)\b|\bcrisis line\b|\bhelp (at once|right away|now)\b/i
  ],
  ['same-day', /\bsame[ -]day\b|\b(help|doctor|seen) today\b/i]
]
const rank = (urgency: Urgency) => urgencies.indexOf(urgency)

/** Where an item other than a red flag sends people for help in prose. */
function* urgentProse(collection: CollectionName, item: Item) {
  if (collection === 'red-flags') return
  for (const { path, text } of textsOf(itemSchemas[collection], item)) {
    if (path.startsWith('/seekHelp/')) continue
    const found = urgentWords.find(([, words]) => words.test(text))
    if (found) yield { path, urgency: found[0], text }
  }
}

export const urgencyInSeekHelp = since(first, {
  name: 'urgency-in-seek-help',
  description:
    'Outside of red flags only seekHelp says when help cannot wait, so that apps can show it, and nobody reads it as a sign. What the walking plan says to those it is not for stands word for word in a tip.',
  *check(content) {
    const ofPlan = new Set(content.walkingPlan.notFor.map(asTold))
    for (const { collection, file, item } of itemsOf(content)) {
      for (const { path, urgency, text } of urgentProse(collection, item)) {
        if (ofPlan.has(text)) continue
        yield { file, path, message: `speaks of help that is ${urgency}: that belongs into seekHelp` }
      }
    }
  }
})

export const helpKept = since(first, {
  name: 'help-kept',
  description:
    'An item that sent people for help in the release before, in prose or in seekHelp, has a seekHelp that is at least as urgent.',
  *check(content, predecessor) {
    for (const { collection, item } of predecessor ? itemsOf(predecessor) : []) {
      const now = (content.collections[collection] as Item[]).find(({ id }) => id === item.id)
      const before = [...urgentProse(collection, item), ...(item.seekHelp ?? [])].map(({ urgency }) => rank(urgency))
      const kept = now?.seekHelp?.map(({ urgency }) => rank(urgency)) ?? []
      if (now && before.length > 0 && Math.min(...kept) > Math.min(...before)) {
        yield {
          file: `${collection}/${item.id}.json`,
          path: '/seekHelp',
          message: `has nothing that is ${urgencies[Math.min(...before)]}, but the release before has`
        }
      }
    }
  }
})

/** Numbers to call, as they are written: three digits or more. */
const numbersToCall = /\d(?:[ -]?\d){2,}/g

export const helpResolves: Rule = {
  name: 'help-resolves',
  description:
    'When to get help names a red flag that is held, a claim of its item and only numbers of crisis lines that are held, and the most urgent comes first.',
  *check(content) {
    const flags = new Map(content.collections['red-flags'].map(flag => [flag.id, flag]))
    const lines = new Set(content.screening.crisis?.lines.map(({ number }) => number))
    for (const { file, item } of itemsOf(content)) {
      const all = item.seekHelp ?? []
      for (const [index, { redFlag, claim, urgency, text }] of all.entries()) {
        const path = `/seekHelp/${index}`
        if (redFlag !== undefined && !flags.has(redFlag)) {
          yield { file, path: `${path}/redFlag`, message: `there is no red flag ${redFlag}` }
        }
        if (!item.claims.some(({ id }) => id === claim)) {
          yield { file, path: `${path}/claim`, message: `there is no claim ${claim} in this file` }
        }
        for (const number of text.match(numbersToCall) ?? []) {
          if (!lines.has(number)) {
            yield { file, path: `${path}/text`, message: `${number} is not the number of a crisis line that is held` }
          }
        }
        const before = all[index - 1]
        if (before && rank(before.urgency) > rank(urgency)) {
          yield { file, path, message: `is ${urgency}, but stands after one that is ${before.urgency}` }
        }
      }
    }
  }
}

export const exercisesSafe: Rule = {
  name: 'exercises-safe',
  description:
    'Every exercise says when to stop and who should leave it out, and each number of its dose rests on a claim of it.',
  *check({ collections }: Content) {
    for (const { id, stopIf, notFor, easeOffIf, dose, claims } of collections.exercises) {
      const file = `exercises/${id}.json`
      if (stopIf.length === 0) yield { file, path: '/stopIf', message: 'does not say when to stop' }
      if (easeOffIf.length === 0) yield { file, path: '/easeOffIf', message: 'does not say when to do less' }
      if (notFor.length === 0) yield { file, path: '/notFor', message: 'does not say who should leave it out' }
      for (const [key, range] of Object.entries(dose)) {
        if (typeof range === 'string') continue
        if (range.from > range.to) yield { file, path: `/dose/${key}`, message: `is from ${range.from} to ${range.to}` }
        if (!claims.some(claim => claim.id === range.claim)) {
          yield { file, path: `/dose/${key}/claim`, message: `there is no claim ${range.claim} in this file` }
        }
      }
    }
  }
}

export const exercisesFound: Rule = {
  name: 'exercises-found',
  description: 'The exercises that a tip or a lifestyle change names are among those that are held.',
  *check(content) {
    const held = new Set(content.collections.exercises.map(({ id }) => id))
    for (const { file, item } of itemsOf(content)) {
      const named = 'exercises' in item ? (item.exercises ?? []) : []
      for (const [index, id] of named.entries()) {
        if (!held.has(id)) yield { file, path: `/exercises/${index}`, message: `there is no exercise ${id}` }
      }
    }
  }
}
