import { asObject } from './answer-errors.js'
import type { RateLimiter } from './rate-limit.js'
import { preflightHeaders, type Cors, type FlatHeaders } from './security.js'
import type { App } from './typebox.js'

const readMethods = ['GET', 'HEAD']

/** Gives the answers that are not prepared the headers that prepared ones carry already. */
export function mountConstantHeaders (app: App, { constant, cors, limiter }: { constant: FlatHeaders, cors: Cors, limiter: RateLimiter }): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers(asObject([...constant, ...cors.headersFor(request.headers.origin), ...limiter.headersFor(request)]))
    if (cors.varies) reply.header('vary', [reply.getHeader('vary'), 'Origin'].filter(Boolean).join(', '))
    done()
  })
}

/** Answers `OPTIONS` everywhere: a CORS preflight, or the question what is allowed. */
export function mountPreflight (app: App): void {
  app.options('*', { schema: { hide: true } }, (_request, reply) =>
    reply.code(204).headers({ ...asObject(preflightHeaders([...readMethods, 'POST'])), allow: [...readMethods, 'OPTIONS'].join(', ') }).send())
}
