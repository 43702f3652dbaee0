import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { adjustPlan } from '../../src/answers/adjust-plan.js'
import { AdjustInputs, PlanInputs } from '../../src/answers/plan-inputs.js'
import { planSchemas, type PlanAdjustment } from '../../src/answers/plan-schemas.js'
import type { PlanRefusal } from '../../src/answers/plan-statements.js'
import { planWalking } from '../../src/answers/walking-plan.js'
import { packageRoot } from '../../src/config.js'
import { planGoals, weekdays, type Weekday } from '../../src/content/walking-plan.js'
import { draft, next as content } from '../content.js'

const rules = content.walkingPlan
const stated = { redFlags: 'none', screenedOn: '2027-01-02', notFor: 'none' }
/** A plan for who was screened on its first day. */
const planOf = (inputs: PlanInputs, release = content) => {
  const answer = planWalking(release, {
    ...stated,
    ...(inputs.startDate !== undefined && { screenedOn: inputs.startDate }),
    ...inputs
  })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.plan
}
const said = (inputs: PlanInputs) =>
  planOf(inputs).weeks.map(
    ({ minutesPerSession, sessions, totalMinutes }) => `${minutesPerSession}x${sessions}=${totalMinutes}`
  )
const noteIds = (inputs: PlanInputs) => planOf(inputs).notes.map(({ id }) => id)

/** A schema as it is published: references by address, closedness left out. */
function published(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(published)
  if (schema === null || typeof schema !== 'object') return schema
  const { $id, additionalProperties, ...rest } = schema as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [
      key,
      key === '$ref' ? `#/components/schemas/${member}` : published(member)
    ])
  )
}

/** Every object in a schema. */
function objectsIn(schema: unknown): Array<Record<string, unknown>> {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'properties' in schema && 'type' in schema ? [schema as Record<string, unknown>] : []
  return [...own, ...Object.values(schema).flatMap(objectsIn)]
}

t.test('the schemas of a plan are closed, and are what the document publishes', async t => {
  const {
    components: { schemas },
    paths
  } = JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8'))
  t.strictSame(
    planSchemas.map(({ $id }) => $id),
    ['PlanWeek', 'PlanFigure', 'WalkingPlan', 'PlanAdjustment']
  )
  for (const schema of planSchemas) {
    t.strictSame(published(JSON.parse(JSON.stringify(schema))), schemas[schema.$id!], schema.$id!)
  }
  t.match(PlanInputs, { $id: 'PlanInputs', description: 'What a plan was made from, as it was given.' })
  for (const object of [...planSchemas, PlanInputs, AdjustInputs].flatMap(objectsIn)) {
    t.equal(object.additionalProperties, false, JSON.stringify(object).slice(0, 80))
  }
  for (const [path, { properties, required }] of [
    ['/v1/walking-plan', PlanInputs],
    ['/v1/walking-plan/adjust', AdjustInputs]
  ] as const) {
    const parameters: any[] = paths[path].get.parameters
    // A day that is named twice is taken once from a query, so the document does not forbid it there.
    for (const [name, { description, examples, uniqueItems, ...schema }] of Object.entries<any>(properties)) {
      const given = parameters.find(parameter => parameter.name === name)
      t.match(
        given,
        {
          description,
          required: (required as string[]).includes(name),
          schema: published(JSON.parse(JSON.stringify(schema))),
          ...(examples && { example: examples[0] })
        },
        name
      )
      t.match(
        JSON.parse(JSON.stringify({ description, ...schema })),
        { description: given.description, ...given.schema },
        name
      )
      if ('example' in given) t.strictSame(examples, [given.example], name)
    }
  }
})

