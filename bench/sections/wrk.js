// The same answers with another load generator: whether ours told the truth.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cases, headersOf, titleOf } from '../cases.js'
import { versionOf } from '../machine.js'
import { connections, round, settle } from '../measure.js'
import { cpuOf } from '../processes.js'
import { table } from '../report.js'
import { reference, servers, startOrigin } from '../servers.js'
import { median, shown, spread } from '../statistics.js'

const compared = [reference, 'ours', 'ours, logging', 'Hono', 'nginx, the export']

/** `rounds` of one second each; wrk measures in whole seconds. */
export async function wrk({ rounds, say }) {
  if (versionOf('wrk', '-v') === undefined) return 'wrk is not installed: left out.'
  const asked = cases.filter(one => ['item, identity', 'guide, br'].includes(titleOf(one)))
  const seen = new Map()
  const origin = await startOrigin()
  const started = []
  try {
    for (const server of servers.filter(({ name }) => compared.includes(name))) {
      started.push({ ...server, ...(await server.start(String(origin.port))) })
    }
    await settle()
    for (const one of asked) {
      say(titleOf(one))
      for (const server of started) await load(server, one)
      for (let number = 0; number < rounds; number++) {
        for (const [{ name }, taken] of await round(started[0], started.slice(1), server => load(server, one))) {
          const key = `${titleOf(one)}: ${name}`
          seen.set(key, [...(seen.get(key) ?? []), taken])
        }
      }
    }
  } finally {
    for (const { stop } of [...started, origin]) await stop()
  }
  return [
    `wrk with one thread and ${connections} connections, ${rounds} rounds of one second, one start; ratios as above (quartiles).`,
    table(
      ['answer and server', 'requests/s', 'ratio', 'CPU µs a request', 'ratio'],
      [...seen].map(([name, slices]) => {
        const all = key => slices.map(slice => slice[key])
        return [
          name,
          shown(median(all('perSecond'))),
          spread(all('throughput')),
          shown(median(all('cpu')), 1),
          spread(all('economy'))
        ]
      })
    )
  ].join('\n\n')
}

async function load({ port, pid, path }, one) {
  const headers = Object.entries(headersOf(one)).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = cpuOf(pid)
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${connections}`,
    '-d1s',
    ...headers,
    `http://127.0.0.1:${port}${path(one.path)}`
  ])
  const [, requests, seconds] = /(\d+) requests in ([\d.]+)s/.exec(stdout)
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors at ${path(one.path)}: ${stdout}`)
  return { perSecond: requests / seconds, cpu: (cpuOf(pid) - before) / requests }
}
