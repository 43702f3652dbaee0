import { distance } from 'fastest-levenshtein'
import { isSwapped } from '../swapped.js'

/** Fewer letters are another word as often as a slip. */
const fewestForOne = 4
const fewestForTwo = 8
/** Longer than any word worth mending. */
const longest = 24

/** How many letters of a word may be wrong. */
function slipsIn(word: string): number {
  if (word.length < fewestForOne || word.length > longest) return 0
  return word.length < fewestForTwo ? 1 : 2
}

/**
 * Mends misspelt words: the nearest known word with the same first letter, of two that are as near the one that is said
 * more often.
 */
export function spellingMender(known: ReadonlyMap<string, number>): (word: string) => string | undefined {
  const byPlace = new Map<string, string[]>()
  const often = [...known].sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
  for (const [word] of often) {
    const place = placeOf(word[0] as string, word.length)
    const same = byPlace.get(place)
    if (same) same.push(word)
    else byPlace.set(place, [word])
  }

  return word => {
    let best: string | undefined
    let fewest = slipsIn(word) + 1
    if (fewest === 1 || /\d/.test(word)) return undefined
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const candidate of byPlace.get(placeOf(word[0] as string, length)) ?? []) {
        const slips = slipsBetween(word, candidate)
        if (slips < fewest) [best, fewest] = [candidate, slips]
      }
    }
    return best
  }
}

const placeOf = (initial: string, length: number) => `${initial}${length}`

/** Letters to add, drop or change; two neighbours that changed places are one slip. */
function slipsBetween(word: string, candidate: string): number {
  const slips = distance(word, candidate)
  return slips === 2 && isSwapped(word, candidate) ? 1 : slips
}