t.test('a plan is whole: each field comes from the rules', async t => {
  const asked = {
    comfortableMinutes: 12,
    goal: 'ease-chronic',
    weeks: 12,
    startDate: '2027-01-06',
    days: ['sat', 'mon', 'wed', 'fri'],
    timeOfDay: '08:30',
    alarmMinutes: 0
  } satisfies PlanInputs
  const plan = planOf(asked)
  const { weeks, claims, figures, ...rest } = plan
  const standard = rules.tracks[1]!
  t.strictSame(rest, {
    title: rules.title,
    summary: rules.summary,
    inputs: { ...asked, ...stated, screenedOn: '2027-01-06', easesWhenSitting: false },
    track: { id: 'standard', title: standard.title, why: standard.why, claim: standard.comfortableMinutes.claim },
    goal: rules.goals.find(({ id }) => id === 'ease-chronic'),
    notes: [{ id: 'fewer-days', ...rules.notes['fewer-days'] }],
    totals: { sessions: 44, minutes: 836 },
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
    schedule: [
      { day: 'wed', date: '2027-02-03' },
      { day: 'fri', date: '2027-02-05' },
      { day: 'sat', date: '2027-02-06' },
      { day: 'mon', date: '2027-02-08' }
    ],
    pace: { level: 'easy', text: rules.pace.easy },
    warmUp: { from: 3, to: 5, text: rules.easyEnds.warmUp },
    coolDown: { from: 3, to: 5, text: rules.easyEnds.coolDown },
    breaks: { bouts: [16], text: rules.breaks.none },
    change: {
      kind: 'more-sessions',
      sessions: 1,
      minutesPerSession: 0,
      totalMinutes: 16,
      text: rules.changes['more-sessions'].text
    },
    message: rules.messages[4]
  })
  t.strictSame(weeks[0]!.change, {
    kind: 'start',
    sessions: 0,
    minutesPerSession: 0,
    totalMinutes: 0,
    text: rules.changes.start.text
  })
  t.strictSame(weeks[1]!.change, {
    kind: 'longer-sessions',
    sessions: 0,
    minutesPerSession: 2,
    totalMinutes: 6,
    text: rules.changes['longer-sessions'].text
  })
  t.strictSame(planOf({ comfortableMinutes: 60 }).weeks.at(-1)!.change, {
    kind: 'same',
    sessions: 0,
    minutesPerSession: 0,
    totalMinutes: 0,
    text: rules.changes.same.text
  })
  t.strictSame(weeks[0]!.pace, { level: 'easy', text: rules.pace.easy })
  t.strictSame(planOf({ comfortableMinutes: 10 }).inputs, {
    comfortableMinutes: 10,
    ...stated,
    goal: 'general',
    easesWhenSitting: false,
    weeks: 26,
    days: rules.days.order
  })
  t.strictSame(planOf({ comfortableMinutes: 10 }).weeks[0]!.schedule, [{ day: 'mon' }, { day: 'wed' }, { day: 'fri' }])
  t.equal('startDate' in planOf({ comfortableMinutes: 10 }).weeks[0]!, false)
  const { extension } = rules
  t.strictSame(planOf({ comfortableMinutes: 10 }).extension, {
    fromWeek: 18,
    minutesPerWeek: extension.minutesPerWeek.value,
    text: extension.text,
    claim: extension.steadyWeeks.claim
  })
  t.equal('extension' in plan, false)
  t.strictSame(planOf({ comfortableMinutes: 10, weeks: 18 }).extension?.fromWeek, 18)
  t.strictSame(
    planOf({ comfortableMinutes: 10, weeks: 17 }).extension?.fromWeek,
    18,
    'the plan may end where the extension starts'
  )
  t.equal(planOf({ comfortableMinutes: 10, weeks: 16 }).extension, undefined)
  const eased = planOf({ comfortableMinutes: 17, easesWhenSitting: true })
  t.strictSame(
    eased.weeks.slice(0, 2).map(({ breaks }) => breaks),
    [
      { bouts: [5, 5], text: rules.breaks.bouts },
      { bouts: [4, 4, 4], text: rules.breaks.bouts }
    ]
  )
  t.strictSame(eased.weeks[2]!.breaks.bouts, [5, 5, 4])
  t.strictSame(
    planOf({ comfortableMinutes: 6 })
      .weeks.slice(0, 4)
      .map(({ coolDown }) => coolDown.to),
    [0, 0, 3, 4],
    'no longer than half a walk'
  )
  t.strictSame(planOf({ comfortableMinutes: 1 }).weeks[0]!.coolDown, { from: 0, to: 0, text: rules.easyEnds.short })
  t.strictSame(
    figures.filter(({ name }) => /^(track|weeks|ceilings)/.test(name)).map(({ name, value }) => `${name} ${value}`),
    [
      'track.comfortableMinutes 10',
      'track.startMinutes 10',
      'track.weeklyIncrease 2',
      'weeks 26',
      'ceilings.minutesPerSession 30',
      'ceilings.minutesPerWeek 150'
    ]
  )
  t.notOk(
    figures.some(({ name }) => name.startsWith('tracks')),
    'only the track that was chosen'
  )
  t.strictSame(
    claims,
    rules.claims.filter(({ id }) => JSON.stringify({ ...plan, claims: [] }).includes(`"claim":"${id}"`)),
    'in the order of the release'
  )
})

