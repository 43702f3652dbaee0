import type { FindingFigures } from '../../content/question-model.js'
import type { LabelledQuestion } from '../../content/questions.js'

/** A question, and what was found for it: keys, best first. */
export interface Answered {
  question: LabelledQuestion
  found: readonly string[]
  /** What the guide leaves out, when that was told. */
  topic?: string | undefined
}

/**
 * The place of the first right answer, from 0; Infinity where there is none. What does neither good nor harm takes no
 * place.
 */
export function placeOfRight({ question: { relevant, alsoOk }, found }: Answered): number {
  const counted = found.filter(key => relevant.includes(key) || !alsoOk.includes(key))
  const place = counted.findIndex(key => relevant.includes(key))
  return place < 0 ? Infinity : place
}

/** Questions for this guide, and those about something else. */
export function byScope(answered: readonly Answered[]): { inside: Answered[]; outside: Answered[] } {
  const inside = answered.filter(({ question }) => question.relevant.length > 0)
  const outside = answered.filter(({ question }) => question.relevant.length === 0)
  return { inside, outside }
}

/** How well questions were answered, as shares. */
export function figuresOf(answered: readonly Answered[]): FindingFigures {
  const { inside, outside } = byScope(answered)
  const places = inside.map(placeOfRight)
  return {
    first: mean(places.map(place => Number(place === 0))),
    topThree: mean(places.map(place => Number(place < 3))),
    reciprocalRank: mean(places.map(place => 1 / (1 + place))),
    quiet: mean(outside.map(({ found }) => Number(found.length === 0)))
  }
}

function mean(numbers: readonly number[]): number {
  const sum = numbers.reduce((sum, number) => sum + number, 0)
  return numbers.length === 0 ? 0 : Math.round((1000 * sum) / numbers.length) / 1000
}
