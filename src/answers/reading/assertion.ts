import type { CueName } from '../../content/screening.js'
import type { Found } from './patterns.js'
import { within, type Span } from './spans.js'
import type { Token } from './tokens.js'

/** Whether words about a sign say that the person has it now, after NegEx (Chapman 2001) and ConText (Harkema 2009). */
export type Assertion = 'said' | 'denied' | 'over' | 'someone-else' | 'asked-about'

/** A message with the cues that were found in it. */
export interface Reading {
  tokens: readonly Token[]
  cues: Readonly<Record<CueName, readonly Span[]>>
  /** Ends of all mentions of signs: a new subject right after one begins a new statement. */
  mentionEnds: ReadonlySet<number>
}

export interface SignTraits {
  /** It counts however long ago it was. */
  lasting: boolean
}

/** How a mention of a sign is meant. */
export function assertionOf (mention: Found<unknown>, { lasting }: SignTraits, reading: Reading): Assertion {
  if (isDenied(mention, reading)) return 'denied'
  if (!lasting && isOver(mention, reading)) return 'over'
  if (isSomeoneElses(mention, lasting, reading)) return 'someone-else'
  if (isAskedAbout(mention, reading)) return 'asked-about'
  return 'said'
}

function isDenied (mention: Found<unknown>, reading: Reading): boolean {
  const { tokens, cues } = reading
  const answer = answerTo(mention, reading)
  if (answer) return answer === 'no'
  return cues.deny.some(cue => {
    if (!inOneSentence(tokens, cue, mention) || mention.parts.some(part => within(cue, part))) return false
    if (cue.start < mention.start) return !isParticle(tokens, cue) && !statementBegins(cue.end, mention.start, reading)
    return cue.start > mention.start && cue.end <= mention.end
  }) || cues.deniedAfter.some(cue =>
    cue.start >= mention.end && cue.start <= mention.end + 3 && inOneSentence(tokens, cue, mention) &&
    !cues.newClause.some(({ start }) => start >= mention.end && start < cue.start) && closes(tokens, cue, mention))
}

/** `no` right before a pause answers what was asked; it does not deny what comes after it. */
const isParticle = (tokens: readonly Token[], { start, end }: Span) =>
  end === start + 1 && /^(no|not|nope|nah)$/.test(tokens[start]!.word) && tokens[end]!.afterPause

/** A bare `no` denies what stands before it only when nothing follows that it could belong to. */
function closes (tokens: readonly Token[], cue: Span, mention: Span): boolean {
  if (tokens[cue.start]!.word !== 'no') return true
  const next = tokens[cue.end]
  return cue.start === mention.end && (!next || next.afterPause || next.sentence !== tokens[cue.start]!.sentence)
}

/** Whether a new statement begins between a denial and the mention, so that the denial does not reach it. */
function statementBegins (from: number, to: number, { tokens, cues, mentionEnds }: Reading): boolean {
  const between = ({ start }: Span) => start > from && start <= to
  if ([...cues.denialEnds, ...cues.newClause].some(({ start }) => start >= from && start <= to)) return true
  if (cues.resumes.some(cue => between(cue) && tokens[cue.start]!.afterPause)) return true
  return [...cues.firstPerson, ...cues.thirdPerson].some(cue => between(cue) && (
    tokens[cue.start]!.afterPause || /^(and|then|so)$/.test(tokens[cue.start - 1]!.word) || mentionEnds.has(cue.start)
  ))
}

/** What the next sentence answers when the mention is asked for: `Any numbness? No.` */
function answerTo (mention: Span, { tokens, cues }: Reading): 'yes' | 'no' | undefined {
  const sentence = tokens[mention.start]!.sentence
  const next = tokens.findIndex(token => token.sentence > sentence)
  if (!tokens[mention.start]!.asked && !opensAsQuestion(sentence, { tokens, cues })) return undefined
  if (cues.answerNo.some(({ start }) => start === next)) return 'no'
  return cues.answerYes.some(({ start }) => start === next) ? 'yes' : undefined
}

function opensAsQuestion (sentence: number, { tokens, cues }: Pick<Reading, 'tokens' | 'cues'>): boolean {
  return cues.question.some(({ start }) => tokens[start]!.sentence === sentence && tokens[start - 1]?.sentence !== sentence)
}