t.test('adjust: the answer is whole', async t => {
  const inputs = { comfortableMinutes: 10, ...stated, week: 6, newSymptoms: false, missedDays: 7 }
  const { flare } = rules
  const rule = flare.rules.find(({ action }) => action === 'go-back-two-weeks')!
  const answer = adjustPlan(content, inputs) as { adjustment: PlanAdjustment }
  const { claims, ...adjustment } = answer.adjustment
  const week = planOf({ comfortableMinutes: 10 }).weeks[3]
  t.strictSame(adjustment, {
    action: rule.action,
    reason: rule.when,
    text: rule.text,
    claim: rule.claim,
    rescreen: false,
    resumeAtWeek: 4,
    week,
    stopRules: rules.stopRules
  })
  t.ok(claims.some(({ id }) => id === rule.claim) && claims.length < rules.claims.length)
  const stop = flare.rules.find(({ action }) => action === 'stop-and-screen')!
  const stopped = adjustPlan(content, { ...inputs, newSymptoms: true }) as { adjustment: PlanAdjustment }
  t.strictSame(
    { ...stopped.adjustment, claims: [] },
    {
      action: stop.action,
      reason: stop.when,
      text: stop.text,
      claim: stop.claim,
      rescreen: true,
      stopRules: rules.stopRules,
      claims: []
    }
  )
  t.strictSame(
    (adjustPlan(content, { ...inputs, missedDays: 0, week: 26 }) as { adjustment: PlanAdjustment }).adjustment
      .resumeAtWeek,
    26
  )
  t.strictSame(adjustPlan(content, { ...inputs, week: 27 }), { refused: 'week-beyond-plan', weeks: 26 })
})

/** What is said about each statement that does not open a plan. */
const refusal = (inputs: Partial<PlanInputs>) => {
  const answer = planWalking(content, { comfortableMinutes: 10, ...inputs })
  if (!('refused' in answer)) return 'a plan'
  return [answer.refused, ...answer.missing.map(({ parameter, detail }) => `${parameter} ${detail}`)]
}

t.test('there is no plan without three statements', async t => {
  const dated = { ...stated, startDate: '2027-01-04' }
  const cases: Array<[Partial<PlanInputs>, string, RegExp[]]> = [
    [{}, 'screening-required', [/^redFlags is missing/, /^screenedOn is missing/, /^notFor is missing/]],
    [{ redFlags: 'none' }, 'screening-required', [/^screenedOn is missing/, /^notFor is missing/]],
    [{ redFlags: 'none', screenedOn: '2027-01-02' }, 'not-suitable', [/^notFor is missing/]],
    [{ redFlags: 'none', notFor: 'none' }, 'screening-required', [/^screenedOn is missing/]],
    [{ screenedOn: '2027-01-02', notFor: 'none' }, 'screening-required', [/^redFlags is missing/]],
    ...['', 'None', 'no', 'fever', 'none,fever', ' none', 'same-day', 'no-flags-found'].map(
      redFlags =>
        [{ ...stated, redFlags }, 'screening-required', [/^redFlags is neither/]] as [
          Partial<PlanInputs>,
          string,
          RegExp[]
        ]
    ),
    ...[
      '',
      'today',
      '2027-02-29',
      '2027-13-01',
      '2027-1-2',
      '02.01.2027',
      '2027-01-02T10:00:00Z',
      '1899-12-31',
      '0001-01-01'
    ].map(
      screenedOn =>
        [{ ...stated, screenedOn }, 'screening-required', [/^screenedOn is not a day that exists/]] as [
          Partial<PlanInputs>,
          string,
          RegExp[]
        ]
    ),
    [
      { ...dated, screenedOn: '2026-12-27' },
      'screening-required',
      [/^screenedOn is more than 7 days before startDate/]
    ],
    [{ ...dated, screenedOn: '2027-01-05' }, 'screening-required', [/^screenedOn is after startDate/]],
    ...['', 'None', 'no', 'fever', 'none,fever', 'none,none'].map(
      notFor =>
        [{ ...stated, notFor }, 'not-suitable', [/^notFor is neither/]] as [Partial<PlanInputs>, string, RegExp[]]
    ),
    [{ ...stated, notFor: 'under-18' }, 'not-suitable', [/^notFor names what speaks against a plan: under-18$/]],
    [{ ...stated, notFor: 'none, under-18' }, 'not-suitable', [/: under-18$/]],
    [{ notFor: 'under-18' }, 'not-suitable', [/^redFlags is missing/, /^screenedOn is missing/, /: under-18$/]]
  ]
  for (const [inputs, refused, missing] of cases) {
    t.match(refusal(inputs), [refused, ...missing], JSON.stringify(inputs))
  }
  for (const screenedOn of ['2026-12-28', '2027-01-01', '2027-01-04']) {
    t.equal(refusal({ ...dated, screenedOn }), 'a plan', screenedOn)
  }
  t.equal(
    refusal({ ...stated, screenedOn: '1999-01-01' }),
    'a plan',
    'without a start no day is too old: no clock is read'
  )
  t.equal(refusal({ ...stated, redFlags: 'routine' }), 'a plan')
})

