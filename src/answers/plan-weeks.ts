import { weekdays, type PlanTrack, type WalkingPlanRules, type Weekday } from '../content/walking-plan.js'
import type { PlanRequest } from './plan-inputs.js'
import type { PlanWeek } from './plan-nouns.js'

/** How much is walked in a week. */
export interface Load { sessions: number, minutes: number }

/** How much is walked in each week: one change at a time, never over the ceilings, one walk a day at most. */
export function loadsOf (rules: WalkingPlanRules, track: PlanTrack, { comfortableMinutes, weeks, days }: PlanRequest): Load[] {
  const { first, steps } = rules.sessions
  const due = (week: number) => steps.findLast(step => step.week.value <= week)?.sessions ?? first
  const loads: Load[] = []
  for (let week = 1; week <= weeks; week++) {
    const before = loads.at(-1)
    const sessions = Math.min(due(week).value, days.length)
    const ceiling = Math.min(rules.ceilings.minutesPerSession.value, Math.floor(rules.ceilings.minutesPerWeek.value / sessions))
    const wanted = before ? before.minutes + (sessions > before.sessions ? 0 : track.weeklyIncrease.value) : Math.min(track.startMinutes.value, comfortableMinutes)
    loads.push({ sessions, minutes: Math.min(wanted, ceiling) })
  }
  return loads
}

/** The first week after so many weeks running that all pass; undefined when there is none. */
export function weekAfterSteady (loads: readonly Load[], running: number, passes: (load: Load) => boolean): number | undefined {
  const start = loads.findIndex((_, index) => index + running <= loads.length && loads.slice(index, index + running).every(passes))
  return start === -1 ? undefined : start + running + 1
}

/** Every week in full: when, how long, how, and what is new. */
export function weeksOf (rules: WalkingPlanRules, loads: readonly Load[], request: PlanRequest): PlanWeek[] {
  const { inclines, messages } = rules
  const slopes = request.easesWhenSitting
    ? undefined
    : weekAfterSteady(loads, inclines.steadyWeeks.value, ({ sessions, minutes }) => minutes >= inclines.minutes.value && sessions >= inclines.sessions.value)
  return loads.map(({ sessions, minutes }, index) => {
    const week = index + 1
    const startDate = request.startDate && dayAfter(request.startDate, index * 7)
    // Too short for an easy start, an easy end and something in between.
    const short = minutes <= 2 * rules.easyEnds.from.value
    return {
      week,
      ...startDate && { startDate },
      sessions,
      minutesPerSession: minutes,
      totalMinutes: sessions * minutes,
      schedule: scheduleOf(request.days.slice(0, sessions), startDate),
      pace: week < rules.pace.briskFromWeek.value || short
        ? { level: 'easy' as const, text: rules.pace.easy }
        : { level: 'brisk-if-comfortable' as const, text: rules.pace.brisk },
      ...easyEnds(rules, minutes, short),
      breaks: request.easesWhenSitting
        ? { bouts: boutsOf(minutes, rules.breaks.longestBout.value), text: rules.breaks.bouts }
        : { bouts: [minutes], text: rules.breaks.none },
      ...slopes && week >= slopes && { inclines: { upToMinutes: inclines.most.value, text: inclines.text } },
      change: changeOf(rules, { sessions, minutes }, loads[index - 1]),
      message: messages[index % messages.length] as PlanWeek['message']
    }
  })
}

function easyEnds ({ easyEnds: { from, to, ...texts } }: WalkingPlanRules, minutes: number, short: boolean): Pick<PlanWeek, 'warmUp' | 'coolDown'> {
  if (short) return { warmUp: { from: 0, to: 0, text: texts.short }, coolDown: { from: 0, to: 0, text: texts.short } }
  const range = { from: from.value, to: Math.min(to.value, Math.floor(minutes / 2)) }
  return { warmUp: { ...range, text: texts.warmUp }, coolDown: { ...range, text: texts.coolDown } }
}

/** Minutes of bouts as even as whole minutes can be, none longer than the longest. */
function boutsOf (minutes: number, longest: number): number[] {
  const count = Math.ceil(minutes / longest)
  return Array.from({ length: count }, (_, index) => Math.floor(minutes / count) + (index < minutes % count ? 1 : 0))
}

function changeOf ({ changes }: WalkingPlanRules, now: Load, before: Load | undefined): PlanWeek['change'] {
  const sessions = before ? now.sessions - before.sessions : 0
  const minutesPerSession = before ? now.minutes - before.minutes : 0
  const kind = !before ? 'start' : sessions > 0 ? 'more-sessions' : minutesPerSession > 0 ? 'longer-sessions' : 'same'
  const totalMinutes = before ? now.sessions * now.minutes - before.sessions * before.minutes : 0
  return { kind, sessions, minutesPerSession, totalMinutes, text: changes[kind].text }
}

/** The days of a week in the order in which they come. */
function scheduleOf (days: readonly Weekday[], startDate: string | undefined): PlanWeek['schedule'] {
  if (!startDate) return weekdays.filter(day => days.includes(day)).map(day => ({ day }))
  const dates = weekdays.map((_, offset) => dayAfter(startDate, offset))
  return dates.map(date => ({ day: weekdayOf(date), date })).filter(({ day }) => days.includes(day))
}

const atMidnight = (date: string) => new Date(`${date}T00:00:00Z`)

/** The date so many days later. It counts days, so no change of clocks can shift it. */
function dayAfter (date: string, days: number): string {
  const day = atMidnight(date)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

const weekdayOf = (date: string) => weekdays[(atMidnight(date).getUTCDay() + 6) % 7] as Weekday
