import type { ReadFiles } from './files.js'
import type { Overview, Release, Source } from './guide.js'
import type { ContentProblem } from './problems.js'
import type { PartName } from './release-parts.js'
import type { SafetyStatement } from './safety.js'
import type { Collections, Item } from './schema.js'
import type { ScreeningTexts } from './screening.js'
import { collectionNames, type CollectionName } from './enums.js'
import type { WalkingPlanRules } from './walking-plan.js'

/** One release, checked against the schemas; the rules look at it as a whole. */
export interface Content {
  release: Release
  overview: Overview
  sources: Source[]
  screening: ScreeningTexts
  walkingPlan: WalkingPlanRules
  /** What adopters must know; older releases do not say it. */
  safety?: SafetyStatement | undefined
  /** The items of each collection, in the order of the release; none of one that came later. */
  collections: Collections
}

/** A release as bytes: it becomes content when somebody first asks for it. */
export interface HeldRelease {
  version: string
  files: ReadFiles
  /** Names its bytes; empty when they could not all be read. */
  digest: string
  /** What could not be read, or does not fit the schemas. */
  misfits: () => ContentProblem[]
  /** The content, frozen; only of bytes that fit. */
  content: () => Content
  /** The file and path, from the data folder, of something that a rule found in a part or an item. */
  locate: (problem: ContentProblem) => ContentProblem
}

type Parts = Record<PartName, unknown>

/** The content from its parts: items in the order of the release, frozen to the last list. */
export function contentFrom(release: Release, parts: Parts, itemsOf: (name: CollectionName) => Item[]): Content {
  const inOrder = collectionNames.map(name => [name, inOrderOf(idsIn(release, name), itemsOf(name))])
  return deepFreeze({ release, ...parts, collections: Object.fromEntries(inOrder) } as unknown as Content)
}

/** Whether a release has a collection: it lacks those that came after it. */
export function holdsCollection({ contents }: Release, name: CollectionName): boolean {
  return contents[name] !== undefined
}

/** The ids of a collection, in the order of a release. */
export function idsIn({ contents }: Release, name: CollectionName): readonly string[] {
  return contents[name] ?? []
}

/** Items that the release does not list come last; a rule names them. */
function inOrderOf(ids: readonly string[], items: readonly Item[]): Item[] {
  const place = (item: Item) => ids.indexOf(item.id) + 1 || Infinity
  return items.toSorted((a, b) => place(a) - place(b))
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member)
  }
  return Object.freeze(value)
}
