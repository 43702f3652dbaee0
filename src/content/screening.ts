import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { CrisisTexts, Template } from './crisis.js'
import { furtherWords } from './item-parts.js'
import { urgencies } from './enums.js'
import { oneOf, Text, Texts } from './schema-helpers.js'

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
