import type { Release } from '../content/guide.js'
import type { Content } from '../content/load.js'
import type { ItemReference } from '../content/schema.js'
import type { CollectionName } from '../content/enums.js'

/** Where an item can stand: in a collection, or among the sources. */
export type CollectionOrSources = CollectionName | 'sources'

/** What became of an item that is no longer held. */
export interface Removal {
  /** The release that came without it. */
  goneIn: string
  /** The last release that has it. */
  lastIn: string
  /**
   * `moved`: it is the same under another id. `split`: several took its place. `removed`: it is gone, and another may
   * stand in its place.
   */
  how: How
  /** Where it is, or what stands in its place, in the newest of the releases asked about. */
  now: ItemReference[]
}
export type How = 'moved' | 'split' | 'removed'

/** What a release holds of a collection. */
export function membersHeld(
  { collections, sources }: Content,
  collection: CollectionOrSources
): ReadonlyArray<{ id: string; title: string }> {
  return collection === 'sources' ? sources : collections[collection]
}

/**
 * What became of an item that an older of some releases (oldest first) held and the newest does not; undefined when
 * none held it.
 */
export function removalOf(
  history: readonly Content[],
  collection: CollectionOrSources,
  id: string
): Removal | undefined {
  const last = history.findLastIndex(content => membersHeld(content, collection).some(member => member.id === id))
  const [held, without, ...later] = history.slice(Math.max(last, 0))
  if (last < 0 || !held || !without) return undefined
  const went = collection === 'sources' ? undefined : departureIn(without.release, { collection, id })
  const places = { goneIn: without.release.version, lastIn: held.release.version }
  return { ...places, ...(went ? followed(went, later) : { how: 'removed', now: [] }) }
}

type Departure = Pick<Removal, 'how' | 'now'>

/** Where a release says that an item went; undefined when it says nothing of it. */
export function departureIn(
  { moved = [], split = [], removed = [] }: Release,
  item: ItemReference
): Departure | undefined {
  const isIt = ({ collection, id }: ItemReference) => collection === item.collection && id === item.id
  const [went, parted, gone] = [moved.find(isIt), split.find(isIt), removed.find(isIt)]
  if (went) return { how: 'moved', now: [went.to] }
  if (parted) return { how: 'split', now: parted.into }
  return gone && { how: 'removed', now: gone.replacedBy ? [gone.replacedBy] : [] }
}

/** Goes after what itself went somewhere later. What was only ever moved is still the same. */
function followed(first: Departure, later: readonly Content[]): Departure {
  let { how, now } = first
  for (const { release } of later) {
    const departures = now.map(item => departureIn(release, item) ?? { how: undefined, now: [item] })
    if (how === 'moved') how = departures.find(departure => departure.how)?.how ?? how
    now = departures.flatMap(departure => departure.now)
  }
  return { how, now: now.filter((item, index) => index === now.findIndex(other => sameItem(item, other))) }
}

const sameItem = (one: ItemReference, other: ItemReference) =>
  one.collection === other.collection && one.id === other.id
