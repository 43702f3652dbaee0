import { Type, type Static } from '@sinclair/typebox'
import { Caution, Condition, Measure, Urgency } from './enums.js'
import { Id, oneOf, Ref, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

/** A size as a number. */
export const number = {
  measure: Ref(Measure),
  value: Type.Number(),
  ciLow: Type.Optional(Type.Number({ description: 'Lower end of the 95% confidence interval.' })),
  ciHigh: Type.Optional(Type.Number({ description: 'Upper end of the 95% confidence interval.' })),
  timeframe: Type.Optional(Text({ description: 'After how long it was measured.' }))
}

export const EffectSize = Type.Object(
  {
    outcome: Text({ description: 'What was measured.' }),
    ...number,
    unit: Type.Optional(Text({ description: 'The scale of a mean difference, or what a share is a share of.' })),
    comparator: Type.Optional(Text({ description: 'Compared with what.' })),
    source: Id
  },
  { $id: 'EffectSize', description: 'A size as a number, as a source of the claim gives it.', ...closed }
)
export type EffectSize = Static<typeof EffectSize>

export const SeekHelp = Type.Object(
  {
    id: Id,
    urgency: Ref(Urgency),
    text: Text({ description: 'When to get help, and how: one wording for each emergency, the same in every item.' }),
    redFlag: Type.Optional(Id),
    claim: Type.String({ description: 'The id of the claim of this item that it rests on.' })
  },
  { $id: 'SeekHelp', description: 'When to get help. Show these first, the most urgent before the others.', ...closed }
)
export type SeekHelp = Static<typeof SeekHelp>

export const NotFor = Type.Object(
  { condition: Ref(Condition), caution: Ref(Caution), text: Text({ description: 'Why, and what to do instead.' }) },
  { $id: 'NotFor', description: 'Who should leave something out, ask first, or do it in another way.', ...closed }
)
export type NotFor = Static<typeof NotFor>

export const Reviewed = Type.Object(
  {
    date: Type.String({ format: 'date', description: 'When the editors last read the item against its sources.' }),
    next: Type.String({ format: 'date', description: 'When they are to do it again.' }),
    status: oneOf(['not-clinically-reviewed'])
  },
  {
    $id: 'Reviewed',
    description: 'When the item was last checked by its editors. No clinician has reviewed it.',
    ...closed
  }
)

const Range = Type.Object({ from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }), claim: Id }, closed)
const dosed = (description: string) => Type.Optional(Type.Unsafe<Static<typeof Range>>({ ...Range, description }))

export const Dose = Type.Object(
  {
    text: Text({ description: 'The dose in words.' }),
    repetitions: dosed('How often in a row; on each side, where there are two.'),
    sets: dosed('How many rows of repetitions.'),
    holdSeconds: dosed('How long to hold each one.'),
    minutes: dosed('How long one session is.'),
    timesPerDay: dosed('How often a day.'),
    daysPerWeek: dosed('On how many days a week.')
  },
  { $id: 'Dose', description: 'How much to do. Each number names the claim that it rests on.', ...closed }
)
export type Dose = Static<typeof Dose>

/** What goes with what is said at a level or about a red flag. Releases before 1.2.0 do not have it. */
export const furtherWords = {
  doNotSayRule: Type.Optional(
    Text({
      description: 'The rule behind what must not be said: it holds for other words of the same kind too.'
    })
  ),
  safetyNet: Type.Optional(Texts('What would change the level: when to get help now, or sooner.')),
  meanwhile: Type.Optional(Texts('What to do until somebody has been seen.'))
}
