import type { QuestionModel } from '../../content/question-model.js'
import { noCounts, type Counts } from '../reading/naive-bayes.js'
import type { Findable } from './findables.js'
import type { WordReader } from './words.js'

/** The class of questions about something else. */
export const nothing = 'nothing'

/** The part of a model that counts. */
export type Counted = Pick<QuestionModel, 'classes' | 'sizes' | 'totals' | 'features'>

/** A question as it is counted: the classes that are right, and its terms. */
export interface Lesson {
  classes: readonly string[]
  terms: ReadonlySet<string>
}

/** Counts which terms go with which class. */
export function countLessons(lessons: readonly Lesson[]): Counted {
  const classes = [...new Set(lessons.flatMap(lesson => lesson.classes))].sort()
  const sizes = classes.map(() => 0)
  const totals = classes.map(() => 0)
  const counts = new Map<string, Map<number, number>>()
  for (const { classes: right, terms } of lessons) {
    for (const place of right.map(name => classes.indexOf(name))) {
      sizes[place]! += 1
      totals[place]! += terms.size
      for (const term of terms) {
        const of = counts.get(term) ?? new Map<number, number>()
        counts.set(term, of.set(place, (of.get(place) ?? 0) + 1))
      }
    }
  }
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  const features = sorted.map(([term, of]) => [term, [...of].sort(([one], [other]) => one - other).flat()])
  return { classes, sizes, totals, features: Object.fromEntries(features) }
}

/**
 * What was counted, and each name of what can be found as one question more, by the place of what can be found; last is
 * what is about something else.
 */
export function countsFor(findables: readonly Findable[], counted: Counted, words: WordReader): Counts {
  const names = findables.flatMap(({ key, title, names }) =>
    [title, ...names].map(name => ({ key, terms: words.terms(name) }))
  )
  const index = new Map<string, number>()
  for (const term of [...Object.keys(counted.features), ...names.flatMap(({ terms }) => [...terms])]) {
    if (!index.has(term)) index.set(term, index.size)
  }
  const classes = [...findables.map(({ key }) => key), nothing]
  const places = new Map(classes.map((key, place) => [key, place]))
  const counts = noCounts(classes, index)
  const add = (place: number, term: string, times: number) => {
    const number = index.get(term) as number
    counts.of[number * classes.length + place]! += times
    counts.heldBy[number]! += times
  }
  for (const [at, name] of counted.classes.entries()) {
    const place = places.get(name)
    if (place === undefined) continue
    counts.sizes[place] = counted.sizes[at]!
    counts.totals[place] = counted.totals[at]!
  }
  for (const [term, held] of Object.entries(counted.features)) {
    for (let at = 0; at < held.length; at += 2) {
      const place = places.get(counted.classes[held[at]!]!)
      if (place !== undefined) add(place, term, held[at + 1]!)
    }
  }
  for (const { key, terms } of names) {
    const place = places.get(key) as number
    counts.sizes[place]! += 1
    counts.totals[place]! += terms.size
    for (const term of terms) add(place, term, 1)
  }
  return counts
}

/** The same counts with two classes: whatever can be found, and what is about something else. */
export function insideOrOutside({ classes, totals, index, of, heldBy }: Counts): Counts {
  const width = classes.length
  const outside = width - 1
  const pooled = noCounts(['inside', nothing], index)
  // As likely as not: whoever asks was not drawn from those who wrote the questions.
  pooled.sizes.fill(1)
  const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0)
  pooled.totals.set([sumOf(totals.subarray(0, outside)), totals[outside]!])
  for (const number of index.values()) {
    const row = of.subarray(number * width, (number + 1) * width)
    pooled.of.set([sumOf(row.subarray(0, outside)), row[outside]!], number * 2)
  }
  pooled.heldBy.set(heldBy)
  return pooled
}
