import { Kind, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { readLeniently } from '../http/lenient.js'
import { codeNouns } from '../representations/codes.js'
import { nouns as contentNouns } from '../representations/schemas.js'
import { screeningNouns } from '../representations/screening-nouns.js'
import { searchNouns } from '../representations/search-nouns.js'

/** What references in the schemas of tools resolve to. */
const nouns: readonly TSchema[] = [...contentNouns, ...codeNouns, ...searchNouns, ...screeningNouns]
const byName = new Map(nouns.map(noun => [noun.$id as string, noun]))

/** What a value is checked with, as the SDK wants it. */
export interface JsonSchemaValidator {
  getValidator: (
    schema: unknown
  ) => (
    value: unknown
  ) => { valid: true; data: never; errorMessage: undefined } | { valid: false; data: undefined; errorMessage: string }
}

/** The JSON Schema of an input, with all that it refers to in its place, or what an answer is made of. */
export function publish(schema: TSchema, part: 'input' | 'answer'): Record<string, unknown> {
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
 * Checks with the nouns themselves: nothing is compiled, and no message repeats what was typed; `refuse` says it as
 * every refusal is said.
 */
export function validatorOf(noun: TSchema, refuse: (message: string, sent: unknown) => string): JsonSchemaValidator {
  return {
    getValidator: () => sent => {
      const value = readLeniently(noun, sent)
      return Value.Check(noun, nouns as TSchema[], value)
        ? { valid: true, data: value as never, errorMessage: undefined }
        : { valid: false, data: undefined, errorMessage: refuse(`${misfits(noun, value)}.`, sent) }
    }
  }
}

function misfits(noun: TSchema, value: unknown): string {
  const known = Object.keys(noun.properties)
  const messages = [...Value.Errors(noun, nouns as TSchema[], value)].map(({ path, message, schema }) => {
    // Below the name of an argument, and in that of a stranger, a path may hold what somebody typed.
    const argument = String(path.split('/')[1])
    if (!known.includes(argument)) return `there is an argument that is not known; known: ${known.join(', ')}`
    if (schema[Kind] === 'StringEnum') return `${argument} must be one of ${schema.enum.join(', ')}`
    return `${argument}: ${message.toLowerCase()}`
  })
  return [...new Set(messages)].slice(0, 5).join('; ')
}
