import { Type } from '@sinclair/typebox'
import type { FastifyContextConfig, FastifyRequest } from 'fastify'
import { releasePath } from '../representations/edition.js'
import type { Editions, PreparedEdition } from '../representations/editions.js'
import { unknownVersion, Version, versionIn } from './release-version.js'
import { problemResponses } from './responses.js'

/** What a route says of itself under the moving addresses. */
export interface RouteDescription<Schema = Record<string, any>> {
  schema: Schema
  config?: FastifyContextConfig
}

/** One of the two sets of addresses at which all content answers: the moving ones, and those of each release. */
export interface ContentAddresses {
  /** What its route patterns begin with. */
  root: string
  /** The edition that a request asks for; an unknown release is a problem. */
  editionOf: (request: FastifyRequest) => PreparedEdition
  /** What a route says of itself here; `url` is its pattern without the root. */
  describedHere: (url: string, route: RouteDescription) => RouteDescription
}

/** Both sets of addresses: a route file mounts its routes at each. */
export function contentAddresses(editions: Editions): ContentAddresses[] {
  const { root } = editions.latest
  return [
    { root, editionOf: () => editions.latest, describedHere: (_url, route) => route },
    {
      root: releasePath(':version'),
      editionOf: request => editions.pinned(versionIn(request)) ?? unknownVersion(versionIn(request), editions),
      describedHere: (url, { schema }) => ({ schema: pinnedSchema(schema), config: { sameAnswersAs: root + url } })
    }
  ]
}

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
