import { isForAnother } from './another.js'
import { isDenied, isHedged } from './denial.js'
import type { Found } from './patterns.js'
import { answerTo, clauseOf, inOneSentence, opensAsQuestion, pauseBetween, type CuedMessage } from './sentences.js'
import type { Span } from './spans.js'

/** Whether words about a sign say that the person has it now, after NegEx (Chapman 2001) and ConText (Harkema 2009). */
export type Assertion = 'said' | 'denied' | 'over' | 'someone-else' | 'asked-about'

export interface SignTraits {
  /** It counts however long ago it was. */
  lasting: boolean
  /** Whoever asks about it in the first person has it. */
  emergency: boolean
}

/** How a mention of a sign is meant. */
export function assertionOf(
  mention: Found<unknown>,
  { lasting, emergency }: SignTraits,
  reading: CuedMessage
): Assertion {
  if (isDenied(mention, lasting, reading)) return emergency && isHedged(mention, reading) ? 'asked-about' : 'denied'
  if (!lasting && isOver(mention, reading)) return 'over'
  if (isSomeoneElses(mention, lasting, reading)) return 'someone-else'
  if (isAskedAbout(mention, emergency, reading)) return 'asked-about'
  return 'said'
}

function isOver(mention: Span, reading: CuedMessage): boolean {
  const { tokens, cues } = reading
  const clause = clauseOf(mention.start, reading)
  const here = (cue: Span) => inOneSentence(tokens, cue, mention) && clauseOf(cue.start, reading) === clause
  // `It went, now it is back`: what came again, or grew worse, is not over.
  if (cues.relapse.some(cue => inOneSentence(tokens, cue, mention) && cue.end > mention.start)) return false
  // `My fever went last month, the back still hurts`: what is still so has to stand beside the sign, without a pause.
  if (cues.recent.some(cue => here(cue) && !pauseBetween(tokens, cue, mention))) return false
  const sentence = tokens[mention.start]!.sentence
  return (
    cues.over.some(here) ||
    cues.overAfter.some(cue => {
      const at = tokens[cue.start]!.sentence
      if (cue.start < mention.end) return false
      return (
        at === sentence ||
        (at === sentence + 1 &&
          !tokens.slice(Math.max(0, cue.start - 6), cue.start).every(token => token.sentence === at))
      )
    })
  )
}

function isSomeoneElses(mention: Span, lasting: boolean, reading: CuedMessage): boolean {
  const { tokens, cues } = reading
  if (isForAnother(reading)) return false
  const clause = clauseOf(mention.start, reading)
  const sentence = tokens[mention.start]!.sentence
  const about = cues.someoneElse.filter(
    cue => inOneSentence(tokens, cue, mention) && clauseOf(cue.start, reading) === clause
  )
  const before = about.filter(cue => cue.start <= mention.start).at(-1)
  // A sign may itself begin with `I` or `my`.
  const spokenOfMe = (from: number) =>
    cues.firstPerson.some(cue => inOneSentence(tokens, cue, mention) && cue.start >= from && cue.start <= mention.start)
  const named = about.length > 0 && !spokenOfMe(before?.end ?? 0)
  const goesOn = !named && goesOnAbout(sentence, reading)
  if (!named && !goesOn) return false
  // Someone may well ask for another person who is ill now: only what was, or what stays in a history, is not about
  // today.
  if (cues.patientIsMe.some(cue => inOneSentence(tokens, cue, mention))) return true
  return lasting || isPast(mention, reading)
}

/** Who is spoken of last before it, in its sentence, is somebody else. */
export function isOfAnother(mention: Span, { tokens, cues }: CuedMessage): boolean {
  const before = (cue: Span) => inOneSentence(tokens, cue, mention) && cue.start < mention.end
  const lastOf = (spoken: readonly Span[]) => Math.max(-1, ...spoken.filter(before).map(({ start }) => start))
  return lastOf([...cues.thirdPerson, ...cues.someoneElse]) > lastOf(cues.firstPerson)
}

/** Its sentence is told in the past, and nothing in it goes on. */
function isPast(mention: Span, { tokens, cues }: CuedMessage, isOfIt: (cue: Span) => boolean = () => true): boolean {
  const inIts = (cue: Span) => inOneSentence(tokens, cue, mention)
  return cues.pastTense.some(cue => inIts(cue) && isOfIt(cue)) && !cues.ongoing.some(inIts)
}

/** It is told in the past itself: what stands behind a pause, as in `I want to die, my back went`, is not it. */
export function isToldAsPast(mention: Span, reading: CuedMessage): boolean {
  const isOfIt = (cue: Span) => cue.start < mention.end || !pauseBetween(reading.tokens, cue, mention)
  return isPast(mention, reading, isOfIt)
}

/** `What causes this with back pain?` is asked by someone who has it. */
function isOwnCase(mention: Span, { tokens, cues }: CuedMessage): boolean {
  const sentence = tokens[mention.start]!.sentence
  return cues.ownCase.some(({ start }) => [sentence, sentence + 1].includes(tokens[start]!.sentence))
}

/** `My dad had cancer. He could not walk.` */
function goesOnAbout(sentence: number, { tokens, cues }: CuedMessage): boolean {
  const first = tokens.findIndex(token => token.sentence === sentence)
  // `They found cancer` is said of doctors.
  const isOneOther = cues.thirdPerson.some(({ start }) => start === first) && !/^the(y|ir|m)/.test(tokens[first]!.word)
  return (
    isOneOther &&
    cues.someoneElse.some(({ start }) => tokens[start]!.sentence === sentence - 1) &&
    !cues.firstPerson.some(({ start }) => tokens[start]!.sentence === sentence)
  )
}

function isAskedAbout(mention: Span, emergency: boolean, reading: CuedMessage): boolean {
  const { tokens, cues } = reading
  if (emergency && isOneselfAsking(mention, reading)) return false
  const supposed = cues.suppose.some(cue => {
    if (!inOneSentence(tokens, cue, mention) || cue.start > mention.start) return false
    const breaks = [...cues.newClause, ...cues.firstPerson.filter(({ start }) => tokens[start]!.afterPause)]
    return !breaks.some(({ start }) => start >= cue.end && start <= mention.start)
  })
  if (supposed) return true
  // `None of the red flags apart from …`: what comes after the parting is not asked about.
  const inItsClause = (cue: Span) =>
    inOneSentence(tokens, cue, mention) && clauseOf(cue.start, reading) === clauseOf(mention.start, reading)
  const general = cues.aboutInGeneral.some(inItsClause)
  const ownWords = cues.firstPerson.some(
    cue =>
      inOneSentence(tokens, cue, mention) && cue.start < mention.end && (!general || cue.start >= mention.start - 3)
  )
  if (ownWords || isForAnother(reading) || isOwnCase(mention, reading) || answerTo(mention, reading) === 'yes') {
    return false
  }
  return opensAsQuestion(tokens[mention.start]!.sentence, reading) || general
}

/**
 * `Is it a red flag that I can't feel it?` is asked by somebody who has it; what is only feared, or looked out for, is
 * not there yet.
 */
function isOneselfAsking(mention: Span, { tokens, cues }: CuedMessage): boolean {
  const before = (cue: Span) => inOneSentence(tokens, cue, mention) && cue.start < mention.end
  if (cues.feared.some(before)) return false
  // `I read that it is a sign of …` speaks of nobody yet.
  const spokenFrom = Math.max(0, ...cues.aboutInGeneral.filter(before).map(({ end }) => end))
  return cues.firstPerson.some(cue => before(cue) && cue.start >= spokenFrom)
}
