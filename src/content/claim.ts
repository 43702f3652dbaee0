import { Type, type Static } from '@sinclair/typebox'
import { EffectSize } from './item-parts.js'
import { Certainty, ClaimKind, Direction } from './enums.js'
import { Id, oneOf, Ref, Text } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

export const Claim = Type.Object(
  {
    id: Id,
    text: Text({ description: 'One statement, in plain words.' }),
    certainty: Ref(Certainty),
    direction: Type.Optional(Ref(Direction)),
    kind: Type.Optional(Ref(ClaimKind)),
    effects: Type.Optional(
      Type.Array(Ref(EffectSize), { minItems: 1, description: 'How large, where studies measured it.' })
    ),
    sources: Type.Array(
      Type.Object(
        {
          id: Id,
          stance: oneOf(['supports', 'limits', 'contradicts'], {
            description: 'Whether the source supports the claim, limits how far it reaches, or contradicts it.'
          })
        },
        closed
      ),
      { description: 'Empty only when the certainty is `consensus`.' }
    ),
    note: Type.Optional(Text({ description: 'Why the certainty is what it is, or what the claim leaves open.' }))
  },
  { $id: 'Claim', description: 'One statement with its certainty and its sources.', ...closed }
)
export type Claim = Static<typeof Claim>
