import { planActions, planGoals, weekdays, type Figure } from '../walking-plan.js'
import type { Rule } from './rule.js'

const file = 'walking-plan.json'

export const planBacked: Rule = {
  name: 'plan-backed',
  description: 'Every number and text of the walking plan that rests on a claim finds it, no claim of the plan is left over, and every red flag and tip that it names exists.',
  * check ({ walkingPlan, collections }) {
    const claims = new Set(walkingPlan.claims.map(({ id }) => id))
    const used = new Set(claimsNamed(walkingPlan, '').map(({ claim }) => claim))
    for (const { claim, path } of claimsNamed(walkingPlan, '')) {
      if (!claims.has(claim)) yield { file, path, message: `there is no claim ${claim} in this file` }
    }
    for (const [index, { id }] of walkingPlan.claims.entries()) {
      if (!used.has(id)) yield { file, path: `/claims/${index}`, message: `nothing in the plan rests on the claim ${id}` }
    }
    const flags = new Set(collections['red-flags'].map(({ id }) => id))
    for (const part of ['stopRules', 'notFor'] as const) {
      for (const [index, { redFlags }] of walkingPlan[part].entries()) {
        for (const id of redFlags.filter(id => !flags.has(id))) yield { file, path: `/${part}/${index}/redFlags`, message: `there is no red flag ${id}` }
      }
    }
    for (const [index, id] of walkingPlan.tips.entries()) {
      if (!collections['regimen-tips'].some(tip => tip.id === id)) yield { file, path: `/tips/${index}`, message: `there is no regimen tip ${id}` }
    }
  }
}

/** Every place that names a claim, but for the claims themselves. */
function claimsNamed (value: unknown, path: string): Array<{ claim: string, path: string }> {
  if (value === null || typeof value !== 'object' || path === '/claims') return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'claim' ? [{ claim: String(member), path: `${path}/claim` }] : claimsNamed(member, `${path}/${key}`))
}

export const planSound: Rule = {
  name: 'plan-sound',
  description: 'The walking plan starts at one minute, grows from track to track and from step to step, stays under its ceilings, and leaves a day of rest in each week.',
  * check ({ walkingPlan: { tracks, weeks, sessions, ceilings, easyEnds, flare, goals } }) {
    const wrong = (path: string, message: string) => ({ file, path, message })
    const rises = (figures: readonly Figure[]) => figures.every(({ value }, index) => index === 0 || value > (figures[index - 1] as Figure).value)

    if (tracks[0]!.comfortableMinutes.value !== 1) yield wrong('/tracks/0/comfortableMinutes', 'the first track has to take everyone from 1 minute on')
    if (!rises(tracks.map(track => track.comfortableMinutes))) yield wrong('/tracks', 'the tracks do not stand in the order of comfortableMinutes')
    for (const [index, { comfortableMinutes, startMinutes }] of tracks.entries()) {
      if (index > 0 && startMinutes.value > comfortableMinutes.value) yield wrong(`/tracks/${index}/startMinutes`, 'starts with more than the least that is comfortable')
      if (startMinutes.value > ceilings.minutesPerSession.value) yield wrong(`/tracks/${index}/startMinutes`, 'is over the ceiling for a session')
    }
    const counts = [sessions.first, ...sessions.steps.map(step => step.sessions)]
    const most = (counts.at(-1) as Figure).value
    if (!rises(sessions.steps.map(({ week }) => week)) || counts.some(({ value }, index) => value !== sessions.first.value + index)) {
      yield wrong('/sessions', 'sessions are not added one by one, in the order of the weeks')
    }
    if (most >= weekdays.length) yield wrong('/sessions', 'leaves no day of rest in a week')
    if (most * ceilings.minutesPerSession.value > ceilings.minutesPerWeek.value) yield wrong('/ceilings/minutesPerWeek', 'is less than the longest sessions of a full week')
    if (weeks.value < 4 || weeks.value > 52) yield wrong('/weeks', 'is not from 4 to 52')
    if (easyEnds.from.value > easyEnds.to.value) yield wrong('/easyEnds', 'ends before it starts')
    if (flare.gapDays.value >= flare.restartDays.value) yield wrong('/flare/restartDays', 'has to be longer than gapDays')
    for (const goal of planGoals.filter(goal => !goals.some(({ id }) => id === goal))) yield wrong('/goals', `nothing is said about ${goal}`)
    for (const action of planActions.filter(action => !flare.rules.some(rule => rule.action === action))) yield wrong('/flare/rules', `nothing leads to ${action}`)
  }
}
