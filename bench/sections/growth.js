// The whole server with ten and a hundred times as much content: start, memory, first and later answers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '../ask.js'
import { fromSource } from '../bundle.js'
import { screenings, searches } from '../cases.js'
import { grown, writeRelease } from '../grown.js'
import { openLoad } from '../load.js'
import { toSend } from '../measure.js'
import { cpuOf, memoryOf, startOurs } from '../processes.js'
import { table } from '../report.js'
import { at, median, shown, spread } from '../statistics.js'

/** `starts` of the server with each amount of content, and `asked` questions and messages to each. */
export async function growth({ factors, starts, asked, say }) {
  const { loadLibrary } = await fromSource("export { loadLibrary } from './content/library.js'")
  const { latest, phrasebook } = loadLibrary(new URL('../../data', import.meta.url).pathname)
  const content = { ...latest, ...phrasebook }
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'))
  try {
    const seen = new Map()
    for (const factor of factors) {
      const larger = grown(content, factor)
      const dataDir = join(folder, String(factor))
      writeRelease(larger, dataDir)
      const name = `×${factor}, ${Object.values(larger.collections).flat().length.toLocaleString('en')} items`
      for (let start = 1; start <= starts; start++) {
        say(`×${factor}, start ${start} of ${starts}`)
        seen.set(name, [...(seen.get(name) ?? []), await startAndAsk(dataDir, asked)])
      }
      rmSync(dataDir, { recursive: true })
    }
    return [
      `One release, made of the newest one and generated copies of all its items, lay words and red-flag expressions; medians of ${starts} starts (quartiles). ` +
        'Ready is when search and screening are prepared too; the content is checked before, as the build has not seen it. ' +
        'Search and screening are over HTTP with one connection, milliseconds.',
      table(
        [
          'content',
          'ready after, ms',
          'CPU until then, ms',
          'idle RSS, MB',
          'first screening',
          'screening p50 · p99',
          'first search',
          'search p50 · p99',
          'RSS then, MB',
          'not 200'
        ],
        [...seen].map(([name, runs]) => {
          const all = key => runs.map(run => run[key])
          const pair = kind => `${shown(median(all(`${kind}50`)), 2)} · ${shown(median(all(`${kind}99`)), 2)}`
          return [
            name,
            spread(all('ms'), 0),
            shown(median(all('cpu'))),
            shown(median(all('idle'))),
            shown(median(all('screening1'))),
            pair('screening'),
            shown(median(all('search1'))),
            pair('search'),
            shown(median(all('busy'))),
            all('wrong').reduce((a, b) => a + b)
          ]
        })
      )
    ].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startAndAsk(dataDir, asked) {
  const began = performance.now()
  const server = await startOurs({ env: { DATA_DIR: dataDir } })
  try {
    const ms = performance.now() - began
    const cpu = cpuOf(server.pid)
    const idle = memoryOf(server.pid).rss
    const screening = await askAll(server, screenings().slice(0, asked))
    const search = await askAll(server, searches().slice(0, asked))
    return {
      ms,
      cpu: cpu === undefined ? undefined : cpu / 1000,
      idle,
      busy: memoryOf(server.pid).rss,
      wrong: search.wrong + screening.wrong,
      search1: search.first,
      search50: search.p50,
      search99: search.p99,
      screening1: screening.first,
      screening50: screening.p50,
      screening99: screening.p99
    }
  } finally {
    await server.stop()
  }
}

async function askAll({ port }, requests) {
  const first = performance.now()
  await ask({ port, ...requests[0] })
  const firstTook = performance.now() - first
  // Until the overload protection has seen that the long answer is over.
  while ((await ask({ port, ...requests[0] })).status === 503) await wait(100)
  const load = await openLoad(port, 1)
  try {
    const latencies = []
    const { wrong } = await load.run({ requests: toSend(requests, 200), count: requests.length, latencies })
    return { first: firstTook, p50: at(latencies, 0.5), p99: at(latencies, 0.99), wrong }
  } finally {
    await load.close()
  }
}
