import { Type, type Static } from '@sinclair/typebox'
import { Claim } from '../content/claim.js'
import { ItemReference } from '../content/schema.js'
import { Id, oneOf, Ref, Text } from '../content/schema-helpers.js'
import {
  FlareRule,
  PlanAction,
  PlanExpectation,
  planNotes,
  PlanMessage,
  PlanReason,
  PlanTip,
  Weekday
} from '../content/walking-plan.js'
import { PlanInputs } from './plan-inputs.js'

const closed = { additionalProperties: false } as const
const Minutes = (description: string) => Type.Integer({ minimum: 0, description })
const Day = Type.String({ format: 'date' })
const EasyEnd = (description: string) =>
  Type.Object(
    {
      from: Minutes('At least this many minutes.'),
      to: Minutes('At most this many minutes.'),
      text: Text()
    },
    { description, ...closed }
  )

export const paces = ['easy', 'brisk-if-comfortable'] as const
export const planChanges = [
  'start',
  'longer-sessions',
  'more-sessions',
  'brisker-pace',
  'gentle-slopes',
  'shorter-sessions',
  'same'
] as const

export const PlanWeek = Type.Object(
  {
    week: Type.Integer({ minimum: 1 }),
    startDate: Type.Optional(Day),
    sessions: Type.Integer({ minimum: 1, description: 'Walks in this week.' }),
    minutesPerSession: Minutes('Minutes of each walk, easy ends included.'),
    totalMinutes: Minutes('Minutes of all walks of the week.'),
    schedule: Type.Array(Type.Object({ day: Ref(Weekday), date: Type.Optional(Day) }, closed), {
      description: 'The day of each walk, with its date where the plan has a start.'
    }),
    pace: Type.Object({ level: oneOf(paces), text: Text() }, closed),
    warmUp: EasyEnd('The easy minutes at the start.'),
    coolDown: EasyEnd('The easy minutes at the end.'),
    breaks: Type.Object(
      {
        bouts: Type.Array(Type.Integer({ minimum: 1 }), {
          description: 'Minutes of each bout; one bout is a walk without a planned break.'
        }),
        text: Text()
      },
      closed
    ),
    inclines: Type.Optional(
      Type.Object(
        { upToMinutes: Minutes('At most this many minutes of slope in a walk.'), text: Text() },
        { description: 'Present from the week in which slopes are due.', ...closed }
      )
    ),
    change: Type.Object(
      {
        kind: oneOf(planChanges),
        sessions: Type.Integer({ description: 'How many more walks than last week.' }),
        minutesPerSession: Type.Integer({ description: 'How many more minutes for each walk.' }),
        totalMinutes: Type.Integer({ description: 'How many more minutes in the week.' }),
        text: Text()
      },
      {
        description:
          'What is new since last week: one thing at most. After a flare, the numbers say how much less is walked than was planned.',
        ...closed
      }
    ),
    message: Ref(PlanMessage)
  },
  { $id: 'PlanWeek', description: 'One week of a walking plan.', ...closed }
)
export type PlanWeek = Static<typeof PlanWeek>

const PlanFigure = Type.Object(
  { name: Type.String({ description: 'Where the number stands in the rules.' }), value: Type.Integer(), claim: Id },
  {
    $id: 'PlanFigure',
    description: 'A number of the rules, with the claim that it rests on.',
    ...closed
  }
)
export type PlanFigure = Static<typeof PlanFigure>

const claims = Type.Array(Ref(Claim), {
  description: 'Every claim that is named here, with its certainty and sources.'
})

export const WalkingPlan = Type.Object(
  {
    title: Text(),
    summary: Text(),
    inputs: Type.Object(PlanInputs.properties, {
      description: 'What the plan was made from and what was stated, with what was left open filled in.',
      ...closed
    }),
    askAgain: Type.Optional(
      Type.Object(
        { by: Day, text: Text(), claim: Id },
        {
          description: 'Until when the plan may begin without a new screening. Present when it has no start date.',
          ...closed
        }
      )
    ),
    track: Type.Object(
      { id: oneOf(['gentle', 'standard', 'active']), title: Text(), why: Text(), claim: Id },
      { description: 'The track chosen, and why.', ...closed }
    ),
    goal: Ref(PlanExpectation),
    notes: Type.Array(Type.Object({ id: oneOf(planNotes), text: Text(), claim: Id }, closed), {
      description: 'How inputs that do not fit together were resolved, and what to know about these.'
    }),
    totals: Type.Object({ sessions: Type.Integer(), minutes: Type.Integer() }, closed),
    weeks: Type.Array(Ref(PlanWeek)),
    extension: Type.Optional(
      Type.Object(
        {
          fromWeek: Type.Integer(),
          minutesPerWeek: Minutes('Up to this many minutes a week.'),
          text: Text(),
          claim: Id
        },
        { description: 'More, for those who want it, once the plan has been steady for long enough.', ...closed }
      )
    ),
    lessons: Type.Object({ text: Text(), claim: Id }, closed),
    stopRules: Type.Array(Ref(PlanTip), { description: 'When to stop. Show these with the plan.' }),
    flareRules: Type.Array(Ref(FlareRule)),
    notFor: Type.Array(Ref(PlanReason), { description: 'For whom the plan is not, and what to do instead.' }),
    tips: Type.Array(Ref(ItemReference), { description: 'The tips that the plan puts into practice.' }),
    figures: Type.Array(Ref(PlanFigure), { description: 'Every number that the plan was worked out from.' }),
    claims
  },
  { $id: 'WalkingPlan', description: 'A graded walking plan, week by week.', ...closed }
)
export type WalkingPlan = Static<typeof WalkingPlan>

export const PlanAdjustment = Type.Object(
  {
    action: Ref(PlanAction),
    reason: Text({ description: 'What led to it.' }),
    text: Text({ description: 'What to do now.' }),
    claim: Id,
    rescreen: Type.Boolean({
      description: 'Whether the warning signs have to be gone through again first, before anything is walked.'
    }),
    resumeAtWeek: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'The week of the plan to walk next; absent when there is none to walk yet.'
      })
    ),
    comfortableMinutes: Type.Optional(
      Type.Integer({ minimum: 1, description: 'What to make a lower plan from; `links.plan` is that plan.' })
    ),
    week: Type.Optional(Ref(PlanWeek)),
    stopRules: Type.Array(Ref(PlanTip)),
    claims
  },
  { $id: 'PlanAdjustment', description: 'What to do with a plan after a week.', ...closed }
)
export type PlanAdjustment = Static<typeof PlanAdjustment>

/** What the plan adds to the named schemas. */
export const planSchemas = [PlanWeek, PlanFigure, WalkingPlan, PlanAdjustment]
