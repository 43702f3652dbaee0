import { Type, type Static } from '@sinclair/typebox'
import { oneOf } from '../content/schema-helpers.js'
import { planGoals, weekdays, type WalkingPlanRules } from '../content/walking-plan.js'

const closed = { additionalProperties: false } as const

/** What a plan is made from. The words are the error messages too: each says what is taken. */
export const PlanInputs = Type.Object(
  {
    comfortableMinutes: Type.Integer({
      minimum: 1,
      maximum: 180,
      description: 'The longest walk that feels easy today, in whole minutes from 1 to 180.',
      examples: [10]
    }),
    // What has to be stated is optional here, for without it the answer says what is missing and whom to ask: a 409,
    // and not a 400.
    redFlags: Type.Optional(
      Type.String({
        description:
          '**Needed**, or the answer is a 409: what the screening found, `none` or `routine`, which can wait for a normal visit. With anything else there is no plan.',
        examples: ['none']
      })
    ),
    screenedOn: Type.Optional(
      Type.String({
        description:
          '**Needed**, or the answer is a 409: the day of the screening, such as 2027-01-02. With `startDate` it is that day, or one of the seven before it.',
        examples: ['2027-01-02']
      })
    ),
    notFor: Type.Optional(
      Type.String({
        description:
          '**Needed**, or the answer is a 409: `none` states that none of the reasons against a plan applies. The 409 lists them; one that applies may be named here by its id, several with commas, and the answer says what to do instead.',
        examples: ['none']
      })
    ),
    goal: Type.Optional(
      oneOf(planGoals, {
        description:
          'What the walks are for; `general` when absent. It chooses the words, not the numbers: no study has shown that they should differ.'
      })
    ),
    easesWhenSitting: Type.Optional(
      Type.Boolean({
        description:
          '`true` when leg symptoms ease on sitting or bending forward: walks come in short bouts then, and on the flat. `false` when absent.',
        examples: [false]
      })
    ),
    weeks: Type.Optional(
      Type.Integer({
        minimum: 4,
        maximum: 52,
        description: 'How many weeks to plan, from 4 to 52; 26 when absent.',
        examples: [12]
      })
    ),
    startDate: Type.Optional(
      Type.String({
        format: 'date',
        pattern: '^(19|20|21)[0-9]{2}-',
        description:
          'The first day of week 1: a day that exists, from 1900-01-01 to 2199-12-31, such as 2027-01-04. It may be in the past. Without it a calendar is refused.',
        examples: ['2027-01-04']
      })
    ),
    days: Type.Optional(
      Type.Array(oneOf(weekdays), {
        minItems: 1,
        uniqueItems: true,
        description:
          'The days to walk on, the favourite first: they are filled in this order, one walk a day. `mon,wed,fri,sat,sun` when absent.'
      })
    ),
    timeOfDay: Type.Optional(
      Type.String({
        pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
        description:
          'When the walks start in the calendar, on the clock of the place, from 00:00 to 23:59, such as 08:30. Without it they are events of the whole day.',
        examples: ['08:30']
      })
    ),
    timeZone: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9_+/-]{1,40}$',
        description:
          'The time zone of `timeOfDay` in the calendar, by its IANA name, such as Europe/Berlin; one that is not known is refused. Without it the walks are at that hour wherever the calendar is.',
        examples: ['Europe/Berlin']
      })
    ),
    alarmMinutes: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1440,
        description:
          'The calendar reminds this many minutes before each walk, from 0 to 1440; before midnight when they are events of the whole day. Without it there is no alarm.',
        examples: [15]
      })
    )
  },
  { $id: 'PlanInputs', description: 'What a plan was made from, as it was given.', ...closed }
)
export type PlanInputs = Static<typeof PlanInputs>

/** What happened in a week of a plan, beside the inputs of the plan itself. */
export const AdjustInputs = Type.Object(
  {
    ...PlanInputs.properties,
    week: Type.Integer({
      minimum: 1,
      maximum: 52,
      description:
        'The week of the plan that was walked last, from 1 to the length of the plan; a later one is refused.',
      examples: [6]
    }),
    newSymptoms: Type.Boolean({
      description:
        '`true` when a new symptom or any warning sign has shown up, `false` when none has. It has to be asked.',
      examples: [false]
    }),
    painRise: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 10,
        description: 'By how many points out of 10 pain rose at most on a walk, from 0 to 10; 0 when absent.',
        examples: [4]
      })
    ),
    stillWorseNextDay: Type.Optional(
      Type.Boolean({
        description: '`true` when the pain was still up on the next day. `false` when absent.',
        examples: [false]
      })
    ),
    flareWeeks: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 52,
        description:
          'How many weeks running had a flare, this one counted, from 1 to 52; 2 or more is a flare, whatever else is said. 1 when absent.',
        examples: [1]
      })
    ),
    atHalf: Type.Optional(
      Type.Boolean({
        description: '`true` when the week was walked at half its minutes, as after a flare. `false` when absent.',
        examples: [false]
      })
    ),
    missedDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 3650,
        description: 'For how many days running no walk was possible, from 0 to 3650; 0 when absent.',
        examples: [0]
      })
    )
  },
  closed
)
export type AdjustInputs = Static<typeof AdjustInputs>

/** The inputs with what was left open filled in from the release. */
export type PlanRequest = PlanInputs & Required<Pick<PlanInputs, 'goal' | 'easesWhenSitting' | 'weeks' | 'days'>>

/** Fills in what was left open; the order of the fields is the order in which they are shown. */
export function requestOf(inputs: PlanInputs, rules: WalkingPlanRules): PlanRequest {
  const { redFlags, screenedOn, notFor, startDate, timeOfDay, timeZone, alarmMinutes } = inputs
  return {
    comfortableMinutes: inputs.comfortableMinutes,
    ...(redFlags !== undefined && { redFlags }),
    ...(screenedOn !== undefined && { screenedOn }),
    ...(notFor !== undefined && { notFor }),
    goal: inputs.goal ?? 'general',
    easesWhenSitting: inputs.easesWhenSitting ?? false,
    weeks: inputs.weeks ?? rules.weeks.value,
    ...(startDate !== undefined && { startDate }),
    days: [...new Set(inputs.days ?? rules.days.order)],
    ...(timeOfDay !== undefined && { timeOfDay }),
    ...(timeZone !== undefined && { timeZone }),
    ...(alarmMinutes !== undefined && { alarmMinutes })
  }
}
