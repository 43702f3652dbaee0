import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { adjustPlan } from '../../src/answers/adjust-plan.js'
import { AdjustInputs, PlanInputs } from '../../src/answers/plan-inputs.js'
import { planNouns, type PlanAdjustment } from '../../src/answers/plan-nouns.js'
import { planWalking } from '../../src/answers/walking-plan.js'
import { packageRoot } from '../../src/config.js'
import { planGoals, weekdays, type Weekday } from '../../src/content/walking-plan.js'
import { content } from '../content.js'

const rules = content.walkingPlan
const planOf = (inputs: Omit<PlanInputs, 'redFlags'>) => {
  const answer = planWalking(content, { redFlags: 'none', ...inputs })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.plan
}
const said = (inputs: Omit<PlanInputs, 'redFlags'>) => planOf(inputs).weeks.map(({ minutesPerSession, sessions, totalMinutes }) => `${minutesPerSession}x${sessions}=${totalMinutes}`)
const noteIds = (inputs: Omit<PlanInputs, 'redFlags'>) => planOf(inputs).notes.map(({ id }) => id)

/** A schema as it is published: references by address, closedness left out. */
function published (schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(published)
  if (schema === null || typeof schema !== 'object') return schema
  const { $id, additionalProperties, ...rest } = schema as Record<string, unknown>
  return Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, key === '$ref' ? `#/components/schemas/${member}` : published(member)]))
}

/** Every object in a schema. */
function objectsIn (schema: unknown): Array<Record<string, unknown>> {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'properties' in schema && 'type' in schema ? [schema as Record<string, unknown>] : []
  return [...own, ...Object.values(schema).flatMap(objectsIn)]
}

t.test('the nouns of a plan are closed, and are what the document publishes', async t => {
  const { components: { schemas }, paths } = JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8'))
  t.strictSame(planNouns.map(({ $id }) => $id), ['PlanWeek', 'PlanFigure', 'WalkingPlan', 'PlanAdjustment'])
  for (const noun of planNouns) t.strictSame(published(JSON.parse(JSON.stringify(noun))), schemas[noun.$id!], noun.$id!)
  t.match(PlanInputs, { $id: 'PlanInputs', description: 'What a plan was made from, as it was given.' })
  for (const object of [...planNouns, PlanInputs, AdjustInputs].flatMap(objectsIn)) t.equal(object.additionalProperties, false, JSON.stringify(object).slice(0, 80))
  for (const [path, { properties, required }] of [['/v1/walking-plan', PlanInputs], ['/v1/walking-plan/adjust', AdjustInputs]] as const) {
    const parameters: any[] = paths[path].get.parameters
    // A day that is named twice is taken once from a query, so the document does not forbid it there.
    for (const [name, { description, examples, uniqueItems, ...schema }] of Object.entries<any>(properties)) {
      const given = parameters.find(parameter => parameter.name === name)
      t.match(given, { description, required: (required as string[]).includes(name), schema: published(JSON.parse(JSON.stringify(schema))), ...examples && { example: examples[0] } }, name)
      t.match(JSON.parse(JSON.stringify({ description, ...schema })), { description: given.description, ...given.schema }, name)
      if ('example' in given) t.strictSame(examples, [given.example], name)
    }
  }
})

