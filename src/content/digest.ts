import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Content } from './load.js'

/** A short name for a release and all those before it: equal for equal content, release descriptions included. `before` is the name up to the release before. */
export function digestUpTo (before: string, { release, digest }: Pick<Content, 'release' | 'digest'>): string {
  return `sha256-${createHash('sha256').update(JSON.stringify([before, release, digest])).digest('hex')}`
}

/** The same for everything in a library. */
export function libraryDigest ({ versions, get }: { versions: readonly string[], get: (version: string) => Pick<Content, 'release' | 'digest'> | undefined }): string {
  return versions.reduceRight((before, version) => digestUpTo(before, get(version) as Content), '')
}

/** Digests of what the build checked with the very schemas and rules that it holds; none where it left no list. */
export function checkedAtBuild (file: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return new Set()
  }
}
