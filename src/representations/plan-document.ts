import { PlanInputs } from '../answers/plan-inputs.js'
import type { WalkingPlan } from '../answers/plan-nouns.js'
import type { Edition } from './edition.js'

/** The forms of a plan; the suffix asks for one without a header. */
export const planForms = {
  json: { mediaType: 'application/json', contentType: 'application/json; charset=utf-8', suffix: '' },
  markdown: { mediaType: 'text/markdown', contentType: 'text/markdown; charset=utf-8', suffix: '.md' },
  calendar: { mediaType: 'text/calendar', contentType: 'text/calendar; charset=utf-8', suffix: '.ics' },
  chart: { mediaType: 'image/svg+xml', contentType: 'image/svg+xml; charset=utf-8', suffix: '.svg' }
} as const
export type PlanForm = keyof typeof planForms
export const planFormNames = Object.keys(planForms) as PlanForm[]

/** Where plans are, below the root of an edition. */
export const planPath = '/walking-plan'

/** A plan before it is put in a form. */
export interface PlanDocument extends Edition {
  /** The inputs as they were given, in one order: the same inputs have one address. */
  query: string
  plan: WalkingPlan
}

/** Inputs as a query, in the order of the schema. */
export function queryOf (inputs: object, order: readonly string[] = Object.keys(PlanInputs.properties)): string {
  const given = inputs as Record<string, unknown>
  return order.filter(name => given[name] !== undefined).map(name => `${name}=${encodeURIComponent(String(given[name])).replace(/%2C/g, ',').replace(/%3A/g, ':')}`).join('&')
}

/** Where a plan can be had in a form. */
export function planAddress ({ base, root, query }: Pick<PlanDocument, 'base' | 'root' | 'query'>, form: PlanForm): string {
  return `${base}${root}${planPath}${planForms[form].suffix}?${query}`
}
