import { Type, type Static } from '@sinclair/typebox'
import { CodeRelation } from './enums.js'
import { Ref } from './schema-helpers.js'

const closed = { additionalProperties: false } as const

export const Code = Type.Object(
  {
    system: Type.String({ format: 'uri', description: 'FHIR code system URI.' }),
    code: Type.String({ minLength: 1 }),
    display: Type.String({ minLength: 1, description: 'The name of the code in its own system.' }),
    relation: Ref(CodeRelation),
    edition: Type.String({ minLength: 1, description: 'The edition of the system in which the code was checked.' }),
    selectable: Type.Optional(
      Type.Boolean({ description: 'False for a heading, which stands over codes and goes into no record.' })
    )
  },
  { $id: 'Code', description: 'A FHIR Coding, with how it relates to the item.', ...closed }
)
export type Code = Static<typeof Code>
