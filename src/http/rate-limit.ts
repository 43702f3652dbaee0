import type { FastifyRequest } from 'fastify'
import type { App } from './typebox.js'
import { ProblemError } from './problem.js'
import type { FlatHeaders } from './security.js'

/** Seconds after which every client may start anew. */
const windowSeconds = 60

/** A flood from more clients than this shares one count, so that memory stays bounded. */
const mostClients = 100_000

export interface RateLimiter {
  /** Counts a request; throws `too-many-requests` when the client has used up its share. */
  count: (request: FastifyRequest) => void
  /** `RateLimit` fields of an answer (draft-ietf-httpapi-ratelimit-headers-10). */
  headersFor: (request: FastifyRequest) => FlatHeaders
}

/** A fixed window a minute long, the same for all clients, `max` requests for each. */
export function rateLimiter (max: number): RateLimiter {
  let counts = new Map<string, number>()
  let windowEnds = 0
  const policy = ['ratelimit-policy', `"client";q=${max};w=${windowSeconds}`]

  const secondsLeft = () => Math.max(1, Math.ceil((windowEnds - Date.now()) / 1000))
  const clientOf = ({ ip }: FastifyRequest) => counts.has(ip) || counts.size < mostClients ? ip : 'others'

  return {
    count (request) {
      const now = Date.now()
      if (now >= windowEnds) {
        counts = new Map()
        windowEnds = now + windowSeconds * 1000
      }
      const client = clientOf(request)
      const used = (counts.get(client) ?? 0) + 1
      counts.set(client, used)
      if (used <= max) return
      throw new ProblemError('too-many-requests', `This client has used its ${max} requests for this minute.`, {
        headers: { 'retry-after': String(secondsLeft()) }
      })
    },
    headersFor (request) {
      const left = Math.max(0, max - (counts.get(clientOf(request)) ?? 0))
      return [...policy, 'ratelimit', `"client";r=${left};t=${secondsLeft()}`]
    }
  }
}

/** Counts every request before anything else is done for it. */
export function mountRateLimit (app: App, limiter: RateLimiter): void {
  app.addHook('onRequest', (request, _reply, done) => {
    limiter.count(request)
    done()
  })
}
