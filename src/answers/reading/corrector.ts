import { distance } from 'fastest-levenshtein'
import { isSwapped } from '../swapped.js'
import type { Token } from './tokens.js'

/** Reads misspelled words as the words that were most likely meant. */
export type Corrector = (tokens: readonly Token[]) => Token[]

/** Shorter words are too near to one another to guess at. */
const shortest = 4

/** A corrector towards the words that are worth it, which leaves all known words as they are. */
export function correctorFor(targets: Iterable<string>, known: ReadonlySet<string>): Corrector {
  const byInitial = new Map<string, string[]>()
  for (const word of targets) {
    if (word.length < shortest) continue
    const initial = word.charAt(0)
    byInitial.set(initial, byInitial.get(initial) ?? [])
    byInitial.get(initial)!.push(word)
  }
  const meant = (word: string): string => {
    const slips = word.length < 10 ? 1 : 2
    const near =
      byInitial.get(word[0] as string)?.filter(candidate => Math.abs(candidate.length - word.length) <= slips) ?? []
    return (
      near.find(candidate => isSwapped(word, candidate)) ??
      near.find(candidate => distance(word, candidate) <= slips) ??
      word
    )
  }
  return tokens =>
    tokens.map(token =>
      token.word.length < shortest || known.has(token.word) ? token : { ...token, word: meant(token.word) }
    )
}
