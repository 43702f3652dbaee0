import { Type, type Static } from '@sinclair/typebox'
import { CrisisKind } from './crisis.js'
import { Urgency } from './enums.js'
import { Id, Ref } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

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
