import type { CrisisKind } from '../../content/crisis.js'
import type { LearnedModel, Thresholds } from '../../content/learned-model.js'
import { featuresBySentence, unitsOf, type Features } from './features.js'
import { noCounts, type Counts } from './naive-bayes.js'
import { overlap, type Span } from './spans.js'
import { unitReader, type UnitReader, type UnitReading } from './unit-reader.js'

/** What a message sounds like. */
export interface Hearing {
  signs: Resemblance[]
  crisis?: CrisisKind
}

/** A sign that a message sounds like, and the words that speak for it (UTF-16 code units), in their order. */
export interface Resemblance {
  sign: string
  spans: Span[]
}

/** A reader that has learned. What it was made from is named by `digest`. */
export interface Learned {
  digest: string
  readerOf: (isHeld: (sign: string) => boolean) => (text: string) => Hearing
}

/** So much a word has to speak for a sign to be shown. */
const leastWeight = 1
const mostSpans = 4

/**
 * Makes readers from a model. They read by sentence and pair of neighbours: whatever is heard in one of them is heard.
 */
export function learnedFrom(model: LearnedModel): Learned {
  // Nothing else of the model is kept: what is counted in it is held once.
  const { digest, thresholds } = model
  const counts = countsFrom(model)
  return {
    digest,
    readerOf(isHeld) {
      const { read, weigh } = unitReader(counts, isHeld)
      return text => {
        const units = unitsOf(featuresBySentence(text))
        const { signs, crisis } = heardIn(units.map(read), thresholds)
        const resemblances = [...signs].map(([sign, place]) => ({
          sign,
          spans: spansFor(sign, units[place] as Features, weigh)
        }))
        return { signs: resemblances, ...(crisis && { crisis }) }
      }
    }
  }
}

/**
 * The signs that are heard in some units, each with the place of the unit that sounds most like it, and the worst kind
 * of crisis.
 */
export function heardIn(
  readings: readonly UnitReading[],
  thresholds: Thresholds
): { signs: Map<string, number>; crisis?: CrisisKind } {
  const signs = new Map<string, number>()
  for (const [place, { signs: odds, sign }] of readings.entries()) {
    if (odds <= thresholds.signs) continue
    const other = signs.get(sign)
    if (other === undefined || odds > readings[other]!.signs) signs.set(sign, place)
  }
  const kinds = readings.filter(({ crisis }) => crisis > thresholds.crisis).map(({ kind }) => kind)
  const crisis = kinds.includes('act-now') ? 'act-now' : kinds[0]
  return { signs, ...(crisis && { crisis }) }
}

/** The words that speak most for a sign, and for no other sign more. */
function spansFor(sign: string, unit: Features, weigh: UnitReader['weigh']): Span[] {
  const weighed = [...unit].map(([feature, span]) => {
    const weights = weigh(feature)
    const weight = weights.get(sign) as number
    return { span, weight, isOwn: weight >= Math.max(...weights.values()) }
  })
  const telling = weighed
    .filter(({ weight, isOwn }) => isOwn && weight >= leastWeight)
    .sort((one, other) => other.weight - one.weight)
  const spans: Span[] = []
  for (const { span } of telling) {
    if (spans.length < mostSpans && !spans.some(other => overlap(other, span))) spans.push(span)
  }
  return joined(spans.sort((one, other) => one.start - other.start))
}

/** Neighbours as one: `numb` and `down below` are read as `numb down below`. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((all, span) => {
    const last = all.at(-1)
    if (!last || span.start - last.end > 1) return [...all, span]
    return [...all.slice(0, -1), { start: last.start, end: span.end }]
  }, [])
}

function countsFrom({ classes, sizes, totals, features }: LearnedModel): Counts {
  const index = new Map(Object.keys(features).map((feature, number) => [feature, number]))
  const counts = noCounts(classes, index)
  counts.sizes.set(sizes)
  counts.totals.set(totals)
  for (const [number, held] of Object.values(features).entries()) {
    for (let at = 0; at < held.length; at += 2) {
      counts.of[number * classes.length + held[at]!] = held[at + 1]!
      counts.heldBy[number]! += held[at + 1]!
    }
  }
  return counts
}
