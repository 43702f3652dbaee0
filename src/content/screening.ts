import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { CrisisKind, CrisisTexts, Template } from './crisis.js'
import { furtherWords } from './item-parts.js'
import { urgencies, Urgency } from './enums.js'
import { Id, oneOf, Ref, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

/** The four levels, and that nothing was found, which is never called an all-clear. */
export const screeningLevels = [...urgencies, 'no-flags-found'] as const
export const ScreeningLevel = oneOf(screeningLevels, {
  $id: 'ScreeningLevel',
  description: 'The highest urgency that was found, or `no-flags-found`, which does not mean that all is well.'
})
export type ScreeningLevel = Static<typeof ScreeningLevel>

/** What is said with an outcome. */
const ScreeningWords = Type.Object(
  {
    headline: Text({ maxLength: 120 }),
    action: Text({ description: 'What to do next.' }),
    mustSay: Texts('What to say with it, whatever was found.'),
    doNotSay: Texts('What never to say with it.'),
    ...furtherWords
  },
  closed
)

export type ScreeningWords = Static<typeof ScreeningWords>

const perLevel = <T extends TSchema>(schema: T) =>
  Type.Object(Object.fromEntries(screeningLevels.map(level => [level, schema])) as Record<ScreeningLevel, T>, closed)

/** Words of the outcomes that people in some countries would not use, and what is said there instead. */
const RegionalWords = Type.Object(
  {
    countries: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { minItems: 1 }),
    words: Type.Array(
      Type.Object(
        {
          words: Template(),
          instead: Template({
            description: '`{number}` is the emergency number there, `{urgentNumber}` that for urgent advice.'
          })
        },
        closed
      ),
      { minItems: 1, description: 'In the order in which they are replaced.' }
    )
  },
  closed
)

const InTheirLanguage = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2}$', description: 'ISO 639-1.' }),
    text: Type.String({
      pattern: '\\{number\\}',
      description: 'That English only is read here, and to call the `{number}` if this may be an emergency.'
    }),
    number: Type.String({
      minLength: 1,
      description: 'The local emergency number in words, for where no number is known.'
    })
  },
  closed
)

export const ScreeningTexts = Type.Object(
  {
    outcomes: perLevel(ScreeningWords),
    // In the place of the words of `no-flags-found`: while an emergency sign was spoken of and is not answered, with
    // its `{question}`,
    askFirst: Type.Optional(Type.Object({ ...ScreeningWords.properties, headline: Template() }, closed)),
    // and when the text could not be read, or a part of it.
    notUnderstood: Type.Optional(ScreeningWords),
    partlyUnderstood: Type.Optional(ScreeningWords),
    notUnderstoodIn: Type.Optional(
      Type.Array(InTheirLanguage, { description: 'What is said in the language of a text that was not understood.' })
    ),
    // or is not read at all, because whoever runs the server has turned that off.
    notRead: Type.Optional(ScreeningWords),
    crisis: Type.Optional(CrisisTexts),
    regionalWords: Type.Optional(Type.Array(RegionalWords)),
    regionNotHeld: Type.Optional(Text({ description: 'What is said when no number is held for a region.' })),
    caveat: Text({ description: 'What a screening cannot do; it travels with every outcome.' })
  },
  { $id: 'ScreeningTexts', ...closed }
)
export type ScreeningTexts = Static<typeof ScreeningTexts>

const Phrase = Type.String({
  pattern: '^[a-z0-9]+\\*?( [a-z0-9]+\\*?)*$',
  description: 'Words in lower case without apostrophes; a `*` stands for any ending.'
})
const Pattern = Type.String({
  pattern:
    '^(<[a-z-]+>|#[0-9]+-[0-9]+|[a-z0-9]+\\*?)( (\\.\\.[1-9]|~[1-9]))?( (<[a-z-]+>|#[0-9]+-[0-9]+|[a-z0-9]+\\*?)( (\\.\\.[1-9]|~[1-9]))?)*$',
  description:
    'Words, `<groups>` and `#from-to` numbers in their order; `..3` allows up to three other words between, `~3` also across a comma.'
})
const patterns = (description: string) => Type.Array(Pattern, { minItems: 1, description })

