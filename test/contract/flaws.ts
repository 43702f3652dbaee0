import fc, { type Arbitrary } from 'fast-check'
import { readLeniently } from '../../src/http/lenient.js'
import { isOfTheStandard } from '../../src/routes/infobutton.js'
import type { Case, Flaw } from './cases.js'
import type { Contract, Operation, Parameter, Schema } from './document.js'

/** Text that is often read as something that it is not. */
const traps = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '+1',
  '1_000',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  'TRUE',
  'yes',
  '[]',
  '{}',
  '\0',
  '١',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'toString',
  '2027-02-30',
  '24:00',
  '1.0',
  '🦴'
]
/** Longest part of an address that may be a name. */
const longestSegment = 100
/** Names that every object has. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

/** Requests that fit but for one thing. */
export function flawed(operation: Operation, contract: Contract, fitting: Arbitrary<Case>): Arbitrary<Case> {
  const query = operation.parameters.filter(parameter => parameter.in === 'query')
  const kinds = [
    ...(refusesUnknown(operation) ? [unknownParameter(fitting, query)] : []),
    ...query.flatMap(parameter => queryFlaws(fitting, parameter, contract)),
    ...operation.parameters
      .filter(({ in: place }) => place === 'path')
      .map(parameter => wrongSegment(fitting, operation, parameter)),
    ...(operation.responses[406] ? [foreignAccept(fitting, operation)] : []),
    wrongMethod(fitting, operation, contract),
    tooLong(fitting),
    badEncoding(fitting),
    ...bodyFlaws(operation, contract, fitting)
  ]
  return fc.oneof(...kinds)
}

/** Whether the document says that a parameter may be wrong here. */
export const refusesUnknown = ({ responses }: Operation) =>
  Object.values(responses[400]?.content ?? {}).some(({ codes }) => codes.includes('invalid-parameter'))

const withFlaw = <T>(
  fitting: Arbitrary<Case>,
  detail: Arbitrary<T>,
  make: (request: Case, detail: T) => Omit<Case, 'flaw'> & { flaw: Flaw }
) => fc.tuple(fitting, detail).map(([request, detail]): Case => make(request, detail))

/** The query with one value in the place of another. */
const replaced = (request: Case, name: string, raw: string) => [
  ...request.query.filter(([other]) => other !== name),
  [name, raw] as const
]

function unknownParameter(fitting: Arbitrary<Case>, known: readonly Parameter[]): Arbitrary<Case> {
  // Health records send much else of their standard, in any case, and it is taken.
  const asksForKnowledge = known.some(({ name }) => name === 'knowledgeResponseType')
  const misspelt = known
    .flatMap(({ name }) => [name.slice(1), `${name}s`, name.toUpperCase(), `${name}[x]`])
    .filter(name => name !== '' && !known.some(parameter => parameter.name === name))
    .filter(name => !asksForKnowledge || !isOfTheStandard(name))
  const names = fc
    .oneof(fc.constantFrom('nothing', ...inherited, ...misspelt), fc.stringMatching(/^[\w.-]{1,60}$/))
    .filter(name => !known.some(parameter => parameter.name === name))
  return withFlaw(fitting, fc.tuple(names, fc.constantFrom('1', '', 'x,y')), (request, [name, raw]) => ({
    ...request,
    query: [...request.query, [name, raw]],
    flaw: { says: `unknown parameter ${name}`, statuses: [400], ...(/^[\w.-]+$/.test(name) && { parameter: name }) }
  }))
}

