import { Kind, type TSchema } from '@sinclair/typebox'
import { namedSchemasByName } from './named-schemas.js'

/**
 * Every string that people read, with its JSON path: the schema says which those are, so structure and text stay apart.
 */
export function* textsOf(schema: TSchema, value: unknown, path = ''): Generator<{ path: string; text: string }> {
  if (schema[Kind] === 'Ref') yield* textsOf(namedSchemasByName.get(schema.$ref) as TSchema, value, path)
  else if (typeof value === 'string') {
    if (schema.contentMediaType === 'text/plain') yield { path, text: value }
  } else if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* textsOf(schema.items, member, `${path}/${index}`)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) yield* textsOf(schema.properties[key], member, `${path}/${key}`)
  }
}