t.test('a plan is whole: each field comes from the rules', async t => {
  const asked = { comfortableMinutes: 12, goal: 'ease-chronic', weeks: 12, startDate: '2027-01-06', days: ['sat', 'mon', 'wed', 'fri'], timeOfDay: '08:30', alarmMinutes: 0 } satisfies PlanInputs
  const plan = planOf(asked)
  const { weeks, claims, figures, ...rest } = plan
  const standard = rules.tracks[1]!
  t.strictSame(rest, {
    title: rules.title,
    summary: rules.summary,
    inputs: { ...asked, easesWhenSitting: false },
    track: { id: 'standard', title: standard.title, why: standard.why, claim: standard.comfortableMinutes.claim },
    goal: rules.goals.find(({ id }) => id === 'ease-chronic'),
    notes: [{ id: 'fewer-days', ...rules.notes['fewer-days'] }],
    totals: { sessions: 44, minutes: 892 },
    lessons: rules.lessons,
    stopRules: rules.stopRules,
    flareRules: rules.flare.rules,
    notFor: rules.notFor,
    tips: rules.tips.map(id => ({ collection: 'regimen-tips', id }))
  })
  t.strictSame(weeks[4], {
    week: 5,
    startDate: '2027-02-03',
    sessions: 4,
    minutesPerSession: 16,
    totalMinutes: 64,
    schedule: [{ day: 'wed', date: '2027-02-03' }, { day: 'fri', date: '2027-02-05' }, { day: 'sat', date: '2027-02-06' }, { day: 'mon', date: '2027-02-08' }],
    pace: { level: 'brisk-if-comfortable', text: rules.pace.brisk },
    warmUp: { from: 3, to: 5, text: rules.easyEnds.warmUp },
    coolDown: { from: 3, to: 5, text: rules.easyEnds.coolDown },
    breaks: { bouts: [16], text: rules.breaks.none },
    change: { kind: 'more-sessions', sessions: 1, minutesPerSession: 0, totalMinutes: 16, text: rules.changes['more-sessions'].text },
    message: rules.messages[4]
  })
  t.strictSame(weeks[0]!.change, { kind: 'start', sessions: 0, minutesPerSession: 0, totalMinutes: 0, text: rules.changes.start.text })
  t.strictSame(weeks[1]!.change, { kind: 'longer-sessions', sessions: 0, minutesPerSession: 2, totalMinutes: 6, text: rules.changes['longer-sessions'].text })
  t.strictSame(planOf({ comfortableMinutes: 60 }).weeks.at(-1)!.change, { kind: 'same', sessions: 0, minutesPerSession: 0, totalMinutes: 0, text: rules.changes.same.text })
  t.strictSame(weeks[0]!.pace, { level: 'easy', text: rules.pace.easy })
  t.strictSame(planOf({ comfortableMinutes: 10 }).inputs, { comfortableMinutes: 10, goal: 'general', easesWhenSitting: false, weeks: 26, days: rules.days.order })
  t.strictSame(planOf({ comfortableMinutes: 10 }).weeks[0]!.schedule, [{ day: 'mon' }, { day: 'wed' }, { day: 'fri' }])
  t.equal('startDate' in planOf({ comfortableMinutes: 10 }).weeks[0]!, false)
  const { extension } = rules
  t.strictSame(planOf({ comfortableMinutes: 10 }).extension, { fromWeek: 17, minutesPerWeek: extension.minutesPerWeek.value, text: extension.text, claim: extension.steadyWeeks.claim })
  t.equal('extension' in plan, false)
  t.strictSame(planOf({ comfortableMinutes: 10, weeks: 17 }).extension?.fromWeek, 17)
  t.strictSame(planOf({ comfortableMinutes: 10, weeks: 16 }).extension?.fromWeek, 17, 'the plan may end where the extension starts')
  t.equal(planOf({ comfortableMinutes: 10, weeks: 15 }).extension, undefined)
  const eased = planOf({ comfortableMinutes: 17, easesWhenSitting: true })
  t.strictSame(eased.weeks.slice(0, 2).map(({ breaks }) => breaks), [{ bouts: [5, 5], text: rules.breaks.bouts }, { bouts: [4, 4, 4], text: rules.breaks.bouts }])
  t.strictSame(eased.weeks[2]!.breaks.bouts, [5, 5, 4])
  t.strictSame(planOf({ comfortableMinutes: 6 }).weeks.slice(0, 4).map(({ coolDown }) => coolDown.to), [0, 0, 3, 4], 'no longer than half a walk')
  t.strictSame(planOf({ comfortableMinutes: 1 }).weeks[0]!.coolDown, { from: 0, to: 0, text: rules.easyEnds.short })
  t.strictSame(figures.filter(({ name }) => /^(track|weeks|ceilings)/.test(name)).map(({ name, value }) => `${name} ${value}`), ['track.comfortableMinutes 10', 'track.startMinutes 10', 'track.weeklyIncrease 2', 'weeks 26', 'ceilings.minutesPerSession 30', 'ceilings.minutesPerWeek 150'])
  t.notOk(figures.some(({ name }) => name.startsWith('tracks')), 'only the track that was chosen')
  t.strictSame(claims, rules.claims.filter(({ id }) => JSON.stringify({ ...plan, claims: [] }).includes(`"claim":"${id}"`)), 'in the order of the release')
})

