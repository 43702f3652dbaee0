import type { Publications } from './publications.js'
import { betweenOtherWork } from './steps.js'

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
export interface Live extends Readonly<Publications> {
  /** Puts other content in its place. */
  replace: (next: Publications) => void
  /** Makes a value from what is served, and keeps it until other content is. */
  kept: <T>(make: (now: Publications) => T) => () => T
  served: () => Served
  swaps: number
  refusals: number
  /** The newest load, if it was refused. */
  refused?: Refusal | undefined
}

/** Makes publications replaceable. */
export function liveFrom(first: Publications): Live {
  let now = first
  const forgets: Array<() => void> = []
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
      // What was made from the old content would hold all of it until somebody asks.
      for (const forget of forgets) forget()
      this.swaps++
    },
    kept(make) {
      let made: { value: ReturnType<typeof make> } | undefined
      forgets.push(() => {
        made = undefined
      })
      return () => (made ??= { value: make(now) }).value
    },
    served: () => ({ release: now.latest.content.release.version, digest: now.digest }),
    swaps: 0,
    refusals: 0
  }
}

/** Makes what searches and screens in steps, and whoever asks meanwhile is answered between two of them. */
export function prepareEngines({ latest }: Publications): Promise<void> {
  return betweenOtherWork(latest.prepare())
}
