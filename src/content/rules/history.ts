import { isDeepStrictEqual } from 'node:util'
import type { Release } from '../guide.js'
import type { Content } from '../load.js'
import type { ItemReference } from '../schema.js'
import { collectionNames, type CollectionName } from '../enums.js'
import type { Rule } from './rule.js'

const holds = ({ collections }: Content, { collection, id }: ItemReference) =>
  collections[collection].some(item => item.id === id)
const report = (path: string, message: string) => ({ file: 'release.json', path, message })

/** An item that went, as release.json tells it: where it is told, and where it went. */
interface Departure {
  path: string
  item: ItemReference
  targets: ReadonlyArray<{ path: string; item: ItemReference }>
}

function departuresIn({ moved = [], split = [], removed = [] }: Release): Departure[] {
  const told = (list: string, index: number, item: ItemReference, targets: ReadonlyArray<[string, ItemReference]>) => {
    const path = `/${list}/${index}`
    return { path, item, targets: targets.map(([at, item]) => ({ path: `${path}/${at}`, item })) }
  }
  return [
    ...moved.map((entry, index) => told('moved', index, entry, [['to', entry.to]])),
    ...split.map((entry, index) =>
      told(
        'split',
        index,
        entry,
        entry.into.map((item, at) => [`into/${at}`, item])
      )
    ),
    ...removed.map((entry, index) =>
      told('removed', index, entry, entry.replacedBy ? [['replacedBy', entry.replacedBy]] : [])
    )
  ]
}

const nameOf = ({ collection, id }: ItemReference) => `${collection}/${id}`

export const removalsTold: Rule = {
  name: 'removals-told',
  description:
    'release.json names every item that the release before had and this one has not, once, and where it went: to what is here.',
  *check(content, predecessor) {
    const departures = departuresIn(content.release)
    const told = departures.map(({ item }) => nameOf(item))
    for (const [index, { path, item, targets }] of departures.entries()) {
      if (holds(content, item)) yield report(path, `${nameOf(item)} is still here`)
      if (!predecessor || !holds(predecessor, item)) yield report(path, `the release before has no ${nameOf(item)}`)
      if (told.indexOf(nameOf(item)) !== index) yield report(path, `${nameOf(item)} went elsewhere already`)
      // What went is not here: so nobody is led to what has itself gone on.
      for (const target of targets.filter(({ item }) => !holds(content, item))) {
        yield report(target.path, `there is no ${nameOf(target.item)}`)
      }
    }
    if (!predecessor) return
    for (const collection of collectionNames) {
      for (const { id } of predecessor.collections[collection]) {
        const name = nameOf({ collection, id })
        if (told.includes(name) || holds(content, { collection, id })) continue
        yield report('/removed', `does not name ${name}, which release ${predecessor.release.version} has`)
      }
    }
  }
}

export const movesNew: Rule = {
  name: 'moves-new',
  description:
    'An item moves to where none was before: what goes into another item is removed, and that one stands in its place.',
  *check({ release }, predecessor) {
    for (const [index, { to }] of (release.moved ?? []).entries()) {
      if (predecessor && holds(predecessor, to)) yield report(`/moved/${index}/to`, `${nameOf(to)} was there before`)
    }
  }
}

export const collectionsKept: Rule = {
  name: 'collections-kept',
  description: 'A release has every collection that the release before had.',
  *check({ release }, predecessor) {
    for (const name of collectionNames) {
      const had = predecessor?.release.contents[name] !== undefined
      if (had && release.contents[name] === undefined) {
        yield report('/contents', `has no ${name}, which release ${predecessor.release.version} has`)
      }
    }
  }
}

export const changesResolve: Rule = {
  name: 'changes-resolve',
  description: 'A change that names an item finds it in the release, or among what went.',
  *check(content) {
    for (const [index, { collection, id }] of content.release.changes.entries()) {
      if ((collection === undefined) !== (id === undefined)) {
        yield report(`/changes/${index}`, 'names an item by collection and id, or none')
      }
      if (collection === undefined || id === undefined || holds(content, { collection, id })) continue
      const went = departuresIn(content.release).some(({ item }) => nameOf(item) === nameOf({ collection, id }))
      if (!went) yield report(`/changes/${index}/id`, `there is no ${collection}/${id}`)
    }
  }
}

export const changesTold: Rule = {
  name: 'changes-told',
  description:
    'Every item that was added or changed, or that went, is named in the changes of release.json, with a severity.',
  *check(content, predecessor) {
    if (!predecessor) return
    const { changes } = content.release
    const told = (collection: CollectionName, id: string) =>
      changes.some(change => change.collection === collection && change.id === id)
    for (const collection of collectionNames) {
      const before = new Map(predecessor.collections[collection].map(item => [item.id, item]))
      for (const item of content.collections[collection]) {
        if (isDeepStrictEqual(before.get(item.id), item) || told(collection, item.id)) continue
        yield report(
          '/changes',
          `does not name ${collection}/${item.id}, which ${before.has(item.id) ? 'was changed' : 'is new'}`
        )
      }
    }
    for (const { path, item } of departuresIn(content.release)) {
      const [, how] = path.split('/')
      if (!told(item.collection, item.id)) yield report('/changes', `does not name ${nameOf(item)}, which was ${how}`)
    }
  }
}