t.test('adjust: the answer is whole', async t => {
  const inputs = { comfortableMinutes: 10, redFlags: 'none', week: 6, newSymptoms: false, missedDays: 7 }
  const { flare } = rules
  const rule = flare.rules.find(({ action }) => action === 'go-back-two-weeks')!
  const answer = adjustPlan(content, inputs) as { adjustment: PlanAdjustment }
  const { claims, ...adjustment } = answer.adjustment
  const week = planOf({ comfortableMinutes: 10 }).weeks[3]
  t.strictSame(adjustment, { action: rule.action, reason: rule.when, text: rule.text, claim: rule.claim, resumeAtWeek: 4, week, stopRules: rules.stopRules })
  t.ok(claims.some(({ id }) => id === rule.claim) && claims.length < rules.claims.length)
  const stop = flare.rules.find(({ action }) => action === 'stop-and-screen')!
  const stopped = adjustPlan(content, { ...inputs, newSymptoms: true }) as { adjustment: PlanAdjustment }
  t.strictSame({ ...stopped.adjustment, claims: [] }, { action: stop.action, reason: stop.when, text: stop.text, claim: stop.claim, stopRules: rules.stopRules, claims: [] })
  t.strictSame((adjustPlan(content, { ...inputs, missedDays: 0, week: 26 }) as { adjustment: PlanAdjustment }).adjustment.resumeAtWeek, 26)
  t.strictSame(adjustPlan(content, { ...inputs, week: 27 }), { refused: 'week-beyond-plan', weeks: 26 })
})

t.test('there is no plan without a statement that screening found nothing', async t => {
  for (const redFlags of [undefined, '', 'None', 'no', 'fever', 'none,fever', ' none']) {
    t.strictSame(planWalking(content, { comfortableMinutes: 10, ...redFlags !== undefined && { redFlags } }), { refused: 'screening-required' })
    t.strictSame(adjustPlan(content, { comfortableMinutes: 10, week: 1, newSymptoms: false, ...redFlags !== undefined && { redFlags } }), { refused: 'screening-required' })
  }
})

t.test('contradictions are resolved, and said', async t => {
  const three = planOf({ comfortableMinutes: 10, days: ['tue', 'thu', 'sat'] })
  t.equal(three.weeks.at(-1)!.sessions, 3, 'three days, never five walks')
  t.equal(three.weeks[4]!.minutesPerSession, 18, 'a walk that is not added does not hold the minutes back')
  t.strictSame(three.notes.map(({ id }) => id), ['fewer-days'])
  t.strictSame(noteIds({ comfortableMinutes: 10, days: ['tue', 'thu', 'sat'], weeks: 4 }), [], 'three days are enough for four weeks')
  t.strictSame(noteIds({ comfortableMinutes: 10, days: [...weekdays] }), ['more-days'])
  t.strictSame(planOf({ comfortableMinutes: 20, days: ['sun', 'sun', 'fri'] as Weekday[] }).weeks[0]!.schedule, [{ day: 'fri' }, { day: 'sun' }], 'a day named twice is one day')
  t.strictSame(noteIds({ comfortableMinutes: 10 }), [])
  t.strictSame(noteIds({ comfortableMinutes: 10, weeks: 4, days: ['mon', 'tue', 'wed'] }), [])
  t.strictSame(noteIds({ comfortableMinutes: 10, weeks: 5, days: ['mon', 'tue', 'wed'] }), ['fewer-days'], 'the fourth day is due in week 5')
  t.strictSame(noteIds({ comfortableMinutes: 10, weeks: 4 }), [], 'the usual days are not too many for four weeks')
  t.strictSame(noteIds({ comfortableMinutes: 10, timeOfDay: '08:30' }), ['time-without-date'])
  t.strictSame(noteIds({ comfortableMinutes: 10, timeOfDay: '08:30', startDate: '2027-01-04' }), [])
  t.strictSame(noteIds({ comfortableMinutes: 3 }), ['starts-at-your-level'])
  t.strictSame(noteIds({ comfortableMinutes: 30 }), ['starts-lower'])
  t.strictSame(noteIds({ comfortableMinutes: 29, easesWhenSitting: true }), ['eases-when-sitting'])
})

