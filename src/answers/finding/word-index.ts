import MiniSearch from 'minisearch'
import type { Counts } from '../reading/naive-bayes.js'
import type { Steps } from '../steps.js'
import type { Findable } from './findables.js'
import type { WordReader } from './words.js'

/** What a word is worth where it stands. */
const boost = { names: 4, asked: 3, text: 1 }
/** So many words of a question are looked up. */
const mostTerms = 40

/** What holds words of a question, best first, by the place of what can be found. */
export type WordIndex = (terms: readonly string[]) => Array<{ place: number; score: number }>

/**
 * An index (BM25) over titles and names, what people asked (where that is counted), and passages; a step for each thing
 * that can be found.
 */
export function* wordIndex(
  findables: readonly Findable[],
  counts: Counts | undefined,
  words: WordReader
): Steps<WordIndex> {
  const index = new MiniSearch<Record<string, string | number>>({
    fields: Object.keys(boost),
    tokenize: text => text.split(' '),
    processTerm: term => term || null,
    searchOptions: { boost }
  })
  const inTerms = (parts: readonly string[]) => parts.flatMap(part => [...words.terms(part)]).join(' ')
  const asked = counts && askedFor(counts)
  yield
  for (const [id, { title, names, passages }] of findables.entries()) {
    index.add({
      id,
      names: inTerms([title, ...names]),
      asked: asked ? asked[id]!.join(' ') : '',
      text: passages.flatMap(({ terms }) => [...terms]).join(' ')
    })
    yield
  }
  return terms => {
    if (terms.length === 0) return []
    return index.search(terms.slice(0, mostTerms).join(' ')).map(({ id, score }) => ({ place: id, score }))
  }
}

/** The terms of all questions of each class, as often as they were asked. */
function askedFor({ classes, index, of }: Counts): string[][] {
  const asked = classes.map((): string[] => [])
  for (const [term, number] of index) {
    const row = of.subarray(number * classes.length, (number + 1) * classes.length)
    for (const [place, times] of row.entries()) {
      for (let time = 0; time < times; time++) asked[place]!.push(term)
    }
  }
  return asked
}
