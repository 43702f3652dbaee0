import type { TObject } from '@sinclair/typebox'
import { Source } from '../content/guide.js'
import { holdsCollection, type Content } from '../content/load.js'
import { itemSchemas, type Item } from '../content/schema.js'
import {
  CauseCategory,
  collectionNames,
  Condition,
  Domain,
  ExerciseKind,
  Outcome,
  Phase,
  Position,
  Urgency,
  type CollectionName
} from '../content/enums.js'

export type ResourceName = CollectionName | 'sources'
export type Member = Item | Source

/** How one collection is published: its schema, its words, and the fields that it can be filtered by. */
export interface Collection {
  name: ResourceName
  /** The id of a member that examples show. */
  example: string
  /** The key of the collection inside the whole guide. */
  key: string
  /** What one member is called. */
  one: string
  title: string
  description: string
  schema: TObject
  filters: Readonly<Record<string, { enum: readonly string[]; $id: string }>>
  /** Whether older releases lack it. */
  cameLater?: true
  /** What members can be left out for: they say so in `notFor`. */
  without?: { enum: readonly string[]; $id: string }
}

const filter = (name: string, schema: unknown) => ({ [name]: schema as { enum: readonly string[]; $id: string } })

export const collections: Readonly<Record<ResourceName, Collection>> = {
  causes: {
    name: 'causes',
    example: 'poor-posture',
    key: 'causes',
    one: 'cause',
    title: 'Things linked with lower back pain',
    description:
      'What is linked with lower back pain, and how strong each link is. For nearly everyone no single cause can be found.',
    schema: itemSchemas.causes,
    filters: filter('category', CauseCategory)
  },
  'walking-benefits': {
    name: 'walking-benefits',
    example: 'blood-flow',
    key: 'walkingBenefits',
    one: 'walking benefit',
    title: 'What walking may do',
    description: 'Benefits that walking is said to have, and what was found when they were tested.',
    schema: itemSchemas['walking-benefits'],
    filters: filter('outcome', Outcome)
  },
  'regimen-tips': {
    name: 'regimen-tips',
    example: 'start-slowly',
    key: 'regimenTips',
    one: 'regimen tip',
    title: 'How to start and keep walking',
    description: 'Tips for a walking routine, in order.',
    schema: itemSchemas['regimen-tips'],
    filters: filter('phase', Phase)
  },
  'lifestyle-changes': {
    name: 'lifestyle-changes',
    example: 'restorative-sleep',
    key: 'lifestyleChanges',
    one: 'lifestyle change',
    title: 'Changes beside walking',
    description: 'Changes that may help beside walking, and what is not needed.',
    schema: itemSchemas['lifestyle-changes'],
    filters: filter('domain', Domain)
  },
  exercises: {
    name: 'exercises',
    cameLater: true,
    example: 'bridge',
    key: 'exercises',
    one: 'exercise',
    title: 'Exercises',
    description:
      'Exercises for the back and hips, step by step, with a dose, an easier and a harder way, and who should leave them out.',
    schema: itemSchemas.exercises,
    filters: { ...filter('kind', ExerciseKind), ...filter('position', Position) },
    without: Condition as unknown as { enum: readonly string[]; $id: string }
  },
  'red-flags': {
    name: 'red-flags',
    example: 'bowel-bladder-dysfunction',
    key: 'redFlags',
    one: 'red flag',
    title: 'Warning signs',
    description: 'Warning signs, how soon to get help for each, and what an app must and must not say.',
    schema: itemSchemas['red-flags'],
    filters: filter('urgency', Urgency)
  },
  sources: {
    name: 'sources',
    example: 'pocovi-2024-walkback',
    key: 'sources',
    one: 'source',
    title: 'Sources',
    description: 'Every source that the guide cites, what it found, and how far the editors could check it.',
    schema: Source,
    filters: {}
  }
}

export const resourceNames: readonly ResourceName[] = [...collectionNames, 'sources']

/** The collections of a release, and its sources: it lacks those that came after it. */
export function namesHeldBy({ release }: Content): readonly ResourceName[] {
  return resourceNames.filter(name => name === 'sources' || holdsCollection(release, name))
}

/** The members of a collection, in the content's order. */
export function membersOf(content: Content, name: ResourceName): readonly Member[] {
  return name === 'sources' ? content.sources : content.collections[name]
}
