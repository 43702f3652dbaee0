import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig, packageRoot } from '../src/config.js'
import { brokenPromises } from './contract/promise.js'
import type { Document, Part } from './contract/schema-misfits.js'
import { build } from './helper.js'

const read = (file: string) => JSON.parse(readFileSync(join(packageRoot, file), 'utf8'))
/** What release 1.1.0 of the API promised (test/contract/keep.js made it). */
const v1: Document = read('test/contract/v1.json')
/** What is broken on purpose, with the reason; nothing else may be. */
const exceptions: Array<{ reason: string; broken: string[]; refused?: string[] }> = read(
  'test/contract/exceptions.json'
)

t.test('whatever v1 promised is kept, but for what is written down with its reason', async t => {
  const broken = brokenPromises(v1, read('openapi/openapi.json'))
  t.strictSame(broken.sort(), exceptions.flatMap(({ broken }) => broken).sort())
  t.strictSame(
    exceptions.filter(({ reason }) => !/^\S.{30,}\.$/s.test(reason)),
    [],
    'each has a reason'
  )
})

t.test('what v1 answered and is refused now takes the same parameters, and is told what it lacks', async t => {
  const { app } = build(t)
  const refused = exceptions.flatMap(({ refused = [] }) => refused)
  t.ok(refused.length > 0)
  for (const url of refused) {
    const { status, errors } = (await app.inject(url)).json()
    t.equal(status, 409, url)
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    t.strictSame(
      errors.map(({ parameter }: Part) => parameter).filter((name: string) => searchParams.has(name)),
      [],
      url
    )
    const { parameters } = read('openapi/openapi.json').paths[pathname].get
    t.strictSame(
      parameters.filter(({ name, required }: Part) => required && !searchParams.has(name)),
      [],
      url
    )
  }
})

t.test('a document keeps its own promise', async t => {
  t.strictSame(brokenPromises(v1, v1), [])
})

const search = (document: Document): Part => document.paths['/v1/search'].get
const parameter = (document: Document, name: string): Part =>
  search(document).parameters.find((one: Part) => one.name === name)
const screeningBody = ({ paths }: Document): Part =>
  paths['/v1/screening'].post.requestBody.content['application/json'].schema
const schemas = ({ components }: Document): Record<string, Part> => components.schemas

