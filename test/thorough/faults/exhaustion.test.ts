import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import { freePort } from '../../redis.js'
import { exitOf, preloaded, program, start } from '../server-process.js'
import { faultsOf, inWords, talk, told, until, type Answer } from './faults.js'

const { fault, holdDocument } = faultsOf(t, 'exhaustion')
const many = { RATE_LIMIT_MAX: '10000000' }
const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0
  )

const text = 'My lower back hurts, and I am not sure whether my left leg is a bit weak. '.repeat(60).slice(0, 4000)
const body = JSON.stringify({ text })
const screening = `POST /v1/screening HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`

fault(
  'more work than it can do',
  'an event loop that lags by two seconds, until it does no more',
  '503 `overloaded` with `Retry-After`, and `/health/live` 200 meanwhile; 200 by the same process afterwards',
  async t => {
    const { child, origin } = await start(t, many)
    const port = Number(new URL(origin).port)
    const ask = async (path: string) =>
      (await talk(port, `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)).answers[0] as Answer
    const toggleLag = () => child.kill('SIGWINCH')
    toggleLag()
    let refused = await ask('/v1')
    await until(async () => (refused = await ask('/v1')).status !== 200)
    const polite = refused.headers['retry-after'] === '10'
    const live = await ask('/health/live')
    toggleLag()
    await until(async () => (await ask('/v1')).status === 200)
    return `${inWords(refused)} with${polite ? '' : 'out'} \`Retry-After\`, and \`/health/live\` ${live.status} meanwhile; 200 by ${child.exitCode === null ? 'the same' : 'no'} process afterwards`
  }
)

fault(
  'more work than it can do',
  'screenings of 4,000 characters, four in a row on each of 100 connections at once',
  'each is answered, or told to come back (503, `Retry-After`) or to hurry (408); 200 by the same process afterwards',
  async t => {
    // Its own lag counts here, so that what is seen depends on the machine.
    const { child, origin } = await start(t, many, [])
    const port = Number(new URL(origin).port)
    const said = await Promise.all(Array.from({ length: 100 }, () => talk(port, screening.repeat(4), 4)))
    const isRight = ({ status, headers }: Answer) =>
      status === 200 || status === 408 || (status === 503 && headers['retry-after'] === '10')
    const right = said.every(
      ({ answers, closed }) =>
        answers.every(isRight) && (answers.length === 4 || (closed && answers.at(-1)?.status === 408))
    )
    await until(async () => (await statusOf(`${origin}/v1/causes`)) === 200)
    const what = right
      ? 'each is answered, or told to come back (503, `Retry-After`) or to hurry (408)'
      : said.map(told).join('; ')
    return `${what}; 200 by ${child.exitCode === null ? 'the same' : 'no'} process afterwards`
  }
)

/**
 * The status of the answer to a request on this connection; one that was still waiting to be let in may be ended as
 * well.
 */
const statusOn = (socket: Socket) =>
  new Promise<string>(resolve => {
    socket.once('data', data => resolve(String(data).slice(9, 12)))
    socket.once('close', () => resolve('ended'))
    socket.write('GET /v1 HTTP/1.1\r\nHost: x\r\n\r\n')
  })

fault(
  'no file descriptors left',
  '`ulimit -n 64`, and 100 connections at once',
  'some are let in and answered, the others ended; 200 by the same process afterwards, of pages too; exit 0',
  async t => {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const child = spawn(
      'sh',
      ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, ...preloaded('calm'), program('server')],
      { env: { PATH: process.env.PATH, PORT: String(port), ...many }, stdio: ['ignore', 'ignore', 'inherit'] }
    )
    t.teardown(() => child.kill('SIGKILL'))
    await until(async () => (await statusOf(`${origin}/health/live`)) === 200)
    let ended = 0
    const crowd = Array.from({ length: 100 }, () =>
      connect(port, '127.0.0.1')
        .on('error', () => {})
        .on('close', () => {
          ended++
        })
    )
    await until(() => ended >= 80)
    const asked = crowd.filter(socket => !socket.closed)
    const statuses = await Promise.all(asked.map(statusOn))
    const answers = statuses.filter(status => status !== 'ended')
    for (const socket of crowd) socket.destroy()
    await until(async () => (await statusOf(`${origin}/v1`)) === 200)
    const pages = await Promise.all(['/docs', '/openapi.json', '/metrics'].map(path => statusOf(origin + path)))
    const exit = exitOf(child)
    child.kill('SIGTERM')
    const letIn =
      answers.length > 0 && answers.every(status => status === '200')
        ? 'some are let in and answered'
        : `answered ${answers.join()}`
    return `${letIn}, the others ended; ${[...new Set(pages)].join()} by the same process afterwards, of pages too; exit ${await exit}`
  }
)

holdDocument()
