import { Type } from '@sinclair/typebox'
import type { planStatements, PlanRefusal } from '../answers/plan-statements.js'
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

const whyThereIsNone: Readonly<Record<string, string>> = {
  'screening-required': 'There is no plan before the warning signs have been checked.',
  'not-suitable': 'There is no plan while one of the reasons below is so for you, or as long as you were not asked.'
} satisfies Record<PlanRefusal['refused'], string>

const whatIsOpen: Readonly<Record<string, string>> = {
  redFlags: 'What the check of the warning signs found: nothing, or only what can wait for a normal visit.',
  screenedOn: 'The day of that check, shortly before the first walk.',
  notFor: 'That none of the reasons below is so for you.'
} satisfies Record<(typeof planStatements)[number], string>

/** The same for people, who know no parameter: why there is no plan, and what has still to be said. */
export function refusalForPeople(code: string, errors: ReadonlyArray<{ parameter: string }>) {
  const why = whyThereIsNone[code]
  return why === undefined ? undefined : { why, open: errors.map(({ parameter }) => whatIsOpen[parameter] as string) }
}
