import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { refuseUnrouted } from './errors.js'
import { messages } from './pipelining.js'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

/** Longest address, in characters: every real one is far shorter. */
const longestUrl = 2048

/** What may stand in `Host` (RFC 3986 §3.2.2), with a port. */
const host = /^[\w.~!$&'()*+,;=%:[\]-]*$/

/** Limits of size and time, set on purpose: small requests, from clients that get on with it. */
export const limits = {
  bodyLimit: 32 * 1024,
  /** Milliseconds for a whole request to arrive. */
  requestTimeout: 10_000,
  connectionTimeout: 30_000,
  /** Longer than the minute that load balancers keep idle connections, so that they close first. */
  keepAliveTimeout: 72_000,
  http: {
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1000,
    // Refused below: what Node refuses itself has no turn, and a flood of it would fill the heap.
    requireHostHeader: false,
    ...messages
  },
  routerOptions: { ignoreTrailingSlash: true, maxParamLength: 100 }
} as const

/** Refuses requests that are not formed as they have to be, before anything is done for them but counting. */
export function mountLimits(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    refuseUnrouted(request)
    checkForm(request)
    done()
  })
}

function checkForm({ url, raw, headers }: FastifyRequest): void {
  if (url.length > longestUrl) {
    throw new ProblemError('uri-too-long', `The address has more than ${longestUrl} characters.`)
  }
  checkHost(headers.host, raw)
  const coded = headers['content-encoding']
  if (coded !== undefined && coded !== 'identity') {
    throw new ProblemError(
      'unsupported-media-type',
      'The body is compressed. Send it as it is, without Content-Encoding.'
    )
  }
}

/** One Host that can be one (RFC 9112 §3.2): whoever stands between us and the client may have gone by another. */
function checkHost(given: string | undefined, { httpVersion, rawHeaders }: IncomingMessage): void {
  if (given === undefined) {
    // Only HTTP/1.0 knows no Host.
    if (httpVersion === '1.0') return
    throw new ProblemError('malformed-request', 'The Host header is missing.')
  }
  if (!host.test(given)) throw new ProblemError('malformed-request', 'The Host header is not one.')
  let lines = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 4 && name.toLowerCase() === 'host') lines++
  }
  if (lines > 1) throw new ProblemError('malformed-request', 'The Host header is given more than once.')
}
