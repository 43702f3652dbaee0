import { isForAnother, type Cued } from './another.js'
import type { Found } from './patterns.js'
import { within, type Span } from './spans.js'
import type { Token } from './tokens.js'

/** Whether words about a sign say that the person has it now, after NegEx (Chapman 2001) and ConText (Harkema 2009). */
export type Assertion = 'said' | 'denied' | 'over' | 'someone-else' | 'asked-about'

/** A message with the cues that were found in it. */
export interface Reading extends Cued {
  /** Ends of all mentions of signs: a new subject right after one begins a new statement. */
  mentionEnds: ReadonlySet<number>
}

export interface SignTraits {
  /** It counts however long ago it was. */
  lasting: boolean
  /** Whoever asks about it in the first person has it. */
  emergency: boolean
}

/** How a mention of a sign is meant. */
export function assertionOf(mention: Found<unknown>, { lasting, emergency }: SignTraits, reading: Reading): Assertion {
  if (isDenied(mention, lasting, reading)) return emergency && isHedged(mention, reading) ? 'asked-about' : 'denied'
  if (!lasting && isOver(mention, reading)) return 'over'
  if (isSomeoneElses(mention, lasting, reading)) return 'someone-else'
  if (isAskedAbout(mention, emergency, reading)) return 'asked-about'
  return 'said'
}

function isDenied(mention: Found<unknown>, lasting: boolean, reading: Reading): boolean {
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
function isDeniedWithAll(mention: Span, { tokens, cues }: Reading): boolean {
  const together = cues.deniesAll.find(cue => cue.start >= mention.end && inOneSentence(tokens, cue, mention))
  if (!together) return false
  return !cues.firstPerson.some(cue => inOneSentence(tokens, cue, mention) && cue.start < together.start)
}

/** `I don't think my legs are weak` is no plain denial: whoever is not sure is asked. */
const isHedged = (mention: Span, { tokens, cues }: Reading) =>
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
function statementBegins(from: number, to: number, { tokens, cues, mentionEnds }: Reading): boolean {
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

/** What the next sentence answers when the mention is asked for: `Any numbness? No.` */
function answerTo(mention: Span, { tokens, cues }: Reading): 'yes' | 'no' | undefined {
  const sentence = tokens[mention.start]!.sentence
  const next = tokens.findIndex(token => token.sentence > sentence)
  if (!tokens[mention.start]!.asked && !opensAsQuestion(sentence, { tokens, cues })) return undefined
  if (cues.answerNo.some(cue => cue.start === next && endsThought(cue, tokens))) return 'no'
  return cues.answerYes.some(({ start }) => start === next) ? 'yes' : undefined
}

/** Nothing follows it without a pause: `No.` answers, and `No idea why` does not. */
function endsThought({ start, end }: Span, tokens: readonly Token[]): boolean {
  const next = tokens[end]
  return !next || next.afterPause || next.sentence !== tokens[start]!.sentence
}

function opensAsQuestion(sentence: number, { tokens, cues }: Pick<Reading, 'tokens' | 'cues'>): boolean {
  return cues.question.some(
    ({ start }) => tokens[start]!.sentence === sentence && tokens[start - 1]?.sentence !== sentence
  )
}

function isOver(mention: Span, reading: Reading): boolean {
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

function isSomeoneElses(mention: Span, lasting: boolean, reading: Reading): boolean {
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
export function isOfAnother(mention: Span, { tokens, cues }: Reading): boolean {
  const before = (cue: Span) => inOneSentence(tokens, cue, mention) && cue.start < mention.end
  const lastOf = (spoken: readonly Span[]) => Math.max(-1, ...spoken.filter(before).map(({ start }) => start))
  return lastOf([...cues.thirdPerson, ...cues.someoneElse]) > lastOf(cues.firstPerson)
}

/** Its sentence is told in the past, and nothing in it goes on. */
export function isPast(mention: Span, { tokens, cues }: Reading): boolean {
  const inIts = (cue: Span) => inOneSentence(tokens, cue, mention)
  return cues.pastTense.some(inIts) && !cues.ongoing.some(inIts)
}

/** `What causes this with back pain?` is asked by someone who has it. */
function isOwnCase(mention: Span, { tokens, cues }: Reading): boolean {
  const sentence = tokens[mention.start]!.sentence
  return cues.ownCase.some(({ start }) => [sentence, sentence + 1].includes(tokens[start]!.sentence))
}

/** `My dad had cancer. He could not walk.` */
function goesOnAbout(sentence: number, { tokens, cues }: Reading): boolean {
  const first = tokens.findIndex(token => token.sentence === sentence)
  // `They found cancer` is said of doctors.
  const isOneOther = cues.thirdPerson.some(({ start }) => start === first) && !/^the(y|ir|m)/.test(tokens[first]!.word)
  return (
    isOneOther &&
    cues.someoneElse.some(({ start }) => tokens[start]!.sentence === sentence - 1) &&
    !cues.firstPerson.some(({ start }) => tokens[start]!.sentence === sentence)
  )
}

function isAskedAbout(mention: Span, emergency: boolean, reading: Reading): boolean {
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
function isOneselfAsking(mention: Span, { tokens, cues }: Reading): boolean {
  const before = (cue: Span) => inOneSentence(tokens, cue, mention) && cue.start < mention.end
  if (cues.feared.some(before)) return false
  // `I read that it is a sign of …` speaks of nobody yet.
  const spokenFrom = Math.max(0, ...cues.aboutInGeneral.filter(before).map(({ end }) => end))
  return cues.firstPerson.some(cue => before(cue) && cue.start >= spokenFrom)
}

const inOneSentence = (tokens: readonly Token[], one: Span, other: Span) =>
  tokens[one.start]!.sentence === tokens[other.start]!.sentence

function pauseBetween(tokens: readonly Token[], one: Span, other: Span): boolean {
  return tokens
    .slice(Math.min(one.start, other.start) + 1, Math.max(one.start, other.start) + 1)
    .some(({ afterPause }) => afterPause)
}

/** How many words such as `but` stand before a token: two of one sentence are in one clause when it is as many. */
function clauseOf(at: number, { cues }: Reading): number {
  return cues.newClause.filter(({ start }) => start <= at).length
}
