import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { ScreeningLevel } from '../content/screening.js'
import { crisisFor, supportFor, type Crisis, type Support } from './crisis.js'
import { emergencyIn, type EmergencyHelp } from './emergency.js'
import {
  emergenciesInQuestion,
  judgeSigns,
  rank,
  resembledOnly,
  type Answers,
  type RuledOut,
  type Signs,
  type Triggered
} from './judging-signs.js'
import type { ReadBy } from './read-by.js'
import { readersOf, unread } from './readers.js'
import type { Learned } from './reading/learned-reader.js'
import type { Understanding } from './reading/understanding.js'
import { resemblancesIn } from './resemblance.js'
import { wordsFor, type OutcomeWords } from './screening-words.js'
import { madeOnce, type Steps } from './steps.js'

/** What a person says: answers by sign, own words, or both; the region is ISO 3166-1 alpha-2. */
export interface ScreeningAsk {
  answers?: Answers
  text?: string
  region?: string
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
  signs: Signs
  assess: (ask: ScreeningAsk) => ScreeningOutcome
  /** Makes the readers of own words in steps: the first message would wait for them otherwise. */
  prepare: () => Steps<unknown>
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
  const isAskedFor = (id: string) => signs.some(({ sign }) => sign.id === id)
  const made = madeOnce(() => readersOf(content, isAskedFor, learned))

  return {
    readsText,
    signs,
    prepare: made.inSteps,
    assess({ answers = {}, text: said, region }) {
      const readers = made.get()
      const text = readsText ? said : undefined
      const {
        mentions,
        hearing,
        crisis: heard,
        understood,
        language
      } = text === undefined ? unread(said) : readers.read(text)
      const emergency = emergencyIn(region, content)

      const { triggered, ruledOut } = judgeSigns(signs, answers, mentions, resemblancesIn(text ?? '', hearing))
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

const isSettled = ({ reason }: RuledOut) => reason === 'answered-no' || reason === 'denied'