t.test('pace, slopes, breaks and more come when they are due', async t => {
  const { weeks, extension } = planOf({ comfortableMinutes: 10 })
  t.strictSame(weeks.map(({ pace }) => pace.level).slice(3, 5), ['easy', 'brisk-if-comfortable'])
  t.equal(weeks.findIndex(({ inclines }) => inclines) + 1, 11, 'after 4 weeks of 20 minutes on 4 days')
  t.strictSame(weeks[10]!.inclines, { upToMinutes: 10, text: rules.inclines.text })
  t.equal(planOf({ comfortableMinutes: 20, days: ['mon', 'wed', 'fri'] }).weeks.findIndex(({ inclines }) => inclines), -1, 'three days are too few for slopes')
  t.equal(extension!.fromWeek, 17, 'after 4 weeks of 150 minutes')
  t.equal(planOf({ comfortableMinutes: 10, weeks: 13 }).extension, undefined)
  t.strictSame(planOf({ comfortableMinutes: 10, easesWhenSitting: true }).weeks[0]!.breaks.bouts, [5, 5])
  const short = planOf({ comfortableMinutes: 2 }).weeks
  t.match(short[4], { minutesPerSession: 5, pace: { level: 'easy' }, warmUp: { from: 0, to: 0, text: rules.easyEnds.short } }, 'a short walk is easy all through')
  t.match(short[6], { minutesPerSession: 7, pace: { level: 'brisk-if-comfortable' }, warmUp: { from: 3, to: 3 } })
  t.strictSame(new Set(weeks.map(({ message }) => message.id)).size, rules.messages.length, 'every lesson is given')
})

t.test('every number and rule of a plan finds its claim', async t => {
  for (const goal of planGoals) {
    const plan = planOf({ comfortableMinutes: 7, goal, easesWhenSitting: true })
    t.equal(plan.goal.id, goal)
    const claims = new Set(plan.claims.map(({ id }) => id))
    for (const [, id] of JSON.stringify({ ...plan, claims: [] }).matchAll(/"claim":"([^"]+)"/g)) t.ok(claims.has(id!), `${id}`)
    t.strictSame(plan.figures.filter(({ name }) => name.startsWith('track.')), [
      { name: 'track.comfortableMinutes', value: 1, claim: 'three-tracks' },
      { name: 'track.startMinutes', value: 5, claim: 'first-walk' },
      { name: 'track.weeklyIncrease', value: 1, claim: 'no-tested-rate' }
    ])
  }
})

t.test('dates: leap years, changes of clocks, the turn of a year, and the past', async t => {
  const dates = (startDate: string, days: Weekday[] = [...weekdays]) => planOf({ comfortableMinutes: 10, startDate, days, weeks: 4 }).weeks.flatMap(({ schedule }) => schedule.map(({ date }) => date))
  t.strictSame(dates('2028-02-28', ['mon', 'tue', 'wed']).slice(0, 3), ['2028-02-28', '2028-02-29', '2028-03-01'])
  t.strictSame(dates('2027-02-28', ['sun', 'mon']).slice(0, 2), ['2027-02-28', '2027-03-01'])
  t.strictSame(dates('2027-03-26', ['fri', 'sat', 'sun']).slice(0, 4), ['2027-03-26', '2027-03-27', '2027-03-28', '2027-04-02'], 'no day is lost when clocks change')
  t.strictSame(dates('1999-12-31', ['sat', 'fri']).slice(0, 3), ['1999-12-31', '2000-01-01', '2000-01-07'])
  t.equal(planOf({ comfortableMinutes: 10, startDate: '2199-12-31', weeks: 52 }).weeks.at(-1)!.startDate, '2200-12-23')
})

