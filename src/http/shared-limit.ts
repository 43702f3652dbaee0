import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { clientKey } from './client-key.js'
import { remainingField, tooManyRequests, type RateLimiter } from './rate-limit.js'
import type { Counter, Share } from './redis-counter.js'

export interface SharedLimiter extends RateLimiter {
  /** How many requests were counted for all instances, and how many this one had to count for itself. */
  counted: { shared: number, own: number }
}

/** A limit that all instances share; while the counter is away, each instance falls back to its own. */
export function sharedLimiter (counter: Counter, own: RateLimiter, max: number, salt: string): SharedLimiter {
  const shares = new WeakMap<FastifyRequest, Share>()
  // The counter is another machine's memory: it gets names that say nothing without the salt.
  const nameOf = (ip: string) => createHmac('sha256', salt).update(clientKey(ip)).digest('base64url').slice(0, 22)

  const counted = { shared: 0, own: 0 }
  const countAlone = (request: FastifyRequest) => {
    counted.own++
    return own.count(request)
  }
  const judge = (request: FastifyRequest, share: Share | undefined) => {
    if (!share) return countAlone(request)
    counted.shared++
    shares.set(request, share)
    if (share.used > max) throw tooManyRequests(max, share.secondsLeft)
  }

  return {
    policy: own.policy,
    counted,
    count (request) {
      if (counter.away()) return countAlone(request)
      return counter.count(nameOf(request.ip)).then(share => judge(request, share))
    },
    remaining (request) {
      const share = shares.get(request)
      return share ? remainingField(max, share.used, share.secondsLeft) : own.remaining(request)
    }
  }
}
