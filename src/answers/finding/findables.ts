import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import { claimsOf } from '../../content/parts-of.js'
import type { Claim } from '../../content/claim.js'
import type { Item } from '../../content/schema.js'
import { collectionNames, type CollectionName } from '../../content/enums.js'
import type { Place } from '../../content/vocabulary.js'
import type { Steps } from '../steps.js'
import { passagesOf, quotesFrom, type Passage } from './passages.js'
import type { WordReader } from './words.js'

/** What sort of thing is found. */
export const kinds = ['item', 'collection', 'guide', 'tool'] as const
export type Kind = (typeof kinds)[number]

/** Something that can be found: an item, a collection, the question of the guide, or a tool. */
export interface Findable {
  kind: Kind
  id: string
  /** Names it among all that can be found, as questions are labelled. */
  key: string
  /** The collection that it is in, is, or stands nearest to. */
  collection: CollectionName
  title: string
  /** What else it is called, and words that should lead to it. */
  names: readonly string[]
  /** What can be quoted of it; the first one stands for the whole. */
  passages: readonly Passage[]
}

/** How something that is found is named where questions are labelled: an item by its id alone. */
export function keyOf({ kind, id }: Pick<Findable, 'kind' | 'id'>): string {
  return kind === 'item' ? id : `${kind}:${id}`
}

/** All that can be found in a release, places after items; one item a step. */
export function* findablesIn(content: Content & Phrasebook, words: WordReader): Steps<Findable[]> {
  const items: Findable[] = []
  for (const name of collectionNames) {
    for (const item of content.collections[name] as readonly Item[]) {
      items.push(itemAsFindable(name, item, words))
      yield
    }
  }
  const claims = new Map([...claimsOf(content)].map(({ claim }) => [claim.id, claim]))
  const places = content.vocabulary.places.map(place => placeAsFindable(place, content, claims, words))
  return [...items, ...places]
}

function itemAsFindable(collection: CollectionName, item: Item, words: WordReader): Findable {
  const { id, title, alternateNames, searchTerms = [] } = item
  const passages = passagesOf(collection, item, words)
  const summary = passages.filter(({ field }) => field === 'summary')
  const others = passages.filter(({ field }) => field !== 'summary')
  return {
    kind: 'item',
    id,
    key: id,
    collection,
    title,
    names: [...alternateNames, ...searchTerms],
    passages: [...summary, ...others]
  }
}

function placeAsFindable(
  place: Place,
  { overview }: Content,
  claims: ReadonlyMap<string, Claim>,
  words: WordReader
): Findable {
  const { kind, id, collection, title, names } = place
  const behind = place.claims.map(claim => claims.get(claim) as Claim)
  const said = kind === 'guide' ? quotesFrom(overview.shortAnswer)[0]!.join(' ') : behind[0]!.text
  const field = kind === 'guide' ? 'shortAnswer' : 'claims'
  const passage = { field, text: said, terms: words.terms(said), claims: behind }
  return { kind, id, key: keyOf(place), collection, title, names, passages: [passage] }
}
