import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { dataWith } from '../../helper.js'
import { freePort } from '../../redis.js'
import { exitOf, preloaded, program, run, start } from '../server-process.js'
import { answersIn, faultsOf, until } from './faults.js'

t.jobs = 3

const { fault, holdDocument } = faultsOf(t, 'process')
const many = { RATE_LIMIT_MAX: '10000000' }
const file = 'causes/arthritis.json'

interface Load {
  answered: number
  lost: number
  /** Clients that were told that the server is leaving. */
  told: number
}

const clients = 20

/**
 * Clients that keep their connections and ask again and again, until nobody listens any more. What is asked on a
 * connection that had been answered on must be answered, and so must newcomers, until they are told that the server
 * leaves: who comes back then may find the door shut.
 */
function keepAsking(port: number, longestPause = 0): { load: Load; over: Promise<unknown> } {
  const load = { answered: 0, lost: 0, told: 0 }
  const client = async () => {
    let isTold = false
    for (;;) {
      const socket = connect(port, '127.0.0.1')
      let known = false
      let bytes = Buffer.alloc(0)
      let refused = false
      let wake = () => {}
      socket.on('data', data => {
        bytes = Buffer.concat([bytes, data])
        wake()
      })
      socket.on('error', error => {
        refused = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED'
      })
      socket.on('close', () => wake())
      await new Promise<void>(resolve => {
        socket.once('connect', resolve).once('close', () => resolve())
      })
      if (refused) return
      for (let last = false; !socket.closed && !last;) {
        bytes = Buffer.alloc(0)
        socket.write('GET /v1/causes/arthritis HTTP/1.1\r\nHost: x\r\n\r\n')
        while (!socket.closed && answersIn(bytes).length === 0) {
          await new Promise<void>(resolve => {
            wake = resolve
          })
        }
        const [answer] = answersIn(bytes)
        if (answer) load.answered++
        else if (known || !isTold) load.lost++
        known = true
        last = answer?.headers.connection === 'close'
        if (last && !isTold) load.told++
        isTold ||= last
        if (!last && longestPause > 0) await wait(Math.random() * longestPause)
      }
      socket.destroy()
    }
  }
  return { load, over: Promise.all(Array.from({ length: clients }, client)) }
}

/** A server whose time of leaving `end` holds until every client was told of it. Its exit code. */
const startHeld = (t: Test, env: Record<string, string> = {}) =>
  start(t, { ...many, ...env }, preloaded('calm', 'held-leaving'))
async function end(child: ChildProcess, load: Load, signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
  const exit = exitOf(child)
  child.kill(signal)
  await until(() => load.told === clients)
  child.kill('SIGCONT')
  return exit
}

for (const [signal, pause] of [
  ['SIGTERM', 0],
  ['SIGINT', 0],
  ['SIGTERM', 300]
] as const) {
  fault(
    'told to end under load',
    `\`${signal}\`, while 20 clients ask ${pause ? 'now and then' : 'as fast as they can'} on connections that they keep`,
    'exit 0, no request lost but of who was told to leave and came back',
    async t => {
      const { child, origin } = await startHeld(t)
      const { load, over } = keepAsking(Number(new URL(origin).port), pause)
      await until(() => load.answered > 100)
      const code = await end(child, load, signal)
      await over
      return `exit ${code}, ${load.lost === 0 ? 'no request' : load.lost} lost but of who was told to leave and came back`
    }
  )
}

fault(
  'signals that are no end',
  '`SIGPIPE`, and `SIGHUP` ten times, while 20 clients ask',
  'served by the same process, no request lost',
  async t => {
    const { child, origin, output } = await startHeld(t)
    const { load, over } = keepAsking(Number(new URL(origin).port))
    child.kill('SIGPIPE')
    for (let count = 0; count < 10; count++) child.kill('SIGHUP')
    await until(() => /nothing has changed/.test(output()))
    const { answered } = load
    await until(() => load.answered > answered + 100)
    const same = child.exitCode === null && child.signalCode === null
    await end(child, load)
    await over
    return `served by ${same ? 'the same' : 'no'} process, ${load.lost === 0 ? 'no request' : load.lost} lost`
  }
)