t.test('a refusal lists the reasons against: those that were named, or all', async t => {
  const reasonsFor = (notFor: string) =>
    planWalking(content, { comfortableMinutes: 10, ...stated, notFor }) as PlanRefusal
  t.strictSame(reasonsFor('').reasons, rules.notFor)
  const ids = rules.notFor.map(({ id }) => String(id))
  for (const [index, id] of ids.entries()) t.strictSame(reasonsFor(`${id},x`).reasons, [rules.notFor[index]], id)
  t.strictSame(
    reasonsFor('pregnancy-or-new-baby, under-18').reasons.map(({ id }) => id),
    ['pregnancy-or-new-baby', 'under-18']
  )
  const told = content.collections['regimen-tips'].find(({ id }) => id === 'consult-a-professional')!.steps
  for (const { text, instead } of rules.notFor) t.ok(told.includes(`${text} ${instead}`), text)
})

t.test('a plan says what was stated, and until when it may begin when it has no start', async t => {
  const { screening } = rules
  const undated = planOf({ comfortableMinutes: 10, screenedOn: '2027-02-26' })
  t.match(undated.inputs, { redFlags: 'none', screenedOn: '2027-02-26', notFor: 'none' })
  t.strictSame(undated.askAgain, { by: '2027-03-05', text: screening!.askAgain, claim: screening!.freshDays.claim })
  t.ok(undated.claims.some(({ id }) => id === screening!.freshDays.claim))
  t.notOk('askAgain' in planOf({ comfortableMinutes: 10, startDate: '2027-01-04' }))
  t.strictSame(noteIds({ comfortableMinutes: 10, redFlags: 'routine' }), ['bring-it-up'])
})

t.test('adjust takes the three statements too; what stops the plan needs none', async t => {
  const happened = { comfortableMinutes: 10, week: 2, newSymptoms: false }
  const ask = (more: Partial<AdjustInputs>) => adjustPlan(content, { ...happened, ...more })
  t.match(ask({}), {
    refused: 'screening-required',
    missing: [{ parameter: 'redFlags' }, { parameter: 'screenedOn' }, { parameter: 'notFor' }]
  })
  t.match(ask({ ...stated, notFor: 'cancer-treatment' }), {
    refused: 'not-suitable',
    reasons: [{ id: 'cancer-treatment' }]
  })
  t.match(ask({ ...stated, startDate: '2027-01-20' }), {
    refused: 'screening-required',
    missing: [{ detail: /more than 7 days/ }]
  })
  t.match(
    ask({ ...stated, startDate: '2026-12-01' }),
    { adjustment: { action: 'carry-on' } },
    'who has begun may have been screened again'
  )
  for (const stop of [{ newSymptoms: true }, { painRise: 7 }, { flareWeeks: 3 }]) {
    t.match(ask(stop), { adjustment: { rescreen: true } }, JSON.stringify(stop))
  }
})

t.test('contradictions are resolved, and said', async t => {
  const three = planOf({ comfortableMinutes: 10, days: ['tue', 'thu', 'sat'] })
  t.equal(three.weeks.at(-1)!.sessions, 3, 'three days, never five walks')
  t.equal(three.weeks[4]!.minutesPerSession, 18, 'a walk that is not added does not hold the minutes back')
  t.strictSame(
    three.notes.map(({ id }) => id),
    ['fewer-days']
  )
  t.strictSame(
    noteIds({ comfortableMinutes: 10, days: ['tue', 'thu', 'sat'], weeks: 4 }),
    [],
    'three days are enough for four weeks'
  )
  t.strictSame(noteIds({ comfortableMinutes: 10, days: [...weekdays] }), ['more-days'])
  t.strictSame(
    planOf({ comfortableMinutes: 20, days: ['sun', 'sun', 'fri'] as Weekday[] }).weeks[0]!.schedule,
    [{ day: 'fri' }, { day: 'sun' }],
    'a day named twice is one day'
  )
  t.strictSame(noteIds({ comfortableMinutes: 10 }), [])
  t.strictSame(noteIds({ comfortableMinutes: 10, weeks: 4, days: ['mon', 'tue', 'wed'] }), [])
  t.strictSame(
    noteIds({ comfortableMinutes: 10, weeks: 5, days: ['mon', 'tue', 'wed'] }),
    ['fewer-days'],
    'the fourth day is due in week 5'
  )
  t.strictSame(noteIds({ comfortableMinutes: 10, weeks: 4 }), [], 'the usual days are not too many for four weeks')
  t.strictSame(noteIds({ comfortableMinutes: 10, timeOfDay: '08:30' }), ['time-without-date'])
  t.strictSame(noteIds({ comfortableMinutes: 10, timeOfDay: '08:30', startDate: '2027-01-04' }), [])
  t.strictSame(noteIds({ comfortableMinutes: 3 }), ['starts-at-your-level'])
  t.strictSame(noteIds({ comfortableMinutes: 30 }), ['starts-lower'])
  t.strictSame(noteIds({ comfortableMinutes: 29, easesWhenSitting: true }), ['eases-when-sitting'])
})

