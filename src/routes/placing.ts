import { Type } from '@sinclair/typebox'
import type { FastifyContextConfig, FastifyRequest } from 'fastify'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import { releasePath } from '../representations/edition.js'
import type { Publications, PublishedContent } from '../representations/publications.js'
import { problemResponses } from './responses.js'

/** A route as it is described under the moving addresses. */
export interface Described {
  schema: Record<string, any>
  config?: FastifyContextConfig
}

/** One of the two sets of addresses at which all content answers: the moving ones, and those of each release. */
export interface Placing {
  /** What its route patterns begin with. */
  root: string
  /** The edition that a request asks for; an unknown release is a problem. */
  asked: (request: FastifyRequest) => PublishedContent
  /** The description of a route, as it has to be here; `url` is its pattern without the root. */
  describe: (url: string, route: Described) => Described
}

export const Version = Type.String({
  maxLength: 100,
  description: 'A content release, such as `1.0.0`; see `/v1/releases`.',
  examples: ['1.3.0']
})

/** Both sets of addresses: a route file mounts its routes at each. */
export function placings(publications: Publications): Placing[] {
  const { root } = publications.latest
  return [
    { root, asked: () => publications.latest, describe: (_url, route) => route },
    {
      root: releasePath(':version'),
      asked: request => publications.pinned(versionIn(request)) ?? unknownVersion(versionIn(request), publications),
      describe: (url, { schema }) => ({ schema: pinnedSchema(schema), config: { sameAnswersAs: root + url } })
    }
  ]
}

/** The release that an address below `/v1/releases/:version` names. */
export const versionIn = ({ params }: FastifyRequest) => (params as { version: string }).version

function pinnedSchema({ operationId, summary, params, response, ...schema }: Record<string, any>) {
  return {
    ...schema,
    operationId: `${operationId}InRelease`,
    summary: `${summary}, in one release`,
    description:
      'The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.',
    tags: ['Pinned content'],
    params: Type.Object({ version: Version, ...params?.properties }),
    response: { ...response, 404: problemResponses('not-found')[404] }
  }
}

/** Refuses a release that is not held, with the nearest one that is. */
export function unknownVersion(version: string, { base, latest, versions }: Publications): never {
  const meant = nearest(version, versions)
  throw new ProblemError(
    'not-found',
    `There is no content release ${asSent(version)}. ${meant ? `Did you mean ${meant}? ` : ''}Held: ${versions.join(', ')}.`,
    {
      links: { ...(meant && { nearest: base + releasePath(meant) }), releases: `${base}${latest.root}/releases` }
    }
  )
}
