import { asObject, type EveryAnswer } from './every-answer.js'
import type { RouteMethods } from './route-methods.js'
import { preflightHeaders } from './security.js'
import type { App } from './typebox.js'

const readMethods = ['GET', 'HEAD']

/** Gives the answers that are not prepared the headers that prepared ones carry already. */
export function mountConstantHeaders (app: App, every: EveryAnswer): void {
  const constant = asObject(every.constant)
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers(constant).headers(asObject(every.forRequest(request)))
    if (every.vary) reply.header('vary', [...new Set([reply.getHeader('vary'), every.vary].filter(Boolean))].join(', '))
    done()
  })
}

/** Answers `OPTIONS` everywhere: a CORS preflight, or the question what is allowed. Where nothing is, reading is. */
export function mountPreflight (app: App, methods: RouteMethods): void {
  app.options('*', { schema: { hide: true } }, (request, reply) => {
    const taken = methods.at(request.url.split('?', 1)[0] as string)
    const allowed = taken.length > 0 ? taken : readMethods
    return reply.code(204).headers({ ...asObject(preflightHeaders(allowed)), allow: [...allowed, 'OPTIONS'].join(', ') }).send()
  })
}