t.test('pace, slopes, breaks and more come when they are due', async t => {
  const { weeks, extension } = planOf({ comfortableMinutes: 10 })
  t.strictSame(weeks.map(({ pace }) => pace.level).slice(4, 7), [
    'easy',
    'brisk-if-comfortable',
    'brisk-if-comfortable'
  ])
  t.strictSame(
    weeks[5]!.change,
    {
      kind: 'brisker-pace',
      sessions: 0,
      minutesPerSession: 0,
      totalMinutes: 0,
      text: rules.changes['brisker-pace']!.text
    },
    'in a week of its own'
  )
  t.equal(weeks.findIndex(({ inclines }) => inclines) + 1, 15, 'once nothing else grows')
  t.strictSame(weeks[14]!.change, {
    kind: 'gentle-slopes',
    sessions: 0,
    minutesPerSession: 0,
    totalMinutes: 0,
    text: rules.changes['gentle-slopes']!.text
  })
  t.strictSame(
    weeks.slice(15).map(({ change }) => change.kind),
    Array(11).fill('same')
  )
  t.equal(
    planOf({ comfortableMinutes: 20 }).weeks.findIndex(({ inclines }) => inclines) + 1,
    10,
    'after 4 weeks of 20 minutes on 4 days, and a walk more'
  )
  t.strictSame(weeks[14]!.inclines, { upToMinutes: 10, text: rules.inclines.text })
  t.equal(
    planOf({ comfortableMinutes: 20, days: ['mon', 'wed', 'fri'] }).weeks.findIndex(({ inclines }) => inclines),
    -1,
    'three days are too few for slopes'
  )
  t.equal(extension!.fromWeek, 18, 'after 4 weeks of 150 minutes')
  t.equal(planOf({ comfortableMinutes: 10, weeks: 13 }).extension, undefined)
  t.strictSame(planOf({ comfortableMinutes: 10, easesWhenSitting: true }).weeks[0]!.breaks.bouts, [5, 5])
  const short = planOf({ comfortableMinutes: 2 }).weeks
  t.match(
    short[4],
    { minutesPerSession: 5, pace: { level: 'easy' }, warmUp: { from: 0, to: 0, text: rules.easyEnds.short } },
    'a short walk is easy all through'
  )
  t.match(
    short[6],
    { minutesPerSession: 7, pace: { level: 'easy' }, warmUp: { from: 3, to: 3 } },
    'long enough to be brisk, but it has just grown'
  )
  t.match(short[7], { minutesPerSession: 7, pace: { level: 'brisk-if-comfortable' }, change: { kind: 'brisker-pace' } })
  const easing = planOf({ comfortableMinutes: 20, easesWhenSitting: true, weeks: 52 }).weeks
  t.strictSame(new Set(easing.map(({ pace }) => pace.level)), new Set(['easy']), 'never brisk where sitting eases')
  t.strictSame(new Set(weeks.map(({ message }) => message.id)).size, rules.messages.length, 'every lesson is given')
})

t.test('every number and rule of a plan finds its claim', async t => {
  for (const goal of planGoals) {
    const plan = planOf({ comfortableMinutes: 7, goal, easesWhenSitting: true })
    t.equal(plan.goal.id, goal)
    const claims = new Set(plan.claims.map(({ id }) => id))
    for (const [, id] of JSON.stringify({ ...plan, claims: [] }).matchAll(/"claim":"([^"]+)"/g)) {
      t.ok(claims.has(id!), `${id}`)
    }
    t.strictSame(
      plan.figures.filter(({ name }) => name.startsWith('track.')),
      [
        { name: 'track.comfortableMinutes', value: 1, claim: 'three-tracks' },
        { name: 'track.startMinutes', value: 5, claim: 'first-walk' },
        { name: 'track.weeklyIncrease', value: 1, claim: 'no-tested-rate' }
      ]
    )
  }
})

t.test('dates: leap years, changes of clocks, the turn of a year, and the past', async t => {
  const dates = (startDate: string, days: Weekday[] = [...weekdays]) =>
    planOf({ comfortableMinutes: 10, startDate, days, weeks: 4 }).weeks.flatMap(({ schedule }) =>
      schedule.map(({ date }) => date)
    )
  t.strictSame(dates('2028-02-28', ['mon', 'tue', 'wed']).slice(0, 3), ['2028-02-28', '2028-02-29', '2028-03-01'])
  t.strictSame(dates('2027-02-28', ['sun', 'mon']).slice(0, 2), ['2027-02-28', '2027-03-01'])
  t.strictSame(
    dates('2027-03-26', ['fri', 'sat', 'sun']).slice(0, 4),
    ['2027-03-26', '2027-03-27', '2027-03-28', '2027-04-02'],
    'no day is lost when clocks change'
  )
  t.strictSame(dates('1999-12-31', ['sat', 'fri']).slice(0, 3), ['1999-12-31', '2000-01-01', '2000-01-07'])
  t.equal(planOf({ comfortableMinutes: 10, startDate: '2199-12-31', weeks: 52 }).weeks.at(-1)!.startDate, '2200-12-23')
})

