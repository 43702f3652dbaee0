import { PlanInputs } from '../answers/plan-inputs.js'
import type { WalkingPlan } from '../answers/plan-schemas.js'
import type { Edition } from './edition.js'
import type { Media } from './media.js'

/** Where plans are, below the root of an edition. */
export const planPath = '/walking-plan'

/** A plan before it is put in a form. */
export interface PlanDocument extends Edition {
  /** The inputs as they were given, in one order: the same inputs have one address. */
  query: string
  plan: WalkingPlan
}

/** Inputs as a query, in the order of the schema. */
export function queryOf(inputs: object, order: readonly string[] = Object.keys(PlanInputs.properties)): string {
  const given = inputs as Record<string, unknown>
  return order
    .filter(name => given[name] !== undefined)
    .map(name => `${name}=${encodeURIComponent(String(given[name])).replace(/%2C/g, ',').replace(/%3A/g, ':')}`)
    .join('&')
}

/** The path of a plan in a form. */
export function planPathIn({ root, query }: Pick<PlanDocument, 'root' | 'query'>, { suffix }: Media): string {
  return `${root}${planPath}${suffix}?${query}`
}

/** Where a plan can be had in a form. */
export function planAddress(document: Pick<PlanDocument, 'base' | 'root' | 'query'>, form: Media): string {
  return document.base + planPathIn(document, form)
}
