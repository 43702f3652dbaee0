import { Type } from '@sinclair/typebox'
import { Release } from '../content/guide.js'
import type { Content } from '../content/load.js'
import { Ref } from '../content/schema-helpers.js'
import { membersOf, namesHeldBy } from './collections.js'
import { movingRoot, releasePath, releasesPath, type Edition } from './edition.js'
import { checkBody, contentPaths, metaOf, pick, withBase } from './json.js'
import { Links, Meta, contentSchemas } from './schemas.js'

const closed = { additionalProperties: false } as const

export const ReleaseSummary = Type.Object(
  {
    ...Type.Pick(Release, ['version', 'status', 'date']).properties,
    latest: Type.Boolean({ description: 'Whether the addresses without a release give this one.' }),
    href: Type.String()
  },
  { $id: 'ReleaseSummary', description: 'A content release, in short.', ...closed }
)

const ReleaseEntry = Type.Object(
  {
    ...Type.Pick(Release, [
      'version',
      'status',
      'date',
      'language',
      'licence',
      'review',
      'changes',
      'moved',
      'split',
      'removed',
      'digest'
    ]).properties,
    latest: ReleaseSummary.properties.latest,
    collections: Type.Array(
      Type.Object({ id: Type.String(), count: Type.Integer({ minimum: 0 }), href: Type.String() }, closed)
    )
  },
  {
    $id: 'ReleaseEntry',
    description: 'A content release: what it holds, and what its editors say changed in it.',
    ...closed
  }
)

export const ReleasesAnswer = Type.Object(
  { data: Type.Array(Ref(ReleaseSummary)), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ReleasesAnswer', description: 'All content releases, newest first.', ...closed }
)
export const ReleaseAnswer = Type.Object(
  { data: Ref(ReleaseEntry), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ReleaseAnswer', description: 'One content release.', ...closed }
)
export const releaseSchemas = [ReleaseSummary, ReleaseEntry, ReleasesAnswer, ReleaseAnswer]

/** All releases, newest first, and which of them is the latest. */
export interface Releases {
  base: string
  versions: readonly string[]
  release: (version: string) => Content | undefined
  latest: Pick<Edition, 'content'>
}

const all = [...contentSchemas, ...releaseSchemas]
export const changesPath = '/v1/changes'
export const feedPath = '/v1/changes.atom'

/** A release in short. */
export function summaryOf({ release: { version, status, date } }: Content, { base, latest }: Releases) {
  return {
    version,
    status,
    date,
    latest: version === latest.content.release.version,
    href: base + releasePath(version)
  }
}

/** Every release, opened, newest first. */
export const releasesOf = ({ versions, release }: Releases) => versions.map(version => release(version) as Content)

/** All releases as JSON text. */
export function releasesToJson(held: Releases): string {
  const links = withBase(held.base, {
    self: releasesPath,
    start: '/v1',
    latest: releasePath(held.latest.content.release.version),
    feed: feedPath,
    describedBy: '/openapi.json'
  })
  return checkBody(ReleasesAnswer, all, releasesPath, {
    data: releasesOf(held).map(content => summaryOf(content, held)),
    meta: metaOf(held.latest.content),
    links
  })
}

/** One release as JSON text, with the way to all its content and to the releases beside it. */
export function releaseToJson(content: Content, held: Releases): string {
  const { base, versions } = held
  const { version } = content.release
  const root = releasePath(version)
  const place = versions.indexOf(version)
  const [successor, predecessor] = [versions[place - 1], versions[place + 1]]
  const data = pick(ReleaseEntry, {
    ...content.release,
    latest: summaryOf(content, held).latest,
    collections: namesHeldBy(content).map(id => ({
      id,
      count: membersOf(content, id).length,
      href: `${base}${root}/${id}`
    }))
  })
  const links = withBase(base, {
    self: root,
    latest: '/v1',
    releases: releasesPath,
    ...(predecessor && {
      predecessor: releasePath(predecessor),
      changes: `${changesPath}?since=${predecessor}&until=${version}`
    }),
    ...(successor && { successor: releasePath(successor) }),
    ...contentPaths({ content, root }),
    walkingPlan: `${movingRoot}/walking-plan`,
    describedBy: '/openapi.json'
  })
  return checkBody(ReleaseAnswer, all, root, { data, meta: metaOf(content), links })
}
