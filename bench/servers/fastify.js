// Fastify serialising the same objects by response schemas. LOG=1: with pino; USUAL=1: with the plugins that do what
// our server does.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { missing, objects } from './content.js'

const { items, collection, guide } = await objects()
const app = Fastify({ logger: process.env.LOG === '1' })
if (process.env.USUAL === '1') {
  await app.register(import('@fastify/helmet'))
  await app.register(import('@fastify/cors'), { origin: '*' })
  await app.register(import('@fastify/rate-limit'), { max: 1e9, timeWindow: '1 minute', enableDraftSpec: true })
  await app.register(import('@fastify/under-pressure'), { maxEventLoopDelay: 1000 })
  await app.register(import('@fastify/swagger'), { openapi: {} })
  await app.register(import('@fastify/etag'))
  await app.register(import('@fastify/compress'), { global: true })
}

const { components, paths } = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8').replaceAll(
    '#/components/schemas/',
    '#/definitions/'
  )
)
/** The schema of our own answer, with all that it refers to. */
const schemaOf = path => {
  const { schema } = paths[path].get.responses[200].content['application/json']
  return { response: { 200: { allOf: [schema], definitions: components.schemas } } }
}
const caching = { 'cache-control': 'public, max-age=60' }

app.get('/v1/causes/:id', { schema: schemaOf('/v1/causes/{id}') }, async ({ params }, reply) => {
  const item = items.get(params.id)
  if (!item) return reply.code(404).send(missing)
  reply.headers(caching)
  return item
})
app.get('/v1/causes', { schema: schemaOf('/v1/causes') }, async (_request, reply) => {
  reply.headers(caching)
  return collection
})
app.get('/v1/guide', { schema: schemaOf('/v1/guide') }, async (_request, reply) => {
  reply.headers(caching)
  return guide
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send({ port: app.server.address().port })
