import { Type, type Static } from '@sinclair/typebox'
import { Claim } from './claim.js'
import { Id, oneOf, Ref, Text } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

/** The order of a week as ISO 8601 counts it. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const Weekday = oneOf(weekdays, { $id: 'Weekday', description: 'A day of the week.' })
export type Weekday = Static<typeof Weekday>

export const planGoals = ['ease-chronic', 'prevent-recurrence', 'general'] as const
export const PlanGoal = oneOf(planGoals, {
  $id: 'PlanGoal',
  description:
    'What the walks are for: to ease pain that has lasted for months, to keep pain from coming back, or health in general.'
})
export type PlanGoal = Static<typeof PlanGoal>

/** What releases before 1.2.1 have no words for. */
export const laterPlanActions = ['full-week', 'start-lower', 'screen-and-restart', 'stop-and-see-someone'] as const
export const planActions = [
  'carry-on',
  'repeat-week',
  'go-back-one-week',
  'go-back-two-weeks',
  'restart',
  ...laterPlanActions,
  'stop-and-screen'
] as const
export const PlanAction = oneOf(planActions, {
  $id: 'PlanAction',
  description: 'What to do with the plan after a week.'
})
export type PlanAction = Static<typeof PlanAction>

/** A number with what it rests on: no number stands alone. */
const Figure = Type.Object({ value: Type.Integer({ minimum: 1 }), claim: Id }, closed)
export type Figure = Static<typeof Figure>

const Backed = Type.Object({ text: Text(), claim: Id }, closed)

export const PlanTrack = Type.Object(
  {
    id: oneOf(['gentle', 'standard', 'active']),
    title: Text({ maxLength: 60 }),
    why: Text({ description: 'Why this track was chosen.' }),
    comfortableMinutes: Figure,
    startMinutes: Figure,
    weeklyIncrease: Figure
  },
  closed
)
export type PlanTrack = Static<typeof PlanTrack>

export const PlanTip = Type.Object(
  { text: Text(), redFlags: Type.Array(Id, { description: 'Red flags that this is about.' }), claim: Id },
  {
    $id: 'PlanTip',
    description: 'A rule of safety, with the red flags and the claim behind it.',
    ...closed
  }
)
export const PlanReason = Type.Object(
  {
    id: Type.Optional(Id),
    text: Text({ description: 'Whom the plan is not for.' }),
    instead: Type.Optional(Text({ description: 'What to do instead.' })),
    redFlags: Type.Array(Id, { description: 'Red flags that this is about.' }),
    claim: Id
  },
  { $id: 'PlanReason', description: 'A reason against a walking plan, with what to do instead.', ...closed }
)
export type PlanReason = Static<typeof PlanReason>
export const PlanMessage = Type.Object(
  { id: Id, text: Text(), claim: Id },
  {
    $id: 'PlanMessage',
    description: 'A short lesson. Teaching was part of what worked.',
    ...closed
  }
)
export const PlanExpectation = Type.Object(
  {
    id: Ref(PlanGoal),
    title: Text({ maxLength: 60 }),
    text: Text({ description: 'What may be expected of walking for this goal.' }),
    claim: Id
  },
  {
    $id: 'PlanExpectation',
    description: 'The goal, and what walking may do for it.',
    ...closed
  }
)
export const FlareRule = Type.Object(
  { action: Ref(PlanAction), when: Text(), text: Text({ description: 'What to do.' }), claim: Id },
  {
    $id: 'FlareRule',
    description: 'What to do when a week did not go as planned.',
    ...closed
  }
)

/** What a flare asks for beside a step back. */
const FlareCare = Type.Object(
  {
    stopPainRise: Figure,
    stopFlareWeeks: Figure,
    easedPercent: Figure,
    screenAgainDays: Figure,
    text: Text({ description: 'What to do when there was a flare beside missed walks.' })
  },
  closed
)

export const planNotes = [
  'fewer-days',
  'more-days',
  'time-without-date',
  'starts-at-your-level',
  'starts-lower',
  'eases-when-sitting',
  'bring-it-up'
] as const
type PlanNote = (typeof planNotes)[number]

/** What the walking plan is worked out from: every number with its claim, every text that people read. */
export const WalkingPlanRules = Type.Object(
  {
    title: Text({ maxLength: 60 }),
    summary: Text({ maxLength: 280 }),
    // A release from 1.2.1 on has these; one that has them keeps them.
    screening: Type.Optional(Type.Object({ freshDays: Figure, askAgain: Text() }, closed)),
    tracks: Type.Array(PlanTrack, {
      minItems: 1,
      description: 'By the least of `comfortableMinutes` that each is for, the lowest first.'
    }),
    weeks: Figure,
    days: Type.Object({ order: Type.Array(Ref(Weekday), { minItems: 1, uniqueItems: true }), claim: Id }, closed),
    sessions: Type.Object(
      { first: Figure, steps: Type.Array(Type.Object({ week: Figure, sessions: Figure }, closed)) },
      closed
    ),
    ceilings: Type.Object({ minutesPerSession: Figure, minutesPerWeek: Figure }, closed),
    extension: Type.Object({ steadyWeeks: Figure, minutesPerWeek: Figure, text: Text() }, closed),
    pace: Type.Object({ briskFromWeek: Figure, easy: Text(), brisk: Text() }, closed),
    easyEnds: Type.Object({ from: Figure, to: Figure, warmUp: Text(), coolDown: Text(), short: Text() }, closed),
    breaks: Type.Object({ longestBout: Figure, none: Text(), bouts: Text() }, closed),
    inclines: Type.Object(
      { steadyWeeks: Figure, minutes: Figure, sessions: Figure, most: Figure, text: Text() },
      closed
    ),
    changes: Type.Object(
      {
        start: Backed,
        'longer-sessions': Backed,
        'more-sessions': Backed,
        'brisker-pace': Type.Optional(Backed),
        'gentle-slopes': Type.Optional(Backed),
        'shorter-sessions': Type.Optional(Backed),
        same: Backed
      },
      closed
    ),
    lessons: Backed,
    messages: Type.Array(Ref(PlanMessage), { minItems: 3 }),
    goals: Type.Array(Ref(PlanExpectation), { minItems: planGoals.length }),
    notes: Type.Object(
      {
        ...(Object.fromEntries(planNotes.map(id => [id, Backed])) as Record<PlanNote, typeof Backed>),
        'bring-it-up': Type.Optional(Backed)
      },
      closed
    ),
    flare: Type.Object(
      {
        painRise: Figure,
        flaresRunning: Figure,
        gapDays: Figure,
        restartDays: Figure,
        care: Type.Optional(FlareCare),
        rules: Type.Array(Ref(FlareRule), { minItems: 1 })
      },
      closed
    ),
    stopRules: Type.Array(Ref(PlanTip), { minItems: 1 }),
    notFor: Type.Array(Ref(PlanReason), { minItems: 1 }),
    tips: Type.Array(Id, { description: 'The regimen tips that the plan puts into practice.' }),
    claims: Type.Array(Ref(Claim), { minItems: 1 })
  },
  { $id: 'WalkingPlanRules', ...closed }
)
export type WalkingPlanRules = Static<typeof WalkingPlanRules>
