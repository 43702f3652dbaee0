import type { FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Send } from '../http/send.js'
import { releasePath } from '../representations/edition.js'
import { withHeaders } from '../representations/prepared.js'
import type { Publications } from '../representations/publications.js'
import { unknownVersion, versionIn, type Described } from './placing.js'

/** One of the two sets of addresses of what is worked out: its own, and those below each release. */
export interface WorkedOutPlacing {
  /** What its route patterns begin with. */
  root: string
  /** A route as it has to be mounted here. */
  describe: (route: Described) => RouteShorthandOptions
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
export function workedOutPlacings(publications: Publications): WorkedOutPlacing[] {
  const {
    base,
    latest: { root }
  } = publications
  const knowVersion = (request: FastifyRequest) => {
    if (!publications.versions.includes(versionIn(request))) unknownVersion(versionIn(request), publications)
  }
  return [
    { root, describe: route => route, sendFrom: (_url, send) => send },
    {
      root: releasePath(':version'),
      describe: ({ schema, config }) => ({
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