t.test('adjust: the safest rule that applies, with its reason', async t => {
  const ask = (happened: Partial<AdjustInputs>) => {
    const answer = adjustPlan(content, { comfortableMinutes: 10, ...stated, week: 6, newSymptoms: false, ...happened })
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.adjustment
  }
  // What happened, the action, whether to go through the signs again, the week to walk, and the minutes of its walks.
  const cases: Array<[Partial<AdjustInputs>, string, boolean, number?, number?]> = [
    [{}, 'carry-on', false, 7, 18],
    [{ painRise: 2, missedDays: 6 }, 'carry-on', false, 7, 18],
    [{ week: 26 }, 'carry-on', false, 26, 30],
    [{ painRise: 3 }, 'repeat-week', true, 6, 8],
    [{ painRise: 6 }, 'repeat-week', true, 6, 8],
    [{ stillWorseNextDay: true }, 'repeat-week', true, 6, 8],
    [{ painRise: 3, atHalf: true }, 'repeat-week', true, 6, 8],
    [{ atHalf: true }, 'full-week', false, 6, 16],
    [{ stillWorseNextDay: true, flareWeeks: 2 }, 'go-back-one-week', true, 5, 8],
    [{ flareWeeks: 2 }, 'go-back-one-week', true, 5, 8],
    [{ week: 1, painRise: 3 }, 'start-lower', true, 1, 5],
    [{ week: 1, painRise: 6, flareWeeks: 2 }, 'start-lower', true, 1, 5],
    [{ week: 1, painRise: 3, comfortableMinutes: 1 }, 'start-lower', true, 1, 1],
    [{ week: 1, painRise: 3, comfortableMinutes: 60 }, 'start-lower', true, 1, 10],
    [{ missedDays: 7 }, 'go-back-two-weeks', false, 4, 16],
    [{ missedDays: 14, painRise: 5 }, 'go-back-two-weeks', true, 4, 8],
    [{ week: 2, missedDays: 10 }, 'go-back-two-weeks', false, 1, 10],
    [{ missedDays: 15 }, 'restart', false, 1, 10],
    [{ missedDays: 27, stillWorseNextDay: true }, 'restart', true, 1, 5],
    [{ missedDays: 28 }, 'screen-and-restart', true],
    [{ missedDays: 365, painRise: 3 }, 'screen-and-restart', true],
    [{ painRise: 7 }, 'stop-and-see-someone', true],
    [{ painRise: 10, missedDays: 365 }, 'stop-and-see-someone', true],
    [{ flareWeeks: 3 }, 'stop-and-see-someone', true],
    [{ week: 1, painRise: 9, flareWeeks: 3 }, 'stop-and-see-someone', true],
    [{ newSymptoms: true, missedDays: 15, painRise: 10 }, 'stop-and-screen', true]
  ]
  for (const [happened, ...expected] of cases) {
    const adjustment = ask(happened)
    const { action, rescreen, resumeAtWeek, week, reason, text, stopRules, claims, claim } = adjustment
    t.strictSame(
      [action, rescreen, resumeAtWeek, week?.minutesPerSession].filter(value => value !== undefined),
      expected,
      JSON.stringify(happened)
    )
    t.equal(week?.week, resumeAtWeek)
    if (rescreen) t.match(text, /warning signs again/, JSON.stringify(happened))
    t.ok(reason && text && stopRules.length > 0)
    t.ok(claims.some(({ id }) => id === claim))
  }
  t.equal(ask({ startDate: '2027-01-04' }).week!.schedule[0]!.date, undefined, 'the dates of the plan no longer hold')
  t.strictSame(adjustPlan(content, { comfortableMinutes: 10, ...stated, newSymptoms: false, week: 13, weeks: 12 }), {
    refused: 'week-beyond-plan',
    weeks: 12
  })

  const eased = ask({ week: 20, painRise: 4 }).week!
  t.match(eased, {
    week: 20,
    sessions: 5,
    minutesPerSession: 15,
    totalMinutes: 75,
    pace: { level: 'easy' },
    message: rules.messages[19 % rules.messages.length]!
  })
  t.strictSame(eased.change, {
    kind: 'shorter-sessions',
    sessions: 0,
    minutesPerSession: -15,
    totalMinutes: -75,
    text: rules.changes['shorter-sessions']!.text
  })
  t.notOk('inclines' in eased, 'on the flat')
  t.ok('inclines' in planOf({ comfortableMinutes: 10 }).weeks[19]!)
  t.strictSame(ask({ week: 1, painRise: 4, comfortableMinutes: 60 }).comfortableMinutes, 10)
  t.strictSame(
    ask({ week: 1, painRise: 4, comfortableMinutes: 60 }).week,
    planOf({ comfortableMinutes: 10 }).weeks[0],
    'week 1 of a lower plan'
  )
})

