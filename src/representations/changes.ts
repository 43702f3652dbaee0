import { Type, type TSchema } from '@sinclair/typebox'
import { compareReleases, parts, type RemovedItem } from '../answers/changes.js'
import { ReleaseChange, Severity } from '../content/guide.js'
import type { Content } from '../content/load.js'
import { ItemReference } from '../content/schema.js'
import { Id, oneOf, Ref, Text, Texts } from '../content/schema-helpers.js'
import { resourceNames } from './collections.js'
import { releasePath } from './edition.js'
import { checkBody, metaOf, withBase } from './json.js'
import { changesPath, feedPath, ReleaseSummary, summaryOf, type Releases } from './releases.js'
import { Links, Meta, contentSchemas } from './schemas.js'

const closed = { additionalProperties: false } as const

const PatchOperation = Type.Object(
  {
    op: oneOf(['add', 'remove', 'replace', 'move', 'copy', 'test']),
    path: Type.String({ description: 'JSON Pointer.' }),
    from: Type.Optional(Type.String()),
    value: Type.Optional(Type.Unknown())
  },
  { $id: 'PatchOperation', description: 'One step of a JSON Patch (RFC 6902).', ...closed }
)
const patch = Type.Array(Ref(PatchOperation), {
  description: 'From the older to the newer, as a JSON Patch (RFC 6902).'
})

const told = { severity: Ref(Severity), texts: Texts('What the editors say about it.') }
const member = {
  collection: oneOf(resourceNames),
  id: Id,
  title: Text(),
  ...told,
  links: Type.Object(
    {},
    {
      description:
        '`before` and `after` are the member in each release; `replacement` is where it moved or what stands in its place, `part-1` and on are what it was split into.',
      additionalProperties: Type.String()
    }
  )
}
const AddedMember = Type.Object(member, { $id: 'AddedMember', description: 'An item or source that came.', ...closed })
const ChangedMember = Type.Object(
  {
    ...member,
    fields: Type.Array(
      Type.Object(
        {
          field: Type.String(),
          before: Type.Optional(Type.Unknown({ description: 'The old value; not there when the field is new.' })),
          after: Type.Optional(Type.Unknown({ description: 'The new value; not there when the field went.' }))
        },
        closed
      )
    ),
    patch
  },
  { $id: 'ChangedMember', description: 'An item or source that changed, field by field.', ...closed }
)
const RemovedMember = Type.Object(
  {
    ...member,
    replacedBy: Type.Optional(Ref(ItemReference)),
    movedTo: Type.Optional(Ref(ItemReference)),
    splitInto: Type.Optional(Type.Array(Ref(ItemReference)))
  },
  {
    $id: 'RemovedMember',
    description: 'An item or source that went. Its address leads to where it moved (308), or answers 410.',
    ...closed
  }
)
/** What was a part of releases once, and may be named to whoever reads old answers. */
const formerParts = ['vocabulary', 'expressions'] as const
const ChangedPart = Type.Object(
  { part: oneOf([...parts, ...formerParts]), ...told, fields: Type.Array(Type.String()), patch: Type.Optional(patch) },
  {
    $id: 'ChangedPart',
    description:
      'A part of the release that is no item. `vocabulary` and `expressions`, with which search and screening read words, belong to no release any more and are not told.',
    ...closed
  }
)

const Changes = Type.Object(
  {
    since: Ref(ReleaseSummary),
    until: Ref(ReleaseSummary),
    severity: Type.Optional(Ref(Severity)),
    releases: Type.Array(
      Type.Object(
        {
          version: ReleaseSummary.properties.version,
          date: ReleaseSummary.properties.date,
          changes: Type.Array(Ref(ReleaseChange))
        },
        closed
      ),
      {
        description: 'What the editors say about each release after `since`, oldest first.'
      }
    ),
    added: Type.Array(Ref(AddedMember)),
    changed: Type.Array(Ref(ChangedMember)),
    removed: Type.Array(Ref(RemovedMember)),
    parts: Type.Array(Ref(ChangedPart))
  },
  {
    $id: 'Changes',
    description:
      'What differs between two content releases. `severity` is the highest of all; it is not there when nothing differs.',
    ...closed
  }
)

export const ChangesAnswer = Type.Object(
  { data: Ref(Changes), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ChangesAnswer', description: 'What changed between two content releases.', ...closed }
)
export const changesSchemas: readonly TSchema[] = [
  PatchOperation,
  AddedMember,
  ChangedMember,
  RemovedMember,
  ChangedPart,
  Changes,
  ChangesAnswer
]

/** What changed from the oldest to the newest of some releases, oldest first, as JSON text. */
export function changesToJson(between: readonly [Content, ...Content[]], held: Releases): string {
  const { base } = held
  const until = between.at(-1) as Content
  const [from, to] = [between[0], until].map(({ release }) => releasePath(release.version)) as [string, string]
  const { severity, added, changed, removed, parts } = compareReleases(between)
  const at = (root: string, { collection, id }: { collection: string; id: string }) => `${root}/${collection}/${id}`
  const data = {
    since: summaryOf(between[0], held),
    until: summaryOf(until, held),
    ...(severity && { severity }),
    releases: between.slice(1).map(({ release: { version, date, changes } }) => ({ version, date, changes })),
    added: added.map(one => ({ ...one, links: withBase(base, { after: at(to, one) }) })),
    changed: changed.map(one => ({ ...one, links: withBase(base, { before: at(from, one), after: at(to, one) }) })),
    removed: removed.map(one => ({
      ...one,
      links: withBase(base, { before: at(from, one), ...successorsOf(one, to) })
    })),
    parts
  }
  const links = withBase(base, {
    self: changesPathOf(between),
    since: from,
    until: to,
    releases: '/v1/releases',
    feed: feedPath,
    start: '/v1',
    describedBy: '/openapi.json'
  })
  return checkBody(ChangesAnswer, [...contentSchemas, ReleaseSummary, ...changesSchemas], links.self as string, {
    data,
    meta: metaOf(until),
    links
  })
}

/** The paths of what took the place of a removed member. */
function successorsOf({ replacedBy, movedTo, splitInto = [] }: RemovedItem, root: string): Record<string, string> {
  const place = movedTo ?? replacedBy
  const parts = splitInto.map(({ collection, id }, index) => [`part-${index + 1}`, `${root}/${collection}/${id}`])
  return { ...(place && { replacement: `${root}/${place.collection}/${place.id}` }), ...Object.fromEntries(parts) }
}

/** The one address of the changes between two releases. */
export function changesPathOf(between: readonly Content[]): string {
  return `${changesPath}?since=${between[0]?.release.version}&until=${between.at(-1)?.release.version}`
}
