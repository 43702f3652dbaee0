// How the comparison is told: who is first, then all ratios, then every figure.
import { titleOf } from '../cases.js'
import { table } from '../report.js'
import { before, control, reference, servers } from '../servers.js'
import { median, shown, spread } from '../statistics.js'

const kinds = { throughput: 'requests a second', economy: 'CPU time' }
const names = kind => servers.filter(server => server.kind === kind).map(({ name }) => name)
const all = (rows, name, key) => rows.get(name).slices.map(slice => slice[key])
const middle = (rows, name, key) => median(all(rows, name, key))

/** `seen` has the slices of each server for each case. */
export function peerTables(seen, how) {
  const wrong = [...seen].flatMap(([one, rows]) =>
    [...rows].flatMap(([name, { slices }]) => {
      const count = slices.reduce((sum, slice) => sum + slice.wrong, 0)
      return count > 0 ? [`${name}, ${titleOf(one)}: ${count}`] : []
    })
  )
  return [
    `${how}. Ratios are medians, to the reference (${reference}) in the slices before and after; more is better, in CPU time too. ` +
      'Where the control is not from 0.93 to 1.07, the line is marked with `!`: do not believe it.',
    `Answers with another status than the one that was meant: ${wrong.length > 0 ? wrong.join('; ') : 'none'}.`,
    '### First among Node servers',
    'Ours with everything on, and with its access log too, beside the best server of others in that answer, whatever that one leaves out.',
    firsts(seen),
    ...(before ? ['### Beside an earlier commit', besideBefore(seen)] : []),
    ...Object.entries(kinds).flatMap(([key, title]) => [`### Ratio of ${title}`, ratios(seen, key)]),
    ...[...seen].flatMap(([one, rows]) => [`### ${titleOf(one)}`, figures(rows)])
  ].join('\n\n')
}

const marked = (one, rows, key) => {
  const noise = middle(rows, control, key)
  return `${titleOf(one)}${noise >= 0.93 && noise <= 1.07 ? '' : ' `!`'}`
}

function firsts(seen) {
  return table(
    ['answer', 'by', 'best of the others', 'ours ÷ best', 'ours, logging ÷ best', 'first'],
    Object.entries(kinds).flatMap(([key, title]) =>
      [...seen].map(([one, rows]) => {
        const [best] = names('peer')
          .filter(name => rows.get(name).slices.length > 0)
          .sort((a, b) => middle(rows, b, key) - middle(rows, a, key))
        if (best === undefined) return [marked(one, rows, key), title, '–', '–', '–', 'ours: no other has it']
        const [quiet, logging] = names('ours').map(name => middle(rows, name, key) / middle(rows, best, key))
        const { encoding } = rows.get(best)
        return [
          marked(one, rows, key),
          title,
          `${best}${encoding === one.encoding ? '' : ` (sends ${encoding})`}`,
          shown(quiet, 2),
          shown(logging, 2),
          logging > 1 ? 'ours' : quiet > 1 ? 'ours, without its log' : best
        ]
      })
    )
  )
}

/** How much CPU an answer takes, of that which it took. */
function besideBefore(seen) {
  const cpu = (rows, name) => (rows.get(name).slices.length > 0 ? middle(rows, name, 'cpu') : undefined)
  const beside = (now, then) => [shown(then, 1), shown(now, 1), shown(now / then, 2)]
  return table(
    ['answer', 'CPU µs before', 'now', '÷', 'logging, before', 'now', '÷'],
    [...seen].map(([one, rows]) => [
      marked(one, rows, 'economy'),
      ...beside(cpu(rows, 'ours'), cpu(rows, 'before')),
      ...beside(cpu(rows, 'ours, logging'), cpu(rows, 'before, logging'))
    ])
  )
}

function ratios(seen, key) {
  const rows = servers.filter(({ name }) => name !== reference)
  return table(
    ['answer', ...rows.map(({ name }) => name)],
    [...seen].map(([one, byName]) => [
      marked(one, byName, key),
      ...rows.map(({ name }) => {
        const { encoding, slices } = byName.get(name)
        if (slices.length === 0) return '–'
        return `${shown(middle(byName, name, key), 2)}${encoding === one.encoding || one.status !== 200 ? '' : ` (${encoding})`}`
      })
    ])
  )
}

function figures(rows) {
  return table(
    ['server', 'sent as', 'bytes', 'requests/s', 'ratio (quartiles)', 'CPU µs a request', 'ratio (quartiles)'],
    [...rows].map(([name, { slices, encoding, bytes }]) =>
      slices.length === 0
        ? [name, 'no such answer', ...Array(5).fill('–')]
        : [
            name,
            encoding,
            bytes,
            shown(middle(rows, name, 'perSecond')),
            spread(all(rows, name, 'throughput')),
            shown(middle(rows, name, 'cpu'), 1),
            spread(all(rows, name, 'economy'))
          ]
    )
  )
}