fault(
  'killed under load',
  '`SIGKILL`, and started again on the same port',
  'clients see the end; the new process serves',
  async t => {
    const PORT = String(await freePort())
    const { child, origin } = await start(t, { ...many, PORT })
    const { load, over } = keepAsking(Number(PORT))
    await until(() => load.answered > 100)
    child.kill('SIGKILL')
    await over
    await start(t, { ...many, PORT })
    const { status } = await fetch(`${origin}/v1`)
    return `clients see the end; the new process ${status === 200 ? 'serves' : 'fails'}`
  }
)

const refusal = ({ code, stderr }: { code: number; stderr: string }, why: RegExp) =>
  `exit ${code}, ${why.test(stderr) ? 'with the reason' : stderr}`
for (const [sent, why, make] of [
  [
    'a data folder that is a file',
    /ENOTDIR/,
    (folder: string) => {
      writeFileSync(join(folder, 'x'), '')
      return join(folder, 'x')
    }
  ],
  [
    'a link that leads nowhere',
    /ENOENT/,
    (folder: string) => {
      symlinkSync(join(folder, 'nowhere'), join(folder, 'x'))
      return join(folder, 'x')
    }
  ],
  [
    'a folder in the place of a file',
    /arthritis\.json:: cannot be read as JSON: it is no file/,
    (folder: string) => {
      rmSync(join(folder, file))
      symlinkSync(folder, join(folder, file))
      return folder
    }
  ],
  [
    'half a file',
    /arthritis\.json:: cannot be read as JSON/,
    (folder: string) => {
      truncateSync(join(folder, file), 300)
      return folder
    }
  ],
  [
    'a file of 100 MB',
    /arthritis\.json:: cannot be read as JSON: it has more than 50000000 bytes/,
    (folder: string) => {
      truncateSync(join(folder, file), 1e8)
      return folder
    }
  ],
  [
    'bytes that are not UTF-8',
    /arthritis\.json:: cannot be read as JSON: .*encoded data/,
    (folder: string) => {
      writeFileSync(join(folder, file), Buffer.from([0x22, 0xff, 0x22]))
      return folder
    }
  ],
  [
    'a named pipe in the place of a file',
    /arthritis\.json:: cannot be read as JSON: it is no file/,
    (folder: string) => {
      rmSync(join(folder, file))
      spawnSync('mkfifo', [join(folder, file)])
      return folder
    }
  ]
] as const) {
  fault('content that cannot be read, at the start', sent, 'exit 1, with the reason', async t =>
    refusal(await run('server', { DATA_DIR: make(dataWith(t, file, value => value)) }), why)
  )
}

fault(
  'content that goes away',
  'the data folder renamed, `SIGHUP`, and back again, `SIGHUP`',
  'served all along; told in `/health/ready` while it was gone',
  async t => {
    const DATA_DIR = dataWith(t, file, value => value)
    const { child, origin } = await start(t, { ...many, DATA_DIR })
    const refused = async () => ((await (await fetch(`${origin}/health/ready`)).json()) as { refused?: object }).refused
    renameSync(DATA_DIR, `${DATA_DIR}-away`)
    t.teardown(() => {
      if (existsSync(`${DATA_DIR}-away`)) renameSync(`${DATA_DIR}-away`, DATA_DIR)
    })
    child.kill('SIGHUP')
    await until(async () => (await refused()) !== undefined)
    const { status } = await fetch(`${origin}/v1/guide`)
    renameSync(`${DATA_DIR}-away`, DATA_DIR)
    child.kill('SIGHUP')
    await until(async () => (await refused()) === undefined)
    return `${status === 200 && child.exitCode === null ? 'served all along' : 'lost'}; told in \`/health/ready\` while it was gone`
  }
)

fault(
  'content that goes away',
  'a named pipe in the place of a file, `SIGHUP`',
  'served all along; told in `/health/ready`',
  async t => {
    const DATA_DIR = dataWith(t, file, value => value)
    const { child, origin } = await start(t, { ...many, DATA_DIR })
    rmSync(join(DATA_DIR, file))
    spawnSync('mkfifo', [join(DATA_DIR, file)])
    child.kill('SIGHUP')
    await until(
      async () => ((await (await fetch(`${origin}/health/ready`)).json()) as { refused?: object }).refused !== undefined
    )
    const { status } = await fetch(`${origin}/v1/guide`)
    return `${status === 200 && child.exitCode === null ? 'served all along' : 'lost'}; told in \`/health/ready\``
  }
)

