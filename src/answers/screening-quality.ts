import type { CrisisKind } from '../content/crisis.js'
import type { CoarseLevel, LabelledMessage } from '../content/messages.js'
import { coarse } from './evaluation.js'
import type { Screening } from './screening.js'

/** A message, with what it was taken for. */
export interface JudgedMessage {
  message: LabelledMessage
  level: CoarseLevel
  crisis: CrisisKind | undefined
}

/** How many of how many. */
export interface Share {
  count: number
  of: number
}

export interface Quality {
  /** Warnings that were taken for one, whatever the level. */
  caught: Share
  /** What can only be an emergency and was called one, and what was not heard at all. */
  emergencies: Share
  missed: Share
  /** Harmless messages that were taken for a warning or a crisis. */
  alarms: Share
  /** Crises that were heard, and those to act on now that were called so. */
  crises: Share
  actNow: Share
  /** What was written to sound like a crisis, or denies one, and was taken for one. */
  lookAlikes: Share
}

/** What each message is taken for. */
export function judgeMessages(messages: readonly LabelledMessage[], { assess }: Screening): JudgedMessage[] {
  return messages.map(message => {
    const { urgency, crisis } = assess({ text: message.text })
    return { message, level: coarse(urgency), crisis: crisis?.kind }
  })
}

/**
 * How well messages were read. Those that were written about a crisis say nothing of other signs: they have no other
 * label.
 */
export function qualityOf(judged: readonly JudgedMessage[]): Quality {
  const crises = judged.filter(({ message }) => isCrisis(message))
  const lookAlikes = judged.filter(({ message }) => message.crisis !== undefined && !isCrisis(message))
  const others = judged.filter(({ message }) => message.crisis === undefined && !isCrisis(message))
  const warnings = others.filter(({ message }) => !message.accept.includes('none'))
  const emergencies = warnings.filter(({ message }) => message.accept.join() === 'emergency')
  return {
    caught: share(warnings, ({ level }) => level !== 'none'),
    emergencies: share(emergencies, ({ level }) => level === 'emergency'),
    missed: share(emergencies, ({ level }) => level === 'none'),
    alarms: share(others.filter(isHarmless), isWrong),
    crises: share(crises, ({ crisis }) => crisis !== undefined),
    actNow: share(
      crises.filter(({ message }) => isToActOn(message)),
      ({ crisis }) => crisis === 'act-now'
    ),
    lookAlikes: share(lookAlikes, ({ crisis }) => crisis !== undefined)
  }
}

/**
 * Who took harmless messages for what: two readings of the same messages, in the same order, by the rules and with the
 * learned reader beside them.
 */
export function alarmsBy(byRules: readonly JudgedMessage[], byBoth: readonly JudgedMessage[]): Record<string, Share> {
  const harmless = byBoth
    .map((both, index) => ({ both, rules: byRules[index] as JudgedMessage }))
    .filter(({ both }) => isHarmless(both))
  const alarms = harmless.filter(({ both }) => isWrong(both))
  const of = harmless.length
  const count = (is: (alarm: (typeof alarms)[number]) => boolean) => ({ count: alarms.filter(is).length, of })
  const byTheRules = ({ rules }: (typeof alarms)[number]) => isWrong(rules)
  return {
    'a sign, by the rules': count(alarm => byTheRules(alarm) && alarm.rules.crisis === undefined),
    'a crisis, by the rules': count(alarm => byTheRules(alarm) && alarm.rules.crisis !== undefined),
    'a sign, by the learned reader alone': count(alarm => !byTheRules(alarm) && alarm.both.crisis === undefined),
    'a crisis, by the learned reader alone': count(alarm => !byTheRules(alarm) && alarm.both.crisis !== undefined)
  }
}

const isHarmless = ({ message }: JudgedMessage) => message.accept.includes('none')
const isWrong = ({ message, level }: JudgedMessage) => !message.accept.includes(level)

const isCrisis = ({ sign, crisis }: LabelledMessage) =>
  isToActOn({ sign, crisis }) || sign === 'self-harm' || crisis === 'talk-now'
const isToActOn = ({ sign, crisis }: Pick<LabelledMessage, 'sign'> & { crisis?: string | undefined }) =>
  sign === 'overdose' || crisis === 'act-now'

function share<T>(all: readonly T[], is: (one: T) => boolean): Share {
  return { count: all.filter(is).length, of: all.length }
}

/** Standard errors on either side of what holds in 95 of 100 samples. */
const z = 1.96

/** Between which shares the true one lies, at 95 % (Wilson's interval). */
export function interval({ count, of }: Share): [number, number] {
  const p = count / of
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const middle = p + (z * z) / (2 * of)
  const width = 1 + (z * z) / of
  return [(middle - spread) / width, (middle + spread) / width]
}

/** A share in words: `49 of 57 (86 %; 75–93)`; a dash where there was nothing to count. */
export function shareInWords(share: Share): string {
  if (share.of === 0) return '–'
  const percent = (part: number) => Math.round(100 * part)
  const [low, high] = interval(share)
  return `${share.count} of ${share.of} (${percent(share.count / share.of)} %; ${percent(low)}–${percent(high)})`
}
