// Time of one screening by both readers: real messages, longer ones, and ten and a hundred times as many red-flag
// expressions. Usage: node bench/screening.js [rounds] [largest factor]
import { fromSource } from './bundle.js'
import { texts } from './cases.js'
import { grown } from './grown.js'
import { table } from './report.js'
import { at, median } from './statistics.js'

const rounds = Number(process.argv[2] ?? 5)
const factors = [1, 10, 100].filter(factor => factor <= Number(process.argv[3] ?? 100))
const { loadLibrary, buildScreening, loadConfig, readerBesideRules } = await fromSource(`
  export { loadLibrary } from './content/library.js'
  export { buildScreening } from './answers/screening.js'
  export { loadConfig } from './config.js'
  export { readerBesideRules } from './answers/reading/held-model.js'
`)
const learned = readerBesideRules(loadConfig({}))
const { latest, phrasebook } = loadLibrary(new URL('../data', import.meta.url).pathname)
const content = { ...latest, ...phrasebook }
const messages = texts('screening-messages.jsonl')
const long = messages.join('\n')
const cut = (length, count = 200) =>
  Array.from({ length: count }, (_, index) => long.slice((index * 997) % (long.length - length)).slice(0, length))

function measure(name, list, { assess }) {
  for (const text of list) assess({ text })
  const own = list.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, text] of list.entries()) {
      const start = performance.now()
      assess({ text })
      own[index].push(performance.now() - start)
    }
  }
  const all = own.flat()
  return [name, ...[at(all, 0.5), at(all, 0.99), at(own.map(median), 0.99)].map(value => value.toFixed(3))]
}

/** The expressions are compiled at the first message. */
function compiled(factor) {
  const screening = buildScreening(grown(content, factor), learned)
  const began = performance.now()
  screening.assess({ text: 'hello' })
  return { screening, row: [`×${factor}, the first message`, (performance.now() - began).toFixed(0), '', ''] }
}

const rows = factors.flatMap(factor => {
  const { screening, row } = compiled(factor)
  const lengths = factor === 1 ? [300, 1000, 2000, 4000] : [300]
  return [
    row,
    ...(factor === 1 ? [measure(`${messages.length} real messages`, messages, screening)] : []),
    ...lengths.map(length =>
      measure(`×${factor}, ${length} characters`, cut(length, factor === 100 ? 50 : 200), screening)
    )
  ]
})
console.log(
  `${rounds} rounds. A message's own time is the median of its rounds: what other processes take away is not in it.\n`
)
console.log(table(['expressions, messages (milliseconds)', 'p50', 'p99', 'p99 of own times'], rows))
