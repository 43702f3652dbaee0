import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Metrics } from './metrics.js'
import type { App } from './typebox.js'

/** Counts an answer that is out, and writes one line. */
export type Observe = (request: FastifyRequest, reply: FastifyReply) => void

/** Addresses are logged as route templates only, for what people ask is health data. */
export function observer (metrics: Metrics): Observe {
  return (request, reply) => {
    const seen = { method: request.method, route: request.routeOptions.url ?? 'unmatched', status: reply.raw.statusCode }
    metrics.observe(seen, reply.elapsedTime / 1000)
    request.log.info({ reqId: request.id, ...seen, ms: Math.round(reply.elapsedTime * 1000) / 1000 }, 'request')
  }
}

export function mountObservation (app: App, observe: Observe): void {
  app.addHook('onResponse', (request, reply, done) => {
    observe(request, reply)
    done()
  })
}
