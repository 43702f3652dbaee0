import type { Claim } from '../../content/claim.js'
import type { Certainty, CollectionName } from '../../content/enums.js'
import type { Findable, Kind } from './findables.js'
import { leastCertain, type Passage } from './passages.js'
import type { WordReader } from './words.js'

/** Where a word of the question stands in a passage (UTF-16 code units). */
export interface Range {
  start: number
  end: number
}

/** A passage that answers a question, with what it rests on. */
export interface Hit {
  kind: Kind
  /** The collection that it is in, is, or stands nearest to. */
  collection: CollectionName
  id: string
  title: string
  field: string
  passage: string
  /** From 0 to 1. */
  score: number
  /** The lowest certainty among the claims. */
  certainty: Certainty
  /** Ids of the claims that the passage rests on. */
  claims: string[]
  sources: Claim['sources']
  /** Where words of the question stand in the passage. */
  matched: Range[]
  /** None of them does: only the question as a whole is like it. */
  resembles?: true
}

/**
 * The passages of something that fit a question, best first, each with how well it fits beside the best one (0 to 1).
 */
export function fittingPassages(
  { collection, passages }: Findable,
  asked: ReadonlyMap<string, number>
): Array<{ passage: Passage; share: number }> {
  const first = passages[0] as Passage
  const fitting = passages
    .map(passage => ({ passage, fit: fits(passage, asked) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
  const most = fitting[0]?.fit ?? 1
  const shares = fitting.map(({ passage, fit }) => ({ passage, share: fit / most }))
  // Of a red flag the summary comes first: it says how soon to get help.
  const isSummaryFirst = collection === 'red-flags' || fits(first, asked) * summaryIsWorth >= most
  if (!isSummaryFirst && shares.length > 0) return shares
  return [{ passage: first, share: 1 }, ...shares.filter(({ passage }) => passage !== first)]
}

/** A summary that fits a little less says more than a passage that fits a little more. */
const summaryIsWorth = 1.4

/** How much of a question a passage holds; long ones hold more by chance. */
function fits({ terms }: Passage, asked: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [term, weight] of asked) if (terms.has(term)) sum += weight
  return sum / Math.sqrt(10 + terms.size)
}

/** A hit that says why it is one. */
export function hitOf(
  { kind, collection, id, title }: Findable,
  passage: Passage,
  score: number,
  asked: ReadonlySet<string>,
  words: WordReader
): Hit {
  const { field, text, claims } = passage
  const sources = [
    ...new Map(claims.flatMap(claim => claim.sources).map(source => [`${source.id} ${source.stance}`, source])).values()
  ]
  const matched = piecesOf(passage, words)
    .filter(({ terms }) => terms.some(term => asked.has(term)))
    .map(({ start, end }) => ({ start, end }))
  const hit = {
    kind,
    collection,
    id,
    title,
    field,
    passage: text,
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    certainty: leastCertain(claims),
    claims: claims.map(({ id }) => id),
    sources,
    matched
  }
  return matched.length > 0 ? hit : { ...hit, resembles: true }
}

interface Piece extends Range {
  terms: readonly string[]
}

/**
 * The words of each passage with what they stand for, read once: to find the form of a word takes longer than all else.
 */
const pieces = new WeakMap<Passage, Piece[]>()

function piecesOf(passage: Passage, words: WordReader): Piece[] {
  const known = pieces.get(passage)
  if (known) return known
  const read = [...passage.text.matchAll(/[\p{L}\p{N}'’]+/gu)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length, terms: [...words.terms(word)] }
  })
  pieces.set(passage, read)
  return read
}
