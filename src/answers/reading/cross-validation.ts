import type { Thresholds } from '../../content/learned-model.js'
import type { LabelledMessage } from '../../content/messages.js'
import { heardIn, type Learned } from './learned-reader.js'
import { readLeavingWritersOut, thresholdsFor } from './training.js'
import type { UnitReading } from './unit-reader.js'

type Readings = ReadonlyMap<LabelledMessage, readonly UnitReading[]>

export interface LearnedFromOthers {
  learned: Learned
  readings: Readings
  /** Of each writer, from the messages of all others. */
  thresholds: ReadonlyMap<string, Thresholds>
}

/**
 * A reader that has learned, for each of these messages, from all writers but its own: what may be expected of somebody
 * new.
 */
export function learnedFromOthers(messages: readonly LabelledMessage[]): LearnedFromOthers {
  const readings = readLeavingWritersOut(messages)
  const writers = new Set(messages.map(({ writer }) => writer))
  const thresholds = new Map([...writers].map(writer => [writer, thresholdsFor(withoutWriter(writer, readings))]))
  const byText = new Map(messages.map(message => [message.text, message]))
  const hear = (text: string) => {
    const message = byText.get(text)
    if (!message) return { signs: [] }
    // Messages that teach nothing were not read.
    const units = readings.get(message) ?? []
    const { signs, ...crisis } = heardIn(units, thresholds.get(message.writer) as Thresholds)
    return { signs: [...signs.keys()].map(sign => ({ sign, spans: [] })), ...crisis }
  }
  return { learned: { digest: 'of others', readerOf: () => hear }, readings, thresholds }
}

function withoutWriter(writer: string, readings: Readings): Readings {
  return new Map([...readings].filter(([message]) => message.writer !== writer))
}

/**
 * How many of the warnings that are heard only a pair of sentences says: a sentence that is put between the two parts
 * them.
 */
export function shareInPairsOnly({ readings, thresholds }: Pick<LearnedFromOthers, 'readings' | 'thresholds'>): {
  count: number
  of: number
} {
  const heard = [...readings]
    .filter(([{ accept }]) => !accept.includes('none'))
    .map(([{ writer }, units]) => ({ units, odds: thresholds.get(writer)!.signs }))
    .filter(({ units, odds }) => units.some(({ signs }) => signs > odds))
  // The sentences stand first, then their pairs.
  const inPairs = heard.filter(({ units, odds }) =>
    units.slice(0, (units.length + 1) / 2).every(({ signs }) => signs <= odds)
  )
  return { count: inPairs.length, of: heard.length }
}
