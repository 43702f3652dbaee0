import { Kind, type TSchema } from '@sinclair/typebox'
import { Value, ValueErrorType, type ValueError } from '@sinclair/typebox/value'
import type { FastifySchema, FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import { readLeniently } from './lenient.js'
import { nearest } from './nearest.js'
import { asSent, invalidParameters, type ProblemDetail, type ProblemError } from './problem.js'

type Read<Value> = { value: Value } | { error: ProblemError }

/**
 * Makes Fastify check requests with the schemas as they are: nothing is compiled at start, nothing is dropped in
 * silence.
 */
export function validatorCompiler({ schema, httpPart }: { schema: TSchema; httpPart?: string | undefined }) {
  if (httpPart === 'body') return (body: unknown) => readBody(schema, body)
  if (httpPart !== 'querystring') return () => true
  return (query: Record<string, unknown>) => readQuery(schema, query)
}

/** The same for a route whose body has another schema when other content is served. */
export const bodyLike =
  (schemaNow: () => TSchema): FastifySchemaCompiler<FastifySchema> =>
  ({ schema, httpPart }) =>
    httpPart === 'body'
      ? body => readBody(schemaNow(), body)
      : (validatorCompiler({ schema: schema as TSchema, httpPart }) as ReturnType<FastifySchemaCompiler<FastifySchema>>)

/**
 * The compilers as an option of the server, so that Fastify never loads those that it would use without; it types them
 * as Ajv's.
 */
export const schemaController = {
  compilersFactory: { buildValidator: () => validatorCompiler as never, buildSerializer: () => () => JSON.stringify }
} satisfies FastifyServerOptions['schemaController']

/**
 * Query parameters as the schema wants them, however they are written; each unknown, missing or wrong one is named in
 * one error.
 */
function readQuery(schema: TSchema, query: Record<string, unknown>): Read<Record<string, unknown>> {
  const known = Object.keys(schema.properties)
  const errors: ProblemDetail[] = []
  const read: Record<string, unknown> = {}
  for (const [parameter, raw] of Object.entries(query)) {
    const property: TSchema | undefined = known.includes(parameter) ? schema.properties[parameter] : undefined
    if (!property) errors.push(unknown(parameter, known))
    else if (property.type === 'array') read[parameter] = listOf(property, raw)
    else if (typeof raw === 'string') read[parameter] = readLeniently(property, raw)
    else errors.push({ parameter, detail: 'is given more than once; it takes one value' })
    if (property && Object.hasOwn(read, parameter)) errors.push(...check(parameter, property, read[parameter]))
  }
  for (const parameter of (schema.required ?? []) as string[]) {
    if (!Object.hasOwn(query, parameter)) {
      errors.push({ parameter, detail: `is missing. ${wordsOf(schema.properties[parameter])}` })
    }
  }
  return errors.length === 0 ? { value: read } : { error: invalidParameters(errors) }
}

/** A list that came as one text or as several; what is named twice is taken once. */
function listOf(schema: TSchema, raw: unknown): unknown[] {
  const parts = [raw].flat().flatMap(text => readLeniently(schema, text) as unknown[])
  return [...new Set(parts)]
}

/** What a parameter takes, in the words of its description, as the end of a sentence. */
const wordsOf = ({ description = '' }: TSchema) => description.replace(/\.$/, '')

/**
 * A body as the schema wants it; what is wrong is named, but what was sent is never repeated: it may be about
 * somebody's health.
 */
function readBody(schema: TSchema, body: unknown): Read<unknown> {
  const value = readLeniently(schema, body)
  const errors = errorsOf(schema, value)
  if (errors.length === 0) return { value }
  const first = errors.filter(({ path }, index) => errors.findIndex(other => other.path === path) === index)
  const misfits = first.map(({ path, schema: wanted, message }) => misfit(path, wanted, message, schema))
  return { error: invalidParameters(misfits) }
}

/**
 * What does not fit; a text is as long as it has characters (RFC 8259 §7), however many units JavaScript needs for
 * them.
 */
function errorsOf(schema: TSchema, value: unknown): ValueError[] {
  if (Value.Check(schema, value)) return []
  return [...Value.Errors(schema, value)].filter(
    ({ type, value, schema }) => type !== ValueErrorType.StringMaxLength || [...String(value)].length > schema.maxLength
  )
}

function misfit(path: string, wanted: TSchema, message: string, schema: TSchema): ProblemDetail {
  const parts = path.split('/').slice(1)
  const parameter = parts.join('.') || 'body'
  if (message === 'Unexpected property') {
    const parent: TSchema = parts.slice(0, -1).reduce((at, part) => at.properties[part], schema)
    const misnamed = unknown(parts.at(-1) as string, Object.keys(parent.properties))
    return { ...misnamed, parameter: [...parts.slice(0, -1), misnamed.parameter].join('.') }
  }
  const allowed: readonly string[] | undefined = wanted.enum
  if (allowed) return { parameter, detail: `must be one of ${allowed.join(', ')}`, allowed: [...allowed] }
  return { parameter, detail: `is not right: ${message.toLowerCase()}` }
}

function unknown(parameter: string, known: readonly string[]): ProblemDetail {
  const meant = nearest(parameter, known)
  const detail =
    known.length === 0
      ? 'is not a parameter of this address, which takes none'
      : `is not a parameter of this address${meant ? `; did you mean ${meant}?` : ''}`
  return {
    parameter: /^[\w.[\]-]{1,60}$/.test(parameter) ? parameter : 'one',
    detail,
    allowed: [...known],
    ...(meant && { nearest: meant })
  }
}

function check(parameter: string, schema: TSchema, value: unknown): ProblemDetail[] {
  const words: readonly string[] | undefined = (schema.items ?? schema).enum
  if (words) {
    if (Array.isArray(value) && value.length < schema.minItems) {
      return [{ parameter, detail: 'is an empty list; name one at least, or leave it out', allowed: [...words] }]
    }
    return [value]
      .flat()
      .filter(word => !words.includes(word as string))
      .map(word => {
        const meant = nearest(String(word), words)
        return {
          parameter,
          detail: `cannot be ${asSent(String(word))}${meant ? `; did you mean ${meant}?` : ''}`,
          allowed: [...words],
          ...(meant && { nearest: meant })
        }
      })
  }
  // Free text is somebody's own words: what is wrong with it is said, but it is never repeated.
  const isFreeText = schema[Kind] === 'String' && schema.pattern === undefined && schema.format === undefined
  return errorsOf(schema, value)
    .slice(0, 1)
    .map(({ message }) => ({
      parameter,
      detail:
        schema.description && !schema.items && !isFreeText
          ? `cannot be ${typeof value === 'number' ? value : asSent(String(value))}. ${wordsOf(schema)}`
          : `is not right: ${message.toLowerCase()}`
    }))
}
