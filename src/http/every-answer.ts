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

/** Security, CORS and rate-limit headers put together: as much as possible once, the rest for each request. */
export function everyAnswer (security: FlatHeaders, cors: Cors, limiter: RateLimiter): EveryAnswer {
  const policy = ['ratelimit-policy', limiter.policy]
  return cors.varies
    ? {
        constant: [...security, ...policy],
        vary: 'Origin',
        forRequest: request => [...cors.headersFor(request.headers.origin), 'ratelimit', limiter.remaining(request)]
      }
    : {
        constant: [...security, ...cors.headersFor(undefined), ...policy],
        forRequest: request => ['ratelimit', limiter.remaining(request)]
      }
}

/** Flat names and values as an object, as Fastify takes headers. */
export function asObject (flat: FlatHeaders): Record<string, string> {
  return Object.fromEntries(flat.flatMap((name, index) => index % 2 === 0 ? [[name, flat[index + 1] as string]] : []))
}
