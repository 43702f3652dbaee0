import type { TSchema } from '@sinclair/typebox'
import swagger from '@fastify/swagger'
import { dropUnused, shareExamples, shareCommon, type OpenApiDocument, type Twin } from './sharing.js'
import type { App } from '../http/typebox.js'

type Json = Record<string, any>
interface Example {
  path: string
  method: 'GET' | 'POST'
  url: string
  payload: object | undefined
  isShownOnly: boolean
}

/** The words of the document that the schemas do not hold. */
export interface ApiDescription {
  info: { title: string; version: string }
  tags: Array<{ name: string; description: string }>
}

/** What is described, and what its examples are asked from. */
export interface Apps {
  app: App
  /** Adds its routes. */
  mount: () => void
  /** The same with the content that examples are taken from. */
  showing: App
}

/** Describes the routes that `mount` adds to the app, from their schemas, with real answers as examples. */
export async function describe(
  { app, mount, showing }: Apps,
  { info, tags }: ApiDescription,
  namedSchemas: readonly TSchema[]
): Promise<OpenApiDocument> {
  const examples: Example[] = []
  const twins: Twin[] = []
  await app.register(swagger, {
    openapi: { openapi: '3.1.1', info, tags, servers: [{ url: '/', description: 'This server' }], security: [] },
    refResolver: { buildLocalReference: json => String(json.$id) },
    convertConstToEnum: false
  })
  app.addHook('onRoute', ({ method, url, config }) => {
    const path = templateOf(url)
    if (config?.sameAnswersAs) {
      twins.push({ path, method: String(method).toLowerCase(), at: templateOf(config.sameAnswersAs) })
    }
    if (!config?.example || (method !== 'GET' && method !== 'POST')) return
    const { example, exampleBody: payload, exampleIsShownOnly: isShownOnly = false } = config
    examples.push({ path, method: method as Example['method'], url: example, payload, isShownOnly })
  })
  for (const schema of namedSchemas) app.addSchema(schema)
  mount()
  await app.ready()
  // A copy of plain JSON: the schemas themselves stay as they are, and symbols fall away.
  const described = app.swagger() as Json
  const document: OpenApiDocument = JSON.parse(JSON.stringify(described), open)
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      for (const parameter of operation.parameters ?? []) tidyParameter(parameter)
      if (operation.requestBody) {
        operation.requestBody = JSON.parse(JSON.stringify(described.paths[path][method].requestBody))
      }
      for (const [status, response] of Object.entries<Json>(operation.responses)) {
        if (status === '200') keepOneSchema(response)
        response.headers = headersOf(
          Number(status),
          method === 'get' ? path : undefined,
          response.content?.['text/markdown'] !== undefined
        )
        if (bodiless.includes(status)) delete response.content
      }
    }
  }
  for (const example of examples) {
    const operation = document.paths[example.path]?.[example.method.toLowerCase()]
    if (operation) await showAnswers({ app, showing }, operation.responses[200], example)
  }
  shareCommon(document)
  for (const twin of twins) shareExamples(document, twin)
  dropUnused(document)
  document.components.headers = namedHeaders
  await Promise.all([app.close(), showing.close()])
  return document
}

/** A route pattern as OpenAPI writes it. */
const templateOf = (url: string) => url.replace(/:(\w+)/g, '{$1}')

/** The statuses of ours whose answers have no body. */
const bodiless = ['202', '304', '308']

/**
 * Our own answers are held to closed schemas; clients are told that fields may be added. What they send may have no
 * more than is named.
 */
function open(key: string, value: unknown): unknown {
  return key === 'additionalProperties' && value === false ? undefined : value
}

/** Lists are written with commas, which is the shortest way that the server reads. */
function tidyParameter(parameter: Json): void {
  // Some generators check both, and cannot.
  if (parameter.schema?.enum) delete parameter.schema.maxLength
  if (parameter.schema?.type !== 'array') return
  Object.assign(parameter, { style: 'form', explode: false })
  // What is named twice is taken once.
  delete parameter.schema.uniqueItems
}

/**
 * Of an answer in several forms only JSON is described; the others are named. Generators would make a union of them
 * all, which has to be narrowed before it can be used.
 */
function keepOneSchema({ content }: Json): void {
  if (content?.['application/json'] === undefined) return
  for (const media of Object.keys(content)) if (media !== 'application/json') content[media] = {}
}

/**
 * Puts the answer to a request beside each form that is described; whoever copies the request has to be answered
 * too.
 */
async function showAnswers({ app, showing }: Omit<Apps, 'mount'>, response: Json, example: Example): Promise<void> {
  for (const [accept, media] of Object.entries<Json>(response.content)) {
    // A form with a short example of its own is not shown whole.
    if (!media.schema || media.example !== undefined) continue
    if (!example.isShownOnly) await answerOf(app, example, accept)
    const body = await answerOf(showing, example, accept)
    media.example = accept.endsWith('json') ? JSON.parse(body, shortened) : body
  }
}

async function answerOf(app: App, { method, url, payload }: Example, accept: string): Promise<string> {
  const { statusCode, body } = await app.inject({ method, ...(payload && { payload }), url, headers: { accept } })
  if (statusCode !== 200) throw new Error(`the example ${url} as ${accept} was answered with ${statusCode}: ${body}`)
  return body
}

/** Keeps the first two members of a list: an example need not say everything. */
function shortened(_key: string, value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, 2) : value
}

const header = (description: string, schema: Json = { type: 'string' }) => ({ description, schema })
const namedHeaders: Record<string, Json> = {
  ETag: header('Names these very bytes; send it back as `If-None-Match`.'),
  'Cache-Control': header('How long the answer may be kept.'),
  Vary: header('Which request headers the answer depends on.'),
  Link: header(
    'Other forms, the same answer pinned or latest (`latest-version`, RFC 5829), the licence and the description of the API.'
  ),
  'X-Markdown-Tokens': header('With Markdown only: about how many tokens a language model makes of it.', {
    type: 'integer'
  }),
  RateLimit: header('Requests left (`r`) and seconds until there are more (`t`).'),
  'RateLimit-Policy': header('Requests (`q`) in a window of seconds (`w`) for each client.'),
  'Retry-After': header('Seconds to wait.', { type: 'integer' }),
  Location: header('Where it is now.')
}

/** The headers of an answer; `path` is that of a reading operation, whose answers can be kept. */
function headersOf(status: number, path: string | undefined, hasMarkdown: boolean): Json {
  const conditional = status === 304 || (status === 200 && path !== undefined && !/^\/(health|metrics)/.test(path))
  const names = [
    ...(conditional ? ['ETag', 'Vary'] : []),
    ...(conditional && path?.startsWith('/v1') ? ['Link'] : []),
    ...(hasMarkdown && status === 200 ? ['X-Markdown-Tokens'] : []),
    ...(status === 308 ? ['Location'] : []),
    'Cache-Control',
    // Refused before any route was found: the bytes could not be read.
    ...(status === 408 || status === 431 ? [] : ['RateLimit', 'RateLimit-Policy']),
    ...(status === 429 || status === 503 ? ['Retry-After'] : [])
  ]
  return Object.fromEntries(names.map(name => [name, { $ref: `#/components/headers/${name}` }]))
}
