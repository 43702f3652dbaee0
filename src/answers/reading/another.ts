import type { CueName } from '../../content/red-flag-expressions.js'
import type { Span } from './spans.js'
import type { Token } from './tokens.js'

/** A message in words, with the cues that were found in it. */
export interface Cued {
  tokens: readonly Token[]
  cues: Readonly<Record<CueName, readonly Span[]>>
}

const familyHistory = /^(family|fhx?)$/
const backWords = /^(back(s|ache)?|bak|spine|waist)$/

/** The message is about another person's back; the writer may have one too. */
export function isForAnother(message: Cued): boolean {
  return message.cues.patientIsOther.length > 0 || speaksOfNobodyElse(message)
}

/**
 * `My grandad fell out of bed, sore back`: it begins with another person, speaks of a back, and the writer does not
 * come up.
 */
function speaksOfNobodyElse({ tokens, cues }: Cued): boolean {
  const isFirst = ({ start }: Span) => start <= 1 && !familyHistory.test(tokens[start]!.word)
  const isOfThem = (own: Span) => cues.someoneElse.some(other => other.start === own.end || other.start === own.start)
  const isTheWriters = tokens.some(({ word }) => word === 'me') || !cues.firstPerson.every(isOfThem)
  return cues.someoneElse.some(isFirst) && !isTheWriters && tokens.some(({ word }) => backWords.test(word))
}
