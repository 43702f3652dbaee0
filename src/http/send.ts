import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Encoding, Prepared } from '../representations/prepared.js'
import { isConditional, judge } from './conditional.js'
import { acceptedEncodings } from './negotiate.js'

/** Everything that an encoding is answered with, laid out once. */
interface Ready {
  vary: string
  body: Buffer
  ok: Readonly<Record<string, string>>
  notModified: Readonly<Record<string, string>>
}

/** What is known of an answer once it was first sent. */
interface Sent {
  lastModified: number | undefined
  ready: Partial<Record<Encoding, Ready>>
}

export type Send = (request: FastifyRequest, reply: FastifyReply, prepared: Prepared) => FastifyReply

const sent = new WeakMap<Prepared, Sent>()

/** Answers with prepared bytes: encoding and 304 are settled here, and nothing is made for one request alone. */
export const send: Send = (request, reply, prepared) => {
  const { headers, method } = request
  const known = sent.get(prepared) ?? sendFirst(prepared)
  const encodings = acceptedEncodings(headers['accept-encoding'] as string | undefined)
  // Nothing else decides (RFC 9110 §13.1.2): the `Cache-Control` of a request is for caches, and the origin has just
  // compared. What is posted is worked out, whatever stands before it.
  const conditional = method !== 'POST' && isConditional(headers)
  const { encoding, unchanged } = conditional
    ? judge(headers, { tag: prepared.tag, lastModified: known.lastModified, encodings })
    : { encoding: encodings[0] as Encoding, unchanged: false }
  const { vary, body, ok, notModified } = (known.ready[encoding] ??= layOut(prepared, encoding, known))
  varyBy(reply, vary)
  return unchanged ? reply.code(304).headers(notModified).send() : reply.headers(ok).send(body)
}

/**
 * Says what an answer depends on, beside what was said before: an origin that is on a list, which a cache has to know
 * of as well.
 */
export function varyBy(reply: FastifyReply, names: string): FastifyReply {
  const before = reply.getHeader('vary')
  return reply.header('vary', before === undefined ? names : `${names}, ${String(before)}`)
}

/**
 * An answer changed no later than it was first sent from here. Nobody knows better: other content may have been sent
 * until a moment ago, whatever day a release bears, and a correction must not be held back by a date.
 */
function sendFirst(prepared: Prepared): Sent {
  const mayBeKept = prepared.headers['cache-control'] !== 'no-store'
  const first: Sent = { lastModified: mayBeKept ? Math.floor(Date.now() / 1000) * 1000 : undefined, ready: {} }
  sent.set(prepared, first)
  return first
}

function layOut(prepared: Prepared, encoding: Encoding, { lastModified }: Sent): Ready {
  const { etag, body, encoding: used } = prepared.encoded(encoding)
  const {
    vary,
    'content-type': contentType,
    ...headers
  } = prepared.headers as Readonly<{ vary: string; 'content-type': string }>
  const dated = lastModified === undefined ? {} : { 'last-modified': new Date(lastModified).toUTCString() }
  const notModified = { etag, ...dated, ...headers }
  const ok = { 'content-type': contentType, 'content-length': String(body.length), ...notModified }
  return { vary, body, notModified, ok: used === 'identity' ? ok : { ...ok, 'content-encoding': used } }
}
