import type { IncomingHttpHeaders } from 'node:http'
import type { Encoding } from '../representations/prepared.js'
import { ProblemError } from './problem.js'

/** What conditions are held against. */
export interface Held {
  /** What the tags of all encodings begin with. */
  tag: string
  /** Milliseconds since 1970, in whole seconds; absent where nothing may be kept. */
  lastModified: number | undefined
  /** The encodings that the client takes, the one that it would be sent first. */
  encodings: readonly Encoding[]
}

/** What a conditional request comes to: the answer in an encoding, or that it has not changed. */
export interface Verdict {
  encoding: Encoding
  unchanged: boolean
}

/** Whether anything has to be judged: most requests have no condition. */
export const isConditional = (headers: IncomingHttpHeaders): boolean =>
  headers['if-none-match'] !== undefined ||
  headers['if-modified-since'] !== undefined ||
  headers['if-match'] !== undefined ||
  headers['if-unmodified-since'] !== undefined

/** Judges the conditions of a reading request in the order of RFC 9110 §13.2.2; one that does not hold is a 412. */
export function judge(headers: IncomingHttpHeaders, held: Held): Verdict {
  const wanted = checkPrecondition(headers, held)
  const asked = headers['if-none-match']
  if (asked !== undefined) {
    const known = heldEncoding(asked, held)
    return { encoding: known ?? wanted, unchanged: known !== undefined }
  }
  // The very date, not any later one: that may come from an instance with older content, which was first sent later, or
  // from a clock that was ahead, and a correction must not be held back by a date.
  const unchanged = held.lastModified !== undefined && dateIn(headers['if-modified-since']) === held.lastModified
  return { encoding: wanted, unchanged }
}

/** The encoding to answer in, when the answer is still the one that the client goes by. */
function checkPrecondition(headers: IncomingHttpHeaders, held: Held): Encoding {
  const [preferred] = held.encodings as [Encoding]
  const asked = headers['if-match']
  if (asked !== undefined) {
    // Tags are compared strongly here (§13.1.1): a weak one names no bytes.
    const strong = asked
      .split(',')
      .filter(tag => !/^\s*W\//.test(tag))
      .join()
    return heldEncoding(strong, held) ?? changed('If-Match')
  }
  const since = dateIn(headers['if-unmodified-since'])
  const isLater = since !== undefined && held.lastModified !== undefined && held.lastModified > since
  return isLater ? changed('If-Unmodified-Since') : preferred
}

/** What the bytes of an encoding are called: by us, and by proxies of two kinds that compress. */
const namesOf = (tag: string, encoding: Encoding) =>
  encoding === 'identity' ? [tag] : [`${tag}-${encoding}`, `${tag}--${encoding}`]

/**
 * The encoding that a list of tags names, among those that the client takes: a cache that asks for somebody else must
 * not be told to use bytes that the other cannot read. Proxies that compress put a suffix of their own to a tag.
 */
function heldEncoding(tags: string, { tag, encodings }: Held): Encoding | undefined {
  if (tags.trim() === '*') return encodings[0]
  const named = new Set(tags.split(',').map(sent => sent.trim().replace(/^W\//, '').replaceAll('"', '')))
  return encodings.find(encoding => namesOf(tag, encoding).some(name => named.has(name)))
}

/** An HTTP date (RFC 9110 §5.6.7); one that cannot be read is no condition (§13.1.3). */
function dateIn(field: string | undefined): number | undefined {
  const date = Date.parse(field ?? '')
  return Number.isNaN(date) ? undefined : date
}

function changed(field: string): never {
  throw new ProblemError('precondition-failed', `The answer is not the one that ${field} names.`)
}
