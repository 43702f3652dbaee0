import type { Content } from '../content/load.js'
import type { ItemReference } from '../content/schema.js'
import type { CollectionName } from '../content/terms.js'

/** Where an item can stand: in a collection, or among the sources. */
export type Shelf = CollectionName | 'sources'

/** An item that is no longer held. */
export interface Removal {
  /** The release that came without it. */
  goneIn: string
  /** The last release that has it. */
  lastIn: string
  /** What stands in its place in the newest of the releases asked about. */
  replacedBy?: ItemReference
}

/** What a release holds on a shelf. */
export function heldOn ({ collections, sources }: Content, shelf: Shelf): ReadonlyArray<{ id: string, title: string }> {
  return shelf === 'sources' ? sources : collections[shelf]
}

/** Why the newest of some releases (oldest first) does not hold an item that an older one held; undefined when none did. */
export function removalOf (history: readonly Content[], shelf: Shelf, id: string): Removal | undefined {
  const last = history.findLastIndex(content => heldOn(content, shelf).some(member => member.id === id))
  const held = history[last]
  const without = history[last + 1]
  if (!held || !without) return undefined
  const replacedBy = shelf === 'sources' ? undefined : replacementIn(history.slice(last + 1), { collection: shelf, id })
  return { goneIn: without.release.version, lastIn: held.release.version, ...replacedBy && { replacedBy } }
}

/** Follows replacements that were themselves replaced later. */
function replacementIn (history: readonly Content[], reference: ItemReference): ItemReference | undefined {
  let now: ItemReference | undefined = reference
  for (const { release } of history) {
    const removed = release.removed?.find(({ collection, id }) => collection === now?.collection && id === now.id)
    if (removed) now = removed.replacedBy
  }
  return now
}
