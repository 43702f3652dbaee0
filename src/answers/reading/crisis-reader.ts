import type { CrisisKind } from '../../content/crisis.js'
import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import type { CrisisExpressions, Expressions } from '../../content/red-flag-expressions.js'
import type { Steps } from '../steps.js'
import type { Language } from './expressions.js'
import { expressionReader, type Mention } from './red-flag-reader.js'

/**
 * What was heard of suicide, self-harm or an overdose: a danger now, of the writer or of another, or only words about
 * it.
 */
export type CrisisHeard = { kind: CrisisKind; ofAnother: boolean } | { kind: 'support' }

/** Shorter words are too near to others to guess at: a `dear` is not `dead`. */
const shortestCorrected = 7

/** What reads a message for suicide, self-harm and overdoses; undefined when nothing was heard. */
export type CrisisReader = (text: string) => CrisisHeard | undefined

/** Makes a reader for suicide, self-harm and overdoses, of whoever is spoken of. */
export function* crisisReader(content: Content & Phrasebook): Steps<CrisisReader> {
  const { crisis } = content.expressions
  if (!crisis) return () => undefined
  const read = yield* expressionReader(
    crisis.expressions.map(({ kind, says }) => ({ sign: kind, says })),
    languageOf(content.expressions, crisis),
    { urgencyOf: () => 'emergency-now', isCorrectable: word => word.length >= shortestCorrected }
  )
  return text => worstOf(read(text))
}

/** The cues and words of the red flags, with what is said otherwise about this. */
function languageOf(
  { tenses, ...expressions }: Expressions,
  { words, deny, notDenial, harmless }: CrisisExpressions
): Language {
  return {
    ...expressions,
    words: { ...expressions.words, ...words },
    cues: { ...expressions.cues, deny, notDenial },
    harmless,
    lasting: []
  }
}

/** What the rules have heard, or what a message sounds like, whichever is worse. */
export function worseCrisis(heard: CrisisHeard | undefined, sounds: CrisisKind | undefined): CrisisHeard | undefined {
  if (!sounds || heard?.kind === 'act-now') return heard
  const ofAnother = heard !== undefined && heard.kind !== 'support' && heard.ofAnother
  return { kind: sounds, ofAnother }
}

function worstOf(mentions: readonly Mention[]): CrisisHeard | undefined {
  const present = mentions.filter(isPresent)
  const worst = present.find(({ sign }) => sign === 'act-now') ?? present[0]
  if (worst) return { kind: worst.sign as CrisisKind, ofAnother: present.every(({ ofAnother }) => ofAnother) }
  // What was said and is not so, or no longer so, still gets to know whom to talk to.
  return mentions.some(({ meant }) => meant !== 'someone-else') ? { kind: 'support' } : undefined
}

/** A question about it, and another person who is in danger now, count as much as one's own words. */
function isPresent({ sign, meant, past }: Mention): boolean {
  if (meant === 'denied') return false
  if (meant === 'someone-else') return !past
  // `I want to die, my back went ten years ago`: a date makes a deed past, but a wish only when it is told as past.
  return meant !== 'over' || (sign === 'talk-now' && !past)
}
