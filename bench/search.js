// Time of one search with the content of today, and with ten and a hundred times as much. Usage: node bench/search.js
// [rounds] [largest factor]
import { fromSource } from './bundle.js'
import { texts } from './cases.js'
import { grown } from './grown.js'
import { table } from './report.js'
import { at, chance, median } from './statistics.js'

const rounds = Number(process.argv[2] ?? 20)
const factors = [1, 10, 100].filter(factor => factor <= Number(process.argv[3] ?? 100))
const { loadLibrary, buildSearch, questionModelIn } = await fromSource(
  "export { loadLibrary } from './content/library.js'; export { buildSearch } from './answers/finding/search.js'; export { questionModelIn } from './content/question-model.js'"
)
const { latest, phrasebook } = loadLibrary(new URL('../data', import.meta.url).pathname)
const model = questionModelIn(new URL('../build/question-model.json', import.meta.url).pathname)
const content = { ...latest, ...phrasebook }

const asked = texts('search-queries.jsonl')
const words = [
  ...new Set(
    asked
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{4,}/g)
  )
]
const next = chance(1)
const random = below => Math.floor(next() * below)
const pick = list => list[random(list.length)]
const fill = word => {
  let text = ''
  while (text.length < 500) text += `${word()} `
  return text.slice(0, 500)
}
const fifty = word => Array.from({ length: 50 }, () => fill(word))
const misspelt = word => {
  const place = random(word.length)
  return word.slice(0, place) + pick('aeiou') + word.slice(place + 1)
}
const kinds = {
  'real questions': asked,
  '500 characters of known words': fifty(() => pick(words)),
  '500 characters of misspelt words': fifty(() => misspelt(pick(words))),
  '500 characters of junk': fifty(() =>
    Array.from({ length: 4 + random(12) }, () => pick('abcdefghijklmnopqrstuvwxyz')).join('')
  ),
  'one word over and over': ['leg ', 'pain ', 'walk ', 'back '].map(word => word.repeat(125))
}

function measure(questions, search) {
  for (let warm = 0; warm < 3; warm++) for (const q of questions) search({ q, limit: 10, passages: 'best' })
  const own = questions.map(() => [])
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    for (const [index, q] of questions.entries()) {
      const start = performance.now()
      search({ q, limit: 10, passages: 'best' })
      own[index].push(performance.now() - start)
    }
  }
  const { user, system } = process.cpuUsage(before)
  const all = own.flat()
  return [at(all, 0.5), at(all, 0.99), at(own.map(median), 0.99), (user + system) / 1000 / all.length].map(value =>
    value.toFixed(3)
  )
}

const rows = factors.flatMap(factor => {
  const larger = factor === 1 ? content : grown(content, factor)
  const began = performance.now()
  const search = buildSearch(larger, model)
  const built = (performance.now() - began).toFixed(0)
  return [
    ...Object.entries(kinds).map(([kind, questions]) => [`×${factor}, ${kind}`, ...measure(questions, search)]),
    [`×${factor}, building the index`, built, '', '', '']
  ]
})
console.log(
  `${rounds} rounds. A question's own time is the median of its rounds: what other processes take away is not in it.\n`
)
console.log(table(['content, questions (milliseconds)', 'p50', 'p99', 'p99 of own times', 'CPU, mean'], rows))