function queryFlaws(fitting: Arbitrary<Case>, parameter: Parameter, { compile }: Contract): Array<Arbitrary<Case>> {
  const { name, schema, required, description = '' } = parameter
  // What is stated twice is stated wrongly, not written wrongly: a 409, as its description says, and no flaw of form.
  const isStatement = /\ba 409\b/.test(description)
  const fits = compile(schema)
  const flaw = (says: string): Flaw => ({ says: `${name} ${says}`, parameter: name, statuses: [400] })
  const edges = [schema.minimum - 1, schema.maximum + 1].filter(Number.isFinite).map(String)
  const words: string[] = (schema.items ?? schema).enum ?? []
  const nearWords = words.flatMap(word => [word.slice(1), `${word}s`, `${word},`, `${word}\0`, `${word},${word}`])
  const longest = (schema.items ?? schema).maxLength
  // Just beyond what is allowed, which is where mistakes are, as often as anything else.
  const beyond = [...edges, ...nearWords, ...(longest ? ['x'.repeat(longest + 1)] : [])].filter(
    raw => !fits(meant(schema, raw))
  )
  const trapped = traps.filter(raw => !fits(meant(schema, raw)))
  const wrong = [
    ...[beyond, trapped].filter(({ length }) => length > 0).map(raws => fc.constantFrom(...raws)),
    ...(trapped.length > 0 ? [fc.string().filter(raw => !fits(meant(schema, raw)))] : [])
  ]
  const twice = withFlaw(fitting, fc.constant(undefined), request => {
    const raw = request.query.find(([other]) => other === name)?.[1] ?? 'x'
    return { ...request, query: [...replaced(request, name, raw), [name, raw]], flaw: flaw('given twice') }
  })
  const missing = withFlaw(fitting, fc.constant(undefined), request => ({
    ...request,
    query: request.query.filter(([other]) => other !== name),
    flaw: { ...flaw('missing'), isEmpty: true }
  }))
  return [
    ...(wrong.length > 0
      ? [
          withFlaw(fitting, fc.oneof(...wrong), (request, raw) => ({
            ...request,
            query: replaced(request, name, raw),
            flaw: { ...flaw(`cannot be ${JSON.stringify(raw)}`), isEmpty: raw === '' }
          }))
        ]
      : []),
    ...(isStatement || schema.type === 'array' ? [] : [twice]),
    ...(required ? [missing] : [])
  ]
}

/** What a text means as the kind of value that a schema wants, however it is written. */
const meant = readLeniently as (schema: Schema, raw: string) => unknown

function wrongSegment(fitting: Arbitrary<Case>, { path }: Operation, { name, schema }: Parameter): Arbitrary<Case> {
  const longest = schema.maxLength ?? longestSegment
  const wrong = fc.constantFrom('x'.repeat(longest + 1), ...(schema.enum ? [...inherited, 'x'] : []))
  const place = path.split('/').indexOf(`{${name}}`)
  return withFlaw(fitting, wrong, (request, segment) => ({
    ...request,
    path: request.path
      .split('/')
      .map((part, index) => (index === place ? encodeURIComponent(segment) : part))
      .join('/'),
    flaw: { says: `${name} in the path is ${segment}`, statuses: segment.length > longest ? [414] : [404] }
  }))
}

function foreignAccept(fitting: Arbitrary<Case>, { responses }: Operation): Arbitrary<Case> {
  const types = Object.keys(responses[200]?.content ?? {})
  return withFlaw(
    fitting,
    fc.constantFrom(
      'text/csv',
      'image/png',
      'text/html, application/xml;q=0.9',
      `*/*;q=0, ${types.map(type => `${type};q=0`).join()}`
    ),
    (request, accept) => ({
      ...request,
      headers: { ...request.headers, accept },
      flaw: { says: `accepts only ${accept}`, statuses: [406], code: 'not-acceptable' }
    })
  )
}

function wrongMethod(fitting: Arbitrary<Case>, { path }: Operation, { methodsAt }: Contract): Arbitrary<Case> {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(method => !methodsAt(path).includes(method))
  return withFlaw(fitting, fc.constantFrom(...methods), (request, method) => ({
    ...request,
    method,
    flaw: { says: `the method ${method}`, statuses: [405], code: 'method-not-allowed' }
  }))
}

function tooLong(fitting: Arbitrary<Case>): Arbitrary<Case> {
  return withFlaw(fitting, fc.constantFrom('nothing', 'q', 'fields'), (request, name) => ({
    ...request,
    query: [...request.query, [name, 'x'.repeat(4000)]],
    flaw: { says: 'an address of over 4,000 characters', statuses: [414], code: 'uri-too-long' }
  }))
}