t.test('adjust: the safest rule that applies, with its reason', async t => {
  const ask = (happened: Partial<AdjustInputs>) => {
    const answer = adjustPlan(content, { comfortableMinutes: 10, redFlags: 'none', week: 6, newSymptoms: false, ...happened })
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.adjustment
  }
  const cases: Array<[Partial<AdjustInputs>, string, number | undefined]> = [
    [{}, 'carry-on', 7],
    [{ painRise: 2, missedDays: 6 }, 'carry-on', 7],
    [{ week: 26 }, 'carry-on', 26],
    [{ painRise: 3 }, 'repeat-week', 6],
    [{ stillWorseNextDay: true }, 'repeat-week', 6],
    [{ stillWorseNextDay: true, flareWeeks: 2 }, 'go-back-one-week', 5],
    [{ week: 1, painRise: 9, flareWeeks: 3 }, 'go-back-one-week', 1],
    [{ flareWeeks: 2 }, 'carry-on', 7],
    [{ missedDays: 7 }, 'go-back-two-weeks', 4],
    [{ missedDays: 14, painRise: 5 }, 'go-back-two-weeks', 4],
    [{ week: 2, missedDays: 10 }, 'go-back-two-weeks', 1],
    [{ missedDays: 15 }, 'restart', 1],
    [{ newSymptoms: true, missedDays: 15 }, 'stop-and-screen', undefined]
  ]
  for (const [happened, action, resumeAtWeek] of cases) {
    const adjustment = ask(happened)
    t.equal(adjustment.action, action, JSON.stringify(happened))
    t.equal(adjustment.resumeAtWeek, resumeAtWeek)
    t.equal(adjustment.week?.week, resumeAtWeek)
    t.ok(adjustment.reason && adjustment.text && adjustment.stopRules.length > 0)
    t.ok(adjustment.claims.some(({ id }) => id === adjustment.claim))
  }
  t.equal(ask({ startDate: '2027-01-04' }).week!.schedule[0]!.date, undefined, 'the dates of the plan no longer hold')
  t.match(adjustPlan(content, { comfortableMinutes: 10, newSymptoms: true, week: 1 }), { adjustment: { action: 'stop-and-screen' } }, 'a new symptom stops it whatever else is said')
  t.strictSame(adjustPlan(content, { comfortableMinutes: 10, redFlags: 'none', newSymptoms: false, week: 13, weeks: 12 }), { refused: 'week-beyond-plan', weeks: 12 })
  for (const { when } of rules.flare.rules.filter(({ action }) => action === 'repeat-week')) t.match(when, `by ${rules.flare.painRise.value} or more`, 'the words name the number')
})

/** The reference output of the evidence base, section 4.2: week, then minutes x sessions = weekly total in each track. */
const golden: Record<number, [gentle: string, standard: string, active: string]> = {
  1: ['5x3=15', '10x3=30', '20x3=60'],
  4: ['8x3=24', '16x3=48', '26x3=78'],
  5: ['8x4=32', '16x4=64', '26x4=104'],
  8: ['11x4=44', '22x4=88', '30x4=120'],
  9: ['11x5=55', '22x5=110', '30x5=150'],
  12: ['14x5=70', '28x5=140', '30x5=150'],
  13: ['15x5=75', '30x5=150', '30x5=150'],
  20: ['22x5=110', '30x5=150', '30x5=150'],
  26: ['28x5=140', '30x5=150', '30x5=150']
}

t.test('the reference table comes out, in every track', async t => {
  for (const [at, range] of [[5, 9], [10, 19], [20, 180]].entries()) {
    for (const comfortableMinutes of range) {
      const weeks = said({ comfortableMinutes })
      t.equal(weeks.length, 26)
      for (const [week, tracks] of Object.entries(golden)) t.equal(weeks[Number(week) - 1], tracks[at], `${comfortableMinutes} minutes, week ${week}`)
    }
  }
  t.strictSame([1, 9, 10, 19, 20, 180].map(comfortableMinutes => planOf({ comfortableMinutes }).track.id), ['gentle', 'gentle', 'standard', 'standard', 'active', 'active'])
})

