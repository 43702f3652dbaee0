import { Kind, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { readLeniently } from '../http/lenient.js'
import { codeSchemas } from '../representations/codes.js'
import { contentSchemas } from '../representations/schemas.js'
import { screeningSchemas } from '../representations/screening-schemas.js'
import { searchSchemas } from '../representations/search-schemas.js'

/** What references in the schemas of tools resolve to. */
const namedSchemas: readonly TSchema[] = [...contentSchemas, ...codeSchemas, ...searchSchemas, ...screeningSchemas]
const byName = new Map(namedSchemas.map(schema => [schema.$id as string, schema]))

/** What a value is checked with, as the SDK wants it. */
export interface JsonSchemaValidator {
  getValidator: (
    schema: unknown
  ) => (
    value: unknown
  ) => { valid: true; data: never; errorMessage: undefined } | { valid: false; data: undefined; errorMessage: string }
}

/** The JSON Schema of an input, with all that it refers to in its place, or what an answer is made of. */
export function jsonSchemaOf(schema: TSchema, part: 'input' | 'answer'): Record<string, unknown> {
  return part === 'input' ? (whole(schema) as Record<string, unknown>) : shapeOf(schema)
}

/** Some assistants cannot follow references in what they have to fill in. */
function whole(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$id' || key === 'contentMediaType') return undefined
    return value?.$ref === undefined ? value : whole(byName.get(value.$ref))
  })
}

/**
 * The fields of an answer with their types, and no more: the list of tools is read in every conversation, and what
 * stands below is in the answer itself.
 */
function shapeOf({ properties, required }: TSchema): Record<string, unknown> {
  const types = Object.entries<TSchema>(properties).map(([name, schema]) => [name, typeOf(schema)])
  return { type: 'object', properties: Object.fromEntries(types), required }
}

function typeOf(schema: TSchema): object {
  const { type } = schema.$ref ? (byName.get(schema.$ref) as TSchema) : schema
  return type ? { type } : {}
}

/**
 * Checks with the schemas themselves: nothing is compiled, and no message repeats what was typed; `refuse` says it as
 * every refusal is said.
 */
export function validatorOf(schema: TSchema, refuse: (message: string, sent: unknown) => string): JsonSchemaValidator {
  return {
    getValidator: () => sent => {
      const value = readLeniently(schema, sent)
      return Value.Check(schema, namedSchemas as TSchema[], value)
        ? { valid: true, data: value as never, errorMessage: undefined }
        : { valid: false, data: undefined, errorMessage: refuse(`${misfits(schema, value)}.`, sent) }
    }
  }
}

function misfits(whole: TSchema, value: unknown): string {
  const known = Object.keys(whole.properties)
  const messages = [...Value.Errors(whole, namedSchemas as TSchema[], value)].map(({ path, message, schema }) => {
    // Below the name of an argument, and in that of a stranger, a path may hold what somebody typed.
    const argument = String(path.split('/')[1])
    if (!known.includes(argument)) return `there is an argument that is not known; known: ${known.join(', ')}`
    if (schema[Kind] === 'StringEnum') return `${argument} must be one of ${schema.enum.join(', ')}`
    return `${argument}: ${message.toLowerCase()}`
  })
  return [...new Set(messages)].slice(0, 5).join('; ')
}
