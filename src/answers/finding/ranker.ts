import { naiveBayes } from '../reading/naive-bayes.js'
import type { Steps } from '../steps.js'
import { countsFor, insideOrOutside, type Counted } from './counting.js'
import type { Findable } from './findables.js'
import { fuse } from './fusion.js'
import type { Holdings } from './holdings.js'
import type { LeftOut } from './left-out.js'
import { questionReader, type Reading } from './question-reader.js'
import { searchRecipe, type SearchRecipe } from './recipe.js'
import type { Evident } from './scope.js'
import { wordIndex } from './word-index.js'
import { wordsOf } from './words.js'

/** A question, with all that is needed to judge and to answer it. */
export interface Asked {
  reading: Reading
  /** What holds its words, best first. */
  worded: Array<{ place: number; score: number }>
  /** What is called by the whole of it, or holds its only word in a name. */
  named: readonly number[]
  leftOut: LeftOut | undefined
}

export interface Ranker {
  holdings: Holdings
  read: (question: string) => Asked
  /** What speaks for and against a question being for this guide. */
  evidenceOf: (asked: Asked) => Evident
  /** All that may answer, best first, with a score from 0 to 1. */
  rank: (asked: Asked, heard: readonly string[]) => Array<{ findable: Findable; score: number }>
}

/** Questions are short: a word that stands in one of them tells already. */
const leastQuestions = 1
const nothingCounted: Counted = { classes: [], sizes: [], totals: [], features: {} }

/**
 * Ranks what can be found in a release by the words it holds (BM25) and by what labelled questions with such words
 * meant (naive Bayes), joined by rank.
 */
export function* rankerOf(
  holdings: Holdings,
  counted: Counted = nothingCounted,
  how: SearchRecipe = searchRecipe
): Steps<Ranker> {
  const { findables, words, names, leftOutIn } = holdings
  const counts = countsFor(findables, counted, words)
  yield
  const explain = naiveBayes(counts, leastQuestions)
  const judge = naiveBayes(insideOrOutside(counts), leastQuestions)
  yield
  const search = yield* wordIndex(findables, how.looksUpQuestions ? counts : undefined, words)
  const read = questionReader(holdings, Object.keys(counted.features), how.mends)

  return {
    holdings,
    read(question) {
      const reading = read(question)
      const whole = names.whole(question)
      const only = wordsOf(question).length === 1 ? names.holding(reading.terms[0] ?? '') : []
      return {
        reading,
        worded: search(reading.terms),
        named: whole.length > 0 ? whole : only,
        leftOut: leftOutIn(reading.terms)
      }
    },
    evidenceOf({ reading: { terms, unknown }, worded, leftOut }) {
      const length = Math.sqrt(Math.max(terms.length, 1))
      const [inside, outside] = judge(terms) as unknown as [number, number]
      return {
        counted: (inside - outside) / length,
        matched: (worded[0]?.score ?? 0) / length,
        unknown,
        leftOut: Number(leftOut !== undefined)
      }
    },
    rank({ reading, worded, named }, heard) {
      const explained = explain(reading.terms)
      const rankings = {
        worded: worded.map(({ place }) => place),
        counted: [...findables.keys()].sort((one, other) => explained[other]! - explained[one]!)
      }
      const scores = fuse(how.rankings.map(name => rankings[name]))
      for (const [place, { id, collection }] of findables.entries()) {
        const isHeard = collection === 'red-flags' && heard.includes(id)
        if (isHeard || named.includes(place)) scores.set(place, firstOf(scores.get(place)))
      }
      const ranked = Array.from(scores, ([place, score]) => ({ findable: findables[place] as Findable, score }))
      return ranked.sort((one, other) => other.score - one.score)
    }
  }
}

/** Above all that is not called for by name. */
const firstOf = (score = 0) => 1 + score
