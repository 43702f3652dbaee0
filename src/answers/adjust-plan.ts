import type { Content } from '../content/load.js'
import type { FlareRule, PlanAction, WalkingPlanRules } from '../content/walking-plan.js'
import type { Static } from '@sinclair/typebox'
import { requestOf, screened, type AdjustInputs, type PlanRequest } from './plan-inputs.js'
import type { PlanAdjustment, PlanWeek } from './plan-nouns.js'
import { loadsOf, weeksOf } from './plan-weeks.js'
import { claimsNamed, trackFor } from './walking-plan.js'

/** What to do now, or why that cannot be said. */
export type AdjustAnswer = { adjustment: PlanAdjustment } | { refused: 'screening-required' } | { refused: 'week-beyond-plan', weeks: number }

/** What to do with a plan after a week, by the flare rules: the safest of the actions that apply. */
export function adjustPlan ({ walkingPlan: rules }: Content, inputs: AdjustInputs): AdjustAnswer {
  // A new symptom stops the plan whatever else was said.
  if (inputs.newSymptoms) return { adjustment: adjustment(rules, 'stop-and-screen') }
  if (!screened(inputs)) return { refused: 'screening-required' }
  // The week is walked at another time than was planned: its dates would mislead.
  const { startDate, ...request } = requestOf(inputs, rules)
  if (inputs.week > request.weeks) return { refused: 'week-beyond-plan', weeks: request.weeks }
  const action = actionFor(rules, inputs)
  const resumeAtWeek = Math.min(request.weeks, Math.max(1, nextWeek[action](inputs.week)))
  return { adjustment: adjustment(rules, action, { resumeAtWeek, week: weekOf(rules, request, resumeAtWeek) }) }
}

function actionFor ({ flare }: WalkingPlanRules, { painRise = 0, stillWorseNextDay = false, flareWeeks = 1, missedDays = 0 }: AdjustInputs): Exclude<PlanAction, 'stop-and-screen'> {
  if (missedDays > flare.restartDays.value) return 'restart'
  if (missedDays >= flare.gapDays.value) return 'go-back-two-weeks'
  if (painRise < flare.painRise.value && !stillWorseNextDay) return 'carry-on'
  return flareWeeks >= flare.flaresRunning.value ? 'go-back-one-week' : 'repeat-week'
}

const nextWeek: Readonly<Record<Exclude<PlanAction, 'stop-and-screen'>, (week: number) => number>> = {
  'carry-on': week => week + 1,
  'repeat-week': week => week,
  'go-back-one-week': week => week - 1,
  'go-back-two-weeks': week => week - 2,
  restart: () => 1
}

function weekOf (rules: WalkingPlanRules, request: PlanRequest, week: number): PlanWeek {
  return weeksOf(rules, loadsOf(rules, trackFor(rules, request), request), request)[week - 1] as PlanWeek
}

function adjustment (rules: WalkingPlanRules, action: PlanAction, next: Pick<PlanAdjustment, 'resumeAtWeek' | 'week'> = {}): PlanAdjustment {
  const { when, text, claim } = rules.flare.rules.find(rule => rule.action === action) as Static<typeof FlareRule>
  const parts = { action, reason: when, text, claim, ...next, stopRules: rules.stopRules }
  return { ...parts, claims: claimsNamed(rules, parts) }
}
