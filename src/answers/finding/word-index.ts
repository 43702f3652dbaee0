import MiniSearch from 'minisearch'
import type { Counts } from '../reading/naive-bayes.js'
import type { Findable } from './findables.js'
import type { WordReader } from './words.js'

/** What a word is worth where it stands. */
const boost = { names: 4, asked: 3, text: 1 }
/** So many words of a question are looked up. */
const mostTerms = 40

/** What holds words of a question, best first, by the place of what can be found. */
export type WordIndex = (terms: readonly string[]) => Array<{ place: number; score: number }>

/** An index (BM25) over titles and names, what people asked (where that is counted), and passages. */
export function wordIndex(findables: readonly Findable[], counts: Counts | undefined, words: WordReader): WordIndex {
  const index = new MiniSearch<Record<string, string | number>>({
    fields: Object.keys(boost),
    tokenize: text => text.split(' '),
    processTerm: term => term || null,
    searchOptions: { boost }
  })
  const inTerms = (parts: readonly string[]) => parts.flatMap(part => [...words.terms(part)]).join(' ')
  index.addAll(
    findables.map(({ title, names, passages }, id) => ({
      id,
      names: inTerms([title, ...names]),
      asked: counts ? askedFor(id, counts).join(' ') : '',
      text: passages.flatMap(({ terms }) => [...terms]).join(' ')
    }))
  )
  return terms => {
    if (terms.length === 0) return []
    return index.search(terms.slice(0, mostTerms).join(' ')).map(({ id, score }) => ({ place: id, score }))
  }
}

/** The terms of all questions of a class, as often as they were asked. */
function askedFor(place: number, { classes, index, of }: Counts): string[] {
  return [...index].flatMap(([term, number]) => Array<string>(of[number * classes.length + place]!).fill(term))
}
