import type { FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import type { Encoding, Prepared } from '../representations/prepared.js'
import { chooseEncoding } from './negotiate.js'

/** Everything that an encoding is answered with, laid out once. */
interface Ready {
  etag: string
  vary: string
  body: Buffer
  ok: Readonly<Record<string, string>>
  notModified: Readonly<Record<string, string>>
}

export type Send = (request: FastifyRequest, reply: FastifyReply, prepared: Prepared) => FastifyReply

const readied = new WeakMap<Prepared, Partial<Record<Encoding, Ready>>>()

/** Answers with prepared bytes: encoding and 304 are settled here, and nothing is made for one request alone. */
export const send: Send = (request, reply, prepared) => {
  const { headers } = request
  const { etag, vary, body, ok, notModified } = ready(prepared, chooseEncoding(headers['accept-encoding'] as string | undefined))
  const asked = headers['if-none-match']
  // Nothing else decides (RFC 9110 §13.1.2): the `Cache-Control` of a request is for caches, and the origin has just
  // compared the tag.
  const isUnchanged = asked !== undefined && fresh({ 'if-none-match': asked }, { etag })
  varyBy(reply, vary)
  return isUnchanged ? reply.code(304).headers(notModified).send() : reply.headers(ok).send(body)
}

/**
 * Says what an answer depends on, beside what was said before: an origin that is on a list, which a cache has to know
 * of as well.
 */
export function varyBy (reply: FastifyReply, names: string): FastifyReply {
  const before = reply.getHeader('vary')
  return reply.header('vary', before === undefined ? names : `${names}, ${String(before)}`)
}

function ready (prepared: Prepared, encoding: Encoding): Ready {
  const known = readied.get(prepared) ?? {}
  readied.set(prepared, known)
  return known[encoding] ??= layOut(prepared, encoding)
}

function layOut (prepared: Prepared, encoding: Encoding): Ready {
  const { etag, body, encoding: used } = prepared.encoded(encoding)
  const { vary, 'content-type': contentType, ...headers } = prepared.headers as Readonly<{ vary: string, 'content-type': string }>
  const notModified = { etag, ...headers }
  const ok = { 'content-type': contentType, 'content-length': String(body.length), ...notModified }
  return { etag, vary, body, notModified, ok: used === 'identity' ? ok : { ...ok, 'content-encoding': used } }
}