t.test('the words of a flare name its numbers', async t => {
  const { flare } = rules
  const { stopPainRise, stopFlareWeeks, screenAgainDays, easedPercent } = flare.care!
  const words = (action: string) => flare.rules.find(rule => rule.action === action)!
  t.match(words('repeat-week').when, `by ${flare.painRise.value} or more`)
  t.match(words('stop-and-see-someone').when, `by ${stopPainRise.value} or more`)
  t.strictSame(
    [stopFlareWeeks.value, screenAgainDays.value, easedPercent.value, flare.restartDays.value],
    [3, 28, 50, 14],
    'three weeks in a row, 4 weeks, half, 2 weeks: as the words say'
  )
  for (const figure of [flare.painRise, stopPainRise, stopFlareWeeks, screenAgainDays, easedPercent]) {
    t.equal(rules.claims.find(({ id }) => id === figure.claim)!.certainty, 'consensus', figure.claim)
  }
})

t.test('a release from before 1.2.0 answers by what it has words for', async t => {
  const ask = (happened: Partial<AdjustInputs>) => {
    const answer = adjustPlan(draft, {
      comfortableMinutes: 10,
      ...stated,
      week: 6,
      newSymptoms: false,
      ...happened
    }) as { adjustment: PlanAdjustment }
    const { action, rescreen, week } = answer.adjustment
    return [action, rescreen, week?.minutesPerSession]
  }
  t.strictSame(ask({ painRise: 4 }), ['repeat-week', true, 16])
  t.strictSame(ask({ painRise: 9, flareWeeks: 5 }), ['go-back-one-week', true, 16])
  t.strictSame(ask({ week: 1, painRise: 4 }), ['repeat-week', true, 10])
  t.strictSame(ask({ missedDays: 365 }), ['restart', false, 10])
  t.strictSame(ask({ missedDays: 10, painRise: 4 }), ['go-back-two-weeks', true, 16])
  t.strictSame(ask({ atHalf: true }), ['carry-on', false, 18])
  const old = planOf({ comfortableMinutes: 10, redFlags: 'routine' }, draft)
  t.notOk('askAgain' in old)
  t.strictSame(old.notes, [])
  t.equal(old.weeks[5]!.change.text, draft.walkingPlan.changes.same.text)
  t.match(planWalking(draft, { comfortableMinutes: 10, ...stated, startDate: '2027-01-20' }), {
    refused: 'screening-required',
    reasons: draft.walkingPlan.notFor
  })
})

/**
 * The reference output of the evidence base, section 4.2, with the week in which only the pace changes: week, then
 * minutes x sessions = weekly total in each track.
 */
const golden: Record<number, [gentle: string, standard: string, active: string]> = {
  1: ['5x3=15', '10x3=30', '20x3=60'],
  4: ['8x3=24', '16x3=48', '26x3=78'],
  5: ['8x4=32', '16x4=64', '26x4=104'],
  6: ['8x4=32', '16x4=64', '26x4=104'],
  8: ['10x4=40', '20x4=80', '30x4=120'],
  9: ['10x5=50', '20x5=100', '30x5=150'],
  12: ['13x5=65', '26x5=130', '30x5=150'],
  13: ['14x5=70', '28x5=140', '30x5=150'],
  14: ['15x5=75', '30x5=150', '30x5=150'],
  20: ['21x5=105', '30x5=150', '30x5=150'],
  26: ['27x5=135', '30x5=150', '30x5=150']
}

t.test('the reference table comes out, in every track', async t => {
  for (const [at, range] of [
    [5, 9],
    [10, 19],
    [20, 180]
  ].entries()) {
    for (const comfortableMinutes of range) {
      const weeks = said({ comfortableMinutes })
      t.equal(weeks.length, 26)
      for (const [week, tracks] of Object.entries(golden)) {
        t.equal(weeks[Number(week) - 1], tracks[at], `${comfortableMinutes} minutes, week ${week}`)
      }
    }
  }
  t.strictSame(
    [1, 9, 10, 19, 20, 180].map(comfortableMinutes => planOf({ comfortableMinutes }).track.id),
    ['gentle', 'gentle', 'standard', 'standard', 'active', 'active']
  )
})

