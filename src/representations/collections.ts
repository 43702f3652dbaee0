import type { TObject } from '@sinclair/typebox'
import { Source } from '../content/guide.js'
import type { Content } from '../content/load.js'
import { itemSchemas, type Item } from '../content/schema.js'
import { CauseCategory, collectionNames, Domain, Outcome, Phase, Urgency, type CollectionName } from '../content/terms.js'

export type ResourceName = CollectionName | 'sources'
export type Member = Item | Source

/** How one collection is published: its noun, its words, and the fields that it can be filtered by. */
export interface Collection {
  name: ResourceName
  /** The key of the collection inside the whole guide. */
  key: string
  /** What one member is called. */
  one: string
  title: string
  description: string
  noun: TObject
  filters: Readonly<Record<string, { enum: readonly string[], $id: string }>>
}

const filter = (name: string, noun: unknown) => ({ [name]: noun as { enum: readonly string[], $id: string } })

export const collections: Readonly<Record<ResourceName, Collection>> = {
  causes: {
    name: 'causes',
    key: 'causes',
    one: 'cause',
    title: 'Things linked with lower back pain',
    description: 'What is linked with lower back pain, and how strong each link is. For nearly everyone no single cause can be found.',
    noun: itemSchemas.causes,
    filters: filter('category', CauseCategory)
  },
  'walking-benefits': {
    name: 'walking-benefits',
    key: 'walkingBenefits',
    one: 'walking benefit',
    title: 'What walking may do',
    description: 'Benefits that walking is said to have, and what was found when they were tested.',
    noun: itemSchemas['walking-benefits'],
    filters: filter('outcome', Outcome)
  },
  'regimen-tips': {
    name: 'regimen-tips',
    key: 'regimenTips',
    one: 'regimen tip',
    title: 'How to start and keep walking',
    description: 'Tips for a walking routine, in order.',
    noun: itemSchemas['regimen-tips'],
    filters: filter('phase', Phase)
  },
  'lifestyle-changes': {
    name: 'lifestyle-changes',
    key: 'lifestyleChanges',
    one: 'lifestyle change',
    title: 'Changes beside walking',
    description: 'Changes that may help beside walking, and what is not needed.',
    noun: itemSchemas['lifestyle-changes'],
    filters: filter('domain', Domain)
  },
  'red-flags': {
    name: 'red-flags',
    key: 'redFlags',
    one: 'red flag',
    title: 'Warning signs',
    description: 'Warning signs, how soon to get help for each, and what an app must and must not say.',
    noun: itemSchemas['red-flags'],
    filters: filter('urgency', Urgency)
  },
  sources: {
    name: 'sources',
    key: 'sources',
    one: 'source',
    title: 'Sources',
    description: 'Every source that the guide cites, what it found, and how far the editors could check it.',
    noun: Source,
    filters: {}
  }
}

export const resourceNames: readonly ResourceName[] = [...collectionNames, 'sources']

/** The members of a collection, in the content's order. */
export function membersOf (content: Content, name: ResourceName): readonly Member[] {
  return name === 'sources' ? content.sources : content.collections[name]
}