const anyInputs = fc.record({
  comfortableMinutes: fc.integer({ min: 1, max: 180 }),
  goal: fc.constantFrom(...planGoals),
  easesWhenSitting: fc.boolean(),
  weeks: fc.integer({ min: 4, max: 52 }),
  startDate: fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
  days: fc.shuffledSubarray([...weekdays], { minLength: 1 })
}, { requiredKeys: ['comfortableMinutes'] }) as fc.Arbitrary<Omit<PlanInputs, 'redFlags'>>

t.test('whatever goes in, the plan keeps its promises', async t => {
  fc.assert(fc.property(anyInputs, inputs => {
    const plan = planOf(inputs)
    const { weeklyIncrease } = rules.tracks.find(({ id }) => id === plan.track.id)!
    const check = (holds: boolean, promise: string) => { if (!holds) throw new Error(promise) }
    for (const [index, now] of plan.weeks.entries()) {
      const before = plan.weeks[index - 1]
      check(now.totalMinutes === now.sessions * now.minutesPerSession, 'totals add up')
      check(now.minutesPerSession <= 30 && now.totalMinutes <= 150, 'never over a ceiling')
      check(now.breaks.bouts.reduce((sum, minutes) => sum + minutes, 0) === now.minutesPerSession, 'bouts add up to the walk')
      if (inputs.easesWhenSitting) {
        check(now.breaks.bouts.every(minutes => minutes <= 5 && (minutes >= 3 || now.minutesPerSession < 3)), 'bouts of 3 to 5 minutes')
        check(now.inclines === undefined, 'no slopes when sitting eases')
      }
      check(now.warmUp.to + now.coolDown.to <= now.minutesPerSession, 'the easy ends fit into the walk')
      const days = now.schedule.map(({ day }) => day)
      check(days.length === now.sessions && new Set(days).size === days.length && days.length <= 5, 'one walk a day, and days of rest')
      check(days.every(day => (inputs.days ?? rules.days.order).includes(day)), 'only on the days that were named')
      check([...(inputs.days ?? rules.days.order)].slice(0, now.sessions).every(day => days.includes(day)), 'the favourite days first')
      for (const { day, date } of now.schedule) {
        if (!inputs.startDate) check(date === undefined, 'no dates without a start')
        else check(new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(date!)).toLowerCase() === day, 'the date is that day')
      }
      if (!before) {
        check(now.minutesPerSession <= inputs.comfortableMinutes, 'the first walk is never longer than the easy one')
        continue
      }
      const [more, longer] = [now.sessions - before.sessions, now.minutesPerSession - before.minutesPerSession]
      check(more >= 0 && more <= 1 && longer >= 0 && longer <= weeklyIncrease.value && !(more && longer), 'one change at a time')
      check(now.totalMinutes - before.totalMinutes <= Math.max(now.minutesPerSession, now.sessions * weeklyIncrease.value), 'the week grows by no more than the rule allows')
      if (plan.weeks[0]!.minutesPerSession >= 3) check(3 * (now.totalMinutes - before.totalMinutes) <= before.totalMinutes, 'nor by more than a third')
      check(now.change.sessions === more && now.change.minutesPerSession === longer && now.change.totalMinutes === now.totalMinutes - before.totalMinutes, 'the change is told as it is')
    }
    const dates = plan.weeks.flatMap(({ schedule }) => schedule.map(({ date }) => date)).filter(date => date !== undefined)
    check(dates.every((date, index) => index === 0 || date > dates[index - 1]!), 'walks come in the order of time')
    for (const date of dates) {
      const week = dates.filter(other => other >= date && Date.parse(other) < Date.parse(date) + 7 * 86_400_000)
      check(week.length <= 5, 'two days of rest in any seven days')
    }
    check(JSON.stringify(planOf(inputs)) === JSON.stringify(plan), 'the same inputs give the same plan')
  }), { numRuns: 300, seed: 4 })
  t.pass()
})
