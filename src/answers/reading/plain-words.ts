import type { PatternBook } from './patterns.js'
import type { Token } from './tokens.js'

/** What is left when fillers and words said twice in a row are passed over. */
export function withoutFillers(tokens: readonly Token[], fillers: PatternBook<true>): Token[] {
  const passed = new Set<number>()
  for (const { start, end } of fillers.find(tokens)) for (let at = start; at < end; at++) passed.add(at)
  const kept: Token[] = []
  let paused = false
  let hesitated = false
  for (const [at, token] of tokens.entries()) {
    paused ||= token.afterPause
    const before = kept.at(-1)
    const repeated = before?.word === token.word && before.sentence === token.sentence && !token.afterPause
    if (passed.has(at) || repeated) {
      // `The, um, groin` is said without a pause that means anything.
      hesitated ||= passed.has(at) && paused
      continue
    }
    kept.push({ ...token, afterPause: paused && !hesitated && before?.sentence === token.sentence })
    paused = false
    hesitated = false
  }
  return kept.filter((_, at) => !saidTwice(kept, at) && !saidTwice(kept, at - 1))
}

/** Two words that are said again at once, as in `I don't, I don't feel it`: the first time does not count. */
function saidTwice(tokens: readonly Token[], at: number): boolean {
  const [one, two, again, andAgain] = tokens.slice(Math.max(at, 0), at + 4)
  return (
    andAgain !== undefined &&
    one!.word === again!.word &&
    two!.word === andAgain.word &&
    one!.sentence === andAgain.sentence
  )
}

/** `Seventy six` is 76; small numbers stay words, as in `one leg`. */
export function withFigures(tokens: readonly Token[], numbers: Readonly<Record<string, number>>): Token[] {
  const read: Token[] = []
  for (const token of tokens) {
    const value = Object.hasOwn(numbers, token.word) ? numbers[token.word]! : 0
    const before = read.at(-1)
    if (before && value > 0 && value < 10 && /^[2-9]0$/.test(before.word) && before.sentence === token.sentence) {
      read[read.length - 1] = { ...before, word: String(Number(before.word) + value), end: token.end }
    } else read.push(value >= 13 ? { ...token, word: String(value) } : token)
  }
  return read
}
