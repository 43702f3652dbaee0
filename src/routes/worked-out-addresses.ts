import type { FastifyRequest, FastifySchema, onRequestHookHandler } from 'fastify'
import type { Send } from '../http/send.js'
import { releasePath } from '../representations/edition.js'
import { withHeaders } from '../representations/prepared.js'
import type { Editions } from '../representations/editions.js'
import type { RouteDescription } from './content-addresses.js'
import { unknownVersion, versionIn } from './release-version.js'

interface MountedRoute<Schema> extends RouteDescription<Schema> {
  onRequest?: onRequestHookHandler
}

/** One of the two sets of addresses of what is worked out: its own, and those below each release. */
export interface WorkedOutAddresses {
  /** What its route patterns begin with. */
  root: string
  /** A route as it has to be mounted here. */
  mountedHere: <Schema extends FastifySchema>(route: RouteDescription<Schema>) => MountedRoute<Schema>
  /** How a route answers here; `url` is its pattern without the root. */
  sendFrom: (url: string, send: Send) => Send
}

/** Since when nobody should ask for it below a release: in seconds since 1970, as RFC 9745 writes it. */
const deprecatedSince = Date.UTC(2026, 11, 1) / 1000

/**
 * What is worked out comes from the newest release, whatever address asks for it: an old mistake in hearing a danger is
 * not pinned. The addresses below a release go on answering; they say that they are deprecated and what takes their
 * place.
 */
export function workedOutAddresses(editions: Editions): WorkedOutAddresses[] {
  const {
    base,
    latest: { root }
  } = editions
  const knowVersion = (request: FastifyRequest) => {
    if (!editions.versions.includes(versionIn(request))) unknownVersion(versionIn(request), editions)
  }
  return [
    { root, mountedHere: route => route, sendFrom: (_url, send) => send },
    {
      root: releasePath(':version'),
      mountedHere: ({ schema, config }) => ({
        schema: { ...schema, hide: true },
        config: { costly: config?.costly === true },
        onRequest(request, _reply, done) {
          knowVersion(request)
          done()
        }
      }),
      sendFrom(url, send) {
        // Without what was asked for: that may be somebody's own words.
        const [place] = url.split('/:')
        const successor = `<${base}${root}${place}>; rel="successor-version"`
        return (request, reply, prepared) => {
          const headers = { deprecation: `@${deprecatedSince}`, link: `${successor}, ${prepared.headers.link}` }
          return send(request, reply, withHeaders(prepared, headers))
        }
      }
    }
  ]
}