function isOver (mention: Span, reading: Reading): boolean {
  const { tokens, cues } = reading
  const clause = clauseOf(mention.start, reading)
  const here = (cue: Span) => inOneSentence(tokens, cue, mention) && clauseOf(cue.start, reading) === clause
  // `My fever went last month, the back still hurts`: what is still so has to stand beside the sign, without a pause.
  if (cues.recent.some(cue => here(cue) && !pauseBetween(tokens, cue, mention))) return false
  const sentence = tokens[mention.start]!.sentence
  return cues.over.some(here) || cues.overAfter.some(cue => {
    const at = tokens[cue.start]!.sentence
    if (cue.start < mention.end) return false
    return at === sentence || (at === sentence + 1 && !tokens.slice(Math.max(0, cue.start - 6), cue.start).every(token => token.sentence === at))
  })
}

function isSomeoneElses (mention: Span, lasting: boolean, reading: Reading): boolean {
  const { tokens, cues } = reading
  if (isForAnother(reading)) return false
  const clause = clauseOf(mention.start, reading)
  const sentence = tokens[mention.start]!.sentence
  const about = cues.someoneElse.filter(cue => inOneSentence(tokens, cue, mention) && clauseOf(cue.start, reading) === clause)
  const before = about.filter(cue => cue.start <= mention.start).at(-1)
  // A sign may itself begin with `I` or `my`.
  const spokenOfMe = (from: number) => cues.firstPerson.some(cue => inOneSentence(tokens, cue, mention) && cue.start >= from && cue.start <= mention.start)
  const named = about.length > 0 && !spokenOfMe(before?.end ?? 0)
  const goesOn = !named && goesOnAbout(sentence, reading)
  if (!named && !goesOn) return false
  // Someone may well ask for another person who is ill now: only what was, or what stays in a history, is not about today.
  if (cues.patientIsMe.length > 0) return true
  const isPast = cues.pastTense.some(cue => inOneSentence(tokens, cue, mention)) && !cues.ongoing.some(cue => inOneSentence(tokens, cue, mention))
  return lasting || isPast
}

/** The message is about another person's back, and not about the writer's. */
const isForAnother = ({ cues }: Reading) => cues.patientIsOther.length > 0 && cues.patientIsMe.length === 0

/** `What causes this with back pain?` is asked by someone who has it. */
function isOwnCase (mention: Span, { tokens, cues }: Reading): boolean {
  const sentence = tokens[mention.start]!.sentence
  return cues.ownCase.some(({ start }) => [sentence, sentence + 1].includes(tokens[start]!.sentence))
}

/** `My dad had cancer. He could not walk.` */
function goesOnAbout (sentence: number, { tokens, cues }: Reading): boolean {
  const first = tokens.findIndex(token => token.sentence === sentence)
  return cues.thirdPerson.some(({ start }) => start === first) &&
    cues.someoneElse.some(({ start }) => tokens[start]!.sentence === sentence - 1) &&
    !cues.firstPerson.some(({ start }) => tokens[start]!.sentence === sentence)
}

function isAskedAbout (mention: Span, reading: Reading): boolean {
  const { tokens, cues } = reading
  const supposed = cues.suppose.some(cue => {
    if (!inOneSentence(tokens, cue, mention) || cue.start > mention.start) return false
    const breaks = [...cues.newClause, ...cues.firstPerson.filter(({ start }) => tokens[start]!.afterPause)]
    return !breaks.some(({ start }) => start >= cue.end && start <= mention.start)
  })
  if (supposed) return true
  const general = cues.aboutInGeneral.some(cue => inOneSentence(tokens, cue, mention))
  const ownWords = cues.firstPerson.some(cue => inOneSentence(tokens, cue, mention) && cue.start < mention.end && (!general || cue.start >= mention.start - 3))
  if (ownWords || isForAnother(reading) || isOwnCase(mention, reading) || answerTo(mention, reading) === 'yes') return false
  return opensAsQuestion(tokens[mention.start]!.sentence, reading) || general
}

const inOneSentence = (tokens: readonly Token[], one: Span, other: Span) => tokens[one.start]!.sentence === tokens[other.start]!.sentence

function pauseBetween (tokens: readonly Token[], one: Span, other: Span): boolean {
  return tokens.slice(Math.min(one.start, other.start) + 1, Math.max(one.start, other.start) + 1).some(({ afterPause }) => afterPause)
}

/** How many words such as `but` stand before a token: two of one sentence are in one clause when it is as many. */
function clauseOf (at: number, { cues }: Reading): number {
  return cues.newClause.filter(({ start }) => start <= at).length
}
