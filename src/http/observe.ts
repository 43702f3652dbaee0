import type { Metrics } from './metrics.js'
import type { App } from './typebox.js'

/** Once an answer is out: counts it, and writes one line. Addresses are logged as route templates only, for what people ask is health data. */
export function mountObservation (app: App, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply)
    request.log.info({
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: reply.raw.statusCode,
      ms: Math.round(reply.elapsedTime * 1000) / 1000
    }, 'request')
    done()
  })
}
