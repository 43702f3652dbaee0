import type { Cued } from './another.js'
import type { Span } from './spans.js'
import type { Token } from './tokens.js'

/** A message with the cues that were found in it. */
export interface CuedMessage extends Cued {
  /** Ends of all mentions of signs: a new subject right after one begins a new statement. */
  mentionEnds: ReadonlySet<number>
}

/** What the next sentence answers when the mention is asked for: `Any numbness? No.` */
export function answerTo(mention: Span, { tokens, cues }: CuedMessage): 'yes' | 'no' | undefined {
  const sentence = tokens[mention.start]!.sentence
  const next = tokens.findIndex(token => token.sentence > sentence)
  if (!tokens[mention.start]!.asked && !opensAsQuestion(sentence, { tokens, cues })) return undefined
  if (cues.answerNo.some(cue => cue.start === next && endsThought(cue, tokens))) return 'no'
  return cues.answerYes.some(({ start }) => start === next) ? 'yes' : undefined
}

/** Nothing follows it without a pause: `No.` answers, and `No idea why` does not. */
export function endsThought({ start, end }: Span, tokens: readonly Token[]): boolean {
  const next = tokens[end]
  return !next || next.afterPause || next.sentence !== tokens[start]!.sentence
}

/** A sentence begins as a question does. */
export function opensAsQuestion(sentence: number, { tokens, cues }: Pick<CuedMessage, 'tokens' | 'cues'>): boolean {
  return cues.question.some(
    ({ start }) => tokens[start]!.sentence === sentence && tokens[start - 1]?.sentence !== sentence
  )
}

/** Both stand in the same sentence. */
export const inOneSentence = (tokens: readonly Token[], one: Span, other: Span) =>
  tokens[one.start]!.sentence === tokens[other.start]!.sentence

/** The writer paused between the two. */
export function pauseBetween(tokens: readonly Token[], one: Span, other: Span): boolean {
  return tokens
    .slice(Math.min(one.start, other.start) + 1, Math.max(one.start, other.start) + 1)
    .some(({ afterPause }) => afterPause)
}

/** How many words such as `but` stand before a token: two of one sentence are in one clause when it is as many. */
export function clauseOf(at: number, { cues }: CuedMessage): number {
  return cues.newClause.filter(({ start }) => start <= at).length
}
