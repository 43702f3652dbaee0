import { byScope, figuresOf, placeOfRight, type Answered } from '../answers/finding/figures.js'
import { shareInWords } from '../answers/screening-quality.js'

const head = [
  '',
  'questions',
  'right answer first',
  'in the top three',
  'mean reciprocal rank',
  'quiet about anything else'
]

/**
 * How well questions were answered, as a Markdown table with a line for each group: shares with Wilson's intervals at
 * 95 %.
 */
export function findingTable(groups: Readonly<Record<string, readonly Answered[]>>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = Object.entries(groups).map(([name, answered]) => [name, ...cellsOf(answered)])
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function cellsOf(answered: readonly Answered[]): string[] {
  const { inside, outside } = byScope(answered)
  const share = (all: readonly Answered[], is: (one: Answered) => boolean) =>
    shareInWords({ count: all.filter(is).length, of: all.length })
  return [
    String(answered.length),
    share(inside, one => placeOfRight(one) === 0),
    share(inside, one => placeOfRight(one) < 3),
    inside.length === 0 ? '–' : figuresOf(inside).reciprocalRank.toFixed(2),
    share(outside, ({ found }) => found.length === 0)
  ]
}

/** The same in groups by kind of question or by writer, in the order of the alphabet. */
export function groupedBy(of: 'kind' | 'writer', answered: readonly Answered[]): Record<string, Answered[]> {
  const names = [...new Set(answered.map(({ question }) => question[of]))].sort()
  return Object.fromEntries(names.map(name => [name, answered.filter(({ question }) => question[of] === name)]))
}
