import { createHmac } from 'node:crypto'
import type { FastifyRateLimitStore } from '@fastify/rate-limit'
import type { Metrics } from './metrics.js'

/** Seconds after which every client may start anew. */
export const windowSeconds = 60

/** What was counted under a name, and the milliseconds until it is forgotten; the words are @fastify/rate-limit's. */
export interface ClientCount {
  current: number
  ttl: number
}

/** Counts for several instances together. */
export interface Counter {
  /** Counts one more under a name; undefined when the counter did not answer in time. Never rejects. */
  count: (name: string) => Promise<ClientCount | undefined>
  /** Why the counter is not asked at the moment; undefined while it is. */
  away: () => string | undefined
  close: () => void
}

/** Counts that end with their window. */
export interface ClientCounts {
  /** Counts one more. A promise only where others count along. */
  count: (name: string) => ClientCount | Promise<ClientCount>
  /** What was counted in this process. */
  read: (name: string) => ClientCount
}

/** Names that are counted at once, some 10 MB of them. */
const mostNames = 100_000

/**
 * Counts in the memory of this process, in a fixed window that is the same for all. So that a flood of names neither
 * fills it nor locks anybody out, whoever has not been seen for longest is forgotten first.
 */
export function ownCounts(most = mostNames): ClientCounts {
  const counts = new Map<string, number>()
  // Milliseconds of a clock that never jumps: the time of day may be put right by years.
  let windowEnds = -Infinity

  const shareOf = (current: number) => ({ current, ttl: Math.max(1, windowEnds - performance.now()) })
  const beginWindow = (now: number) => {
    counts.clear()
    windowEnds = now + windowSeconds * 1000
    // Names are forgotten after their minute, also when nobody asks any more.
    setTimeout(() => counts.clear(), windowSeconds * 1000).unref()
  }

  return {
    count(name) {
      const now = performance.now()
      if (now >= windowEnds) beginWindow(now)
      const current = (counts.get(name) ?? 0) + 1
      counts.delete(name)
      if (counts.size >= most) counts.delete(counts.keys().next().value as string)
      counts.set(name, current)
      return shareOf(current)
    },
    read: name => shareOf(counts.get(name) ?? 0)
  }
}

interface SharedCounts extends ClientCounts {
  /** How often was counted for all instances, and how often this one had to count for itself. */
  counted: { shared: number; own: number }
}

/** Counts that all instances share; while the counter is away, each instance counts for itself. */
function sharedCounts(counter: Counter, salt: string, own = ownCounts()): SharedCounts {
  const counted = { shared: 0, own: 0 }
  // The counter is another machine's memory: it gets names that say nothing without the salt.
  const hashed = (name: string) => createHmac('sha256', salt).update(name).digest('base64url').slice(0, 22)
  return {
    counted,
    read: own.read,
    async count(name) {
      const share = counter.away() ? undefined : await counter.count(hashed(name))
      counted[share ? 'shared' : 'own']++
      return share ?? own.count(name)
    }
  }
}

/** What an app counts in: its own memory, or a counter that all instances share, of which the metrics tell. */
export function clientCounts(counter: Counter | undefined, salt: string, metrics: Metrics): ClientCounts {
  if (!counter) return ownCounts()
  const counts = sharedCounts(counter, salt)
  addCountFigures(metrics, counter, counts)
  return counts
}

/** Tells who counts. */
function addCountFigures(metrics: Metrics, counter: Counter, { counted }: SharedCounts): void {
  const shared = '1 while requests are counted for all instances together, 0 while this one counts for itself.'
  metrics.add('rate_limit_shared', 'gauge', shared, [], () => [{ labels: {}, value: counter.away() ? 0 : 1 }])
  const byWhom = 'Requests by who counted them, those that are work twice.'
  metrics.add('rate_limit_requests_total', 'counter', byWhom, ['by'], () =>
    Object.entries(counted).map(([by, value]) => ({ labels: { by }, value }))
  )
}

/** The counts as a store of @fastify/rate-limit, the same for all of its limits: each has names of its own. */
export function storeOf(counts: ClientCounts) {
  return class implements FastifyRateLimitStore {
    incr(name: string, done: (error: null, share: ClientCount) => void): void {
      const share = counts.count(name)
      if (share instanceof Promise) share.then(share => done(null, share))
      else done(null, share)
    }

    read(name: string, done: (error: null, share: ClientCount) => void): void {
      done(null, counts.read(name))
    }

    child(): this {
      return this
    }
  }
}
