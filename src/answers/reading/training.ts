import { createHash } from 'node:crypto'
import type { LearnedModel, Thresholds } from '../../content/learned-model.js'
import type { LabelledMessage } from '../../content/messages.js'
import { featuresBySentence, together, unitsOf, wordsAndPairs, type Features } from './features.js'
import { leastMessages, noCounts, type Counts } from './naive-bayes.js'
import { none, unitReader, type UnitReading } from './unit-reader.js'

/** With fewer messages, a sign is heard for the wrong reasons. */
const leastOfClass = 15
/** The share of harmless messages that may be taken for a sign, and for a crisis, which is worse to miss. */
const alarms: Thresholds = { signs: 0.02, crisis: 0.05 }

/** What is learned, and how: another way than ours can be compared with it. */
export interface ReaderRecipe {
  featuresOf: typeof wordsAndPairs
  unitsOf: typeof unitsOf
  classOf: (message: LabelledMessage) => string
  weightOf: (message: LabelledMessage) => number
}

export const readerRecipe: ReaderRecipe = {
  featuresOf: wordsAndPairs,
  unitsOf,
  // Who is about to do it says it otherwise than who thinks of it.
  classOf: ({ sign, crisis }) => (sign === 'self-harm' && crisis === 'act-now' ? 'self-harm-now' : sign),
  weightOf: () => 1
}

/** A message as it is learned from. */
interface Lesson {
  message: LabelledMessage
  units: readonly Features[]
  /** The numbers of its features. */
  features: readonly number[]
  place: number
  weight: number
}

/** Learns from labelled messages; equal messages make equal models. */
export function trainModel(messages: readonly LabelledMessage[], how: ReaderRecipe = readerRecipe): LearnedModel {
  const { lessons, counts } = learn(messages, how)
  const { classes, sizes, totals, index } = counts
  const kept = [...index.keys()].filter(feature => counts.heldBy[index.get(feature) as number]! >= leastMessages).sort()
  const learned = {
    messages: messages.length,
    writers: new Set(messages.map(({ writer }) => writer)).size,
    classes: [...classes],
    sizes: [...sizes],
    totals: [...totals],
    thresholds: thresholdsFor(crossRead(lessons, counts)),
    features: Object.fromEntries(kept.map(feature => [feature, countsOf(index.get(feature) as number, counts)]))
  }
  return { digest: `sha256-${createHash('sha256').update(JSON.stringify(learned)).digest('hex')}`, ...learned }
}

function learn(
  messages: readonly LabelledMessage[],
  { featuresOf, unitsOf, classOf, weightOf }: ReaderRecipe
): { lessons: Lesson[]; counts: Counts } {
  const classes = classesOf(messages.map(classOf))
  const index = new Map<string, number>()
  const numberOf = (feature: string) => index.get(feature) ?? index.set(feature, index.size).size - 1
  const lessons = messages.flatMap(message => {
    const place = classes.indexOf(classOf(message))
    if (place < 0) return []
    const sentences = featuresBySentence(message.text, featuresOf)
    const features = [...together(sentences).keys()].map(numberOf)
    return [{ message, units: unitsOf(sentences), features, place, weight: weightOf(message) }]
  })
  const counts = noCounts(classes, index)
  for (const lesson of lessons) count(counts, lesson, 1)
  return { lessons, counts }
}

/** `none`, and whatever has enough messages. */
function classesOf(all: readonly string[]): string[] {
  const sizes = new Map<string, number>()
  for (const name of all) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const signs = [...sizes].filter(([name, size]) => name !== none && size >= leastOfClass).map(([name]) => name)
  return [none, ...signs.sort()]
}

/** Counts a lesson, or, with -1, takes it back. */
function count({ classes, sizes, totals, of, heldBy }: Counts, { features, place, weight }: Lesson, by: 1 | -1): void {
  sizes[place]! += by * weight
  totals[place]! += by * weight * features.length
  for (const feature of features) {
    of[feature * classes.length + place]! += by * weight
    heldBy[feature]! += by
  }
}

function countsOf(feature: number, { classes, of }: Counts): number[] {
  return classes.flatMap((_, place) => {
    const count = of[feature * classes.length + place] as number
    return count > 0 ? [place, count] : []
  })
}

/** What is heard in each message by a reader that has learned from all other writers. */
export function readLeavingWritersOut(
  messages: readonly LabelledMessage[],
  how: ReaderRecipe = readerRecipe
): Map<LabelledMessage, UnitReading[]> {
  const { lessons, counts } = learn(messages, how)
  return crossRead(lessons, counts)
}

function crossRead(lessons: readonly Lesson[], counts: Counts): Map<LabelledMessage, UnitReading[]> {
  const readings = new Map<LabelledMessage, UnitReading[]>()
  for (const writer of new Set(lessons.map(({ message }) => message.writer))) {
    const theirs = lessons.filter(({ message }) => message.writer === writer)
    for (const lesson of theirs) count(counts, lesson, -1)
    const { read } = unitReader(counts, () => true)
    for (const { message, units } of theirs) readings.set(message, units.map(read))
    for (const lesson of theirs) count(counts, lesson, 1)
  }
  return readings
}

/** The odds that only the wanted share of harmless messages passes. */
export function thresholdsFor(readings: ReadonlyMap<LabelledMessage, readonly UnitReading[]>): Thresholds {
  const harmless = [...readings].filter(([message]) => isHarmless(message)).map(([, units]) => units)
  const odds = (kind: 'signs' | 'crisis') => harmless.map(units => Math.max(...units.map(unit => unit[kind])))
  return { signs: passedBy(alarms.signs, odds('signs')), crisis: passedBy(alarms.crisis, odds('crisis')) }
}

/** Messages about a crisis are no measure: those without one were written to sound like one. */
const isHarmless = ({ accept, crisis }: LabelledMessage) =>
  crisis === undefined && accept.length === 1 && accept[0] === none

/** The number that only a share of some numbers is above. */
function passedBy(share: number, numbers: number[]): number {
  const place = Math.floor(share * numbers.length)
  const number = numbers.sort((one, other) => other - one)[place] ?? 0
  return Math.round(number * 1000) / 1000
}
