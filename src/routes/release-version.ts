import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import { releasePath } from '../representations/edition.js'
import type { Editions } from '../representations/editions.js'

export const Version = Type.String({
  maxLength: 100,
  description: 'A content release, such as `1.0.0`; see `/v1/releases`.',
  examples: ['1.3.0']
})

/** The release that an address below `/v1/releases/:version` names. */
export const versionIn = ({ params }: FastifyRequest) => (params as { version: string }).version

/** Refuses a release that is not held, with the nearest one that is. */
export function unknownVersion(version: string, { base, latest, versions }: Editions): never {
  const meant = nearest(version, versions)
  throw new ProblemError(
    'not-found',
    `There is no content release ${asSent(version)}. ${meant ? `Did you mean ${meant}? ` : ''}Held: ${versions.join(', ')}.`,
    {
      links: { ...(meant && { nearest: base + releasePath(meant) }), releases: `${base}${latest.root}/releases` }
    }
  )
}
