import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { packageRoot } from '../../../src/config.js'
import { start } from '../server-process.js'
import { answersIn, faultsOf, inWords, until } from './faults.js'

// Most of the time here is spent in waiting for limits to be reached: all at once.
t.jobs = 12

const { child, origin, output } = await start(t, { RATE_LIMIT_MAX: '1000000' })
const port = Number(new URL(origin).port)
const { fault, settled, holdDocument } = faultsOf(t, 'clients')

const status = async (path: string, at = origin) => (await fetch(at + path)).status
/** A figure of `/metrics`. */
const figure = async (origin: string, name: RegExp) =>
  Number(name.exec(await (await fetch(`${origin}/metrics`)).text())?.[1])
const memory = /^process_resident_memory_bytes (\d+)/m
const connections = /^nodejs_active_resources\{type="TCPSocketWrap"\} (\d+)/m

/** A client that does not hurry: what it got, once the server has had enough. */
function slow(first: string, piece?: string): Promise<string> {
  return new Promise(resolve => {
    let bytes = Buffer.alloc(0)
    let dribble: NodeJS.Timeout | undefined
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(first)
      dribble = setInterval(() => {
        if (piece && socket.writable) socket.write(piece)
      }, 300)
    })
    socket
      .on('error', () => {})
      .on('data', data => {
        bytes = Buffer.concat([bytes, data])
      })
      .on('close', () => {
        clearInterval(dribble)
        resolve([...answersIn(bytes).map(inWords), 'closed'].join(', '))
      })
  })
}

for (const [what, sent, first, piece] of [
  [
    'slow headers (slowloris)',
    '50 connections, a letter of a header every 0.3 s',
    'GET /v1 HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'a'
  ],
  [
    'slow body',
    '50 connections, a letter of the body every 0.3 s',
    'POST /v1/screening HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"text":"',
    'a'
  ],
  [
    'slow body',
    '50 connections, a chunk every 0.3 s',
    'POST /v1/screening HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    '1\r\n \r\n'
  ],
  [
    'a client that says nothing more',
    '50 connections that stop in the middle of a header',
    'GET /v1 HTTP/1.1\r\nHo',
    undefined
  ]
] as const) {
  fault(what, sent, '408 `request-timeout`, closed; others were served meanwhile', async () => {
    const ends = Promise.all(Array.from({ length: 50 }, () => slow(first, piece)))
    const others = await status('/v1/causes/arthritis')
    return `${[...new Set(await ends)].join()}; others were ${others === 200 ? 'served' : 'refused'} meanwhile`
  })
}

/** What the image bounds the memory of its server with. */
const imageLimits = Object.fromEntries(
  [
    ...readFileSync(join(packageRoot, 'Dockerfile'), 'utf8').matchAll(
      /(NODE_OPTIONS|MALLOC_ARENA_MAX)=(?:"(.*?)"|(\S+))/g
    )
  ].map(([, name, quoted, plain]) => [name, quoted ?? plain])
)
const guide = 'GET /v1/guide HTTP/1.1\r\nHost: x\r\n\r\n'
const calendar = (count: number) =>
  `GET /v1/walking-plan.ics?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&weeks=52&startDate=2027-01-04&timeOfDay=08:${10 + (count % 50)} HTTP/1.1\r\nHost: x\r\n\r\n`

for (const [sent, connected, first] of [
  ['10 connections, each with 2,000 requests for the whole guide (6 GB)', 10, guide.repeat(2000)],
  ['300 connections, each with 100 requests for the whole guide (9 GB)', 300, guide.repeat(100)],
  [
    '300 connections, each with the 3,640 shortest requests that are read at once',
    300,
    'GET / HTTP/1.1\r\n\r\n'.repeat(3640)
  ],
  [
    '10 connections, each with 60 requests for calendars of a year',
    10,
    Array.from({ length: 60 }, (_, count) => calendar(count)).join('')
  ]
] as const) {
  fault(
    'answers that are never read',
    `${sent}, to a server with the heap of the image`,
    'closed; less than 100 MB more were held; others were answered meanwhile',
    async t => {
      const { child, origin } = await start(t, { RATE_LIMIT_MAX: '1000000', ...imageLimits })
      const before = await figure(origin, memory)
      let most = before
      let written = 0
      for (let count = 0; count < connected; count++) {
        const socket = connect(Number(new URL(origin).port), '127.0.0.1')
          .on('error', () => {})
          .pause()
        socket.once('connect', () => {
          socket.write(first)
          written++
        })
        t.teardown(() => socket.destroy())
      }
      await until(() => written === connected)
      const others = await status('/health/live', origin)
      // The one that asks is left.
      await until(async () => {
        most = Math.max(most, await figure(origin, memory))
        return (await figure(origin, connections)) <= 2
      })
      await until(async () => (await status('/v1/guide', origin)) === 200)
      t.equal(child.exitCode, null)
      return `closed; ${most - before < 100e6 ? 'less' : 'more'} than 100 MB more were held; others were ${others === 200 ? 'answered' : 'refused'} meanwhile`
    }
  )
}

fault(
  'a client that leaves',
  '600 resets: before, in and after the headers, in the body, before and in the answer',
  'no connection is left, no error is logged',
  async t => {
    const { child, origin, output } = await start(t, { RATE_LIMIT_MAX: '1000000' })
    const headers =
      'POST /v1/screening HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n'
    const stages = [
      '',
      'GET /v1 HT',
      'GET /v1 HTTP/1.1\r\nHost: x\r\n',
      headers,
      `${headers}{"text":"numb`,
      'GET /v1/guide HTTP/1.1\r\nHost: x\r\n\r\n'
    ]
    for (let round = 0; round < 100; round++) {
      await Promise.all(
        stages.map(
          stage =>
            new Promise<void>(resolve => {
              const socket = connect(Number(new URL(origin).port), '127.0.0.1')
              socket.on('error', () => {}).on('close', () => resolve())
              socket.on('connect', () => {
                socket.write(stage)
                if (stage.includes('guide') && round % 2) socket.once('data', () => socket.resetAndDestroy())
                else socket.resetAndDestroy()
              })
            })
        )
      )
    }
    await until(async () => (await figure(origin, connections)) <= 2)
    t.equal(await status('/v1', origin), 200)
    t.equal(child.exitCode, null)
    return `no connection is left, ${/"level":[456]0/.test(output()) ? 'an' : 'no'} error is logged`
  }
)

t.test('after all of it: the same process, and no fault of ours in its log', async (t: Test) => {
  await settled()
  t.equal(await status('/v1'), 200)
  t.equal(child.exitCode, null)
  t.notMatch(output(), /"level":[56]0/)
})
holdDocument()
