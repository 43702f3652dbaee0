import fc, { type Arbitrary } from 'fast-check'
import { valueOf } from './arbitrary.js'
import type { Operation, Parameter } from './document.js'

/** Where a value came from: an answer of the server, the examples of the document, or nowhere but its schema. */
export type Origin = 'learnt' | 'example' | 'made'
interface Drawn {
  raw: string
  origin: Origin
}

/** What is wrong with a request, what must be named, and with which statuses it may be refused. */
export interface Flaw {
  says: string
  parameter?: string
  statuses: readonly number[]
  code?: string
  /** Something is left empty or out: whoever asks for a page is shown the form, to fill it in. */
  isEmpty?: boolean
}

/** One request, as the document allows it or with a single flaw. */
export interface Case {
  method: string
  path: string
  query: ReadonlyArray<readonly [string, string]>
  headers: Readonly<Record<string, string>>
  body?: string | Buffer
  origins: Readonly<Record<string, Origin>>
  flaw?: Flaw
}

/**
 * What answers have taught: the members that a path with parameters has, and the values of a parameter under a filled
 * path.
 */
export interface Learnt {
  paths: (operation: Operation) => ReadonlyArray<Record<string, string>>
  values: (path: string, parameter: string) => readonly string[]
  /** Values that a path parameter has under other addresses that end alike, such as those of another release. */
  elsewhere: (operation: Operation, parameter: string) => readonly string[]
}

/**
 * A name that is sent as it is, with everything but letters, digits and `-._~` in percent-encoding; a list keeps its
 * commas.
 */
export const encoded = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',')

/** The address of a case as it goes over the wire. */
export function urlOf({ path, query }: Pick<Case, 'path' | 'query'>): string {
  return query.length === 0
    ? path
    : `${path}?${query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`
}

/** Puts values into a path template. */
export const filled = (template: string, values: Readonly<Record<string, string>>) =>
  template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''))

/** A parameter whose schema names no values: only the server knows what it holds. */
const isOpen = ({ schema }: Parameter) => (schema.items ?? schema).type === 'string' && !(schema.items ?? schema).enum

/**
 * Requests that the document allows; with `known`, they are made of what the server holds, as far as it can be told.
 */
export function fitting(operation: Operation, learnt: Learnt, known = false): Arbitrary<Case> {
  const query = operation.parameters.filter(parameter => parameter.in === 'query')
  const [headers, body] = [headersOf(operation), bodyOf(operation)]
  return pathOf(operation, learnt, known).chain(({ values, origins }) => {
    const path = filled(operation.path, values)
    const drawn = fc.record(
      Object.fromEntries(
        query.map(parameter => {
          const value = parameterValue(parameter, learnt.values(path, parameter.name), known)
          return [
            parameter.name,
            parameter.required ? value : fc.option(value, { nil: undefined, freq: usuallyThere(parameter) })
          ]
        })
      )
    )
    return fc.record({ drawn: drawn.chain(shuffled), headers, body }).map(({ drawn, headers, body }) => ({
      method: operation.method,
      path,
      query: drawn.map(([name, { raw }]) => [name, raw] as const),
      headers,
      ...(body !== undefined && { body }),
      origins: { ...origins, ...Object.fromEntries(drawn.map(([name, { origin }]) => [name, origin])) }
    }))
  })
}

/** How often a parameter is there for each time that it is not: what is needed for an answer, nearly always. */
const usuallyThere = ({ description = '' }: Parameter) => (description.startsWith('**Needed**') ? 8 : 2)

function shuffled(drawn: Record<string, Drawn | undefined>): Arbitrary<Array<[string, Drawn]>> {
  const given = Object.entries(drawn).filter((entry): entry is [string, Drawn] => entry[1] !== undefined)
  return fc.shuffledSubarray(given, { minLength: given.length })
}

/** Segments that URL parsers take away (RFC 3986 §5.2.4). */
const isDots = (segment: string) => segment === '.' || segment === '..'

function pathOf(
  operation: Operation,
  learnt: Learnt,
  known: boolean
): Arbitrary<{ values: Record<string, string>; origins: Record<string, Origin> }> {
  const parameters = operation.parameters.filter(parameter => parameter.in === 'path')
  const members = fc.constantFrom(...learnt.paths(operation)).map(values => ({
    values,
    origins: Object.fromEntries(Object.keys(values).map(name => [name, 'learnt' as const]))
  }))
  const open = parameters.filter(isOpen)
  const elsewhere = ({ name }: Parameter) => {
    const values = learnt.elsewhere(operation, name)
    return values.length > 0 ? [fc.constantFrom(...values)] : []
  }
  if (known || open.length === 0) return members
  const strange = fc
    .tuple(
      members,
      fc.constantFrom(...open).chain(parameter =>
        fc.record({
          name: fc.constant(parameter.name),
          value: fc.oneof(
            ...elsewhere(parameter),
            (valueOf({ ...parameter.schema, minLength: 1 }) as Arbitrary<string>).filter(value => !isDots(value))
          )
        })
      )
    )
    .map(([{ values, origins }, { name, value }]) => ({
      values: { ...values, [name]: value },
      origins: { ...origins, [name]: 'made' as const }
    }))
  return fc.oneof({ weight: 3, arbitrary: members }, { weight: 1, arbitrary: strange })
}

function parameterValue(parameter: Parameter, learnt: readonly string[], known: boolean): Arbitrary<Drawn> {
  const { schema, example } = parameter
  const made = valueOf(schema).map((value): Drawn => ({
    raw: [value].flat().join(','),
    origin: isOpen(parameter) ? 'made' : 'example'
  }))
  const choices =
    known && isOpen(parameter) && (example !== undefined || learnt.length > 0) ? [] : [{ weight: 1, arbitrary: made }]
  if (example !== undefined) {
    choices.push({ weight: 4, arbitrary: fc.constant({ raw: String(example), origin: 'example' as const }) })
  }
  if (learnt.length > 0) {
    choices.push({
      weight: 3,
      arbitrary: fc
        .shuffledSubarray([...learnt], { minLength: 1, maxLength: Math.min(6, learnt.length) })
        .map(values => ({ raw: values.join(','), origin: 'learnt' as const }))
    })
  }
  return fc.oneof(...choices)
}

function headersOf({ responses, body }: Operation): Arbitrary<Record<string, string>> {
  const types = Object.keys(responses[200]?.content ?? {})
  // A page is for whoever asks for pages alone.
  const forPrograms = types.filter(type => type !== 'text/html')
  const among = forPrograms.flatMap(type => [`text/nothing, ${type};q=0.3`, `${type.split('/')[0]}/*`])
  const accept = fc.oneof(fc.constantFrom(...types), fc.constantFrom('*/*', ...among))
  return fc
    .record(
      {
        accept,
        'accept-encoding': fc.constantFrom('br', 'gzip', 'identity', 'gzip, br', '*', 'zstd', 'br;q=0, gzip;q=0.5'),
        'if-none-match': fc.constantFrom('"nothing"', 'W/"nothing", "x"', 'nothing', ''),
        'accept-language': fc.constantFrom('de', 'en-GB,en;q=0.5', '*')
      },
      { requiredKeys: [], noNullPrototype: true }
    )
    .map(headers => ({ ...headers, ...(body && { 'content-type': body.mediaType }) }) as Record<string, string>)
}

function bodyOf({ body }: Operation): Arbitrary<string | undefined> {
  if (!body) return fc.constant(undefined)
  const made = valueOf(body.schema)
  return (
    body.example === undefined
      ? made
      : fc.oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: fc.constant(body.example) })
  ).map(value => JSON.stringify(value))
}
