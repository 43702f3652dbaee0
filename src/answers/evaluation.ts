import type { CoarseLevel } from '../content/messages.js'
import type { ScreeningLevel } from '../content/screening.js'
import type { Screening } from './screening.js'

/**
 * A message with every level that counts as right; urgent stands for same-day and within-days, none for routine too.
 */
export interface ScreeningRow {
  id?: string
  text: string
  accept: readonly CoarseLevel[]
  category?: string
}

/** How many of how many, with the share that is wanted. */
export interface Figure {
  name: string
  count: number
  of: number
  wanted: string
}

export interface Evaluation {
  figures: Figure[]
  failures: string[]
}

/** A level as messages are labelled with. */
export const coarse = (level: ScreeningLevel): CoarseLevel => {
  if (level === 'emergency-now') return 'emergency'
  return level === 'same-day' || level === 'within-days' ? 'urgent' : 'none'
}

/** Whether one message gets a level that counts as right, and which it gets. */
export function levelGiven(row: ScreeningRow, { assess }: Screening): { given: CoarseLevel; right: boolean } {
  const given = coarse(assess({ text: row.text }).urgency)
  return { given, right: row.accept.includes(given) }
}

/** Holds the screening against messages: warnings caught, plain emergencies called so, false alarms. */
export function evaluateScreening(rows: readonly ScreeningRow[], screening: Screening): Evaluation {
  const judged = rows.map(row => ({ row, ...levelGiven(row, screening) }))
  const warnings = judged.filter(({ row }) => !row.accept.includes('none'))
  const emergencies = judged.filter(({ row }) => row.accept.length === 1 && row.accept[0] === 'emergency')
  const harmless = judged.filter(({ row }) => row.accept.includes('none'))
  const count = <T>(all: readonly T[], holds: (one: T) => boolean) => ({
    count: all.filter(holds).length,
    of: all.length
  })
  return {
    figures: [
      { name: 'warnings caught', ...count(warnings, ({ given }) => given !== 'none'), wanted: '97 % or more' },
      {
        name: 'plain emergencies called so',
        ...count(emergencies, ({ given }) => given === 'emergency'),
        wanted: '95 % or more'
      },
      { name: 'false alarms', ...count(harmless, ({ right }) => !right), wanted: '10 % or less' }
    ],
    failures: judged
      .filter(({ right }) => !right)
      .map(
        ({ row, given }) => `${row.id ?? '-'}: ${given}, not ${row.accept.join(' or ')}: ${JSON.stringify(row.text)}`
      )
  }
}

/** A figure as one line of text. */
export function figureLine({ name, count, of, wanted }: Figure): string {
  return `${name}: ${count} of ${of} (${of === 0 ? '-' : ((100 * count) / of).toFixed(1)} %; wanted ${wanted})`
}
