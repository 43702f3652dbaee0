import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { clientKey } from './client-key.js'
import { ProblemError } from './problem.js'

/** Seconds after which every client may start anew. */
export const windowSeconds = 60

export interface RateLimiter {
  /**
   * Counts a request; throws `too-many-requests` when the client has used up its share. A promise only where others
   * count along.
   */
  count: (request: FastifyRequest) => void | Promise<void>
  /** The `RateLimit` field of an answer (draft-ietf-httpapi-ratelimit-headers-10). */
  remaining: (request: FastifyRequest) => string
  /** The `RateLimit-Policy` field, the same for every answer. */
  policy: string
}

/** Clients that have a count of their own, some 10 MB of them. */
const ownCounts = 100_000
/** Counts for those who come after them: so many that a flood of clients uses up only a few. */
const sharedCounts = 4096

/**
 * A fixed window a minute long, the same for all clients, `max` requests for each. So that memory stays bounded,
 * clients beyond
 * the first `own` share counts, and nobody can tell with whom.
 */
export function rateLimiter (max: number, { own = ownCounts, shared = sharedCounts } = {}): RateLimiter {
  const clients = new Map<string, { used: number }>()
  const secret = randomBytes(32)
  // Milliseconds of a clock that never jumps: the time of day may be put right by years.
  let windowEnds = -Infinity

  const clientOf = ({ ip }: FastifyRequest): { used: number } => {
    const key = clientKey(ip)
    return clients.get(key) ?? newcomer(clients.size < own ? key : sharedName(key))
  }
  const newcomer = (name: string): { used: number } => {
    const client = clients.get(name) ?? { used: 0 }
    clients.set(name, client)
    return client
  }
  const sharedName = (key: string) => {
    const hash = createHmac('sha256', secret).update(key).digest().readUInt32BE()
    return `shared ${hash % shared}`
  }
  const secondsLeft = () => Math.max(1, Math.ceil((windowEnds - performance.now()) / 1000))

  return {
    policy: `"client";q=${max};w=${windowSeconds}`,
    count (request) {
      const now = performance.now()
      if (now >= windowEnds) {
        clients.clear()
        windowEnds = now + windowSeconds * 1000
        // Addresses are forgotten after their minute, also when nobody asks any more.
        setTimeout(() => clients.clear(), windowSeconds * 1000).unref()
      }
      const client = clientOf(request)
      if (++client.used <= max) return
      throw tooManyRequests(max, secondsLeft())
    },
    remaining: request => remainingField(max, clientOf(request).used, secondsLeft())
  }
}

/** The refusal of a client that has used its `max` requests. */
export function tooManyRequests (max: number, secondsLeft: number): ProblemError {
  return new ProblemError('too-many-requests', `This client has used its ${max} requests for this minute.`, { headers: { 'retry-after': String(secondsLeft) } })
}

/** What is left of `max` requests, as the `RateLimit` field says it. */
export const remainingField = (max: number, used: number, secondsLeft: number) => `"client";r=${Math.max(0, max - used)};t=${secondsLeft}`
