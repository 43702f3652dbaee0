import type { Static } from '@sinclair/typebox'
import type { Content } from '../content/load.js'
import type { FlareRule, PlanAction, WalkingPlanRules } from '../content/walking-plan.js'
import { requestOf, type AdjustInputs, type PlanRequest } from './plan-inputs.js'
import type { PlanAdjustment, PlanWeek } from './plan-schemas.js'
import { planRefusal, type PlanRefusal } from './plan-statements.js'
import { loadsOf, weeksOf, type Load } from './plan-weeks.js'
import { claimsNamed, trackFor } from './walking-plan.js'

/** What to do now, or why that cannot be said. */
export type AdjustAnswer = { adjustment: PlanAdjustment } | PlanRefusal | { refused: 'week-beyond-plan'; weeks: number }

/** What to do with a plan after a week, by the flare rules: the safest of the actions that apply. */
export function adjustPlan({ walkingPlan: rules }: Content, inputs: AdjustInputs): AdjustAnswer {
  // What stops the plan stops it whatever else was said.
  const stop = stopFor(rules, inputs)
  if (stop) return { adjustment: adjustment(rules, stop, { rescreen: true }) }
  const refusal = planRefusal(rules, inputs, true)
  if (refusal) return refusal
  // The week is walked at another time than was planned: its dates would mislead.
  const { startDate, ...request } = requestOf(inputs, rules)
  if (inputs.week > request.weeks) return { refused: 'week-beyond-plan', weeks: request.weeks }

  const hadFlare = isFlare(rules, inputs)
  const action = actionFor(rules, inputs, hadFlare)
  if (action === 'screen-and-restart') return { adjustment: adjustment(rules, action, { rescreen: true }) }
  if (action === 'start-lower') return { adjustment: startLower(rules, request) }
  const resumeAtWeek = Math.min(request.weeks, Math.max(1, nextWeek[action](inputs.week)))
  const week = weekOf(rules, request, resumeAtWeek, hadFlare)
  const next = { rescreen: hadFlare, resumeAtWeek, week }
  return { adjustment: adjustment(rules, action, next, hadFlare && isBreak(action)) }
}

type Care = NonNullable<WalkingPlanRules['flare']['care']>
type Stop = 'stop-and-screen' | 'stop-and-see-someone'
type NoNextWeek = Stop | 'screen-and-restart' | 'start-lower'

function stopFor({ flare: { care } }: WalkingPlanRules, happened: AdjustInputs): Stop | undefined {
  const { newSymptoms, painRise = 0, flareWeeks = 1 } = happened
  if (newSymptoms) return 'stop-and-screen'
  if (!care) return undefined
  return painRise >= care.stopPainRise.value || flareWeeks >= care.stopFlareWeeks.value
    ? 'stop-and-see-someone'
    : undefined
}

function isFlare({ flare }: WalkingPlanRules, happened: AdjustInputs): boolean {
  const { painRise = 0, stillWorseNextDay = false, flareWeeks = 1 } = happened
  return painRise >= flare.painRise.value || stillWorseNextDay || flareWeeks >= flare.flaresRunning.value
}

function actionFor({ flare }: WalkingPlanRules, happened: AdjustInputs, hadFlare: boolean): Exclude<PlanAction, Stop> {
  const { week, atHalf = false, flareWeeks = 1, missedDays = 0 } = happened
  const { care, flaresRunning, gapDays, restartDays } = flare
  if (care && missedDays >= care.screenAgainDays.value) return 'screen-and-restart'
  if (missedDays > restartDays.value) return 'restart'
  if (missedDays >= gapDays.value) return 'go-back-two-weeks'
  if (!hadFlare) return care && atHalf ? 'full-week' : 'carry-on'
  if (care && week === 1) return 'start-lower'
  return flareWeeks >= flaresRunning.value ? 'go-back-one-week' : 'repeat-week'
}

const nextWeek: Readonly<Record<Exclude<PlanAction, NoNextWeek>, (week: number) => number>> = {
  'carry-on': week => week + 1,
  'full-week': week => week,
  'repeat-week': week => week,
  'go-back-one-week': week => week - 1,
  'go-back-two-weeks': week => week - 2,
  restart: () => 1
}

/** The actions that answer missed walks: their words say nothing of a flare. */
const isBreak = (action: PlanAction) => action === 'restart' || action === 'go-back-two-weeks'

/** A week of the plan; after a flare with walks about half as long, at an easy pace and on the flat. */
function weekOf(rules: WalkingPlanRules, request: PlanRequest, number: number, hadFlare: boolean): PlanWeek {
  const loads = loadsOf(rules, trackFor(rules, request), request)
  const planned = weeksOf(rules, loads, request)[number - 1] as PlanWeek
  const {
    changes: { 'shorter-sessions': shorter },
    flare: { care }
  } = rules
  if (!hadFlare || !shorter || !care) return planned
  const { sessions, minutes } = loads[number - 1] as Load
  const eased = easedMinutes(care, minutes)
  const [walks] = weeksOf(rules, [{ sessions, minutes: eased, isBrisk: false }], request) as [PlanWeek]
  const minutesPerSession = eased - minutes
  const totalMinutes = sessions * minutesPerSession
  const change = { kind: 'shorter-sessions' as const, sessions: 0, minutesPerSession, totalMinutes, text: shorter.text }
  return { ...walks, week: number, change, message: planned.message }
}

/** About half as long, as the release says; a minute at least. */
const easedMinutes = ({ easedPercent }: Care, minutes: number) =>
  Math.max(1, Math.floor((minutes * easedPercent.value) / 100))

/** Week 1 of the plan that starts from about half as long a walk. */
function startLower(rules: WalkingPlanRules, request: PlanRequest): PlanAdjustment {
  const [{ minutes }] = loadsOf(rules, trackFor(rules, request), request) as [Load]
  const comfortableMinutes = easedMinutes(rules.flare.care as Care, minutes)
  const week = weekOf(rules, { ...request, comfortableMinutes }, 1, false)
  return adjustment(rules, 'start-lower', { rescreen: true, resumeAtWeek: 1, comfortableMinutes, week })
}

type Next = Pick<PlanAdjustment, 'rescreen' | 'resumeAtWeek' | 'comfortableMinutes' | 'week'>

function adjustment(rules: WalkingPlanRules, action: PlanAction, next: Next, addsFlare = false): PlanAdjustment {
  const { when, text, claim } = rules.flare.rules.find(rule => rule.action === action) as Static<typeof FlareRule>
  const inWords = addsFlare && rules.flare.care ? `${text} ${rules.flare.care.text}` : text
  const parts = { action, reason: when, text: inWords, claim, ...next, stopRules: rules.stopRules }
  return { ...parts, claims: claimsNamed(rules, parts) }
}
