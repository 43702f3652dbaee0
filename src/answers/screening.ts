import type { EmergencyRegion } from '../content/guide.js'
import type { Content } from '../content/load.js'
import type { RedFlag, Sign } from '../content/schema.js'
import type { ScreeningLevel } from '../content/screening.js'
import { urgencies, type Urgency } from '../content/terms.js'
import { decidingMentions, redFlagReader, type Mention } from './reading/red-flag-reader.js'

export const screeningAnswers = ['yes', 'no', 'unsure'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** What a person says: answers by sign, own words, or both; the region is ISO 3166-1 alpha-2. */
export interface ScreeningAsk {
  answers?: Readonly<Record<string, ScreeningAnswer>>
  text?: string
  region?: string
}

type Quoted = Pick<Mention, 'quote' | 'start' | 'end'>
export type Because = { answer: ScreeningAnswer } | { text: Quoted }

export interface Triggered { redFlag: string, sign: string, urgency: Urgency, because: Because }
export interface RuledOut { redFlag: string, sign: string, reason: 'answered-no' | 'denied' | 'over' | 'someone-else' | 'asked-about' | 'explained', text?: Quoted }

export interface ScreeningOutcome {
  urgency: ScreeningLevel
  headline: string
  action: string
  mustSay: string[]
  doNotSay: string[]
  emergency: { text: string, region?: string, number?: string, urgentNumber?: string }
  /** Most urgent first. */
  triggered: Triggered[]
  ruledOut: RuledOut[]
  /** Signs that were neither answered nor spoken of. */
  unanswered: string[]
  planAllowed: boolean
  caveat: string
}

export interface Screening {
  /** The signs of all red flags, with their red flag, most urgent first. */
  signs: ReadonlyArray<{ redFlag: RedFlag, sign: Sign }>
  assess: (ask: ScreeningAsk) => ScreeningOutcome
}

/** Prepares the red-flag screening of a release: pure and stateless, and it never gives an all-clear. */
export function buildScreening (content: Content): Screening {
  // The reader is made when somebody first says something: compiling thousands of phrases would hold up every start.
  let reader: ReturnType<typeof redFlagReader> | undefined
  const signs = content.collections['red-flags']
    .flatMap(redFlag => redFlag.signs.map(sign => ({ redFlag, sign })))
    .sort((a, b) => rank(a.sign.urgency) - rank(b.sign.urgency))

  return {
    signs,
    assess ({ answers = {}, text = '', region }) {
      const read = reader ??= redFlagReader(content)
      const mentions = new Map(decidingMentions(read(text)).map(mention => [mention.sign, mention]))
      const triggered: Triggered[] = []
      const ruledOut: RuledOut[] = []
      for (const { redFlag, sign } of signs) {
        const answer = Object.hasOwn(answers, sign.id) ? answers[sign.id] : undefined
        const mention = mentions.get(sign.id)
        const of = { redFlag: redFlag.id, sign: sign.id }
        // What is said outweighs a "no" that was ticked: nothing is ever talked down.
        if (counts(answer, sign)) triggered.push({ ...of, urgency: sign.urgency, because: { answer: answer as ScreeningAnswer } })
        else if (mention?.meant === 'said') triggered.push({ ...of, urgency: mention.urgency, because: { text: quoted(mention) } })
        else if (answer === 'no') ruledOut.push({ ...of, reason: 'answered-no' })
        else if (mention) ruledOut.push({ ...of, reason: mention.meant as RuledOut['reason'], text: quoted(mention) })
      }
      escalate(triggered, signs)
      triggered.sort((a, b) => rank(a.urgency) - rank(b.urgency))

      const urgency: ScreeningLevel = triggered[0]?.urgency ?? 'no-flags-found'
      const settled = new Set([...triggered, ...ruledOut.filter(({ reason }) => reason === 'answered-no' || reason === 'denied')].map(({ sign }) => sign))
      const open = signs.filter(({ sign }) => !settled.has(sign.id))
      return {
        urgency,
        ...wordsFor(urgency, triggered, content),
        emergency: emergencyIn(region, content),
        triggered,
        ruledOut,
        unanswered: open.map(({ sign }) => sign.id),
        // A plan may start only when every question about something that cannot wait was put, and none was answered yes.
        planAllowed: (urgency === 'routine' || urgency === 'no-flags-found') && open.every(({ sign }) => sign.urgency === 'routine'),
        caveat: content.screening.caveat
      }
    }
  }
}

const rank = (urgency: Urgency) => urgencies.indexOf(urgency)
const quoted = ({ quote, start, end }: Mention): Quoted => ({ quote, start, end })

/** Not being sure counts as yes where waiting could do harm. */
const counts = (answer: ScreeningAnswer | undefined, sign: Sign) =>
  answer === 'yes' || (answer === 'unsure' && sign.urgency === 'emergency-now')

/** Raises the urgency of a sign when the signs that make it worse are there too; nothing lowers it. */
function escalate (triggered: Triggered[], signs: Screening['signs']): void {
  const present = new Set(triggered.map(({ sign }) => sign))
  for (const one of triggered) {
    const escalations = signs.find(({ sign }) => sign.id === one.sign)!.sign.escalatesWith
    for (const { signs: others, urgency } of escalations) {
      if (rank(urgency) < rank(one.urgency) && others.every(other => present.has(other))) one.urgency = urgency
    }
  }
}

/** The words for the level, then those of the red flags that reached it. */
function wordsFor (urgency: ScreeningLevel, triggered: readonly Triggered[], { screening: { outcomes }, collections }: Content) {
  const { headline, action, mustSay, doNotSay } = outcomes[urgency]
  const reached = new Set(triggered.filter(one => one.urgency === urgency).map(({ redFlag }) => redFlag))
  const flags = collections['red-flags'].filter(({ id }) => reached.has(id))
  const all = (own: readonly string[], more: ReadonlyArray<readonly string[]>) => [...new Set([...own, ...more.flat()])]
  return {
    headline,
    action,
    mustSay: all(mustSay, flags.map(flag => flag.mustSay)),
    doNotSay: all(doNotSay, flags.map(flag => flag.doNotSay))
  }
}

/** The number of the region, or the words that hold everywhere. */
function emergencyIn (region: string | undefined, { overview: { emergency } }: Content): ScreeningOutcome['emergency'] {
  const code = region?.toUpperCase()
  const known: EmergencyRegion | undefined = emergency.regions.find(({ countries }) => code !== undefined && countries.includes(code))
  if (!known) return { text: emergency.text }
  const { number, urgentNumber, text } = known
  return { text, region: code as string, number, ...urgentNumber !== undefined && { urgentNumber } }
}
