import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Ref } from '../content/schema-helpers.js'
import { send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { releasePath, releasesPath } from '../representations/edition.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { onceEach, prepare, type Prepared } from '../representations/prepared.js'
import type { Editions } from '../representations/editions.js'
import { ReleaseAnswer, ReleasesAnswer, releasesToJson, releaseToJson } from '../representations/releases.js'
import { unknownVersion, Version } from './release-version.js'
import { problemResponses, unchanged } from './responses.js'

const Params = Type.Object({ version: Version })
const shared = { tags: ['Releases'], querystring: Type.Object({}, { additionalProperties: false }) }
const found = (answer: typeof ReleasesAnswer | typeof ReleaseAnswer) => ({
  200: { description: answer.description, content: { [media.json.mediaType]: { schema: Ref(answer) } } },
  ...unchanged
})

/**
 * Which content releases there are. What is said about one may grow a successor, so it is kept as briefly as the latest
 * content.
 */
export function mountReleases(app: App, { editions }: { editions: Live }): void {
  const prepared = (body: string, { latest }: Editions) =>
    prepare(body, { ...aboutHeaders(latest, media.json.contentType), vary: 'Accept-Encoding' })
  const all = editions.kept(now => prepared(releasesToJson(now), now))
  const each = editions.kept(() => onceEach<Prepared>())

  app.get(
    releasesPath,
    {
      schema: {
        ...shared,
        operationId: 'listReleases',
        summary: 'Content releases',
        description:
          'All content releases, newest first. An app that has to show the same for a long time takes everything from one of them.',
        response: { ...found(ReleasesAnswer), ...problemResponses('invalid-parameter') }
      },
      config: { example: releasesPath }
    },
    onList
  )

  app.get(
    releasePath(':version'),
    {
      schema: {
        ...shared,
        operationId: 'getRelease',
        summary: 'One content release',
        description:
          'A content release, with what changed in it. Every content address works below it: `/v1/causes` as it was in release 1.0.0 is `/v1/releases/1.0.0/causes`.',
        params: Params,
        response: { ...found(ReleaseAnswer), ...problemResponses('invalid-parameter', 'not-found') }
      },
      config: { example: releasePath('1.1.0') }
    },
    onRelease
  )

  function one(version: string): Prepared {
    const content = editions.release(version) ?? unknownVersion(version, editions)
    return prepared(releaseToJson(content, editions), editions)
  }

  function onList(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, all())
  }

  function onRelease(request: RequestOf<{ params: typeof Params }>, reply: FastifyReply): FastifyReply {
    const { version } = request.params
    const release = each()(version, () => one(version))
    return send(request, reply, release)
  }
}
