import { ownCounts, sharedCounts, type Counter, type Counts } from './client-counts.js'
import type { Metrics } from './metrics.js'

/** Whether the instance is still taking work, which the server ends before it leaves. */
export interface Readiness { draining: boolean }

/** What is served: the release that unpinned addresses give, and a digest of everything that was loaded. */
export interface Served { release: string, digest: string }

/** A load that was refused: when, and the first problems as `file:path`. */
export interface Refusal { at: string, problems: readonly string[] }

/** What counts requests for all instances, and the secret that client addresses are hashed with for it. */
interface Shared { counter: Counter, salt: string }

/** What belongs to the process: it outlives the app that answers. */
export interface Instance {
  readiness: Readiness
  /** How often each client has asked. */
  counts: Counts
  metrics: Metrics
  served: Served
  swaps: number
  refusals: number
  /** The newest load, if it was refused. */
  refused?: Refusal | undefined
  /** Counts requests for all instances; absent where this one counts for itself. */
  counter?: Counter
}

/** An instance that counts by itself, or with others when there is a shared counter. */
export function newInstance (metrics: Metrics, served: Served, shared?: Shared): Instance {
  const together = shared && sharedCounts(shared.counter, shared.salt)
  const instance: Instance = {
    readiness: { draining: false },
    counts: together ?? ownCounts(),
    metrics,
    served,
    swaps: 0,
    refusals: 0,
    ...shared && { counter: shared.counter }
  }
  metrics.add('content_info', 'gauge', 'The content that is served.', ['release', 'digest'], () => [{ labels: { ...instance.served }, value: 1 }])
  metrics.add('content_swaps_total', 'counter', 'How often new content took the place of the old.', [], () => [{ labels: {}, value: instance.swaps }])
  metrics.add('content_refusals_total', 'counter', 'How often new content was refused.', [], () => [{ labels: {}, value: instance.refusals }])
  if (together) {
    const { counter } = shared
    const help = '1 while requests are counted for all instances together, 0 while this one counts for itself.'
    metrics.add('rate_limit_shared', 'gauge', help, [], () => [{ labels: {}, value: counter.away() ? 0 : 1 }])
    metrics.add('rate_limit_requests_total', 'counter', 'Requests by who counted them, those that are work twice.', ['by'], () =>
      Object.entries(together.counted).map(([by, value]) => ({ labels: { by }, value })))
  }
  return instance
}
