import type { FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import type { Encoding, Prepared } from '../representations/prepared.js'
import { chooseEncoding } from './negotiate.js'
import type { EveryAnswer } from './every-answer.js'
import type { FlatHeaders } from './security.js'

/** Everything that an encoding is answered with, laid out for `writeHead` once. */
interface Ready {
  etag: string
  body: Buffer | string
  ok: FlatHeaders
  notModified: FlatHeaders
}

/** Bytes above which a string would cost more than a second piece. */
const largestInOnePiece = 4096

/** Answers with prepared bytes: encoding, 304 and HEAD are settled here; nothing is made per request but one short header. */
export type Send = (request: FastifyRequest, reply: FastifyReply, prepared: Prepared) => void

/** Makes `send` for a server: the constant headers are put into every prepared answer when it is first sent. */
export function sender (every: EveryAnswer): Send {
  const readied = new WeakMap<Prepared, Partial<Record<Encoding, Ready>>>()

  const ready = (prepared: Prepared, encoding: Encoding): Ready => {
    const known = readied.get(prepared) ?? {}
    readied.set(prepared, known)
    return known[encoding] ??= layOut(prepared, encoding, every)
  }

  return (request, reply, prepared) => {
    const { headers } = request
    const { etag, body, ok, notModified } = ready(prepared, chooseEncoding(headers['accept-encoding'] as string | undefined))
    const unchanged = headers['if-none-match'] !== undefined && fresh(headers, { etag })
    const lines = (unchanged ? notModified : ok).concat(every.forRequest(request))
    // Past this line a throw would leave the client waiting: Fastify no longer answers for us.
    reply.hijack()
    reply.raw.writeHead(unchanged ? 304 : 200, lines)
    reply.raw.end(unchanged ? undefined : body, 'latin1')
  }
}

function layOut (prepared: Prepared, encoding: Encoding, every: EveryAnswer): Ready {
  const { etag, body, encoding: used } = prepared.encoded(encoding)
  const { vary, 'content-type': contentType, ...headers } = prepared.headers
  const shared = ['etag', etag, 'vary', [vary, every.vary].filter(Boolean).join(', '), ...Object.entries(headers).flat(), ...every.constant]
  return {
    etag,
    // As a string, whose characters are the bytes, a small body goes out in one piece with its headers.
    body: body.length <= largestInOnePiece ? body.toString('latin1') : body,
    notModified: shared,
    ok: [
      'content-type', contentType as string,
      'content-length', String(body.length),
      ...used === 'identity' ? [] : ['content-encoding', used],
      ...shared
    ]
  }
}
