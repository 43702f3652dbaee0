import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { RedFlag, Sign } from '../content/schema.js'
import type { ScreeningLevel } from '../content/screening.js'
import { urgencies, type Urgency } from '../content/terms.js'
import { crisisFor, supportFor, type Crisis, type Support } from './crisis.js'
import { emergencyIn, type EmergencyHelp } from './emergency.js'
import type { ReadBy } from './read-by.js'
import { readersOf, unread, type Readers } from './readers.js'
import type { Learned } from './reading/learned-reader.js'
import { decidingMentions, type Mention } from './reading/red-flag-reader.js'
import type { Understanding } from './reading/understanding.js'
import { resemblancesIn, type Quoted, type Resembles } from './resemblance.js'
import { wordsFor, type OutcomeWords } from './screening-words.js'

export const screeningAnswers = ['yes', 'no', 'unsure'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** What a person says: answers by sign, own words, or both; the region is ISO 3166-1 alpha-2. */
export interface ScreeningAsk {
  answers?: Readonly<Record<string, ScreeningAnswer>>
  text?: string
  region?: string
}

export type Because = { answer: ScreeningAnswer } | { text: Quoted; resembles?: Resembles }

type Answers = NonNullable<ScreeningAsk['answers']>

export interface Triggered {
  redFlag: string
  sign: string
  urgency: Urgency
  because: Because
}
export interface RuledOut {
  redFlag: string
  sign: string
  reason: 'answered-no' | 'denied' | 'over' | 'someone-else' | 'asked-about' | 'explained'
  text?: Quoted
}

export interface ScreeningOutcome extends OutcomeWords {
  /** Comes before everything else: somebody may hurt themselves, or has taken an overdose. */
  crisis?: Crisis
  /** Words about it that are no danger now: whom one can talk to. */
  support?: Support
  urgency: ScreeningLevel
  emergency: EmergencyHelp
  /** How much of the text could be read, when there was one. */
  understood?: Understanding
  /** Most urgent first. */
  triggered: Triggered[]
  ruledOut: RuledOut[]
  /**
   * Signs that still have to be answered: first the emergencies that were spoken of, then what it only sounds like,
   * then the rest, most urgent first.
   */
  unanswered: string[]
  planAllowed: boolean
  caveat: string
  readBy: ReadBy
}

export interface Screening {
  /** Whether it reads own words; whoever runs the server may turn that off. */
  readsText: boolean
  /** The signs of all red flags, with their red flag, most urgent first. */
  signs: ReadonlyArray<{ redFlag: RedFlag; sign: Sign }>
  assess: (ask: ScreeningAsk) => ScreeningOutcome
  /** Makes the readers of own words, for which the first message would wait otherwise. */
  prepare: () => void
}

/** Why own words are refused where nobody reads them. */
export const notReadRefusal =
  'This server does not read own words: nothing is known about what they say. Ask the questions, and send answers.'

/**
 * Prepares the red-flag screening of a release: pure and stateless, and it never gives an all-clear. Without a learned
 * reader, rules read alone; with `readsText` false, nobody reads own words.
 */
export function buildScreening(content: Content & Phrasebook, learned?: Learned, readsText = true): Screening {
  const signs = content.collections['red-flags']
    .flatMap(redFlag => redFlag.signs.map(sign => ({ redFlag, sign })))
    .sort((a, b) => rank(a.sign.urgency) - rank(b.sign.urgency))
  // The readers are made when they are asked for: compiling thousands of phrases would hold up every start.
  let made: Readers | undefined
  const madeReaders = () => (made ??= readersOf(content, id => signs.some(({ sign }) => sign.id === id), learned))

  return {
    readsText,
    signs,
    prepare: madeReaders,
    assess({ answers = {}, text: said, region }) {
      const readers = madeReaders()
      const text = readsText ? said : undefined
      const {
        mentions,
        hearing,
        crisis: heard,
        understood,
        language
      } = text === undefined ? unread(said) : readers.read(text)
      const emergency = emergencyIn(region, content)

      const { triggered, ruledOut } = judge(signs, answers, mentions, resemblancesIn(text ?? '', hearing))
      const inQuestion = emergenciesInQuestion(signs, triggered, mentions)
      const settled = new Set([...triggered, ...ruledOut.filter(isSettled)].map(({ sign }) => sign))
      const open = signs.filter(({ sign }) => !settled.has(sign.id) && !inQuestion.includes(sign))
      const texts = content.screening.crisis
      const crisis = texts && heard && heard.kind !== 'support' ? crisisFor(heard, texts, emergency) : undefined
      const support = texts && heard?.kind === 'support' ? supportFor(texts, emergency) : undefined
      const found: ScreeningLevel = triggered[0]?.urgency ?? 'no-flags-found'
      const reached = new Set(triggered.filter(one => one.urgency === found).map(({ redFlag }) => redFlag))
      const urgency = crisis ? 'emergency-now' : found
      const isFree =
        (urgency === 'routine' || urgency === 'no-flags-found') && (understood === undefined || understood === 'most')

      return {
        ...(crisis && { crisis }),
        ...(support && { support }),
        urgency,
        ...wordsFor({ found, reached, crisis, inQuestion, understood, language, emergency, readsText }, content),
        emergency,
        ...(understood && { understood }),
        triggered,
        ruledOut,
        unanswered: [
          ...inQuestion.map(({ id }) => id),
          ...resembledOnly(triggered, answers),
          ...open.map(({ sign }) => sign.id)
        ],
        // A plan may start only when every question about something that cannot wait was put, and none was answered
        // yes.
        planAllowed: isFree && inQuestion.length === 0 && open.every(({ sign }) => sign.urgency === 'routine'),
        caveat: content.screening.caveat,
        readBy: readers.readBy
      }
    }
  }
}

const rank = (urgency: Urgency) => urgencies.indexOf(urgency)
const quoted = ({ quote, start, end }: Mention): Quoted => ({ quote, start, end })
const isSettled = ({ reason }: RuledOut) => reason === 'answered-no' || reason === 'denied'

/** How urgent an answer is; undefined when it does not count. Not being sure counts where waiting could do harm. */
function urgencyOf(answer: ScreeningAnswer | undefined, { urgency, unsure }: Sign): Urgency | undefined {
  if (answer === 'yes') return urgency
  if (answer !== 'unsure') return undefined
  return urgency === 'emergency-now' ? urgency : unsure
}

/** Which signs are there, most urgent first, and which were answered or spoken of but do not count. */
function judge(
  signs: Screening['signs'],
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
function resembledOnly(triggered: readonly Triggered[], answers: Answers): string[] {
  return triggered
    .filter(({ sign, because }) => 'resembles' in because && !Object.hasOwn(answers, sign))
    .map(({ sign }) => sign)
}

/**
 * The emergency signs that the text only asks about, calls over or explains away: whoever speaks of one has to be
 * asked.
 */
function emergenciesInQuestion(
  signs: Screening['signs'],
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
function escalate(triggered: Triggered[], signs: Screening['signs'], sure: ReadonlySet<string>): void {
  const present = new Set(triggered.map(({ sign }) => sign))
  for (const one of triggered.filter(({ sign }) => sure.has(sign))) {
    const escalations = signs.find(({ sign }) => sign.id === one.sign)!.sign.escalatesWith
    for (const { signs: others, urgency } of escalations) {
      if (rank(urgency) < rank(one.urgency) && others.every(other => present.has(other))) one.urgency = urgency
    }
  }
}
