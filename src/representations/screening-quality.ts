import { alarmsBy, qualityOf, shareInWords, type JudgedMessage, type Quality } from '../answers/screening-quality.js'

const titles: Readonly<Record<keyof Quality, string>> = {
  caught: 'warnings caught',
  emergencies: 'plain emergencies called so',
  missed: 'plain emergencies not heard at all',
  alarms: 'false alarms',
  crises: 'crises heard',
  actNow: 'of those to act on now, called so',
  lookAlikes: 'what only sounds like a crisis, called one'
}

/** Figures in columns, as a Markdown table: one column for each way to read. */
export function qualityTable(ways: Readonly<Record<string, readonly JudgedMessage[]>>): string {
  const qualities = Object.values(ways).map(qualityOf)
  const names = Object.keys(titles) as Array<keyof Quality>
  const rows = names
    .filter(name => qualities.some(quality => quality[name].of > 0))
    .map(name => [titles[name], ...qualities.map(quality => shareInWords(quality[name]))])
  return table(['', ...Object.keys(ways)], rows)
}

/** The same by writer or by sign, worst first. */
export function qualityBy(of: 'writer' | 'sign', judged: readonly JudgedMessage[]): string {
  const names = [...new Set(judged.map(({ message }) => message[of]))]
  const rows = names
    .map(name => ({ name, quality: qualityOf(judged.filter(({ message }) => message[of] === name)) }))
    .sort((one, other) => missedOf(other.quality) - missedOf(one.quality))
  const columns: Array<keyof Quality> = ['caught', 'emergencies', 'alarms', 'crises']
  return table(
    [of, ...columns.map(name => titles[name])],
    rows.map(({ name, quality }) => [name, ...columns.map(column => shareInWords(quality[column]))])
  )
}

/** What harmless messages were taken for, and by which reader. */
export function alarmsTable(byRules: readonly JudgedMessage[], byBoth: readonly JudgedMessage[]): string {
  return table(
    ['taken for', titles.alarms],
    Object.entries(alarmsBy(byRules, byBoth)).map(([name, share]) => [name, shareInWords(share)])
  )
}

/** The share of warnings and crises that were not heard. */
function missedOf({ caught, crises }: Quality): number {
  const of = caught.of + crises.of
  return of === 0 ? -1 : 1 - (caught.count + crises.count) / of
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
