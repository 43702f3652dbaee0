import { Type, type Static } from '@sinclair/typebox'
import { Id, oneOf, Text, Texts } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

/** What is used apart from each other, and is not equally safe. */
export const safetyModules = [
  'content',
  'search',
  'screening-by-questions',
  'screening-by-own-words',
  'walking-plan',
  'assistants'
] as const

/**
 * What whoever puts the guidance before people has to know: what it is for, what it is not, and what they have to do.
 */
export const SafetyStatement = Type.Object(
  {
    title: Text({ maxLength: 60 }),
    summary: Text({ maxLength: 500 }),
    review: Text({ description: 'Who has reviewed and signed it. No clinician has.' }),
    intendedUse: Type.Array(
      Type.Object(
        {
          module: oneOf(safetyModules),
          use: Text({ description: 'What it is meant for.' }),
          limit: Text({ description: 'What it cannot do.' })
        },
        closed
      ),
      { minItems: 1, description: 'What each part is meant for, and what it cannot do.' }
    ),
    users: Texts('Who it is made for.'),
    notFor: Texts('What it must not be used for, and for whom.'),
    mustDo: Type.Array(Type.Object({ id: Id, text: Text() }, closed), {
      minItems: 1,
      description: 'What whoever puts it before people has to do.'
    }),
    residualRisks: Type.Array(
      Type.Object(
        {
          hazard: Type.String({
            pattern: '^H[0-9]{2}$',
            description: 'The hazard in the hazard log of the source code.'
          }),
          text: Text()
        },
        closed
      ),
      { minItems: 1, description: 'What can still go wrong.' }
    ),
    checkNumbersBy: Type.String({
      format: 'date',
      description:
        'The first day on which an emergency number or a crisis line has to be read again in its source. After it, check them yourself.'
    }),
    corrections: Texts('How a mistake is called back.'),
    regulatory: Texts('Where it stands with the law on medical devices, in plain words.'),
    contact: Text({ description: 'Where to report a danger.' })
  },
  { $id: 'SafetyStatement', description: 'Intended use, limits, review status, and what adopters must do.', ...closed }
)
export type SafetyStatement = Static<typeof SafetyStatement>
