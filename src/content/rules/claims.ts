import { isDeepStrictEqual } from 'node:util'
import type { EffectSize } from '../item-parts.js'
import type { Cause } from '../schema.js'
import { claimsOf, itemsOf } from '../parts-of.js'
import { since } from './since.js'

/** The release that brought these fields. */
const first = '1.3.0'

export const claimsDirected = since(first, {
  name: 'claims-directed',
  description: 'Every claim says in which direction its evidence points, and what kind of statement it is.',
  *check(content) {
    for (const { claim, file, path } of claimsOf(content)) {
      if (claim.direction === undefined) {
        yield {
          file,
          path: `${path}/direction`,
          message: 'is missing: a grade without a direction can be read upside down'
        }
      }
      if (claim.kind === undefined) yield { file, path: `${path}/kind`, message: 'is missing' }
    }
  }
})

export const gapsUngraded = since(first, {
  name: 'gaps-ungraded',
  description: 'A gap in what is known has no grade and no direction: nothing was tested that could have one.',
  *check(content) {
    for (const {
      claim: { kind, certainty, direction },
      file,
      path
    } of claimsOf(content)) {
      if (kind === 'gap' && certainty !== 'consensus') {
        yield { file, path: `${path}/certainty`, message: `is ${certainty}, but a gap is not graded: say consensus` }
      }
      if (kind === 'gap' && direction !== 'none') {
        yield { file, path: `${path}/direction`, message: `is ${direction}, but a gap has none` }
      }
      if (kind !== 'gap' && direction === 'none') {
        yield {
          file,
          path: `${path}/kind`,
          message: `is ${kind}, but where no evidence points anywhere there is a gap`
        }
      }
    }
  }
})

/** Half way between the sizes that are called small (0.2), moderate (0.5) and large (0.8). */
const sizes: ReadonlyArray<{ words: RegExp; name: string; from: number; to: number }> = [
  { words: /\b(slight(ly)?|a little|small(er)?|modest(ly)?|a bit)\b/i, name: 'small', from: 0, to: 0.35 },
  { words: /\bmoderate(ly)?\b/i, name: 'moderate', from: 0.35, to: 0.65 },
  { words: /\b(large(ly|r)?|clearly|much|a lot|far)\b/i, name: 'large', from: 0.65, to: Infinity }
]
const standardized = 'standardized-mean-difference'

function* unborne(text: string, values: readonly number[]) {
  for (const { words, name, from, to } of sizes) {
    const word = words.exec(text)?.[0]
    const borne = values.some(value => Math.abs(value) >= from && Math.abs(value) < to)
    if (word && !borne) yield `says "${word}", but no standardized difference is ${name} here: ${values.join(', ')}`
  }
}

const standardizedIn = (effects: readonly EffectSize[]) =>
  effects.filter(({ measure }) => measure === standardized).map(({ value }) => value)

export const sizesBorne = since(first, {
  name: 'sizes-borne',
  description:
    'Where a standardized difference is given, the words for its size are those for its number, whichever side it favors.',
  *check(content) {
    for (const {
      claim: { text, effects = [] },
      file,
      path
    } of claimsOf(content)) {
      const values = standardizedIn(effects)
      if (values.length > 0) for (const message of unborne(text, values)) yield { file, path: `${path}/text`, message }
    }
    for (const {
      id,
      effect: { statement, measure, value }
    } of content.collections['walking-benefits']) {
      if (measure !== standardized || value === undefined) continue
      for (const message of unborne(statement, [value])) {
        yield { file: `walking-benefits/${id}.json`, path: '/effect/statement', message }
      }
    }
  }
})

export const effectsSourced = since(first, {
  name: 'effects-sourced',
  description:
    'A size as a number comes from a source of its claim whose finding was seen, and lies inside its own interval.',
  *check(content) {
    const levels = new Map(content.sources.map(({ id, verificationLevel }) => [id, verificationLevel]))
    for (const {
      claim: { effects = [], sources },
      file,
      path
    } of claimsOf(content)) {
      for (const [index, { source, value, ciLow = value, ciHigh = value }] of effects.entries()) {
        const at = `${path}/effects/${index}`
        if (!sources.some(({ id }) => id === source)) {
          yield { file, path: `${at}/source`, message: `${source} is no source of the claim` }
        } else if (levels.get(source) === 'record-seen') {
          yield { file, path: `${at}/source`, message: `the finding of ${source} was not seen` }
        }
        if (value < ciLow || value > ciHigh) {
          yield { file, path: `${at}/value`, message: `${value} is not from ${ciLow} to ${ciHigh}` }
        }
      }
    }
  }
})

export const saidOnce = since(first, {
  name: 'said-once',
  description: 'A claim, or when to get help, that stands in several items says the same in each of them.',
  *check(content) {
    const known = { claims: new Map<string, unknown>(), seekHelp: new Map<string, unknown>() }
    for (const {
      file,
      item: { claims, seekHelp = [] }
    } of itemsOf(content)) {
      for (const index of saidOtherwise(claims, known.claims)) {
        yield {
          file,
          path: `/claims/${index}`,
          message: `the claim ${claims[index]!.id} says something else in another place`
        }
      }
      for (const index of saidOtherwise(seekHelp, known.seekHelp)) {
        yield {
          file,
          path: `/seekHelp/${index}`,
          message: `${seekHelp[index]!.id} says something else in another place`
        }
      }
    }
  }
})

/** The places of what stood somewhere before, under its id, with other words; what is new is known from now on. */
function saidOtherwise(parts: ReadonlyArray<{ id: string }>, known: Map<string, unknown>): number[] {
  return parts.flatMap((part, index) => {
    if (!known.has(part.id)) known.set(part.id, part)
    return isDeepStrictEqual(known.get(part.id), part) ? [] : [index]
  })
}

export const linksBacked = since(first, {
  name: 'links-backed',
  description:
    'A link rests on a claim of its cause: established and likely on evidence for it, unsupported on evidence against it.',
  *check({ collections }) {
    for (const cause of collections.causes) {
      const message = unbacked(cause)
      if (message) yield { file: `causes/${cause.id}.json`, path: '/linkClaim', message }
    }
  }
})

function unbacked({ link, linkClaim, claims }: Cause): string | undefined {
  const claim = claims.find(({ id }) => id === linkClaim)
  if (!claim) return `there is no claim ${linkClaim} in this file`
  const { certainty, direction } = claim
  const isSure = certainty === 'high' || certainty === 'moderate'
  if (link === 'established' && !(direction === 'for' && isSure)) {
    return `is ${certainty} and ${direction}: too little for an established link`
  }
  if (link === 'likely' && direction !== 'for') return `is ${direction}: too little for a likely link`
  if (link === 'unsupported' && direction !== 'against') {
    return `is ${direction}, but the link is said to be unsupported`
  }
}
