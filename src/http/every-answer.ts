import type { FastifyRequest } from 'fastify'
import type { RateLimiter } from './rate-limit.js'
import type { Cors, FlatHeaders } from './security.js'

/** The headers that every answer carries, whatever it is: those that never change, and those of this request. */
export interface EveryAnswer {
  constant: FlatHeaders
  /** What `Vary` has to name beside what the answer itself depends on. */
  vary?: 'Origin'
  forRequest: (request: FastifyRequest) => FlatHeaders
}

/** Whether the instance is still taking work, which the server ends before it leaves, and when somebody last asked, in milliseconds of `performance.now()`. */
export interface Readiness { draining: boolean, askedAt: number }

/** Security, CORS and rate-limit headers put together: as much as possible once, the rest for each request. */
export function everyAnswer (security: FlatHeaders, cors: Cors, limiter: RateLimiter, readiness: Readiness): EveryAnswer {
  const policy = ['ratelimit-policy', limiter.policy]
  // Who keeps a connection to an instance that leaves would lose the next request on it.
  const ofRequest = (request: FastifyRequest) => readiness.draining
    ? ['ratelimit', limiter.remaining(request), 'connection', 'close']
    : ['ratelimit', limiter.remaining(request)]
  return cors.varies
    ? { constant: [...security, ...policy], vary: 'Origin', forRequest: request => [...cors.headersFor(request.headers.origin), ...ofRequest(request)] }
    : { constant: [...security, ...cors.headersFor(undefined), ...policy], forRequest: ofRequest }
}

/** Flat names and values as an object, as Fastify takes headers. */
export function asObject (flat: FlatHeaders): Record<string, string> {
  return Object.fromEntries(flat.flatMap((name, index) => index % 2 === 0 ? [[name, flat[index + 1] as string]] : []))
}
