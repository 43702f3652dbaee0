/** Words with spaces between them may stand this many words apart in all: about one sentence. */
const widest = 14

/** A phrase found in a text: what it stands for, and the places of its words. */
export interface Found<T> { meaning: T, places: readonly number[] }

interface Phrase<T> { parts: string[][], meaning: T }

/**
 * Finds phrases in a text of terms. Parts of a phrase stand near each other in any order; the terms of a part, which are joined by
 * hyphens, follow each other.
 */
export function phraseFinder<T> (entries: ReadonlyArray<readonly [phrase: string, meaning: T]>, term: (word: string) => string): (terms: readonly string[]) => Array<Found<T>> {
  const phrases = entries.map(([phrase, meaning]): Phrase<T> => {
    const parts = [...new Map(phrase.split(' ').map(part => part.split('-').map(term)).map(part => [part.join('-'), part])).values()]
    return { parts, meaning }
  })
  const frequency = new Map<string, number>()
  for (const word of phrases.flatMap(({ parts }) => parts.flat())) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  // Each phrase waits under its rarest word, so that common words cost little.
  const byRarest = new Map<string, Array<Phrase<T>>>()
  for (const phrase of phrases) {
    const rarest = phrase.parts.flat().reduce((a, b) => (frequency.get(b) as number) < (frequency.get(a) as number) ? b : a)
    const waiting = byRarest.get(rarest)
    if (waiting) waiting.push(phrase)
    else byRarest.set(rarest, [phrase])
  }

  return terms => {
    const places = new Map<string, number[]>()
    for (const [at, word] of terms.entries()) {
      const known = places.get(word)
      if (known) known.push(at)
      else places.set(word, [at])
    }
    const found: Array<Found<T>> = []
    for (const word of places.keys()) {
      for (const { parts, meaning } of byRarest.get(word) ?? []) {
        if (!parts.every(part => places.has(part[0] as string))) continue
        const starts = closest(parts.map(part => placesOf(part, terms, places)))
        if (starts) found.push({ meaning, places: parts.flatMap((part, index) => part.map((_, offset) => starts[index] as number + offset)) })
      }
    }
    return found
  }
}

function placesOf (part: readonly string[], terms: readonly string[], places: ReadonlyMap<string, number[]>): number[] {
  const starts = places.get(part[0] as string) as number[]
  return part.length === 1 ? starts : starts.filter(start => part.every((word, offset) => terms[start + offset] === word))
}

/** Where the parts first stand together within the widest span, if they do. */
function closest (places: readonly number[][]): number[] | undefined {
  const at = places.map(() => 0)
  while (true) {
    const now = places.map((list, part) => list[at[part] as number] ?? NaN)
    if (now.some(Number.isNaN)) return undefined
    const least = Math.min(...now)
    if (Math.max(...now) - least < widest) return now
    const behind = now.indexOf(least)
    at[behind] = (at[behind] as number) + 1
  }
}
