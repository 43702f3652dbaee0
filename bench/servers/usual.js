// A Fastify app that does the same with the usual plugins and serialisation.
import Fastify from 'fastify'
import { readFileSync } from 'node:fs'
import { answers, paths } from './answers.js'

const app = Fastify({ logger: process.env.LOG === '1' ? { level: 'info' } : false, routerOptions: { ignoreTrailingSlash: true } })
const openapi = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url)))
const definitions = JSON.parse(JSON.stringify(openapi.components.schemas).replaceAll('#/components/schemas/', '#/definitions/'))
const schemas = { item: 'Cause', collection: 'Cause', guide: 'Guide' }

await app.register(import('@fastify/helmet'))
await app.register(import('@fastify/cors'), { origin: '*' })
await app.register(import('@fastify/rate-limit'), { max: 1e9, timeWindow: '1 minute', enableDraftSpec: true })
await app.register(import('@fastify/under-pressure'), { maxEventLoopDelay: 1000 })
await app.register(import('@fastify/swagger'), { openapi: {} })
await app.register(import('@fastify/etag'))
await app.register(import('@fastify/compress'), { global: true })

const table = new Map(await answers(process.env.OURS))
for (const [name, path] of Object.entries(paths)) {
  const body = JSON.parse(table.get(`${path} `).body)
  const one = { $ref: `#/definitions/${schemas[name]}` }
  const data = Array.isArray(body.data) ? { type: 'array', items: one } : one
  const schema = { type: 'object', properties: { data, meta: { $ref: '#/definitions/Meta' }, links: { type: 'object', additionalProperties: { type: 'string' } } }, definitions }
  app.get(path, { schema: { response: { 200: schema } } }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=60').header('vary', 'Accept')
    return body
  })
}
await app.listen({ port: 0, host: '127.0.0.1' })
process.send({ port: app.server.address().port })
