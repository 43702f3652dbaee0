// Time of one screening: real messages, messages of 300 characters, longer ones, and a vocabulary ten and a hundred times as large. Usage: node bench/screening.js [rounds]
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const rounds = Number(process.argv[2] ?? 15)
const here = file => new URL(file, import.meta.url).pathname
const outfile = here('screening.built.mjs')
await build({
  stdin: {
    contents: "export { loadLibrary } from './content/library.js'; export { buildScreening } from './answers/screening.js'",
    resolveDir: here('../src')
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error'
})
const { loadLibrary, buildScreening } = await import(outfile)
rmSync(outfile)

const content = loadLibrary(here('../data')).latest
const messages = readFileSync(here('../test/answers/screening-messages.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line).text)
const long = messages.join('\n')
const cut = (length, count) => Array.from({ length: count }, (_, index) => long.slice(index * 997 % (long.length - length)).slice(0, length))

/** More words and more expressions of the same kind: those of today, with an ending that nobody types. */
function times (factor) {
  const { expressions: now } = content
  const renamed = (text, copy) => text.replace(/(^| )([a-z]{4,})(?=$| )/g, (_, space, word) => `${space}${word}q${copy.toString(36)}`)
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 1)
  const more = copy => now.expressions.map(one => ({ ...one, says: one.says.map(text => renamed(text, copy)) }))
  return { ...content, expressions: { ...now, expressions: [...now.expressions, ...copies.flatMap(more)] } }
}

function measure (name, texts, { assess }) {
  for (const text of texts) assess({ text })
  // Each message's median over the rounds: what other processes take from this one is not counted.
  const own = texts.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, text] of texts.entries()) {
      const start = process.hrtime.bigint()
      assess({ text })
      own[index].push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  const all = own.flat().sort((a, b) => a - b)
  const medians = own.map(list => list.sort((a, b) => a - b)[list.length >> 1]).sort((a, b) => a - b)
  const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(3)
  console.log(`${name.padEnd(34)} p50 ${at(all, 0.5)}  p99 as run ${at(all, 0.99)}  p99 own time ${at(medians, 0.99)} ms`)
}

const now = buildScreening(content)
const started = process.hrtime.bigint()
now.assess({ text: 'hello' })
console.log(`vocabulary compiled in ${(Number(process.hrtime.bigint() - started) / 1e6).toFixed(0)} ms, once, at the first message`)
measure(`${messages.length} real messages`, messages, now)
for (const length of [300, 1000, 2000, 4000]) measure(`${length} characters of them`, cut(length, 200), now)
for (const factor of [10, 100]) measure(`300 characters, vocabulary x ${factor}`, cut(300, 200), buildScreening(times(factor)))
