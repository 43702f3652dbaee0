import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** `sha256-…` of some bytes. */
export function sha256(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('hex')}`
}

/** `sha256-…` of some files: their names, lengths and bytes, in the order in which they are given. */
export function digestOfFiles(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [file, bytes] of files) hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  return `sha256-${hash.digest('hex')}`
}

/** A name for something and for all before it, which `before` names: rules hold a release against its predecessor. */
export function digestUpTo(before: string, digest: string): string {
  return sha256(`${before}\n${digest}`)
}

/** Digests of what the build checked with the very schemas and rules that it holds; none where it left no list. */
export function checkedAtBuild(file: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return new Set()
  }
}
