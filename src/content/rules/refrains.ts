import type { Item } from '../schema.js'
import { sentencesOf } from './reading.js'
import { itemsOf } from '../parts-of.js'
import type { Rule } from './rule.js'
import { since } from './since.js'

/** In how many places the same sentence may stand before it reads like a refrain. */
const mostPlaces = 2

/** The texts of an item and the place of each. A claim that items share stands in one place. */
function* wordedBy(item: Item): Generator<{ place: string; path: string; text: string }> {
  yield { place: item.id, path: '/summary', text: item.summary }
  for (const [index, { id, text, note }] of item.claims.entries()) {
    const place = `claim ${id}`
    yield { place, path: `/claims/${index}/text`, text }
    if (note) yield { place, path: `/claims/${index}/note`, text: note }
  }
  if (!('myths' in item)) return
  for (const [index, { myth, fact }] of item.myths.entries()) {
    yield { place: item.id, path: `/myths/${index}/myth`, text: myth }
    yield { place: item.id, path: `/myths/${index}/fact`, text: fact }
  }
}

export const noRefrains: Rule = since('1.4.0', {
  name: 'no-refrains',
  description: [
    `From 1.4.0 on no sentence of a summary, a claim or a myth stands word for word in more than ${mostPlaces} places;`,
    'a shared claim is one.'
  ].join(' '),
  *check(content) {
    const places = new Map<string, Set<string>>()
    for (const { file, item } of itemsOf(content)) {
      for (const { place, path, text } of wordedBy(item)) {
        for (const sentence of sentencesOf(text)) {
          const found = places.get(sentence) ?? new Set()
          places.set(sentence, found)
          if (found.has(place)) continue
          found.add(place)
          const others = [...found].slice(0, mostPlaces).join(' and ')
          if (found.size > mostPlaces) yield { file, path, message: `says once more "${sentence}", as ${others} do` }
        }
      }
    }
  }
})
