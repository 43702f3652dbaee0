import { Type } from '@sinclair/typebox'
import type { PlanRefusal } from '../answers/plan-statements.js'
import { PlanReason } from '../content/walking-plan.js'

/** A reason against a plan, as a problem lists it. */
export const ReasonAgainst = Type.Pick(PlanReason, ['id', 'text', 'instead'], {
  $id: 'ReasonAgainst',
  description: 'Whom a plan is not for, and what to do instead.',
  additionalProperties: false
})

/** Why there is no plan, in a few sentences; `screening` is where the questions are. */
export function refusalInWords({ refused, missing }: PlanRefusal, screening: string): string {
  const open = missing.map(({ parameter, detail }) => `${parameter} ${detail}.`).join(' ')
  const first =
    refused === 'screening-required'
      ? `There is no plan before the warning signs have been checked. Ask the questions at ${screening}.`
      : 'There is no plan while a reason against it applies, or as long as it was not asked. Go through `reasons`.'
  return `${first} ${open}`
}

export const reasonsOf = ({ reasons }: PlanRefusal) =>
  reasons.map(({ id, text, instead }) => ({
    ...(id !== undefined && { id }),
    text,
    ...(instead !== undefined && { instead })
  }))
