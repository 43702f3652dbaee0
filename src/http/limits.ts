import { ProblemError } from './problem.js'
import type { RateLimiter } from './rate-limit.js'
import type { App } from './typebox.js'

/** Longest address, in characters: every real one is far shorter. */
const longestUrl = 2048

/** Limits of size and time, set on purpose: small requests, from clients that get on with it. */
export const limits = {
  bodyLimit: 32 * 1024,
  /** Milliseconds for a whole request to arrive. */
  requestTimeout: 10_000,
  connectionTimeout: 30_000,
  /** Longer than the minute that load balancers keep idle connections, so that they close first. */
  keepAliveTimeout: 72_000,
  http: { maxHeaderSize: 8 * 1024, headersTimeout: 10_000 },
  routerOptions: { ignoreTrailingSlash: true, maxParamLength: 100 }
} as const

/** Before anything else is done for a request: counts it, and refuses addresses longer than any that is served. */
export function mountLimits (app: App, limiter: RateLimiter): void {
  app.addHook('onRequest', (request, _reply, done) => {
    limiter.count(request)
    if (request.url.length > longestUrl) throw new ProblemError('uri-too-long', `The address has more than ${longestUrl} characters.`)
    done()
  })
}
