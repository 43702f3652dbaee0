// The floor for starting up with Fastify: as many routes as asked for, with no schemas and nothing to do.
import Fastify from 'fastify'

const app = Fastify()
app.get('/v1', () => ({ ok: true }))
for (let route = 1; route < Number(process.env.ROUTES); route++) app.get(`/v1/part-${route}/:id`, () => ({ ok: true }))
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
