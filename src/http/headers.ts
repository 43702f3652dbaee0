import type { Readiness } from './leaving.js'
import type { App } from './typebox.js'

export type Headers = Readonly<Record<string, string>>

/** What a browser may do with an answer: nothing (CSP), but for what is named. */
export function policyOf(allowed: Readonly<Record<string, string>> = {}): string {
  const directives = { 'default-src': "'none'", ...allowed, 'frame-ancestors': "'none'" }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join(';')
}

/** The security headers of an API without pages, as helmet chooses them. */
const securityHeaders: Headers = {
  'content-security-policy': policyOf(),
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN'
}

/**
 * The security headers of a server; to hold browsers to TLS is for whoever runs it, for it holds the whole host to it.
 */
export const securityHeadersWith = (hsts: string): Headers =>
  hsts ? { ...securityHeaders, 'strict-transport-security': hsts } : securityHeaders

/**
 * Gives every answer its security headers; an instance that leaves gives up its connections too, on which the next
 * request would be lost.
 */
export function mountHeaders(app: App, headers: Headers, readiness: Readiness): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    if (readiness.draining) reply.header('connection', 'close')
    done()
  })
}