/** Starts a server whose standard output is not read; it is found by its port. */
async function muted(stdout: 'pipe' | number) {
  const port = await freePort()
  const child = spawn(process.execPath, [...preloaded('calm'), program('server')], {
    env: { PATH: process.env.PATH, PORT: String(port), ...many },
    stdio: ['ignore', stdout, 'inherit']
  })
  const origin = `http://127.0.0.1:${port}`
  await until(() =>
    fetch(`${origin}/health/live`).then(
      () => true,
      () => false
    )
  )
  return { child, port, origin }
}
/**
 * More lines than may wait: a line has some 220 bytes, one million of them wait, and the pipe takes a few hundred
 * kilobytes.
 */
const moreThanWaits = 20_000
const mostKept = 12_500

/** How many requests were counted, and how many of their lines were left out of the log: of one scrape. */
async function logged(origin: string) {
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  const counts = [...metrics.matchAll(/^http_request_duration_seconds_count\{.*\} (\d+)$/gm)]
  const requests = counts.reduce((sum, [, count]) => sum + Number(count), 0)
  const dropped = Number(/^log_lines_dropped_total (\d+)/m.exec(metrics)?.[1])
  return { requests, dropped }
}

const logs: Array<[string, number, 'pipe' | '/dev/full']> = [
  ['whoever reads it has closed it', 1000, 'pipe'],
  ['nobody reads it, and more than may wait is written', moreThanWaits, 'pipe'],
  ['the disk is full (`/dev/full`)', 1000, '/dev/full']
]
for (const [sent, requests, stdout] of logs) {
  const left =
    requests === moreThanWaits ? ', of the log what fits into a megabyte is held and the rest is counted' : ''
  fault(
    'a log that cannot be written',
    `${sent}: ${requests} requests, then \`SIGTERM\``,
    `all answered${left}, exit 0`,
    async t => {
      const { child, port, origin } = await muted(stdout === 'pipe' ? stdout : openSync(stdout, 'w'))
      t.teardown(() => child.kill('SIGKILL'))
      if (sent.startsWith('whoever')) child.stdout!.destroy()
      const { load, over } = keepAsking(port)
      await until(() => load.answered > requests)
      if (requests === moreThanWaits) {
        const seen = await logged(origin)
        t.ok(seen.requests > requests, 'every request is counted')
        t.ok(seen.requests - seen.dropped < mostKept, `what is beyond a megabyte is left out: ${JSON.stringify(seen)}`)
      }
      const { lost } = load
      const exit = exitOf(child)
      child.kill('SIGTERM')
      const code = await exit
      await over
      return `${lost === 0 ? 'all answered' : `${lost} lost`}${left}, exit ${code}`
    }
  )
}

fault(
  'a clock that jumps',
  'the time of day a day back, then ten years on, while a client has used its share',
  '429 with 1 to 60 s, whatever the clock says',
  async t => {
    const port = await freePort()
    // The clock of the process goes wrong when it is told to, and says so.
    const jumping =
      'const now = Date.now; let off = 0; const jumps = [-864e5, 3e11]; Date.now = () => now() + off; process.on("SIGCONT", () => { off = jumps.shift(); process.stderr.write("jumped\\n") })'
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(jumping)}`, program('server')],
      { env: { PATH: process.env.PATH, PORT: String(port), RATE_LIMIT_MAX: '2' }, stdio: ['ignore', 'ignore', 'pipe'] }
    )
    t.teardown(() => child.kill('SIGKILL'))
    const ask = () => fetch(`http://127.0.0.1:${port}/v1`)
    await until(() =>
      fetch(`http://127.0.0.1:${port}/health/live`).then(
        () => true,
        () => false
      )
    )
    const seen: string[] = []
    for (const jump of [false, true, true]) {
      if (jump) {
        const jumped = once(child.stderr!, 'data')
        child.kill('SIGCONT')
        await jumped
      } else await Promise.all([ask(), ask()])
      const { status, headers } = await ask()
      const sane =
        /^([1-9]|[1-5]\d|60)$/.test(headers.get('retry-after') ?? '') &&
        /;t=([1-9]|[1-5]\d|60)$/.test(headers.get('ratelimit') ?? '')
      seen.push(`${status} with ${sane ? '1 to 60 s' : headers.get('retry-after')}`)
    }
    return `${[...new Set(seen)].join(', ')}, whatever the clock says`
  }
)

holdDocument()
