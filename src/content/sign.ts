import { Type, type Static } from '@sinclair/typebox'
import { urgencies, Urgency } from './enums.js'
import { Id, oneOf, Ref, Text } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

export const Sign = Type.Object(
  {
    id: Id,
    question: Text({ description: 'A question that can be answered with yes, no or not sure.' }),
    urgency: Ref(Urgency),
    unsure: Type.Optional(
      oneOf(urgencies, {
        description:
          'How urgent it is when somebody is not sure: what it may be at its worst. Without it, only an emergency sign counts.'
      })
    ),
    role: oneOf(['sign', 'modifier'], { description: 'A `modifier` matters mostly beside other signs.' }),
    escalatesWith: Type.Array(
      Type.Object(
        {
          signs: Type.Array(Id, { minItems: 1, description: 'All of these, answered yes.' }),
          urgency: Ref(Urgency),
          sources: Type.Array(Id, { description: 'Empty when this is consensus.' })
        },
        closed
      ),
      { description: 'Signs that make this one more urgent.' }
    ),
    accuracy: Type.Object(
      {
        statement: Text({ description: 'How well the sign tells disease from no disease, or that nobody knows.' }),
        basis: oneOf(['verified', 'derived', 'secondary', 'not-verified'], {
          description: 'Whether the figures were read, worked out from figures read, read at second hand, or not found.'
        })
      },
      closed
    ),
    sources: Type.Array(Id, { description: 'Where the sign and its urgency come from.' }),
    note: Type.Optional(Text({ description: 'What is consensus, or where sources differ.' }))
  },
  { $id: 'Sign', description: 'One warning sign, with its screening question.', ...closed }
)
export type Sign = Static<typeof Sign>
