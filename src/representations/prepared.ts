import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const encodings = ['identity', 'gzip', 'br'] as const
export type Encoding = (typeof encodings)[number]

/** One body in one encoding, with a strong ETag of its own (RFC 9110 §8.8.3). */
export interface Encoded {
  encoding: Encoding
  etag: string
  body: Buffer
}

/** One representation, made once: the server and a static export hand out these same bytes. */
export interface Prepared {
  /** Headers that every encoding shares; length, ETag and encoding are told by `encoded`. */
  headers: Readonly<Record<string, string>>
  /** Names the bytes before they are encoded; the ETag of each encoding begins with it. */
  tag: string
  encoded: (encoding: Encoding) => Encoded
}

/** Below this many bytes compression costs more than it saves. */
const smallestCompressed = 512

const compress: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Buffer> = {
  gzip: body => gzipSync(body, { level: 9 }),
  br: body =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    })
}

/** Prepares a body; each encoding is made when it is first asked for, and kept. */
export function prepare(body: string | Buffer, headers: Prepared['headers']): Prepared {
  const identity = Buffer.from(body)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const made: Partial<Record<Encoding, Encoded>> = {
    identity: { encoding: 'identity', etag: `"${tag}"`, body: identity }
  }

  const encoded = (encoding: Encoding): Encoded => {
    const wanted = identity.length < smallestCompressed ? 'identity' : encoding
    return (made[wanted] ??= {
      encoding: wanted,
      etag: `"${tag}-${wanted}"`,
      body: compress[wanted as Exclude<Encoding, 'identity'>](identity)
    })
  }
  return { headers, tag, encoded }
}

/** The same bytes under other headers. */
export function withHeaders(prepared: Prepared, headers: Prepared['headers']): Prepared {
  return { ...prepared, headers: { ...prepared.headers, ...headers } }
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Makes a value for each key when it is first asked for, and keeps it; of more than `most` the oldest goes first. */
export function onceEach<T>(most = Infinity): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make()
    if (kept.size >= most) kept.delete(kept.keys().next().value as string)
    kept.set(key, made)
    return made
  }
}

/** How many addresses are remembered: a server has one or two. */
const mostAddresses = 8

/** Makes a value for each address of the server. */
export function perAddress<T>(make: (base: string) => T): (base: string) => T {
  const each = onceEach<T>(mostAddresses)
  return base => each(base, () => make(base))
}
