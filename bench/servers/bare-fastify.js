// The floor for starting up: Fastify with one route.
import Fastify from 'fastify'

const app = Fastify()
app.get('/v1', () => ({ ok: true }))
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
