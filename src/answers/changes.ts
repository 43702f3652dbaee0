import { isDeepStrictEqual } from 'node:util'
import { createPatch, type Operation } from 'rfc6902'
import { severities, type ReleaseChange, type Severity } from '../content/guide.js'
import type { Content } from '../content/load.js'
import type { ItemReference } from '../content/schema.js'
import { collectionNames } from '../content/enums.js'
import { membersHeld, removalOf, type Removal, type CollectionOrSources } from './removals.js'

/** What was said about a change, and how much it matters. */
interface ChangeNote {
  severity: Severity
  texts: string[]
}

/** An item that differs between two releases. */
interface ItemChange extends ChangeNote {
  collection: CollectionOrSources
  id: string
  title: string
}

export interface FieldChange {
  field: string
  before?: unknown
  after?: unknown
}

export interface ChangedItem extends ItemChange {
  fields: FieldChange[]
  /** From the older to the newer item (RFC 6902). */
  patch: Operation[]
}

export interface RemovedItem extends ItemChange {
  replacedBy?: ItemReference
  /** It is the same item there. */
  movedTo?: ItemReference
  splitInto?: ItemReference[]
}

/** The parts of a release that are no items. */
export const parts = ['overview', 'walkingPlan', 'screening', 'safety'] as const
export interface ChangedPart extends ChangeNote {
  part: (typeof parts)[number]
  fields: string[]
  patch: Operation[]
}

/** What differs between two releases. */
export interface ReleaseDiff {
  /** The highest of all; absent when nothing differs and nothing was said. */
  severity?: Severity
  added: ItemChange[]
  changed: ChangedItem[]
  removed: RemovedItem[]
  parts: ChangedPart[]
}

const everyCollection: readonly CollectionOrSources[] = [...collectionNames, 'sources']

/** What changed from the oldest to the newest of some releases, which follow each other, oldest first. */
export function compareReleases(releases: readonly [Content, ...Content[]]): ReleaseDiff {
  const [older] = releases
  const newer = releases.at(-1) as Content
  const said = releases.slice(1).flatMap(({ release }) => release.changes)
  const about = (collection: CollectionOrSources, id: string): ChangeNote =>
    told(
      said.filter(change => change.collection === collection && change.id === id),
      collection === 'sources' ? 'editorial' : 'clinical'
    )

  const diff: ReleaseDiff = {
    added: [],
    changed: [],
    removed: [],
    parts: changedParts(
      older,
      newer,
      told(
        said.filter(({ id }) => id === undefined),
        'clinical'
      )
    )
  }
  for (const collection of everyCollection) {
    const before = new Map(membersHeld(older, collection).map(member => [member.id, member]))
    const now = membersHeld(newer, collection)
    for (const member of now) {
      const { id, title } = member
      const old = before.get(id)
      const change = { collection, id, title, ...about(collection, id) }
      if (!old) diff.added.push(change)
      else if (!isDeepStrictEqual(old, member)) {
        diff.changed.push({ ...change, fields: fieldChanges(old, member), patch: createPatch(old, member) })
      }
    }
    const held = new Set(now.map(({ id }) => id))
    for (const { id, title } of before.values()) {
      if (held.has(id)) continue
      const removal = removalOf(releases, collection, id) as Removal
      diff.removed.push({ collection, id, title, ...about(collection, id), ...placesOf(removal) })
    }
  }
  const severity = highest([...said, ...diff.added, ...diff.changed, ...diff.removed, ...diff.parts])
  return { ...(severity && { severity }), ...diff }
}

/** Where a removed item went. */
function placesOf({ how, now }: Removal): Pick<RemovedItem, 'replacedBy' | 'movedTo' | 'splitInto'> {
  const [place] = now
  if (how === 'split') return { splitInto: now }
  if (!place) return {}
  return how === 'moved' ? { movedTo: place } : { replacedBy: place }
}

/** The highest severity of some changes; undefined of none. */
export function highest(changes: ReadonlyArray<{ severity: Severity }>): Severity | undefined {
  return severities[Math.max(...changes.map(({ severity }) => severities.indexOf(severity)))]
}

/** What the releases said; what was not told yet, in a draft, is taken to matter. */
function told(changes: readonly ReleaseChange[], untold: Severity): ChangeNote {
  return { severity: highest(changes) ?? untold, texts: changes.map(({ text }) => text) }
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [old, now] = [before, after] as Array<Record<string, unknown>>
  return fieldsChanged(before, after).map(field => ({
    field,
    ...(Object.hasOwn(before, field) && { before: old![field] }),
    ...(Object.hasOwn(after, field) && { after: now![field] })
  }))
}

function fieldsChanged(before: object, after: object): string[] {
  const [old, now] = [before, after] as Array<Record<string, unknown>>
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    field => !isDeepStrictEqual(old![field], now![field])
  )
}

function changedParts(older: Content, newer: Content, said: ChangeNote): ChangedPart[] {
  return parts
    .filter(part => !isDeepStrictEqual(older[part], newer[part]))
    .map(part => {
      // An older release may lack a part.
      const [before, after] = [older[part] ?? {}, newer[part] ?? {}]
      return { part, ...said, fields: fieldsChanged(before, after), patch: createPatch(before, after) }
    })
}
