import type { Found } from './patterns.js'
import { answerTo, endsThought, inOneSentence, type CuedMessage } from './sentences.js'
import { within, type Span } from './spans.js'
import type { Token } from './tokens.js'

/** The words of the sign are denied, or answered with no. */
export function isDenied(mention: Found<unknown>, lasting: boolean, reading: CuedMessage): boolean {
  const { tokens, cues } = reading
  const answer = answerTo(mention, reading)
  if (answer) return answer === 'no'
  // `Clear of cancer for five years` says that it was there.
  if (lasting && cues.survived.some(cue => inOneSentence(tokens, cue, mention))) return false
  if (isDeniedWithAll(mention, reading)) return true
  return (
    cues.deny.some(cue => {
      if (!inOneSentence(tokens, cue, mention) || mention.parts.some(part => within(cue, part))) return false
      if (cue.start < mention.start) {
        return !isParticle(tokens, cue) && !statementBegins(cue.end, mention.start, reading)
      }
      return cue.start > mention.start && cue.end <= mention.end
    }) ||
    cues.deniedAfter.some(
      cue =>
        cue.start >= mention.end &&
        cue.start <= mention.end + 3 &&
        inOneSentence(tokens, cue, mention) &&
        !cues.newClause.some(({ start }) => start >= mention.end && start < cue.start) &&
        closes(tokens, cue, mention)
    )
  )
}

/**
 * `They asked about fever, weight loss, cancer, all no`: what is listed is denied together, unless the writer says to
 * have some of it.
 */
function isDeniedWithAll(mention: Span, { tokens, cues }: CuedMessage): boolean {
  const together = cues.deniesAll.find(cue => cue.start >= mention.end && inOneSentence(tokens, cue, mention))
  if (!together) return false
  return !cues.firstPerson.some(cue => inOneSentence(tokens, cue, mention) && cue.start < together.start)
}

/** `I don't think my legs are weak` is no plain denial: whoever is not sure is asked. */
export const isHedged = (mention: Span, { tokens, cues }: CuedMessage) =>
  cues.hedged.some(cue => inOneSentence(tokens, cue, mention) && cue.start < mention.start)

/** `no` right before a pause answers what was asked; it does not deny what comes after it. */
const isParticle = (tokens: readonly Token[], { start, end }: Span) =>
  end === start + 1 && /^(no|not|nope|nah)$/.test(tokens[start]!.word) && tokens[end]!.afterPause

/** A bare `no` denies what stands before it only when nothing follows that it could belong to. */
function closes(tokens: readonly Token[], cue: Span, mention: Span): boolean {
  if (tokens[cue.start]!.word !== 'no') return true
  return cue.start === mention.end && endsThought(cue, tokens)
}

/** Whether a new statement begins between a denial and the mention, so that the denial does not reach it. */
function statementBegins(from: number, to: number, { tokens, cues, mentionEnds }: CuedMessage): boolean {
  const between = ({ start }: Span) => start > from && start <= to
  if ([...cues.denialEnds, ...cues.newClause].some(({ start }) => start >= from && start <= to)) return true
  if (cues.resumes.some(cue => between(cue) && tokens[cue.start]!.afterPause)) return true
  return [...cues.firstPerson, ...cues.thirdPerson].some(
    cue =>
      between(cue) &&
      (tokens[cue.start]!.afterPause ||
        /^(and|then|so)$/.test(tokens[cue.start - 1]!.word) ||
        mentionEnds.has(cue.start))
  )
}
