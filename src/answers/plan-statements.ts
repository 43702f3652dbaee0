import type { PlanReason, WalkingPlanRules } from '../content/walking-plan.js'
import { dayAfter, isDay } from './days.js'
import type { PlanInputs } from './plan-inputs.js'

export const planStatements = ['redFlags', 'screenedOn', 'notFor'] as const
type Stated = Pick<PlanInputs, (typeof planStatements)[number] | 'startDate'>

type Missing = Array<{ parameter: (typeof planStatements)[number]; detail: string }>

/** Why there is no plan: what is missing or does not hold, and the reasons against, those that were named or all. */
export interface PlanRefusal {
  refused: 'screening-required' | 'not-suitable'
  missing: Missing
  reasons: PlanReason[]
}

/** For how many days a screening holds where a release does not say. */
const usualFreshDays = 7

/** For how many days before a plan starts a screening holds. */
export const freshDaysOf = ({ screening }: WalkingPlanRules): number => screening?.freshDays.value ?? usualFreshDays

/**
 * Why these statements do not open a plan: that screening found nothing that cannot wait, on which day, and that no
 * reason against it applies. A plan that has begun may have been screened for again since; one that has not may not.
 */
export function planRefusal(rules: WalkingPlanRules, stated: Stated, hasBegun = false): PlanRefusal | undefined {
  const named = namesIn(stated.notFor)
  const against = rules.notFor.filter(({ id }) => id !== undefined && named.includes(id))
  const screening = [...aboutRedFlags(stated), ...aboutScreenedOn(stated, freshDaysOf(rules), hasBegun)]
  const suitability = aboutNotFor(stated.notFor, named, against)
  const missing = [...screening, ...suitability]
  if (missing.length === 0) return undefined
  const isScreened = screening.length === 0
  return {
    refused: isScreened || against.length > 0 ? 'not-suitable' : 'screening-required',
    missing,
    reasons: against.length > 0 ? against : rules.notFor
  }
}

function aboutRedFlags({ redFlags }: Stated): Missing {
  if (redFlags === undefined) return about('redFlags', 'is missing: `none` or `routine`, as the screening found')
  if (redFlags === 'none' || redFlags === 'routine') return []
  return about('redFlags', 'is neither `none` nor `routine`: with anything else there is no plan')
}

function aboutScreenedOn({ screenedOn, startDate }: Stated, freshDays: number, hasBegun: boolean): Missing {
  if (screenedOn === undefined) return about('screenedOn', 'is missing: the day of the screening, such as 2027-01-02')
  if (!isDay(screenedOn)) return about('screenedOn', 'is not a day that exists, such as 2027-01-02')
  if (startDate === undefined) return []
  if (screenedOn < dayAfter(startDate, -freshDays)) {
    return about('screenedOn', `is more than ${freshDays} days before startDate: go through the questions again`)
  }
  if (screenedOn > startDate && !hasBegun) return about('screenedOn', 'is after startDate: screening comes first')
  return []
}

function aboutNotFor(notFor: string | undefined, named: readonly string[], against: readonly PlanReason[]): Missing {
  if (notFor === undefined) return about('notFor', 'is missing: `none` when none of the reasons against applies')
  if (against.length > 0) {
    return about('notFor', `names what speaks against a plan: ${against.map(({ id }) => id).join(', ')}`)
  }
  if (named.length === 1 && named[0] === 'none') return []
  return about('notFor', 'is neither `none` nor a reason against: with anything else there is no plan')
}

const about = (parameter: Missing[number]['parameter'], detail: string): Missing => [{ parameter, detail }]

const namesIn = (notFor = '') =>
  notFor
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