/** A change of the document, and what it breaks; nothing where clients do not notice. */
const changes: Array<[string, (document: Document) => unknown, RegExp | undefined]> = [
  ['a path is removed', ({ paths }) => delete paths['/v1/codes'], /^\/v1\/codes: removed$/],
  [
    'a path is renamed',
    ({ paths }) => {
      paths['/v1/search/in'] = paths['/v1/search']
      delete paths['/v1/search']
    },
    /^\/v1\/search: removed$/
  ],
  ['a method is removed', ({ paths }) => delete paths['/v1/screening'].post, /^POST \/v1\/screening: removed$/],
  [
    'an operation has another name',
    document => {
      search(document).operationId = 'find'
    },
    /operationId "search" became "find"$/
  ],
  [
    'a path more',
    ({ paths }) => {
      paths['/v1/safety'] = paths['/v1/codes']
    },
    undefined
  ],

  [
    'a parameter is removed',
    document => search(document).parameters.pop(),
    /^GET \/v1\/search query parameter passages: removed$/
  ],
  [
    'a parameter is newly required',
    document => {
      parameter(document, 'limit').required = true
    },
    /query parameter limit: newly required$/
  ],
  [
    'a new parameter is required',
    document => search(document).parameters.push({ name: 'x', in: 'query', required: true }),
    /query parameter x: newly required$/
  ],
  [
    'a new parameter',
    document => search(document).parameters.push({ name: 'x', in: 'query', required: false, schema: {} }),
    undefined
  ],
  [
    'a parameter takes a word less',
    document => parameter(document, 'collection').schema.enum.pop(),
    /query parameter collection: "red-flags" is no longer taken$/
  ],
  [
    'a parameter takes a word more',
    document => parameter(document, 'collection').schema.enum.push('exercises'),
    undefined
  ],
  [
    'any word was taken, and now a few',
    document => {
      parameter(document, 'q').schema.enum = ['a']
    },
    /query parameter q: now one of a list$/
  ],
  [
    'a parameter takes less',
    document => {
      parameter(document, 'limit').schema.maximum = 20
    },
    /query parameter limit: maximum 50 became 20$/
  ],
  [
    'a parameter takes more',
    document => {
      parameter(document, 'limit').schema.maximum = 100
    },
    undefined
  ],
  [
    'a parameter is read in another way',
    ({ paths }) => {
      paths['/v1/causes'].get.parameters[0].explode = true
    },
    /: another explode$/
  ],
  [
    'a parameter gets a pattern',
    document => {
      parameter(document, 'q').schema.pattern = '^a'
    },
    /query parameter q: pattern none became \^a$/
  ],

  [
    'a body is newly required',
    ({ paths }) => {
      paths['/v1/codes'].get.requestBody = { required: true, content: {} }
    },
    /^GET \/v1\/codes body: newly required$/
  ],
  [
    'a body is no longer taken',
    ({ paths }) => delete paths['/v1/screening'].post.requestBody,
    /^POST \/v1\/screening body: removed$/
  ],
  [
    'a field of a body is removed',
    document => delete screeningBody(document).properties.text,
    /application\/json\.text: removed$/
  ],
  [
    'a field of a body is newly required',
    document => {
      screeningBody(document).required = ['text']
    },
    /application\/json\.text: newly required$/
  ],
  [
    'a field of a body is of another type',
    document => {
      screeningBody(document).properties.text.type = 'array'
    },
    /application\/json\.text: type string became array$/
  ],
  [
    'a field of a body may be null too',
    document => {
      screeningBody(document).properties.text.type = ['string', 'null']
    },
    undefined
  ],
  [
    'a body takes one form less',
    ({ components }) => components.schemas.JsonRpcMessage.properties.id.anyOf?.pop(),
    /application\/json\.id: type integer became string$/
  ],

  ['a status is removed', document => delete search(document).responses[304], /^GET \/v1\/search 304: removed$/],
  [
    'a media type is removed',
    ({ components }) => delete components.responses.search.content['application/json'],
    /search 200 application\/json: removed$/
  ],
  [
    'a header is removed',
    ({ components }) => delete components.responses.search.headers.ETag,
    /search 200 header ETag: removed$/
  ],
  [
    'a field of an answer is removed',
    document => delete schemas(document).Cause!.properties.title,
    /\.title: removed$/
  ],
  [
    'an optional field of an answer is removed',
    document => delete schemas(document).Claim!.properties.note,
    /\.note: removed$/
  ],
  [
    'a field of an answer is no longer always there',
    document => schemas(document).Claim!.required.pop(),
    /\.sources: no longer always there$/
  ],
  [
    'a field of an answer may be null',
    document => {
      schemas(document).Claim!.properties.text.type = ['string', 'null']
    },
    /\.text: type string became string\|null$/
  ],
  [
    'a field of an answer is of another type',
    document => {
      schemas(document).Claim!.properties.text = { type: 'number' }
    },
    /\.text: type string became number$/
  ],
  [
    'a field of an answer is written differently',
    document => {
      delete schemas(document).Code!.properties.system.format
    },
    /\.system: format uri became none$/
  ],
  [
    'a field of an answer is any word',
    document => {
      delete schemas(document).Certainty!.enum
    },
    /no longer one of a list$/
  ],
  ['a field of an answer has a word more', document => schemas(document).Certainty!.enum.push('mixed'), undefined],
  ['a field of an answer has a word less', document => schemas(document).Certainty!.enum.pop(), undefined],
  [
    'a field more in an answer',
    document => {
      schemas(document).Claim!.properties.kind = { type: 'string' }
    },
    undefined
  ],
  [
    'a list of an answer holds something else',
    document => {
      schemas(document).Cause!.properties.signs.items = { type: 'object' }
    },
    /\.signs\[\]: type string became object$/
  ],
  ['a schema is removed', document => delete schemas(document).Live, /^the schema Live: removed$/]
]

t.test('the comparison sees what breaks a promise, and lets grow what may grow', async t => {
  const some = ['/v1/causes', '/v1/codes', '/v1/search', '/v1/screening', '/mcp'].map(path => [path, v1.paths[path]])
  const before: Document = { ...v1, paths: Object.fromEntries(some) }
  const misfits: Record<string, string[]> = {}
  for (const [name, change, expected] of changes) {
    const after = structuredClone(before)
    change(after)
    const broken = brokenPromises(before, after)
    const isRight = expected ? broken.length > 0 && broken.every(one => expected.test(one)) : broken.length === 0
    if (!isRight) misfits[name] = broken
  }
  t.strictSame(misfits, {})
})

interface Commands {
  environment: Record<string, { setting: string; default?: unknown; takes: string[] }>
  scripts: string[]
  bin: Record<string, string>
  exports: string[]
}

t.test('settings, commands and what the package has are promised too', async t => {
  const promised: Commands = read('test/contract/v1-commands.json')
  const defaults = loadConfig({}) as unknown as Record<string, unknown>
  const refused: string[] = []
  for (const [name, { setting, takes, default: usual }] of Object.entries(promised.environment)) {
    if (usual !== undefined && defaults[setting] !== usual) refused.push(`${name} is "${defaults[setting]}" by default`)
    for (const value of takes) {
      try {
        loadConfig({ [name]: value })
      } catch {
        refused.push(`${name}=${value}`)
      }
    }
  }
  t.strictSame(refused, [])

  const { scripts, bin, exports } = read('package.json')
  t.strictSame(
    promised.scripts.filter(name => !scripts[name]),
    []
  )
  t.match(bin, promised.bin)
  t.strictSame(
    promised.exports.filter(name => !exports[name]),
    []
  )
})
