import { Type, type Static } from '@sinclair/typebox'
import { Id, oneOf, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

/** Somebody may hurt themselves or has taken too much, or thinks of it: who is called, and how soon, differs. */
export const crisisKinds = ['act-now', 'talk-now'] as const
export const CrisisKind = oneOf(crisisKinds, {
  $id: 'CrisisKind',
  description:
    '`act-now`: an overdose was taken, or somebody is about to hurt themselves. `talk-now`: somebody thinks of suicide or self-harm.'
})
export type CrisisKind = Static<typeof CrisisKind>

/** A text with places that are filled in; without them it would be no text yet. */
export const Template = (options: { maxLength?: number; description?: string } = {}) =>
  Type.String({ minLength: 1, ...options })
const templates = (description: string) => Type.Array(Template(), { minItems: 1, description })

const CrisisWords = Type.Object(
  {
    headline: Template({ maxLength: 120 }),
    say: templates(
      'What to say to the person, in this order. `{emergency}` and `{line}` stand for whom to call where they are.'
    ),
    sayOfAnother: templates('What to say when somebody else is in danger.'),
    doNotSay: Texts('What never to say.'),
    doNotSayRule: Type.Optional(
      Text({ description: 'The rule behind it: it holds for other words of the same kind too.' })
    )
  },
  closed
)

export const HeldCrisisLine = Type.Object(
  {
    countries: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
      minItems: 1,
      description: 'ISO 3166-1 alpha-2 codes.'
    }),
    name: Text(),
    text: Text({ description: 'How to reach it, as the end of a sentence.' }),
    number: Type.String({ pattern: '^[0-9 ]{3,15}$', description: 'The number to call.' }),
    sources: Type.Array(Id, { minItems: 1 }),
    checkedOn: Type.String({ format: 'date', description: 'When the editors last read it in the source.' }),
    checkAgainBy: Type.String({ format: 'date', description: 'When it has to be read again.' }),
    caveat: Type.Optional(Text({ description: 'How far it was checked.' }))
  },
  closed
)

/** What is said to somebody who thinks of suicide or self-harm, or has taken an overdose. */
export const CrisisTexts = Type.Object(
  {
    kinds: Type.Object({ 'act-now': CrisisWords, 'talk-now': CrisisWords }, closed),
    anywhere: Type.Object(
      {
        emergency: Text({ description: 'Stands for the emergency number where none is held.' }),
        name: Text({ description: 'Stands for the name of a line where none is held.' }),
        line: Text({ description: 'Stands for a line where none is held.' })
      },
      closed
    ),
    lines: Type.Array(HeldCrisisLine, { minItems: 1, description: 'Lines that were read in a source, by country.' })
  },
  { $id: 'CrisisTexts', ...closed }
)
export type CrisisTexts = Static<typeof CrisisTexts>
