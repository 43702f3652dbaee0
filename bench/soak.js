// Keeps the built server under mixed traffic, with the memory that the image gives it, while its content is changed
// every minute and every second change is one that must be refused. Usage:
// node bench/soak.js [--minutes 10] [--clients 8] [--pause 100]
// Ends with 1 when an answer was none of those that were meant, or a change was not taken or refused as it should be.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ask } from './ask.js'
import { busyness } from './machine.js'
import { descendantsOf, memoryOf, openFiles, startOurs } from './processes.js'
import { contentToChange } from './soak-content.js'
import { collections, kindsOfTraffic } from './soak-traffic.js'

const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '8' },
    pause: { type: 'string', default: '100' }
  }
})
const [minutes, clients, pause] = [given.minutes, given.clients, given.pause].map(Number)
const minute = 60_000
/** Milliseconds between two looks at the process, and at its memory: what checks content lives for a second. */
const lookEvery = 2000
const lookAtMemoryEvery = 100
/** One in so many requests comes from one busy client, which is told to slow down; the others come from many. */
const oneBusyIn = 5
const busyClient = '192.0.2.1'

const dockerfile = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8')
const [, NODE_OPTIONS, MALLOC_ARENA_MAX] = /NODE_OPTIONS="(.+)" MALLOC_ARENA_MAX=(\d)/.exec(dockerfile)
const folder = mkdtempSync(join(tmpdir(), 'soak-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const content = contentToChange(folder)
const env = { DATA_DIR: folder, NODE_OPTIONS, MALLOC_ARENA_MAX, RATE_LIMIT_MAX: '600', TRUST_PROXY: 'loopback' }
const server = await startOurs({ log: true, env })
const { port, pid } = server
const agent = new Agent({ keepAlive: true })
const text = async path => String((await ask({ port, path, agent })).body)
/** What an address answers; a server that is busy, as one that has just started may be, is asked again. */
async function json(path) {
  const { status, body } = await ask({ port, path, agent })
  if (status === 200) return JSON.parse(body)
  await wait(lookEvery)
  return json(path)
}

const items = []
for (const name of collections) {
  for (const { id } of (await json(`/v1/${name}?fields=id`)).data) items.push(`/v1/${name}/${id}`)
}
const versions = (await json('/v1/releases')).data.map(({ version }) => version)
const traffic = kindsOfTraffic(items, versions)
const drawn = traffic.flatMap(kind => Array.from({ length: kind.share }, () => kind))

const counts = new Map()
const wrong = []
const looks = []
let longest = { milliseconds: 0 }
let sinceLine = { asked: 0, slowest: 0 }
const state = { isOver: false }

/** An address of one of many clients, or that of the busy one. */
function someone() {
  const byte = () => Math.floor(Math.random() * 256)
  return Math.random() * oneBusyIn < 1 ? busyClient : `198.18.${byte()}.${byte()}`
}

/** Asks over and over, with a pause. */
async function client() {
  while (!state.isOver) {
    const { name, meant, request: make, learn } = drawn[Math.floor(Math.random() * drawn.length)]
    const request = make()
    const headers = { ...request.headers, 'x-forwarded-for': someone() }
    const began = performance.now()
    const answer = await ask({ port, agent, ...request, headers }).catch(error => ({ status: error.code, headers: {} }))
    note({ name, meant, request, answer, milliseconds: performance.now() - began })
    learn?.(request, answer)
    await wait(Math.random() * 2 * pause)
  }
}

function note({ name, meant, request, answer, milliseconds }) {
  const { status, headers, body } = answer
  const counted = counts.get(name) ?? {}
  counted[status] = (counted[status] ?? 0) + 1
  counts.set(name, counted)
  sinceLine.asked++
  sinceLine.slowest = Math.max(sinceLine.slowest, milliseconds)
  if (milliseconds > longest.milliseconds) longest = { milliseconds, name, status }
  const isToldToComeBack = (status === 429 || status === 503) && headers['retry-after'] !== undefined
  if (meant.includes(status) || isToldToComeBack) return
  wrong.push(`${request.method ?? 'GET'} ${request.path}: ${status} ${String(body).slice(0, 300)}`)
}

/** Looks at the process again and again. */
async function watch() {
  while (!state.isOver) {
    const figures = await text('/metrics').catch(() => '')
    const heap = Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(figures)?.[1]) / 2 ** 20
    looks.push({ heap, rss: memoryOf(pid).rss, files: openFiles(pid) })
    await wait(lookEvery)
  }
}

/** Looks at the memory of the process and of the one that checks new content for it. */
async function watchMemory() {
  while (!state.isOver) {
    const [own, ...others] = [pid, ...descendantsOf(pid)].map(one => memoryOf(one).anonymous ?? 0)
    looks.push({ anonymous: own, together: others.reduce((sum, one) => sum + one, own) })
    await wait(lookAtMemoryEvery)
  }
}

/** One line of the table: what was seen since the line before. */
function line(at, changed) {
  const seen = looks.splice(0)
  const of = (figure, what) => what(...seen.map(look => look[figure]).filter(Number.isFinite)).toFixed(0)
  const cells = [
    at,
    sinceLine.asked,
    sinceLine.slowest.toFixed(0),
    of('rss', Math.max),
    of('anonymous', Math.max),
    of('together', Math.max),
    of('heap', Math.min),
    of('heap', Math.max),
    of('files', Math.max),
    busyness(),
    changed
  ]
  sinceLine = { asked: 0, slowest: 0 }
  console.log(`| ${cells.join(' | ')} |`)
}

console.log(`Node ${process.version}, ${NODE_OPTIONS} MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX}, ${clients} clients\n`)
const columns = [
  'minute',
  'requests',
  'slowest, ms',
  'RSS at most, MB',
  'without files',
  'with the check',
  'heap at least',
  'heap at most',
  'open files',
  'load',
  'change of content'
]
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`)
const working = [...Array.from({ length: clients }, client), watch(), watchMemory()]
for (let at = 1; at <= minutes; at++) {
  const ends = performance.now() + minute
  await wait(minute / 4)
  const changed = await content.change(at, { reload: () => server.child.kill('SIGHUP'), json })
  if (!changed.isRight) wrong.push(changed.what)
  await wait(Math.max(0, ends - performance.now()))
  line(at, changed.what)
}
state.isOver = true
await Promise.all(working)
await server.stop()

console.log(`\nThe longest answer took ${longest.milliseconds.toFixed(0)} ms (${longest.name}, ${longest.status}).\n`)
console.log('| kind | answers |\n| --- | --- |')
for (const { name } of traffic) {
  const seen = Object.entries(counts.get(name) ?? {}).map(([status, count]) => `${count} × ${status}`)
  console.log(`| ${name} | ${seen.join(', ')} |`)
}
for (const one of wrong.slice(0, 20)) console.log(`WRONG: ${one}`)
console.log(`\n${wrong.length} were none of those that were meant`)
process.exitCode = wrong.length > 0 ? 1 : 0
agent.destroy()
