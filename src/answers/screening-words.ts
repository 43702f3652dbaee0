import type { Content } from '../content/load.js'
import type { Sign } from '../content/sign.js'
import type { ScreeningLevel, ScreeningTexts, ScreeningWords } from '../content/screening.js'
import type { Crisis } from './crisis.js'
import type { EmergencyHelp } from './emergency.js'
import type { Understanding } from './reading/understanding.js'
import { wordsThere } from './regional-words.js'

/** What an outcome says, in the words of a country. */
export interface OutcomeWords {
  headline: string
  action: string
  mustSay: string[]
  doNotSay: string[]
  /** The rules behind what must not be said. */
  doNotSayRules: string[]
  /** What would change the level. */
  safetyNet: string[]
  /** What to do until somebody has been seen. */
  meanwhile: string[]
}

type Words = Pick<ScreeningWords, 'mustSay' | 'doNotSay' | 'doNotSayRule' | 'safetyNet' | 'meanwhile'>

/** What the words of an outcome depend on. */
interface Said {
  found: ScreeningLevel
  /** The red flags that reached the level, by id. */
  reached: ReadonlySet<string>
  crisis: Crisis | undefined
  inQuestion: readonly Sign[]
  understood: Understanding | undefined
  /** In which language what was not understood seems to be (ISO 639-1). */
  language: string | undefined
  emergency: EmergencyHelp
  readsText: boolean
}

/**
 * The words of an outcome: of a crisis first, then of the level, then of the red flags that reached it, then of what
 * could not be read.
 */
export function wordsFor(depends: Said, content: Content): OutcomeWords {
  const { screening, collections } = content
  const { found, reached, crisis, inQuestion, emergency } = depends
  const unread = unreadWords(depends, content)
  const level = levelWords(found, inQuestion[0], unread, screening)
  const flags = collections['red-flags'].filter(({ id }) => reached.has(id))
  // Beside a crisis, only another emergency is worth a word now.
  const isWorthAWord = !crisis || found === 'emergency-now'
  const said: Words[] = [
    ...(crisis ? [{ ...crisis, mustSay: crisis.say }] : []),
    ...(isWorthAWord ? [level, ...flags] : []),
    ...(unread ? [unread] : [])
  ]
  const actions = [...(crisis?.say ?? []), ...(isWorthAWord ? [level.action] : [])]

  const there = wordsThere(emergency, screening)
  const collected = (texts: readonly string[]) => [...new Set(texts.map(there))]
  return {
    headline: there(crisis?.headline ?? level.headline),
    action: there(actions.join(' ')),
    mustSay: collected(said.flatMap(({ mustSay }) => mustSay)),
    doNotSay: collected(said.flatMap(({ doNotSay }) => doNotSay)),
    doNotSayRules: collected(said.flatMap(({ doNotSayRule }) => doNotSayRule ?? [])),
    safetyNet: collected(said.flatMap(({ safetyNet = [] }) => safetyNet)),
    meanwhile: collected(said.flatMap(({ meanwhile = [] }) => meanwhile))
  }
}

/**
 * The words of a level. "No warning sign was found" is not said while an emergency is in question, nor of a text that
 * was not read.
 */
function levelWords(
  found: ScreeningLevel,
  inQuestion: Sign | undefined,
  unread: ScreeningWords | undefined,
  { outcomes, askFirst }: ScreeningTexts
): ScreeningWords {
  const canWait = found === 'routine' || found === 'no-flags-found'
  if (canWait && inQuestion && askFirst) {
    return { ...askFirst, headline: askFirst.headline.replace('{question}', inQuestion.question) }
  }
  if (found === 'no-flags-found' && unread) return unread
  return outcomes[found]
}

/**
 * What is said of words that nobody read: that they are not cleared. A release without words of its own says whom to
 * call.
 */
function notReadWords({
  screening: { notRead, outcomes },
  overview: {
    emergency: { text }
  }
}: Content): ScreeningWords {
  return notRead ?? { headline: text, action: text, mustSay: [text], doNotSay: outcomes['no-flags-found'].doNotSay }
}

/** What is said of a text that was not read, or not all of it, first in the language that it seems to be in. */
function unreadWords(
  { understood, language, emergency, readsText }: Said,
  content: Content
): ScreeningWords | undefined {
  const texts = content.screening
  const words = understood === 'part' ? (texts.partlyUnderstood ?? texts.notUnderstood) : texts.notUnderstood
  if (understood === undefined || understood === 'most') return undefined
  if (!readsText) return notReadWords(content)
  if (!words) return undefined
  const theirs = texts.notUnderstoodIn?.find(held => held.language === language)
  if (!theirs) return words
  const sentence = theirs.text.replace('{number}', emergency.number ?? theirs.number)
  return { ...words, mustSay: [sentence, ...words.mustSay] }
}
