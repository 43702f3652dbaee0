import { weekdays, type PlanTrack, type WalkingPlanRules, type Weekday } from '../content/walking-plan.js'
import { dayAfter, weekdayOf } from './days.js'
import type { PlanRequest } from './plan-inputs.js'
import type { PlanWeek } from './plan-schemas.js'

/** How much is walked in a week, and how fast. */
export interface Load {
  sessions: number
  minutes: number
  isBrisk: boolean
}

/** How much is walked in each week: one change at a time, never over the ceilings, one walk a day at most. */
export function loadsOf(rules: WalkingPlanRules, track: PlanTrack, request: PlanRequest): Load[] {
  const { comfortableMinutes, weeks, days, easesWhenSitting } = request
  const { first, steps } = rules.sessions
  const due = (week: number) => steps.findLast(step => step.week.value <= week)?.sessions ?? first
  const loads: Load[] = []
  for (let week = 1; week <= weeks; week++) {
    const before = loads.at(-1)
    const sessions = Math.min(due(week).value, days.length)
    const ceiling = Math.min(
      rules.ceilings.minutesPerSession.value,
      Math.floor(rules.ceilings.minutesPerWeek.value / sessions)
    )
    if (!before) {
      loads.push({ sessions, minutes: Math.min(track.startMinutes.value, comfortableMinutes, ceiling), isBrisk: false })
      continue
    }
    const addsWalk = sessions > before.sessions
    const mayBeBrisk = week >= rules.pace.briskFromWeek.value && !easesWhenSitting && !isShort(rules, before.minutes)
    const isBrisk = before.isBrisk || (mayBeBrisk && !addsWalk)
    const changesPace = isBrisk && !before.isBrisk
    const wanted = addsWalk || changesPace ? before.minutes : before.minutes + track.weeklyIncrease.value
    loads.push({ sessions, minutes: Math.min(wanted, ceiling), isBrisk })
  }
  return loads
}

/** Too short for an easy start, an easy end and something in between. */
const isShort = ({ easyEnds }: WalkingPlanRules, minutes: number) => minutes <= 2 * easyEnds.from.value

/** The first week after so many weeks running that all pass; undefined when there is none. */
export function weekAfterSteady(
  loads: readonly Load[],
  running: number,
  passes: (load: Load) => boolean
): number | undefined {
  const start = loads.findIndex(
    (_, index) => index + running <= loads.length && loads.slice(index, index + running).every(passes)
  )
  return start === -1 ? undefined : start + running + 1
}

/** Every week in full: when, how long, how, and what is new. */
export function weeksOf(rules: WalkingPlanRules, loads: readonly Load[], request: PlanRequest): PlanWeek[] {
  const { inclines, messages } = rules
  const slopes = request.easesWhenSitting ? undefined : slopesFrom(rules, loads)
  return loads.map((load, index) => {
    const { sessions, minutes, isBrisk } = load
    const week = index + 1
    const startDate = request.startDate && dayAfter(request.startDate, index * 7)
    const short = isShort(rules, minutes)
    return {
      week,
      ...(startDate && { startDate }),
      sessions,
      minutesPerSession: minutes,
      totalMinutes: sessions * minutes,
      schedule: scheduleOf(request.days.slice(0, sessions), startDate),
      pace: isBrisk
        ? { level: 'brisk-if-comfortable' as const, text: rules.pace.brisk }
        : { level: 'easy' as const, text: rules.pace.easy },
      ...easyEnds(rules, minutes, short),
      breaks: request.easesWhenSitting
        ? { bouts: boutsOf(minutes, rules.breaks.longestBout.value), text: rules.breaks.bouts }
        : { bouts: [minutes], text: rules.breaks.none },
      ...(slopes && week >= slopes && { inclines: { upToMinutes: inclines.most.value, text: inclines.text } }),
      change: changeOf(rules, load, loads[index - 1], week === slopes),
      message: messages[index % messages.length] as PlanWeek['message']
    }
  })
}

function easyEnds(
  { easyEnds: { from, to, ...texts } }: WalkingPlanRules,
  minutes: number,
  short: boolean
): Pick<PlanWeek, 'warmUp' | 'coolDown'> {
  if (short) return { warmUp: { from: 0, to: 0, text: texts.short }, coolDown: { from: 0, to: 0, text: texts.short } }
  const range = { from: from.value, to: Math.min(to.value, Math.floor(minutes / 2)) }
  return { warmUp: { ...range, text: texts.warmUp }, coolDown: { ...range, text: texts.coolDown } }
}

/** Minutes of bouts as even as whole minutes can be, none longer than the longest. */
function boutsOf(minutes: number, longest: number): number[] {
  const count = Math.ceil(minutes / longest)
  return Array.from({ length: count }, (_, index) => Math.floor(minutes / count) + (index < minutes % count ? 1 : 0))
}

/** The week in which slopes come, if any: after enough steady weeks, and once everything else has stopped to grow. */
function slopesFrom({ inclines }: WalkingPlanRules, loads: readonly Load[]): number | undefined {
  const isEnough = ({ sessions, minutes }: Load) =>
    minutes >= inclines.minutes.value && sessions >= inclines.sessions.value
  const steady = weekAfterSteady(loads, inclines.steadyWeeks.value, isEnough)
  const lastChange = loads.findLastIndex((load, index) => kindOf(load, loads[index - 1]) !== 'same')
  const week = steady && Math.max(steady, lastChange + 2)
  return week && week <= loads.length ? week : undefined
}

function kindOf(now: Load, before: Load | undefined) {
  if (!before) return 'start'
  if (now.sessions > before.sessions) return 'more-sessions'
  if (now.minutes > before.minutes) return 'longer-sessions'
  return now.isBrisk === before.isBrisk ? 'same' : 'brisker-pace'
}

function changeOf(
  { changes }: WalkingPlanRules,
  now: Load,
  before: Load | undefined,
  startsSlopes: boolean
): PlanWeek['change'] {
  const kind = startsSlopes ? 'gentle-slopes' : kindOf(now, before)
  const { sessions, minutes } = before ?? now
  return {
    kind,
    sessions: now.sessions - sessions,
    minutesPerSession: now.minutes - minutes,
    totalMinutes: now.sessions * now.minutes - sessions * minutes,
    // Releases before 1.2.0 have no words for the later kinds.
    text: (changes[kind] ?? changes.same).text
  }
}

/** The days of a week in the order in which they come. */
function scheduleOf(days: readonly Weekday[], startDate: string | undefined): PlanWeek['schedule'] {
  if (!startDate) return weekdays.filter(day => days.includes(day)).map(day => ({ day }))
  const dates = weekdays.map((_, offset) => dayAfter(startDate, offset))
  return dates.map(date => ({ day: weekdayOf(date), date })).filter(({ day }) => days.includes(day))
}
