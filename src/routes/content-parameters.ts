import { Type, type TObject, type TSchema } from '@sinclair/typebox'
import { oneOf } from '../content/schema-helpers.js'
import type { Collection } from '../representations/collections.js'

const list = (items: TSchema, description: string, examples?: string[][]) =>
  Type.Optional(Type.Array(items, { minItems: 1, description, ...(examples && { examples }) }))
const fieldsOf = (schema: TObject) =>
  list(
    oneOf(Object.keys(schema.properties)),
    'Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused.'
  )

/** No parameter is taken. */
export const Nothing = Type.Object({}, { additionalProperties: false })
/** The fields that are asked for. */
export const Fields = (schema: TObject) => Type.Object({ fields: fieldsOf(schema) }, { additionalProperties: false })
/** Which members of a collection are asked for, and what of them. */
export const Members = ({ schema, filters, without, example }: Collection) =>
  Type.Object(
    {
      ids: list(
        Type.String({ minLength: 1, maxLength: 100 }),
        'Only the members with these ids. An id that is not held is refused.',
        [[example]]
      ),
      ...Object.fromEntries(
        Object.entries(filters).map(([field, { enum: words }]) => [
          field,
          list(oneOf(words), `Only members with one of these in \`${field}\`.`)
        ])
      ),
      ...(without && {
        without: list(
          oneOf(without.enum),
          'Leave out what is not for somebody with one of these, or only after asking. What is left out comes back in `meta.leftOut`, with the reason.'
        )
      }),
      fields: fieldsOf(schema)
    },
    { additionalProperties: false }
  )
