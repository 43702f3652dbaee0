/** Longer than any word worth mending. */
const longestWord = 20
const shortestWord = 4

/** How many slips may separate a word from the one that was meant: fewer in short words, where every slip makes another word. */
const slipsIn = (word: string) => word.length >= 9 ? 2 : 1

/**
 * Mends misspelt words. Every word is kept under what is left of it when letters fall out (Garbe's symmetric deletes), so that
 * a look-up costs the same however many words are known.
 */
export function spellingMender (known: ReadonlySet<string>): (word: string) => string | undefined {
  const byRemains = new Map<string, string[]>()
  for (const word of known) {
    if (word.length < shortestWord || word.length > longestWord) continue
    for (const remains of remainsOf(word)) {
      const same = byRemains.get(remains)
      if (same) same.push(word)
      else byRemains.set(remains, [word])
    }
  }

  return word => {
    if (word.length < shortestWord || word.length > longestWord || /\d/.test(word)) return undefined
    let best: string | undefined
    let fewest = slipsIn(word) + 1
    for (const remains of remainsOf(word)) {
      for (const candidate of byRemains.get(remains) ?? []) {
        if (!plausible(word, candidate)) continue
        const slips = slipsBetween(word, candidate)
        if (slips < fewest || (slips === fewest && best !== undefined && candidate < best)) [best, fewest] = [candidate, slips]
      }
    }
    return best
  }
}

/** People seldom miss the first letter, and four letters with another one among them are mostly another word. */
function plausible (word: string, candidate: string): boolean {
  if (word[0] !== candidate[0]) return word.length >= 7 && slipsBetween(word, candidate) === 1
  return word.length > 4 || word.length !== candidate.length || [...word].sort().join('') === [...candidate].sort().join('')
}

function remainsOf (word: string): Set<string> {
  const remains = new Set([word])
  const drop = (left: string, from: number, slips: number): void => {
    for (let at = from; at < left.length; at++) {
      const less = left.slice(0, at) + left.slice(at + 1)
      remains.add(less)
      if (slips > 1) drop(less, at, slips - 1)
    }
  }
  drop(word, 0, slipsIn(word))
  return remains
}

/** Letters to add, drop, change or swap with the next one (optimal string alignment). */
function slipsBetween (a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : Infinity
      next.push(Math.min(change, swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    [before, row] = [row, next]
  }
  return row[b.length] as number
}
