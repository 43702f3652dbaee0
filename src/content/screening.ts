import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { Id, oneOf, Ref, Text, Texts, urgencies, Urgency } from './terms.js'

const closed = { additionalProperties: false } as const

/** The four levels, and that nothing was found, which is never called an all-clear. */
export const screeningLevels = [...urgencies, 'no-flags-found'] as const
export const ScreeningLevel = oneOf(screeningLevels, {
  $id: 'ScreeningLevel',
  description: 'The highest urgency that was found, or `no-flags-found`, which does not mean that all is well.'
})
export type ScreeningLevel = Static<typeof ScreeningLevel>

const Outcome = Type.Object({
  headline: Text({ maxLength: 120 }),
  action: Text({ description: 'What to do next.' }),
  mustSay: Texts('What to say with it, whatever was found.'),
  doNotSay: Texts('What never to say with it.')
}, closed)

const perLevel = <T extends TSchema>(schema: T) =>
  Type.Object(Object.fromEntries(screeningLevels.map(level => [level, schema])) as Record<ScreeningLevel, T>, closed)

export const ScreeningTexts = Type.Object({
  outcomes: perLevel(Outcome),
  caveat: Text({ description: 'What a screening cannot do; it travels with every outcome.' })
}, { $id: 'ScreeningTexts', ...closed })
export type ScreeningTexts = Static<typeof ScreeningTexts>

const Phrase = Type.String({ pattern: '^[a-z0-9]+\\*?( [a-z0-9]+\\*?)*$', description: 'Words in lower case without apostrophes; a `*` stands for any ending.' })
const Pattern = Type.String({
  pattern: '^(<[a-z-]+>|#[0-9]+-[0-9]+|[a-z0-9]+\\*?)( (\\.\\.[1-9]|~[1-9]))?( (<[a-z-]+>|#[0-9]+-[0-9]+|[a-z0-9]+\\*?)( (\\.\\.[1-9]|~[1-9]))?)*$',
  description: 'Words, `<groups>` and `#from-to` numbers in their order; `..3` allows up to three other words between, `~3` also across a comma.'
})
const patterns = (description: string) => Type.Array(Pattern, { minItems: 1, description })

export const cueNames = [
  'deny', 'notDenial', 'deniedAfter', 'denialEnds', 'resumes', 'newClause', 'reassures', 'over', 'notOver', 'overAfter', 'recent', 'pastTense', 'ongoing',
  'someoneElse', 'patientIsOther', 'patientIsMe', 'firstPerson', 'thirdPerson', 'suppose', 'notSupposed', 'question', 'aboutInGeneral', 'ownCase', 'answerNo', 'answerYes'
] as const
export type CueName = (typeof cueNames)[number]

export const Expressions = Type.Object({
  about: Type.String({ description: 'How to read this file.' }),
  words: Type.Record(Type.String({ pattern: '^[a-z-]+$' }), Type.Array(Phrase, { minItems: 1 })),
  carriesOn: Type.Array(Phrase, { description: 'Words that go on with what stands before a pause, as in `my foot, it drags`.' }),
  expressions: Type.Array(Type.Object({
    sign: Id,
    says: patterns('Ways to say it.'),
    denies: Type.Optional(Type.Literal(true, { description: 'These words say that the sign is not there.' })),
    unless: Type.Optional(patterns('Words near it that explain it away.')),
    with: Type.Optional(patterns('Words that the message must hold too.')),
    urgency: Type.Optional(Ref(Urgency)),
    note: Type.Optional(Type.String({ description: 'Why these words are more or less urgent than the sign.' }))
  }, closed), { minItems: 1 }),
  harmless: patterns('Phrases that only look alarming.'),
  cues: Type.Object(Object.fromEntries(cueNames.map(name => [name, patterns('')])) as Record<CueName, ReturnType<typeof patterns>>, closed),
  lasting: Type.Array(Id, { description: 'Signs that count however long ago they were.' }),
  numbers: Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.Integer({ minimum: 1, maximum: 90 }), { description: 'Number words; from 13 on they are read as figures.' }),
  fillers: Type.Array(Phrase, { description: 'Words that change nothing and are passed over.' }),
  realWords: Type.Array(Type.String(), { description: 'Words that are near a word above, but not a misspelling of it.' })
}, { $id: 'Expressions', description: 'How people say red flags, and how they deny them.', ...closed })
export type Expressions = Static<typeof Expressions>
