import type { Content } from '../load.js'
import type { ContentProblem } from '../problems.js'
import {
  laterPlanActions,
  planActions,
  planGoals,
  weekdays,
  type Figure,
  type PlanReason,
  type WalkingPlanRules
} from '../walking-plan.js'
import { repeated, type Rule } from './rule.js'

const file = 'walking-plan.json'
const wrong = (path: string, message: string) => ({ file, path, message })

export const planBacked: Rule = {
  name: 'plan-backed',
  description:
    'Every number and text of the walking plan that rests on a claim finds it, no claim of the plan is left over, and every red flag and tip that it names exists.',
  *check({ walkingPlan, collections }) {
    const claims = new Set(walkingPlan.claims.map(({ id }) => id))
    const used = new Set(claimsNamed(walkingPlan, '').map(({ claim }) => claim))
    for (const { claim, path } of claimsNamed(walkingPlan, '')) {
      if (!claims.has(claim)) yield { file, path, message: `there is no claim ${claim} in this file` }
    }
    for (const [index, { id }] of walkingPlan.claims.entries()) {
      if (!used.has(id)) {
        yield { file, path: `/claims/${index}`, message: `nothing in the plan rests on the claim ${id}` }
      }
    }
    const flags = new Set(collections['red-flags'].map(({ id }) => id))
    for (const part of ['stopRules', 'notFor'] as const) {
      for (const [index, { redFlags }] of walkingPlan[part].entries()) {
        for (const id of redFlags.filter(id => !flags.has(id))) {
          yield { file, path: `/${part}/${index}/redFlags`, message: `there is no red flag ${id}` }
        }
      }
    }
    for (const [index, id] of walkingPlan.tips.entries()) {
      if (!collections['regimen-tips'].some(tip => tip.id === id)) {
        yield { file, path: `/tips/${index}`, message: `there is no regimen tip ${id}` }
      }
    }
  }
}

/** Every place that names a claim, but for the claims themselves. */
function claimsNamed(value: unknown, path: string): Array<{ claim: string; path: string }> {
  if (value === null || typeof value !== 'object' || path === '/claims') return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'claim' ? [{ claim: String(member), path: `${path}/claim` }] : claimsNamed(member, `${path}/${key}`)
  )
}

export const planSound: Rule = {
  name: 'plan-sound',
  description:
    'The walking plan starts at one minute, grows from track to track and from step to step, stays under its ceilings, changes one thing a week, and leaves a day of rest in each week.',
  *check({ walkingPlan: { screening, tracks, weeks, sessions, ceilings, pace, easyEnds, changes, flare, goals } }) {
    const rises = (figures: readonly Figure[]) =>
      figures.every(({ value }, index) => index === 0 || value > (figures[index - 1] as Figure).value)

    if (tracks[0]!.comfortableMinutes.value !== 1) {
      yield wrong('/tracks/0/comfortableMinutes', 'the first track has to take everyone from 1 minute on')
    }
    if (!rises(tracks.map(track => track.comfortableMinutes))) {
      yield wrong('/tracks', 'the tracks do not stand in the order of comfortableMinutes')
    }
    for (const [index, { comfortableMinutes, startMinutes }] of tracks.entries()) {
      if (index > 0 && startMinutes.value > comfortableMinutes.value) {
        yield wrong(`/tracks/${index}/startMinutes`, 'starts with more than the least that is comfortable')
      }
      if (startMinutes.value > ceilings.minutesPerSession.value) {
        yield wrong(`/tracks/${index}/startMinutes`, 'is over the ceiling for a session')
      }
    }
    const counts = [sessions.first, ...sessions.steps.map(step => step.sessions)]
    const most = (counts.at(-1) as Figure).value
    if (
      !rises(sessions.steps.map(({ week }) => week)) ||
      counts.some(({ value }, index) => value !== sessions.first.value + index)
    ) {
      yield wrong('/sessions', 'sessions are not added one by one, in the order of the weeks')
    }
    if (most >= weekdays.length) yield wrong('/sessions', 'leaves no day of rest in a week')
    if (most * ceilings.minutesPerSession.value > ceilings.minutesPerWeek.value) {
      yield wrong('/ceilings/minutesPerWeek', 'is less than the longest sessions of a full week')
    }
    if (weeks.value < 4 || weeks.value > 52) yield wrong('/weeks', 'is not from 4 to 52')
    if (easyEnds.from.value > easyEnds.to.value) yield wrong('/easyEnds', 'ends before it starts')
    if (flare.gapDays.value >= flare.restartDays.value) {
      yield wrong('/flare/restartDays', 'has to be longer than gapDays')
    }
    for (const goal of planGoals.filter(goal => !goals.some(({ id }) => id === goal))) {
      yield wrong('/goals', `nothing is said about ${goal}`)
    }
    // Releases before 1.2.1 are sealed as they are.
    const actions = screening ? planActions : earlierActions
    for (const action of actions) {
      if (!flare.rules.some(rule => rule.action === action)) yield wrong('/flare/rules', `nothing leads to ${action}`)
    }
    if (!screening) return
    if (sessions.steps.some(({ week }) => week.value === pace.briskFromWeek.value)) {
      yield wrong('/pace/briskFromWeek', 'is a week in which a walk is added: no week changes two things')
    }
    for (const kind of ['brisker-pace', 'gentle-slopes', 'shorter-sessions'] as const) {
      if (!changes[kind]) yield wrong('/changes', `nothing is said about ${kind}`)
    }
  }
}

