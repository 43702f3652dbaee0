import type { Editions } from './editions.js'
import { betweenOtherWork } from './between-other-work.js'

/** What is served: the release that unpinned addresses give, and a digest of everything that was loaded. */
export interface Served {
  release: string
  digest: string
}

/** A load that was refused: when, and the first problems as `file:path`. */
export interface Refusal {
  at: string
  problems: readonly string[]
}

/**
 * What is served, in whose place other content may come at any moment. Whoever answers a request reads it once, when
 * the request is there.
 */
export interface Live extends Readonly<Editions> {
  /** Puts other content in its place. */
  replace: (next: Editions) => void
  /** Makes a value from what is served, and keeps it until other content is. */
  kept: <T>(make: (now: Editions) => T) => () => T
  served: () => Served
  swaps: number
  refusals: number
  /** The newest load, if it was refused. */
  refused?: Refusal | undefined
}

/** Makes editions replaceable. */
export function liveFrom(first: Editions): Live {
  let now = first
  /** What was made from the content that is served. */
  const made = new Map<unknown, unknown>()
  return {
    get base() {
      return now.base
    },
    get digest() {
      return now.digest
    },
    get latest() {
      return now.latest
    },
    get versions() {
      return now.versions
    },
    release: version => now.release(version),
    pinned: version => now.pinned(version),
    upTo: (content, since) => now.upTo(content, since),
    replace(next) {
      now = next
      // At once: a value that nobody asks for again would hold all of the old content.
      made.clear()
      this.swaps++
    },
    kept(make) {
      return () => {
        if (!made.has(make)) made.set(make, make(now))
        return made.get(make) as ReturnType<typeof make>
      }
    },
    served: () => ({ release: now.latest.content.release.version, digest: now.digest }),
    swaps: 0,
    refusals: 0
  }
}

/** Makes what searches and screens in steps, and whoever asks meanwhile is answered between two of them. */
export function prepareEngines({ latest }: Editions): Promise<void> {
  return betweenOtherWork(latest.prepare())
}
