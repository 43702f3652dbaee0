import { isDeepStrictEqual } from 'node:util'
import { collectionNames, type CollectionName } from '../terms.js'
import type { Content } from '../load.js'
import type { Rule } from './rule.js'

const holds = ({ collections }: Content, { collection, id }: { collection: CollectionName, id: string }) =>
  collections[collection].some(item => item.id === id)
const report = (path: string, message: string) => ({ file: 'release.json', path, message })

export const removalsTold: Rule = {
  name: 'removals-told',
  description: 'release.json names every item that the release before had and this one has not, and what stands in its place.',
  * check (content, predecessor) {
    const removed = content.release.removed ?? []
    for (const [index, entry] of removed.entries()) {
      const { collection, id, replacedBy } = entry
      if (holds(content, entry)) yield report(`/removed/${index}`, `${collection}/${id} is still here`)
      if (!predecessor || !holds(predecessor, entry)) yield report(`/removed/${index}`, `the release before has no ${collection}/${id}`)
      if (replacedBy && !holds(content, replacedBy)) yield report(`/removed/${index}/replacedBy`, `there is no ${replacedBy.collection}/${replacedBy.id}`)
    }
    if (!predecessor) return
    for (const collection of collectionNames) {
      for (const { id } of predecessor.collections[collection]) {
        const told = removed.some(entry => entry.collection === collection && entry.id === id)
        if (!told && !holds(content, { collection, id })) yield report('/removed', `does not name ${collection}/${id}, which release ${predecessor.release.version} has`)
      }
    }
  }
}

export const changesResolve: Rule = {
  name: 'changes-resolve',
  description: 'A change that names an item finds it in the release, or among what was removed.',
  * check (content) {
    for (const [index, { collection, id }] of content.release.changes.entries()) {
      if ((collection === undefined) !== (id === undefined)) yield report(`/changes/${index}`, 'names an item by collection and id, or none')
      if (collection === undefined || id === undefined || holds(content, { collection, id })) continue
      if (!content.release.removed?.some(entry => entry.collection === collection && entry.id === id)) yield report(`/changes/${index}/id`, `there is no ${collection}/${id}`)
    }
  }
}

export const changesTold: Rule = {
  name: 'changes-told',
  description: 'Every item that was added, changed or removed is named in the changes of release.json, with a severity.',
  * check (content, predecessor) {
    if (!predecessor) return
    const { changes, removed = [] } = content.release
    const told = (collection: CollectionName, id: string) => changes.some(change => change.collection === collection && change.id === id)
    for (const collection of collectionNames) {
      const before = new Map(predecessor.collections[collection].map(item => [item.id, item]))
      for (const item of content.collections[collection]) {
        if (isDeepStrictEqual(before.get(item.id), item) || told(collection, item.id)) continue
        yield report('/changes', `does not name ${collection}/${item.id}, which ${before.has(item.id) ? 'was changed' : 'is new'}`)
      }
    }
    for (const { collection, id } of removed) {
      if (!told(collection, id)) yield report('/changes', `does not name ${collection}/${id}, which was removed`)
    }
  }
}
