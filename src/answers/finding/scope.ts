import { evidences, type Evidence, type Scope } from '../../content/question-model.js'

/** The evidence that a question gives. */
export type Evident = Readonly<Record<Evidence, number>>

/** A question with what is right: whether it is for this guide. */
export interface JudgedQuestion {
  evident: Evident
  inside: boolean
}

/**
 * The share of questions about something else that are to find nothing; asked by somebody that nothing was learned
 * from.
 */
const wantedQuiet = 0.82
const steps = 150
const stepLength = 1.5
/** Keeps weights small that only chance would make large. */
const decay = 1e-3

/** How much speaks for a question being for this guide. */
export function weigh(evident: Evident, { weights }: Scope): number {
  return evidences.reduce((sum, name) => sum + weights[name] * evident[name], 0)
}

/** Whether a question is for this guide. */
export function isInside(evident: Evident, scope: Scope): boolean {
  return weigh(evident, scope) > scope.threshold
}

/**
 * Learns the weights (logistic regression, by gradient descent) and the threshold that keeps the wanted share quiet.
 */
export function learnScope(judged: readonly JudgedQuestion[], by: readonly Evidence[] = evidences): Scope {
  const means = evidences.map(name => mean(judged.map(({ evident }) => evident[name])))
  const spreads = evidences.map(
    (name, at) => Math.sqrt(mean(judged.map(({ evident }) => (evident[name] - means[at]!) ** 2))) || 1
  )
  const rows = judged.map(({ evident, inside }) => ({
    values: evidences.map((name, at) => (evident[name] - means[at]!) / spreads[at]!),
    inside
  }))
  const slopes = evidences.map(() => 0)
  let base = 0
  for (let step = 0; step < steps; step++) {
    const errors = rows.map(({ values, inside }) => {
      const sum = values.reduce((sum, value, at) => sum + value * slopes[at]!, base)
      return 1 / (1 + Math.exp(-sum)) - Number(inside)
    })
    base -= stepLength * mean(errors)
    for (const at of slopes.keys()) {
      const slope = mean(rows.map(({ values }, row) => values[at]! * errors[row]!))
      if (by.includes(evidences[at]!)) slopes[at]! -= stepLength * (slope + decay * slopes[at]!)
    }
  }
  const weights = Object.fromEntries(
    evidences.map((name, at) => [name, rounded(slopes[at]! / spreads[at]!)])
  ) as Scope['weights']
  const outside = judged.filter(({ inside }) => !inside).map(({ evident }) => weigh(evident, { weights, threshold: 0 }))
  return { weights, threshold: rounded(below(wantedQuiet, outside)) }
}

/** The number that a share of some numbers is below. */
function below(share: number, numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

const rounded = (number: number) => Math.round(number * 10_000) / 10_000
