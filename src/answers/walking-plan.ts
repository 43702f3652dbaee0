import type { Content } from '../content/load.js'
import type { Claim } from '../content/claim.js'
import { planNotes, type PlanTrack, type WalkingPlanRules } from '../content/walking-plan.js'
import { dayAfter } from './days.js'
import { requestOf, type PlanInputs, type PlanRequest } from './plan-inputs.js'
import type { PlanFigure, WalkingPlan } from './plan-schemas.js'
import { freshDaysOf, planRefusal, type PlanRefusal } from './plan-statements.js'
import { loadsOf, weekAfterSteady, weeksOf, type Load } from './plan-weeks.js'

/** A plan, or why there is none: a plan that was refused is never an empty one. */
export type PlanAnswer = { plan: WalkingPlan } | PlanRefusal

/**
 * A graded plan for these inputs; equal inputs give equal plans. There is none before it was stated that it may start.
 */
export function planWalking({ walkingPlan: rules }: Content, inputs: PlanInputs): PlanAnswer {
  const refusal = planRefusal(rules, inputs)
  if (refusal) return refusal
  const request = requestOf(inputs, rules)
  const track = trackFor(rules, request)
  const loads = loadsOf(rules, track, request)
  const weeks = weeksOf(rules, loads, request)
  const { id, title, why, comfortableMinutes } = track
  const parts: Omit<WalkingPlan, 'claims'> = {
    title: rules.title,
    summary: rules.summary,
    inputs: request,
    ...askAgainAbout(rules, request),
    track: { id, title, why, claim: comfortableMinutes.claim },
    goal: rules.goals.find(goal => goal.id === request.goal) as WalkingPlan['goal'],
    notes: notesOn(rules, track, request, inputs.days),
    totals: {
      sessions: sum(weeks.map(({ sessions }) => sessions)),
      minutes: sum(weeks.map(({ totalMinutes }) => totalMinutes))
    },
    weeks,
    ...extensionOf(rules, loads),
    lessons: rules.lessons,
    stopRules: rules.stopRules,
    flareRules: rules.flare.rules,
    notFor: rules.notFor,
    tips: rules.tips.map(id => ({ collection: 'regimen-tips', id })),
    figures: figuresOf({ track, ...rules, tracks: undefined }, '')
  }
  return { plan: { ...parts, claims: claimsNamed(rules, parts) } }
}

/** The track for the longest easy walk: the last one that it reaches. */
export function trackFor({ tracks }: WalkingPlanRules, { comfortableMinutes }: PlanRequest): PlanTrack {
  return tracks.findLast(track => comfortableMinutes >= track.comfortableMinutes.value) as PlanTrack
}

/** The claims that an answer names, whole, in the order of the release. */
export function claimsNamed({ claims }: WalkingPlanRules, answer: object): Claim[] {
  const named = new Set([...JSON.stringify(answer).matchAll(/"claim":"([^"]+)"/g)].map(([, id]) => id))
  return claims.filter(({ id }) => named.has(id))
}

/** What has to be said about these inputs: how contradictions were resolved, and what they mean. */
function notesOn(
  rules: WalkingPlanRules,
  track: PlanTrack,
  request: PlanRequest,
  named: PlanInputs['days']
): WalkingPlan['notes'] {
  const { comfortableMinutes, days, weeks, startDate, timeOfDay, easesWhenSitting } = request
  const due = rules.sessions.steps.findLast(({ week }) => week.value <= weeks)?.sessions ?? rules.sessions.first
  const holds: Record<(typeof planNotes)[number], boolean> = {
    'fewer-days': days.length < due.value,
    'more-days': named !== undefined && days.length > due.value,
    'time-without-date': timeOfDay !== undefined && startDate === undefined,
    'starts-at-your-level': comfortableMinutes < track.startMinutes.value,
    'starts-lower': comfortableMinutes >= rules.ceilings.minutesPerSession.value,
    'eases-when-sitting': easesWhenSitting,
    'bring-it-up': request.redFlags === 'routine'
  }
  return planNotes.flatMap(id => {
    const note = rules.notes[id]
    return note && holds[id] ? [{ id, ...note }] : []
  })
}

/** Until when a plan without a start may begin: nobody here knows which day it is. */
function askAgainAbout(rules: WalkingPlanRules, { screenedOn, startDate }: PlanRequest): Pick<WalkingPlan, 'askAgain'> {
  if (!rules.screening || !screenedOn || startDate !== undefined) return {}
  const { freshDays, askAgain } = rules.screening
  return { askAgain: { by: dayAfter(screenedOn, freshDaysOf(rules)), text: askAgain, claim: freshDays.claim } }
}

function extensionOf(
  { extension, ceilings }: WalkingPlanRules,
  loads: readonly Load[]
): Pick<WalkingPlan, 'extension'> {
  const fromWeek = weekAfterSteady(
    loads,
    extension.steadyWeeks.value,
    ({ sessions, minutes }) => sessions * minutes >= ceilings.minutesPerWeek.value
  )
  if (!fromWeek) return {}
  return {
    extension: {
      fromWeek,
      minutesPerWeek: extension.minutesPerWeek.value,
      text: extension.text,
      claim: extension.steadyWeeks.claim
    }
  }
}

/** Every number of the rules, by its place. */
function figuresOf(part: unknown, name: string): PlanFigure[] {
  if (part === null || typeof part !== 'object') return []
  if ('value' in part && 'claim' in part) return [{ name, value: part.value as number, claim: part.claim as string }]
  return Object.entries(part).flatMap(([key, member]) => figuresOf(member, name ? `${name}.${key}` : key))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
