import type { Content } from './load.js'
import type { Claim } from './claim.js'
import type { Item } from './schema.js'
import { collectionNames, type CollectionName } from './enums.js'

/** Every item with its collection and file. */
export function* itemsOf({
  collections
}: Content): Generator<{ collection: CollectionName; file: string; item: Item }> {
  for (const collection of collectionNames) {
    for (const item of collections[collection]) yield { collection, file: `${collection}/${item.id}.json`, item }
  }
}

/** Every claim, of the overview, of the walking plan and of all items, with its file and JSON path. */
export function* claimsOf(content: Content): Generator<{ claim: Claim; file: string; path: string }> {
  for (const [index, claim] of content.overview.claims.entries()) {
    yield { claim, file: 'overview.json', path: `/claims/${index}` }
  }
  for (const [index, claim] of content.walkingPlan.claims.entries()) {
    yield { claim, file: 'walking-plan.json', path: `/claims/${index}` }
  }
  for (const { file, item } of itemsOf(content)) {
    for (const [index, claim] of item.claims.entries()) yield { claim, file, path: `/claims/${index}` }
  }
}
