import { asObject, type EveryAnswer } from './every-answer.js'
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

/** Answers `OPTIONS` everywhere: a CORS preflight, or the question what is allowed. */
export function mountPreflight (app: App): void {
  app.options('*', { schema: { hide: true } }, (_request, reply) =>
    reply.code(204).headers({ ...asObject(preflightHeaders(readMethods)), allow: [...readMethods, 'OPTIONS'].join(', ') }).send())
}
