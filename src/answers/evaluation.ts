import type { CoarseLevel } from '../content/messages.js'
import type { ScreeningLevel } from '../content/screening.js'
import type { Screening } from './screening.js'
import type { buildSearch } from './search.js'

/** A message with every level that counts as right; urgent stands for same-day and within-days, none for routine too. */
export interface ScreeningRow { id?: string, text: string, accept: readonly CoarseLevel[], category?: string }

/** A question with the items that answer it (none: out of scope) and those that do neither good nor harm. */
export interface SearchRow { id?: string, text: string, relevant: readonly string[], also_ok?: readonly string[] }

/** How many of how many, with the share that is wanted. */
export interface Figure { name: string, count: number, of: number, wanted: string }

export interface Evaluation { figures: Figure[], failures: string[] }

/** A level as messages are labelled with. */
export const coarse = (level: ScreeningLevel): CoarseLevel => {
  if (level === 'emergency-now') return 'emergency'
  return level === 'same-day' || level === 'within-days' ? 'urgent' : 'none'
}

/** Whether one message gets a level that counts as right, and which it gets. */
export function levelGiven (row: ScreeningRow, { assess }: Screening): { given: CoarseLevel, right: boolean } {
  const given = coarse(assess({ text: row.text }).urgency)
  return { given, right: row.accept.includes(given) }
}

/** Holds the screening against messages: warnings caught, plain emergencies called so, false alarms. */
export function evaluateScreening (rows: readonly ScreeningRow[], screening: Screening): Evaluation {
  const judged = rows.map(row => ({ row, ...levelGiven(row, screening) }))
  const warnings = judged.filter(({ row }) => !row.accept.includes('none'))
  const emergencies = judged.filter(({ row }) => row.accept.length === 1 && row.accept[0] === 'emergency')
  const harmless = judged.filter(({ row }) => row.accept.includes('none'))
  const count = <T>(all: readonly T[], holds: (one: T) => boolean) => ({ count: all.filter(holds).length, of: all.length })
  return {
    figures: [
      { name: 'warnings caught', ...count(warnings, ({ given }) => given !== 'none'), wanted: '97 % or more' },
      { name: 'plain emergencies called so', ...count(emergencies, ({ given }) => given === 'emergency'), wanted: '95 % or more' },
      { name: 'false alarms', ...count(harmless, ({ right }) => !right), wanted: '10 % or less' }
    ],
    failures: judged.filter(({ right }) => !right).map(({ row, given }) => `${row.id ?? '-'}: ${given}, not ${row.accept.join(' or ')}: ${JSON.stringify(row.text)}`)
  }
}

/** Holds the search against questions: the right item first and in the top three, quiet where nothing is held. */
export function evaluateSearch (rows: readonly SearchRow[], search: ReturnType<typeof buildSearch>): Evaluation {
  const judged = rows.map(row => {
    const found = search({ q: row.text.slice(0, 500), limit: 10, passages: 'best' }).map(({ id }) => id)
    // What is neither right nor wrong takes no place.
    const counted = found.filter(id => row.relevant.includes(id) || !row.also_ok?.includes(id))
    const place = counted.findIndex(id => row.relevant.includes(id))
    return { row, found, place: place < 0 ? Infinity : place }
  })
  const inScope = judged.filter(({ row }) => row.relevant.length > 0)
  const outside = judged.filter(({ row }) => row.relevant.length === 0)
  const wrong = [...inScope.filter(({ place }) => place > 2), ...outside.filter(({ found }) => found.length > 0)]
  return {
    figures: [
      { name: 'right item in the top three', count: inScope.filter(({ place }) => place < 3).length, of: inScope.length, wanted: '90 % or more' },
      { name: 'right item first', count: inScope.filter(({ place }) => place === 0).length, of: inScope.length, wanted: '75 % or more' },
      { name: 'quiet out of scope', count: outside.filter(({ found }) => found.length === 0).length, of: outside.length, wanted: '85 % or more' }
    ],
    failures: wrong.map(({ row, found }) => `${row.id ?? '-'}: ${found.slice(0, 3).join(', ') || 'nothing'}, not ${row.relevant.join(' or ') || 'quiet'}: ${JSON.stringify(row.text)}`)
  }
}

/** A figure as one line of text. */
export function figureLine ({ name, count, of, wanted }: Figure): string {
  return `${name}: ${count} of ${of} (${of === 0 ? '-' : (100 * count / of).toFixed(1)} %; wanted ${wanted})`
}
