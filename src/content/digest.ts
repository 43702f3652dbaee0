import { createHash } from 'node:crypto'
import type { Library } from './library.js'

/** A short name for everything in a library: equal for equal content, release descriptions included. */
export function libraryDigest ({ versions, get }: Pick<Library, 'versions' | 'get'>): string {
  const digest = createHash('sha256')
  for (const version of versions) digest.update(JSON.stringify([get(version)?.release, get(version)?.digest]))
  return `sha256-${digest.digest('hex')}`
}
