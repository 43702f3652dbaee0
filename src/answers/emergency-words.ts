import type { Content } from '../content/load.js'
import { emergencyIn, type EmergencyHelp } from './emergency.js'
import { wordsThere } from './regional-words.js'
import type { ScreeningAnswer } from './judging-signs.js'
import type { Screening, ScreeningAsk } from './screening.js'

/** Whom to call, and the emergency that was found in what somebody said. */
export interface EmergencyWords extends EmergencyHelp {
  found?: { headline: string; action: string; signs: Array<{ sign: string; question: string; action: string }> }
}

interface Engines {
  content: Content
  screening: () => Screening
}

/** Most characters of a text that are read of a request that is refused. */
const longestText = 4000

/**
 * What is said with every refusal: whom to call where that is known, and the emergencies among the answers and words
 * that can be read, whatever else is wrong with the request. `said` is what was sent: anything.
 */
export function emergencyWords(
  { content, screening }: Engines,
  said: unknown,
  reads: 'all' | 'answers' = 'all'
): EmergencyWords {
  const { text, ...answered } = readable(said)
  const ask = { ...answered, ...(text && reads === 'all' && { text }) }
  const help = emergencyIn(ask.region, content)
  if (!ask.answers && !ask.text) return help
  try {
    const found = emergencyFound(screening(), ask, wordsThere(help, content.screening))
    return { ...help, ...(found && { found }) }
  } catch {
    // What is refused here may be refused because screening fails: whom to call is said all the same.
    return help
  }
}

type Found = EmergencyWords['found']

function emergencyFound({ signs, assess }: Screening, ask: ScreeningAsk, there: (text: string) => string): Found {
  const { urgency, headline, action, triggered } = assess(ask)
  if (urgency !== 'emergency-now') return undefined
  const reached = triggered.filter(one => one.urgency === urgency).map(one => one.sign)
  const found = signs.filter(({ sign }) => reached.includes(sign.id))
  const inWords = found.map(({ redFlag, sign: { id, question } }) => ({
    sign: id,
    question,
    action: there(redFlag.action)
  }))
  return { headline, action, signs: inWords }
}

/** As much of what was sent as can be read as a screening; the answers may stand one level too high. */
function readable(said: unknown): ScreeningAsk {
  if (!isRecord(said)) return {}
  const { region } = said
  const text = wordsIn(said)
  const given = Object.entries({ ...said, ...(isRecord(said.answers) && said.answers) })
  const answers = given.flatMap(([sign, answer]) => {
    const word = wordOf(answer)
    return word ? [[sign, word]] : []
  })
  return {
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
    text,
    ...(typeof region === 'string' && /^[A-Za-z]{2}$/.test(region) && { region })
  }
}

/** Where people say things in their own words: of a screening, of a search, and of a tool that searches. */
const wordPlaces = ['text', 'q', 'question'] as const

/** What was said in somebody's own words; what was said twice, twice. */
function wordsIn(said: Record<string, unknown>): string {
  const given = wordPlaces.flatMap(place => said[place])
  return given
    .filter(words => typeof words === 'string')
    .join('\n')
    .slice(0, longestText)
}

/** What may have been meant by an answer that is not one of ours, or by several: the worst of them. */
function wordOf(answer: unknown): ScreeningAnswer | undefined {
  const words = [answer].flat().map(word => (typeof word === 'string' ? word.trim().toLowerCase() : word))
  if (words.includes('yes') || words.includes(true)) return 'yes'
  return words.includes('unsure') ? 'unsure' : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