export const cueNames = [
  'deny',
  'notDenial',
  'deniedAfter',
  'denialEnds',
  'resumes',
  'newClause',
  'reassures',
  'over',
  'notOver',
  'overAfter',
  'recent',
  'pastTense',
  'ongoing',
  'someoneElse',
  'patientIsOther',
  'patientIsMe',
  'firstPerson',
  'thirdPerson',
  'suppose',
  'feared',
  'hedged',
  'relapse',
  'notRelapse',
  'survived',
  'notSupposed',
  'question',
  'aboutInGeneral',
  'ownCase',
  'answerNo',
  'answerYes',
  'deniesAll'
] as const
export type CueName = (typeof cueNames)[number]

export const CrisisExpressions = Type.Object(
  {
    words: Type.Record(Type.String({ pattern: '^[a-z-]+$' }), Type.Array(Phrase, { minItems: 1 })),
    expressions: Type.Array(Type.Object({ kind: CrisisKind, says: patterns('Ways to say it.') }, closed), {
      minItems: 1
    }),
    deny: patterns("What denies it: fewer words than deny a red flag, since `I don't want to` may be the sign itself."),
    notDenial: patterns('What only looks like a denial.'),
    harmless: patterns('Phrases that only sound like it.')
  },
  {
    description: 'How people say that they, or others, think of suicide or self-harm, or have taken an overdose.',
    ...closed
  }
)
export type CrisisExpressions = Static<typeof CrisisExpressions>

const cuePatterns = Object.fromEntries(cueNames.map(name => [name, Type.Optional(patterns(''))])) as Record<
  CueName,
  ReturnType<typeof patterns>
>

export const Expressions = Type.Object(
  {
    about: Type.String({ description: 'How to read this file.' }),
    words: Type.Record(Type.String({ pattern: '^[a-z-]+$' }), Type.Array(Phrase, { minItems: 1 })),
    tenses: Type.Optional(
      Type.Object(
        {
          verbs: Type.Array(Type.Array(Type.String({ pattern: '^[a-z]+$' }), { minItems: 2 }), {
            description: 'The forms of each verb that may take the place of one another; no form stands twice.'
          }),
          groups: Type.Array(Type.String(), {
            description: 'Groups of `words` whose phrases mean the same in every tense.'
          })
        },
        {
          description: 'A phrase of these groups is also read in every form of the first of these verbs in it.',
          ...closed
        }
      )
    ),
    carriesOn: Type.Array(Phrase, {
      description: 'Words that go on with what stands before a pause, as in `my foot, it drags`.'
    }),
    expressions: Type.Array(
      Type.Object(
        {
          sign: Id,
          says: patterns('Ways to say it.'),
          denies: Type.Optional(Type.Literal(true, { description: 'These words say that the sign is not there.' })),
          unless: Type.Optional(patterns('Words near it that explain it away.')),
          with: Type.Optional(patterns('Words that the message must hold too.')),
          urgency: Type.Optional(Ref(Urgency)),
          note: Type.Optional(Type.String({ description: 'Why these words are more or less urgent than the sign.' }))
        },
        closed
      ),
      { minItems: 1 }
    ),
    harmless: patterns('Phrases that only look alarming.'),
    cues: Type.Object(cuePatterns, closed),
    lasting: Type.Array(Id, { description: 'Signs that count however long ago they were.' }),
    numbers: Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.Integer({ minimum: 1, maximum: 90 }), {
      description: 'Number words; from 13 on they are read as figures.'
    }),
    fillers: Type.Array(Phrase, { description: 'Words that change nothing and are passed over.' }),
    crisis: Type.Optional(CrisisExpressions),
    realWords: Type.Array(Type.String(), {
      description: 'Words that are near a word above, but not a misspelling of it.'
    })
  },
  { $id: 'Expressions', description: 'How people say red flags, and how they deny them.', ...closed }
)
export type Expressions = Static<typeof Expressions>
