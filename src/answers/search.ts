import MiniSearch from 'minisearch'
import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { Claim, Item } from '../content/schema.js'
import { collectionNames, type Certainty, type CollectionName } from '../content/terms.js'
import { alsoCalledBy, calledBy, questionReader, type Reading } from './evidence.js'
import { leastCertain, passagesOf, type Passage } from './passages.js'
import { wordReader } from './words.js'

/** Whether each item answers with its best passage or with all that fit. */
export const passageChoices = ['best', 'all'] as const

export interface SearchQuery {
  q: string
  collection?: CollectionName | undefined
  limit: number
  passages: (typeof passageChoices)[number]
}

/** A passage that answers a question, with what it rests on. */
export interface Hit {
  collection: CollectionName
  id: string
  title: string
  field: string
  passage: string
  /** From 0 to 1. */
  score: number
  /** The lowest certainty among the claims. */
  certainty: Certainty
  /** Ids of the claims of the item that the passage rests on. */
  claims: string[]
  sources: Claim['sources']
}

interface Entry { index: number, collection: CollectionName, item: Item, passages: Passage[] }

const boost = { names: 4, title: 4, summary: 2, claims: 1.5, rest: 1 }
/** Below this nothing is said: quiet beats wrong. A question that is about the back, or about walking, and nothing else, may be answered sooner. */
const leastScore = { anchored: 0.2, other: 0.4 }
/** So many of the rarest words of a question are looked up; the others tell items apart no better. */
const mostTerms = 16
/** A relevance at which the words of the content are half convincing. */
const halfConvincing = 12

/** Makes a search over a release: an index of its words, built once, and its vocabulary. */
export function buildSearch (content: Content & Phrasebook): (query: SearchQuery) => Hit[] {
  const words = wordReader(content.vocabulary)
  const entries: Entry[] = collectionNames.flatMap(collection => content.collections[collection].map((item: Item) =>
    ({ collection, item, passages: passagesOf(collection, item, words) }))).map((entry, index) => ({ index, ...entry }))
  const places = new Map(entries.map(({ item, index }) => [item.id, index]))
  const itemsWith = count(entries.map(({ item, passages }) => new Set([...words.terms(calledBy(item).join(' ')), ...passages.flatMap(({ terms }) => [...terms])])))
  const passagesWith = count(entries.flatMap(({ passages }) => passages.map(({ terms }) => terms)))
  const rarity = (term: string) => Math.log(1 + entries.length * 20 / (passagesWith.get(term) ?? Infinity))
  const read = questionReader(content, words, new Set(itemsWith.keys()))

  const index = new MiniSearch<Record<string, string | number>>({
    fields: Object.keys(boost),
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { boost }
  })
  const text = (parts: readonly string[]) => parts.flatMap(part => [...words.terms(part)]).join(' ')
  index.addAll(entries.map(({ index, item, passages }) => ({
    id: index,
    title: text([item.title]),
    names: text(alsoCalledBy(item)),
    summary: text([item.summary]),
    claims: text(item.claims.map(claim => claim.text)),
    rest: text(passages.filter(({ field }) => field !== 'summary' && field !== 'claims').map(({ text }) => text))
  })))

  const scores = (reading: Reading) => {
    const { terms, anchored, elsewhere, familiar, meant } = reading
    const telling = terms.filter(term => (itemsWith.get(term) ?? Infinity) <= entries.length / 2)
      .sort((a, b) => (itemsWith.get(a) as number) - (itemsWith.get(b) as number)).slice(0, mostTerms)
    const worded = new Map(telling.length === 0 ? [] : index.search(telling.join(' ')).map(({ id, score }) => [id as number, score / (score + halfConvincing)]))
    const inScope = (anchored ? 0.8 ** Math.min(elsewhere, 3) * (0.75 + 0.25 * familiar) : 0.4 ** elsewhere * (0.3 + 0.7 * familiar))
    const scored = new Map<number, number>()
    for (const [id, weight] of meant) scored.set(places.get(id) as number, weight)
    for (const [place, weight] of worded) scored.set(place, 1 - (1 - (scored.get(place) ?? 0)) * (1 - weight * (anchored ? 0.6 : 0.2)))
    return Array.from(scored, ([place, score]) => ({ entry: entries[place] as Entry, score: score * inScope }))
  }

  return ({ q, collection, limit, passages }) => {
    const reading = read(q)
    const least = reading.anchored && reading.elsewhere === 0 ? leastScore.anchored : leastScore.other
    const found = scores(reading)
      .filter(({ entry, score }) => score >= least && (collection === undefined || entry.collection === collection))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
    const asked = new Map(reading.terms.map(term => [term, rarity(term)] as const).sort(([, a], [, b]) => b - a).slice(0, mostTerms))
    if (passages === 'best') return found.map(({ entry, score }) => hit(entry, best(entry, asked).passage, score))
    return found
      .flatMap(({ entry, score }) => {
        const { passage: first, fit: most } = best(entry, asked)
        const others = entry.passages.filter(passage => passage !== first).map(passage => ({ passage, fit: fits(passage, asked) })).filter(({ fit }) => fit > 0)
        return [{ entry, passage: first, score }, ...others.map(({ passage, fit }) => ({ entry, passage, score: score * Math.min(1, fit / most) }))]
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry, passage, score }) => hit(entry, passage, score))
  }
}

function count (sets: ReadonlyArray<ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const terms of sets) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The passage that fits best; of a red flag always the summary, which says how soon to get help. */
function best ({ collection, passages }: Entry, asked: ReadonlyMap<string, number>): { passage: Passage, fit: number } {
  const summary = passages.find(({ field }) => field === 'summary') as Passage
  let [passage, fit] = [summary, fits(summary, asked) * 1.4]
  if (collection === 'red-flags') return { passage, fit: Math.max(fit, ...passages.map(passage => fits(passage, asked))) }
  for (const other of passages) {
    const fitting = fits(other, asked)
    if (fitting > fit) [passage, fit] = [other, fitting]
  }
  return { passage, fit }
}

/** How much of a question a passage holds; long ones hold more by chance. */
function fits ({ terms }: Passage, asked: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [term, weight] of asked) if (terms.has(term)) sum += weight
  return sum / Math.sqrt(10 + terms.size)
}

function hit ({ collection, item: { id, title } }: Entry, { field, text, claims }: Passage, score: number): Hit {
  const sources = [...new Map(claims.flatMap(claim => claim.sources).map(source => [`${source.id} ${source.stance}`, source])).values()]
  return { collection, id, title, field, passage: text, score: Math.round(score * 1000) / 1000, certainty: leastCertain(claims), claims: claims.map(({ id }) => id), sources }
}