const earlierActions = planActions.filter(action => !(laterPlanActions as readonly string[]).includes(action))

/** The tip that says who should ask before they walk. */
const askFirstTip = 'consult-a-professional'

export const planAsks: Rule = {
  name: 'plan-asks',
  description:
    'What has to be stated before a plan is never lost again: for how long a screening holds, the reasons against with what to do instead, under ids that stay, word for word as in the tip on asking first, and what a flare asks for. Every red flag that cannot wait speaks against a plan, and stops one.',
  *check(content, predecessor) {
    const { screening, flare, notes } = content.walkingPlan
    const before = predecessor?.walkingPlan
    if (!screening) {
      if (before?.screening) yield wrong('/screening', 'the release before has it, and it keeps somebody safe')
      return
    }
    if (!flare.care) yield wrong('/flare/care', 'is missing, and it keeps somebody safe')
    if (!notes['bring-it-up']) {
      yield wrong('/notes/bring-it-up', 'is missing, and a plan may start with a sign that can wait')
    }
    yield* reasonsWhole(content.walkingPlan, before)
    yield* flagsNamed(content)
    yield* reasonsTold(content)
  }
}

/** Every reason against can be named and says what to do, and none of the release before is gone. */
function* reasonsWhole({ notFor }: WalkingPlanRules, before: WalkingPlanRules | undefined): Generator<ContentProblem> {
  for (const [index, { id, instead }] of notFor.entries()) {
    if (id === undefined) yield wrong(`/notFor/${index}/id`, 'is missing: the reason cannot be named')
    if (instead === undefined) yield wrong(`/notFor/${index}/instead`, 'is missing: it does not say what to do')
  }
  for (const [index, { id }] of repeated(notFor.entries(), ([index, { id }]) => id ?? String(index))) {
    yield wrong(`/notFor/${index}/id`, `${id} stands twice`)
  }
  for (const { id } of before?.notFor ?? []) {
    const isKept = id === undefined || notFor.some(reason => reason.id === id)
    if (!isKept) yield wrong('/notFor', `the reason ${id} of the release before is gone`)
  }
}

/** A red flag that cannot wait is a reason against a plan; one that cannot wait for days stops a plan too. */
function* flagsNamed({ walkingPlan: { notFor, stopRules }, collections }: Content): Generator<ContentProblem> {
  const against = new Set(notFor.flatMap(({ redFlags }) => redFlags))
  const stopping = new Set(stopRules.flatMap(({ redFlags }) => redFlags))
  for (const { id, urgency } of collections['red-flags']) {
    if (urgency === 'routine') continue
    if (!against.has(id)) yield wrong('/notFor', `no reason is about the red flag ${id}, which cannot wait`)
    if (urgency !== 'within-days' && !stopping.has(id)) yield wrong('/stopRules', `nothing stops at the red flag ${id}`)
  }
}

/** A reason against a plan, as the tip on asking first has to say it. */
export const asTold = ({ text, instead }: PlanReason) => `${text} ${instead}`

/** The tip that says who should ask first names the same reasons: nobody is told two things. */
function* reasonsTold({ walkingPlan: { notFor }, collections }: Content): Generator<ContentProblem> {
  const told = collections['regimen-tips'].find(({ id }) => id === askFirstTip)?.steps ?? []
  for (const reason of notFor) {
    if (told.includes(asTold(reason))) continue
    const message = `does not say "${reason.text}" with what to do instead, as the walking plan does`
    yield { file: `regimen-tips/${askFirstTip}.json`, path: '/steps', message }
  }
}