const anyInputs = fc.record(
  {
    comfortableMinutes: fc.integer({ min: 1, max: 180 }),
    goal: fc.constantFrom(...planGoals),
    easesWhenSitting: fc.boolean(),
    weeks: fc.integer({ min: 4, max: 52 }),
    startDate: fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10)),
    days: fc.shuffledSubarray([...weekdays], { minLength: 1 })
  },
  { requiredKeys: ['comfortableMinutes'] }
) as fc.Arbitrary<PlanInputs>

t.test('whatever goes in, the plan keeps its promises', async t => {
  fc.assert(
    fc.property(anyInputs, inputs => {
      const plan = planOf(inputs)
      const { weeklyIncrease } = rules.tracks.find(({ id }) => id === plan.track.id)!
      const check = (holds: boolean, promise: string) => {
        if (!holds) throw new Error(promise)
      }
      for (const [index, now] of plan.weeks.entries()) {
        const before = plan.weeks[index - 1]
        check(now.totalMinutes === now.sessions * now.minutesPerSession, 'totals add up')
        check(now.minutesPerSession <= 30 && now.totalMinutes <= 150, 'never over a ceiling')
        check(
          now.breaks.bouts.reduce((sum, minutes) => sum + minutes, 0) === now.minutesPerSession,
          'bouts add up to the walk'
        )
        if (inputs.easesWhenSitting) {
          check(
            now.breaks.bouts.every(minutes => minutes <= 5 && (minutes >= 3 || now.minutesPerSession < 3)),
            'bouts of 3 to 5 minutes'
          )
          check(now.inclines === undefined && now.pace.level === 'easy', 'easy and on the flat when sitting eases')
        }
        check(now.warmUp.to + now.coolDown.to <= now.minutesPerSession, 'the easy ends fit into the walk')
        const days = now.schedule.map(({ day }) => day)
        check(
          days.length === now.sessions && new Set(days).size === days.length && days.length <= 5,
          'one walk a day, and days of rest'
        )
        check(
          days.every(day => (inputs.days ?? rules.days.order).includes(day)),
          'only on the days that were named'
        )
        check(
          [...(inputs.days ?? rules.days.order)].slice(0, now.sessions).every(day => days.includes(day)),
          'the favourite days first'
        )
        for (const { day, date } of now.schedule) {
          if (!inputs.startDate) check(date === undefined, 'no dates without a start')
          else {
            check(
              new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
                .format(new Date(date!))
                .toLowerCase() === day,
              'the date is that day'
            )
          }
        }
        if (!before) {
          check(now.minutesPerSession <= inputs.comfortableMinutes, 'the first walk is never longer than the easy one')
          check(now.pace.level === 'easy' && !now.inclines, 'and easy')
          continue
        }
        const [more, longer] = [now.sessions - before.sessions, now.minutesPerSession - before.minutesPerSession]
        check(
          more >= 0 && more <= 1 && longer >= 0 && longer <= weeklyIncrease.value,
          'the walks grow as the rule allows'
        )
        const brisker = now.pace.level !== before.pace.level
        const slopes = now.inclines !== undefined && before.inclines === undefined
        check([more > 0, longer > 0, brisker, slopes].filter(Boolean).length <= 1, 'no week changes two things')
        check(!now.inclines || (more === 0 && longer === 0), 'no hills while anything grows')
        check(!before.inclines || now.inclines !== undefined, 'hills that came stay')
        const told = more
          ? 'more-sessions'
          : longer
            ? 'longer-sessions'
            : brisker
              ? 'brisker-pace'
              : slopes
                ? 'gentle-slopes'
                : 'same'
        check(now.change.kind === told, 'the change is named')
        check(
          now.totalMinutes - before.totalMinutes <=
            Math.max(now.minutesPerSession, now.sessions * weeklyIncrease.value),
          'the week grows by no more than the rule allows'
        )
        if (plan.weeks[0]!.minutesPerSession >= 3) {
          check(3 * (now.totalMinutes - before.totalMinutes) <= before.totalMinutes, 'nor by more than a third')
        }
        check(
          now.change.sessions === more &&
            now.change.minutesPerSession === longer &&
            now.change.totalMinutes === now.totalMinutes - before.totalMinutes,
          'the change is told as it is'
        )
      }
      const dates = plan.weeks
        .flatMap(({ schedule }) => schedule.map(({ date }) => date))
        .filter(date => date !== undefined)
      check(
        dates.every((date, index) => index === 0 || date > dates[index - 1]!),
        'walks come in the order of time'
      )
      for (const date of dates) {
        const week = dates.filter(other => other >= date && Date.parse(other) < Date.parse(date) + 7 * 86_400_000)
        check(week.length <= 5, 'two days of rest in any seven days')
      }
      check(JSON.stringify(planOf(inputs)) === JSON.stringify(plan), 'the same inputs give the same plan')
    }),
    { numRuns: 300, seed: 4 }
  )
  t.pass()
})