function badEncoding(fitting: Arbitrary<Case>): Arbitrary<Case> {
  return withFlaw(fitting, fc.constantFrom('%', '%zz', '%ff', '%c3%28', '%ed%a0%80'), (request, escape) => ({
    ...request,
    path: `${request.path}${escape}`,
    flaw: { says: `the path ends with ${escape}`, statuses: [400], code: 'malformed-request' }
  }))
}

/**
 * Bodies that are wrong; where the document has another media type for a refusal, the protocol says it in its own
 * words.
 */
function bodyFlaws(
  { body, responses }: Operation,
  { compile }: Contract,
  fitting: Arbitrary<Case>
): Array<Arbitrary<Case>> {
  if (!body) return []
  const fits = compile(body.schema)
  const refusal = (says: string, parameter?: string): Flaw => ({
    says,
    statuses: [400],
    ...(parameter && Object.keys(responses[400]?.content ?? {}).length === 1 && { parameter })
  })
  const send =
    (value: string | Buffer, flaw: Flaw, headers: Record<string, string> = {}) =>
    (request: Case) => ({ ...request, body: value, headers: { ...request.headers, ...headers }, flaw })
  const names = Object.keys(body.schema.properties)
  const json = fc.jsonValue({ maxDepth: 2 })
  const rewritten = (change: Arbitrary<[string, (value: Record<string, unknown>) => unknown, string | undefined]>) =>
    withFlaw(fitting, change, (request, [says, edit, parameter]) => ({
      ...request,
      body: JSON.stringify(edit(JSON.parse(String(request.body)))),
      flaw: refusal(says, parameter)
    })).filter(({ body }) => !fits(JSON.parse(String(body))))
  // Many send null for what they leave out: it is read as that.
  const given = json.filter(value => value !== null)
  const wrongValue = fc
    .tuple(
      fc.constantFrom(...names),
      fc.oneof(
        given,
        fc.constantFrom('', 'x'.repeat(5000), [], {}, { nothing: 'yes' }, { __proto__: null, fever: 'maybe' })
      )
    )
    .map(([name, value]): [string, (old: Record<string, unknown>) => unknown, string] => [
      `the body has ${name}: ${JSON.stringify(value).slice(0, 80)}`,
      old => ({ ...old, [name]: value }),
      name
    ])
  const missing = fc
    .constantFrom(...names)
    .map((name): [string, (old: Record<string, unknown>) => unknown, string] => [
      `the body lacks ${name}`,
      ({ [name]: _, ...old }) => old,
      name
    ])
  const unknown = fc
    .constantFrom('nothing', 'Text', 'toString', 'valueOf', ...names.map(name => `${name}s`))
    .map((name): [string, (old: Record<string, unknown>) => unknown, string] => [
      `the body has an unknown ${name}`,
      old => ({ ...old, [name]: 'x' }),
      name
    ])
  const changes = [
    wrongValue,
    ...((body.schema.required ?? []).length > 0 ? [missing] : []),
    ...(body.schema.additionalProperties === false ? [unknown] : [])
  ]
  const root = json
    .filter(value => !fits(value))
    .map(value => send(JSON.stringify(value), refusal(`the body is ${JSON.stringify(value).slice(0, 80)}`)))
  const broken = fc.constantFrom(
    send('', refusal('the body is empty')),
    send('{"text": "x"', refusal('the body ends too soon')),
    send('{"text": "x"}}', refusal('the body goes on too long')),
    send('{"__proto__": {"text": "x"}}', refusal('the body sets __proto__')),
    send(Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), refusal('the body is not UTF-8')),
    send(`{"text": "${'x'.repeat(40_000)}"}`, { says: 'a body of 40 kB', statuses: [413], code: 'payload-too-large' }),
    ...['text/plain', 'application/xml', 'application/jsonx', 'nonsense'].map(type =>
      send(
        '{"text": "x"}',
        { says: `a body of ${type}`, statuses: [415], code: 'unsupported-media-type' },
        { 'content-type': type }
      )
    )
  )
  return [
    rewritten(fc.oneof(...changes)),
    ...[root, broken].map(kind => withFlaw(fitting, kind, (request, edit) => edit(request)))
  ]
}
