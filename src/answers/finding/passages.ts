import { certainties, type Certainty, type CollectionName } from '../../content/enums.js'
import { Claim } from '../../content/claim.js'
import { itemSchemas, type Item } from '../../content/schema.js'
import { textsOf } from '../../content/texts.js'
import type { WordReader } from './words.js'

/** What can be quoted from an item: whole sentences, with the claims that they rest on. */
export interface Passage {
  /** The field of the item that holds it. */
  field: string
  text: string
  terms: ReadonlySet<string>
  claims: readonly Claim[]
}

/** Longest passage in characters, as long as a summary may be; a single longer sentence stays whole. */
const longest = 280

/**
 * What misleads when it is quoted alone: names, myths, things not to say or buy, when to get help (which is a red
 * flag's to say), conditions, questions, labels of drawings, and notes on other texts.
 */
const unquotable =
  /^\/(title|alternateNames|seekHelp|possibleConcerns|doNotSay|notNeeded|notFor|easeOffIf|codes|notCoded|figure)|\/(note|myth|size|population|comparator|timeframe|question|accuracy\/statement)$|\/effects\//

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Everything quotable in an item, in the order of its fields. */
export function passagesOf(collection: CollectionName, item: Item, words: WordReader): Passage[] {
  const claimTerms = item.claims.map(claim => ({ claim, terms: words.terms(claim.text) }))
  return [...textsOf(itemSchemas[collection], item)]
    .filter(({ path }) => !unquotable.test(path))
    .flatMap(({ path, text }) =>
      quotesFrom(text).map(quote => {
        const named = claimNamed(item, path.split('/').slice(1))
        const behind = new Set(quote.flatMap(sentence => nearest(words.terms(sentence), claimTerms)))
        return {
          field: path.split('/')[1] as string,
          text: quote.join(' '),
          terms: words.terms(quote.join(' ')),
          claims: item.claims.filter(claim => (named ? claim.id === named : behind.has(claim)))
        }
      })
    )
}

/** The lowest certainty of some claims: a passage is no surer than its weakest ground. */
export function leastCertain(claims: readonly Claim[]): Certainty {
  return certainties[Math.max(...claims.map(({ certainty }) => certainties.indexOf(certainty)))] as Certainty
}

/** The sentences of a text, in groups that are short enough to quote. */
export function quotesFrom(text: string): string[][] {
  const quotes: string[][] = []
  for (const { segment } of sentences.segment(text)) {
    const sentence = segment.trim()
    const last = quotes.at(-1)
    if (last && last.join(' ').length + sentence.length < longest) last.push(sentence)
    else quotes.push([sentence])
  }
  return quotes
}

/** The claims with most words in common with a sentence; when none has enough, to be safe, all of them. */
function nearest(
  terms: ReadonlySet<string>,
  claims: ReadonlyArray<{ claim: Claim; terms: ReadonlySet<string> }>
): Claim[] {
  const overlaps = claims.map(({ claim, terms: others }) => ({
    claim,
    overlap: inCommon(terms, others) / Math.max(1, Math.sqrt(terms.size * others.size))
  }))
  const most = Math.max(...overlaps.map(({ overlap }) => overlap))
  return overlaps.filter(({ overlap }) => most < 0.2 || overlap >= most * 0.8).map(({ claim }) => claim)
}

/** The claim that the content itself names for a text. */
function claimNamed(item: Item, [field, index]: string[]): string | undefined {
  if (field === 'claims') return item.claims[Number(index)]?.id
  if (field === 'myths' && 'myths' in item) return item.myths[Number(index)]?.claim
  return field === 'effect' && 'effect' in item ? item.effect.claim : undefined
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const term of a) if (b.has(term)) count++
  return count
}
