import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import type { QuestionModel, Scope } from '../../content/question-model.js'
import type { CollectionName } from '../../content/enums.js'
import { atOnce, type Steps } from '../steps.js'
import { holdingsOf, type Holdings } from './holdings.js'
import { rankerOf, type Ranker } from './ranker.js'
import { fittingPassages, hitOf, type Hit } from './hits.js'
import { isInside } from './scope.js'
import type { LeftOut } from './left-out.js'

/** Whether each item answers with its best passage or with all that fit. */
export const passageChoices = ['best', 'all'] as const

export interface SearchQuery {
  q: string
  /** Only of these. */
  collections?: readonly CollectionName[] | undefined
  limit: number
  passages: (typeof passageChoices)[number]
  /** Red flags whose signs were heard in the question: they come first. */
  heard?: readonly string[]
}

/** What is found for a question. */
export interface Findings {
  hits: Hit[]
  /** Words that were read for misspelt ones. */
  correctedTo: readonly string[]
  /** What the guide leaves out on purpose, when that is what was asked for. */
  notCovered?: LeftOut
}

export type Search = (query: SearchQuery) => Findings

/** What is worth less than this share of the best is not said. */
const leastShare = 0.4

/** Makes a search over a release: an index of its words, built once, and what was learned from labelled questions. */
export function buildSearch(content: Content & Phrasebook, model?: QuestionModel): Search {
  return atOnce(searchIn(atOnce(holdingsOf(content)), model))
}

/** The same over what was read of a release already, in steps. */
export function* searchIn(holdings: Holdings, model?: QuestionModel): Steps<Search> {
  const ranker = yield* rankerOf(holdings, model)
  return searchWith(ranker, model?.scope)
}

/** A search that answers with what a ranker finds, as far as a question is for this guide. */
export function searchWith(ranker: Ranker, scope: Scope | undefined): Search {
  const { words, weightOf } = ranker.holdings

  return ({ q, collections, limit, passages, heard = [] }) => {
    const asked = ranker.read(q)
    const { reading, leftOut, named } = asked
    const correctedTo = reading.corrected
    if (named.length === 0 && !isFor(ranker, asked, scope)) {
      return { hits: [], correctedTo, ...(leftOut && { notCovered: leftOut }) }
    }
    const ranked = ranker.rank(asked, heard)
    const highest = Math.max(0, ...ranked.slice(0, 1).map(({ score }) => score))
    const least = leastShare * Math.min(1, highest)
    const found = ranked
      .filter(
        ({ findable, score }) =>
          score >= least && (collections === undefined || collections.includes(findable.collection))
      )
      .slice(0, limit)
    const weights = new Map(reading.terms.map(term => [term, weightOf(term)]))
    const terms = new Set(reading.terms)
    const fitting = found.flatMap(({ findable, score }) => {
      const all = fittingPassages(findable, weights)
      const chosen = passages === 'best' ? all.slice(0, 1) : all
      return chosen.map(({ passage, share }) => ({ findable, passage, score: score * share }))
    })
    const best = fitting.sort((one, other) => other.score - one.score).slice(0, limit)
    return {
      hits: best.map(({ findable, passage, score }) => hitOf(findable, passage, score, terms, words)),
      correctedTo
    }
  }
}

/** Where nothing was learned, a question is for this guide when it knows more than half of its words. */
function isFor({ evidenceOf }: Ranker, asked: ReturnType<Ranker['read']>, scope: Scope | undefined): boolean {
  return scope ? isInside(evidenceOf(asked), scope) : asked.reading.unknown < 0.5 && asked.leftOut === undefined
}
