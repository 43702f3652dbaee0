import type { RedFlag } from '../content/schema.js'
import type { Sign } from '../content/sign.js'
import { urgencies, type Urgency } from '../content/enums.js'
import { decidingMentions, type Mention } from './reading/red-flag-reader.js'
import type { Quoted, resemblancesIn, Resembles } from './resemblance.js'

export const screeningAnswers = ['yes', 'no', 'unsure'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** Why a sign counts: the answer, or the words. */
export type Because = { answer: ScreeningAnswer } | { text: Quoted; resembles?: Resembles }

/** The signs of all red flags, with their red flag, most urgent first. */
export type Signs = ReadonlyArray<{ redFlag: RedFlag; sign: Sign }>

/** Answers by sign. */
export type Answers = Readonly<Partial<Record<string, ScreeningAnswer>>>

/** A warning sign that is there. */
export interface Triggered {
  redFlag: string
  sign: string
  urgency: Urgency
  because: Because
}

/** A warning sign that was answered or spoken of, and does not count. */
export interface RuledOut {
  redFlag: string
  sign: string
  reason: 'answered-no' | 'denied' | 'over' | 'someone-else' | 'asked-about' | 'explained'
  text?: Quoted
}

/** The place of an urgency, the most urgent first. */
export const rank = (urgency: Urgency) => urgencies.indexOf(urgency)
const quoted = ({ quote, start, end }: Mention): Quoted => ({ quote, start, end })

/** How urgent an answer is; undefined when it does not count. Not being sure counts where waiting could do harm. */
function urgencyOf(answer: ScreeningAnswer | undefined, { urgency, unsure }: Sign): Urgency | undefined {
  if (answer === 'yes') return urgency
  if (answer !== 'unsure') return undefined
  return urgency === 'emergency-now' ? urgency : unsure
}

/** Which signs are there, most urgent first, and which were answered or spoken of but do not count. */
export function judgeSigns(
  signs: Signs,
  answers: Answers,
  mentions: readonly Mention[],
  resemblances: ReturnType<typeof resemblancesIn>
) {
  const deciding = new Map(decidingMentions(mentions).map(mention => [mention.sign, mention]))
  const triggered: Triggered[] = []
  const sure = new Set<string>()
  const ruledOut: RuledOut[] = []
  for (const { redFlag, sign } of signs) {
    const answer = Object.hasOwn(answers, sign.id) ? answers[sign.id] : undefined
    const mention = deciding.get(sign.id)
    const of = { redFlag: redFlag.id, sign: sign.id }
    const grounds = groundsFor(sign, answer, mention, resemblances.get(sign.id))
    if (answer === 'yes' || mention?.meant === 'said') sure.add(sign.id)
    if (grounds) triggered.push({ ...of, ...grounds })
    else if (answer === 'no') ruledOut.push({ ...of, reason: 'answered-no' })
    else if (mention) ruledOut.push({ ...of, reason: mention.meant as RuledOut['reason'], text: quoted(mention) })
  }
  escalate(triggered, signs, sure)
  triggered.sort((a, b) => rank(a.urgency) - rank(b.urgency))
  return { triggered, ruledOut }
}

/**
 * Why a sign counts: its answer, its mention, or what it sounds like, whichever is more urgent. Nothing talks the other
 * down, a ticked "no" neither.
 */
function groundsFor(
  sign: Sign,
  answer: ScreeningAnswer | undefined,
  mention: Mention | undefined,
  spans: [Quoted, ...Quoted[]] | undefined
) {
  const grounds: Array<Pick<Triggered, 'urgency' | 'because'>> = []
  const answered = urgencyOf(answer, sign)
  if (answer && answered) grounds.push({ urgency: answered, because: { answer } })
  if (mention?.meant === 'said') grounds.push({ urgency: mention.urgency, because: { text: quoted(mention) } })
  if (spans) {
    grounds.push({ urgency: sign.urgency, because: { text: spans[0], resembles: { question: sign.question, spans } } })
  }
  return grounds.sort((a, b) => rank(a.urgency) - rank(b.urgency))[0]
}

/** The signs that the text sounds like, and nobody has answered. */
export function resembledOnly(triggered: readonly Triggered[], answers: Answers): string[] {
  return triggered
    .filter(({ sign, because }) => 'resembles' in because && !Object.hasOwn(answers, sign))
    .map(({ sign }) => sign)
}

/**
 * The emergency signs that the text only asks about, calls over or explains away: whoever speaks of one has to be
 * asked.
 */
export function emergenciesInQuestion(
  signs: Signs,
  triggered: readonly Triggered[],
  mentions: readonly Mention[]
): Sign[] {
  const spokenOf = new Set(
    mentions
      .filter(({ urgency, meant }) => urgency === 'emergency-now' && inQuestionWhen.has(meant))
      .map(({ sign }) => sign)
  )
  const found = new Set(triggered.filter(({ urgency }) => urgency === 'emergency-now').map(({ sign }) => sign))
  return signs.flatMap(({ sign }) => (spokenOf.has(sign.id) && !found.has(sign.id) ? [sign] : []))
}
const inQuestionWhen: ReadonlySet<Mention['meant']> = new Set(['asked-about', 'over', 'explained'])

/** Raises the urgency of a sign that is sure to be there when those that make it worse are, or may be, there too. */
function escalate(triggered: Triggered[], signs: Signs, sure: ReadonlySet<string>): void {
  const present = new Set(triggered.map(({ sign }) => sign))
  for (const one of triggered.filter(({ sign }) => sure.has(sign))) {
    const escalations = signs.find(({ sign }) => sign.id === one.sign)!.sign.escalatesWith
    for (const { signs: others, urgency } of escalations) {
      if (rank(urgency) < rank(one.urgency) && others.every(other => present.has(other))) one.urgency = urgency
    }
  }
}
