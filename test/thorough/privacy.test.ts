import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { canaries, mark, type Canary } from '../canaries.js'
import { freePort, realRedis, until, withoutRedis } from '../redis.js'
import { emptyExportOver, proxyOver, withoutNginx } from './nginx.js'
import { start } from './server-process.js'

/** So many are asked at once. */
const clients = 8
/** Of those that reach nobody, one in so many is sent. */
const fewer = 7

/** Sends all requests to a server; how often each status came, whatever is no answer among them. */
async function sendAll(origin: string, requests: readonly Canary[]): Promise<Map<number | string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const { hostname, port } = new URL(origin)
  const seen = new Map<number | string, number>()
  const send = ({ method, url, headers = {}, payload }: Canary) =>
    new Promise<number | string>(resolve => {
      const length = payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }
      const options = { agent, hostname, port, method, path: url, headers: { ...headers, ...length } }
      request(options, answer => answer.resume().on('close', () => resolve(answer.statusCode as number)))
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
        .end(payload)
    })
  const waiting = requests.values()
  const client = async () => {
    for (const one of waiting) {
      const status = await send(one)
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return seen
}

/** Bytes that are no HTTP, with words in every place. */
const garbled = [
  `GET /v1/search?q=${mark} and blanks HTTP/1.1\r\nHost: x\r\n\r\n`,
  `${mark.toUpperCase()} /v1/search HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /v1 HTTP/1.1\r\nHost: x\r\n${mark} : x\r\n\r\n`,
  `GET /v1 HTTP/1.1\r\nHost: ${mark}/x\r\n\r\n`,
  `GET /v1/search?q=${mark}&x=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET /v1/search HTTP/1.1\r\nHost: x\r\nReferer: ${mark}${'x'.repeat(70_000)}\r\n\r\n`,
  `POST /v1/screening HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\n{"text":"${mark}"}`,
  `POST /v1/screening HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${mark}\r\n`
]

async function sendGarbled(origin: string): Promise<void> {
  await Promise.all(
    garbled.map(async bytes => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {})
      socket.end(bytes).resume()
      await once(socket, 'close')
    })
  )
}

/** Hears every command that a Redis is sent. */
async function monitor(t: Test, url: string): Promise<() => string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
  t.teardown(() => socket.destroy())
  let heard = ''
  socket.on('data', data => {
    heard += data
  })
  socket.write('MONITOR\r\n')
  await until(() => heard.startsWith('+OK'))
  return () => heard
}

/** The files of a folder in which the word stands; what is no file cannot hold it. */
function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(file => readFileSync(file, 'latin1').toLowerCase().includes(mark))
}

t.test(
  'what people type is written down nowhere: not by two instances that tell all, not by nginx, not by Redis',
  { skip: withoutNginx || withoutRedis },
  async t => {
    const accepting: Canary = { method: 'GET', url: '/v1/causes/arthritis', headers: { accept: mark } }
    const requests = [...canaries(), accepting]
    const some = requests.filter((_, index) => index % fewer === 0)
    const kept = t.testdir({})
    const redis = await realRedis(t, await freePort(), kept)
    const heard = await monitor(t, redis.url)
    const env = { LOG_LEVEL: 'trace', REDIS_URL: redis.url, RATE_LIMIT_MAX: '1000000', TRUST_PROXY: '127.0.0.1' }
    const instances = await Promise.all([start(t, env), start(t, env)])
    const [one, other] = instances.map(({ origin }) => new URL(origin).host) as [string, string]
    const proxies = [await proxyOver(t, [one, other]), await emptyExportOver(t, other)]
    const entrances = [instances[0].origin, ...proxies.map(({ origin }) => origin)]

    const holdSilence = async (when: string) => {
      for (const { origin, child, output } of instances) {
        t.notMatch(output().toLowerCase(), mark, `${when}: the log`)
        if (child.exitCode !== null || child.signalCode !== null) continue
        t.notMatch(await (await fetch(`${origin}/metrics`)).text(), mark, `${when}: the metrics`)
        t.notMatch(await (await fetch(`${origin}/health/ready`)).text(), mark, `${when}: readiness`)
      }
      for (const { written, folder } of proxies) {
        t.notMatch(written().toLowerCase(), mark, `${when}: what nginx says`)
        t.strictSame(filesWith(folder), [], `${when}: what nginx keeps`)
      }
      t.notMatch(heard(), mark, `${when}: what Redis is told`)
      t.strictSame(filesWith(kept), [], `${when}: what Redis keeps`)
    }
    const sendTo = async (origin: string, what: readonly Canary[]) => {
      const seen = await sendAll(origin, what)
      await sendGarbled(origin)
      t.comment(`${new URL(origin).port}: ${[...seen].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
      return seen
    }

    for (const origin of entrances) {
      const seen = await sendTo(origin, requests)
      t.ok(seen.get(200)! > 50 && seen.get(400)! > 50, 'some were answered, some refused')
    }
    await until(() => instances.every(({ output }) => output().includes('"route":"/v1/screening"')))
    t.match(heard(), 'rate-limit:', 'Redis was asked')
    await holdSilence('all are there')

    await redis.stop()
    for (const origin of entrances) await sendTo(origin, some)
    await holdSilence('Redis is gone')

    for (const { child } of instances) child.kill('SIGKILL')
    await Promise.all(instances.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
    for (const { origin } of proxies) {
      const seen = await sendTo(origin, some)
      t.ok(seen.get(503)! > 20, 'nobody answers')
    }
    await holdSilence('the instances are gone')
  }
)
