import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Content } from '../content/load.js'
import { Ref } from '../content/schema-helpers.js'
import { compareVersions } from '../content/version.js'
import { asksForPage } from '../http/negotiate.js'
import { invalidParameters } from '../http/problem.js'
import type { OwnAddress } from '../http/own-address.js'
import { send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import { toAtom } from '../representations/atom.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { ChangesAnswer, changesPathOf, changesToJson } from '../representations/changes.js'
import type { Live } from '../representations/live.js'
import { changesToHtml } from '../representations/html/changes-page.js'
import { media } from '../representations/media.js'
import { onceEach, perAddress, prepare, type Prepared } from '../representations/prepared.js'
import type { Editions } from '../representations/editions.js'
import { changesPath, feedPath, releasesOf } from '../representations/releases.js'
import { pageHeaders } from './pages.js'
import { unknownVersion } from './release-version.js'
import { problemResponses, unchanged } from './responses.js'

const version = (example: string, description: string) =>
  Type.String({ pattern: '^\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}$', description, examples: [example] })
const Query = Type.Object(
  {
    since: version(
      '1.0.0',
      'The content release that you have: three numbers, such as 1.0.0. One that is later than the other is refused.'
    ),
    until: Type.Optional(
      version(
        '1.3.0',
        'The content release to compare it with: three numbers, such as 1.1.0. The latest when it is left out. One that is no later than `since` is refused.'
      )
    )
  },
  { additionalProperties: false }
)

type Releases = [Content, ...Content[]]
const negotiated = { vary: 'Accept, Accept-Encoding' }
const feedType = 'application/atom+xml'

/** What changed between content releases, for programs and for feed readers. */
export function mountChanges(app: App, { editions, addressOf }: { editions: Live; addressOf: OwnAddress }): void {
  const kept = editions.kept(() => onceEach<Prepared>())
  const feed = editions.kept(now =>
    perAddress(base =>
      prepare(toAtom(announcedIn(now), { ...now, base }), headersOf(now, `${feedType}; charset=utf-8`))
    )
  )

  app.get(
    changesPath,
    {
      schema: {
        operationId: 'listChanges',
        summary: 'What changed since a release',
        description:
          'What was added, changed and removed from one content release to another: which fields, old and new, as a JSON Patch too, and how much each change matters. When nothing is newer than `since`, the lists are empty.',
        tags: ['Releases'],
        querystring: Query,
        response: {
          200: {
            description: ChangesAnswer.description,
            content: { [media.json.mediaType]: { schema: Ref(ChangesAnswer) } }
          },
          ...unchanged,
          ...problemResponses('invalid-parameter', 'not-found')
        }
      },
      config: { example: `${changesPath}?since=1.0.0`, costly: true }
    },
    onChanges
  )

  app.get(
    feedPath,
    {
      schema: {
        operationId: 'getFeed',
        summary: 'Content releases as a feed',
        description:
          'An Atom feed (RFC 4287) with an entry for each content release. Drafts are left out, but for a latest one.',
        tags: ['Releases'],
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: { description: 'The feed.', content: { [feedType]: { schema: Type.String() } } },
          ...unchanged,
          ...problemResponses('invalid-parameter')
        }
      },
      config: { example: feedPath }
    },
    onFeed
  )

  function onChanges(request: RequestOf<{ querystring: typeof Query }>, reply: FastifyReply): FastifyReply {
    const { since, until } = request.query
    const [from, to] = [held(since), until === undefined ? editions.latest.content : held(until)]
    checkOrder(from, to, until !== undefined)
    const between = editions.upTo(to, from) as Releases
    const isPage = asksForPage(request.headers.accept ?? '')
    const path = (isPage ? 'page ' : '') + changesPathOf(between)
    const prepared = kept()(path, () => (isPage ? pageOf(between) : jsonOf(between)))
    return send(request, reply, prepared)
  }

  function jsonOf(between: Releases): Prepared {
    return prepare(changesToJson(between, editions), {
      ...headersOf(editions, media.json.contentType),
      ...negotiated
    })
  }

  function pageOf(between: Releases): Prepared {
    const headers = { ...headersOf(editions, media.html.contentType), ...pageHeaders, ...negotiated }
    return prepare(changesToHtml(between, editions.base), headers)
  }

  function onFeed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, feed()(addressOf(request)))
  }

  function held(version: string): Content {
    return editions.release(version) ?? unknownVersion(version, editions)
  }
}

const headersOf = ({ latest }: Editions, contentType: string) => ({
  ...aboutHeaders(latest, contentType),
  vary: 'Accept-Encoding'
})

function announcedIn(editions: Editions): Content[] {
  const { latest } = editions
  return releasesOf(editions).filter(content => content.release.status === 'released' || content === latest.content)
}

/**
 * Whoever has the latest release asks what is newer, and is told: nothing. To compare a release with itself is a
 * mistake.
 */
function checkOrder({ release: since }: Content, { release: until }: Content, named: boolean): void {
  const order = compareVersions(since.version, until.version)
  if (order > 0) {
    throw invalidParameters([
      {
        parameter: 'since',
        detail: `cannot be ${since.version}, which is later than ${until.version}${named ? '; swap the two' : ', the latest release'}`
      }
    ])
  }
  if (order === 0 && named) {
    throw invalidParameters([
      {
        parameter: 'until',
        detail: `cannot be ${until.version}, which is what since is: there is nothing between them`
      }
    ])
  }
}
