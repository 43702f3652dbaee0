import { Kind, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { readLeniently } from '../http/lenient.js'
import { codeNouns } from '../representations/codes.js'
import { nouns as contentNouns } from '../representations/schemas.js'
import { screeningNouns } from '../representations/screening.js'
import { searchNouns } from '../representations/search.js'

/** What references in the schemas of tools resolve to. */
const nouns: readonly TSchema[] = [...contentNouns, ...codeNouns, ...searchNouns, ...screeningNouns]
const byName = new Map(nouns.map(noun => [noun.$id as string, noun]))

/** What a value is checked with, as the SDK wants it. */
export interface JsonSchemaValidator {
  getValidator: (schema: unknown) => (value: unknown) =>
    | { valid: true, data: never, errorMessage: undefined }
    | { valid: false, data: undefined, errorMessage: string }
}

/** What an input is held to; of an answer only its shape is promised, and fields may be added. */
const limits = new Set(['additionalProperties', 'pattern', 'format', 'minLength', 'maxLength', 'minItems', 'minimum'])

/** The JSON Schema of an input or an answer, with all that it refers to. */
export function publish (schema: TSchema, part: 'input' | 'answer'): Record<string, unknown> {
  const dropped = (key: string) => key === '$id' || key === 'contentMediaType' || (part === 'answer' && limits.has(key))
  const $defs: Record<string, unknown> = {}
  const visit = (noun: unknown): unknown => JSON.parse(JSON.stringify(noun), (key, value) => {
    if (dropped(key)) return undefined
    // What is said of an answer is in the answer; the list of tools is read in every conversation.
    if (part === 'answer' && key === 'description' && typeof value === 'string') return undefined
    const name: string | undefined = value?.$ref
    if (name === undefined || name.startsWith('#')) return value
    // Some assistants cannot follow references in what they have to fill in.
    if (part === 'input') return visit(byName.get(name))
    if (!(name in $defs)) {
      $defs[name] = true
      $defs[name] = visit(byName.get(name))
    }
    return { $ref: `#/$defs/${name}` }
  })
  const whole = visit(schema) as Record<string, unknown>
  return part === 'input' ? whole : { ...whole, $defs }
}

/** Checks with the nouns themselves: nothing is compiled, and no message repeats what was typed; `refuse` says it as every refusal is said. */
export function validatorOf (noun: TSchema, refuse: (message: string, sent: unknown) => string): JsonSchemaValidator {
  return {
    getValidator: () => sent => {
      const value = readLeniently(noun, sent)
      return Value.Check(noun, nouns as TSchema[], value)
        ? { valid: true, data: value as never, errorMessage: undefined }
        : { valid: false, data: undefined, errorMessage: refuse(`${misfits(noun, value)}.`, sent) }
    }
  }
}

function misfits (noun: TSchema, value: unknown): string {
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
