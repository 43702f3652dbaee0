// Whether memory grows with what is asked: idle, after half of the requests, after all of them.
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { mix } from '../mix.js'
import { openLoad } from '../load.js'
import { connections } from '../measure.js'
import { cpuOf, memoryOf, openFiles, startOurs } from '../processes.js'
import { table } from '../report.js'
import { at, shown } from '../statistics.js'

const probe = new URL('../probe.js', import.meta.url).href

/** Sends `requests` of the mix twice over and looks at the process before, between and after. */
export async function memory({ requests, steps, say }) {
  const server = await startOurs({ log: true, flags: ['--expose-gc', '--import', probe] })
  try {
    const { sent, shares } = await mix(server.port)
    const marks = [await look(server, 'idle', 0)]
    const series = []
    for (const half of [1, 2]) {
      for (let step = 1; step <= steps; step++) {
        const { perSecond, wrong } = await send(server, sent, Math.round(requests / steps))
        series.push({ ...memoryOf(server.pid), perSecond, wrong })
        say(`half ${half}, ${step} of ${steps}: ${shown(perSecond)} requests/s, ${shown(series.at(-1).rss)} MB`)
      }
      marks.push(await look(server, `after ${(half * requests).toLocaleString('en')} requests`, half * requests))
    }
    const rss = half => series.slice((half - 1) * steps, half * steps).map(one => one.rss)
    return [
      `A mix of ${sent.length.toLocaleString('en')} different requests in a fixed random order, over ${connections} connections that are opened anew ${steps} times in each half: ${shares}. ` +
        'Access log on. The heap is what is left after a collection; the other figures are read before it. What grows from the second to the third line is a leak.',
      table(
        ['', 'heap after collection, MB', 'RSS, MB', 'open files', 'CPU since the start, s'],
        marks.map(({ name, heap, rss, files, cpu }) => [name, shown(heap, 1), shown(rss), shown(files), shown(cpu, 1)])
      ),
      `RSS while under way, MB: first half ${rss(1)
        .map(value => shown(value))
        .join(', ')}; second half ${rss(2)
        .map(value => shown(value))
        .join(', ')}.`,
      `Requests a second: ${shown(
        at(
          series.map(one => one.perSecond),
          0.5
        )
      )} (median of the steps). Answers with another status than was meant: ${series.reduce((sum, { wrong }) => sum + wrong, 0)}.`
    ].join('\n\n')
  } finally {
    await server.stop()
  }
}

async function send({ port }, requests, count) {
  const load = await openLoad(port, connections)
  try {
    const { answers, seconds, wrong } = await load.run({ requests, count })
    return { perSecond: answers / seconds, wrong }
  } finally {
    await load.close()
  }
}

async function look({ pid, child }, name) {
  // The server closes its side of the connections, and writes its log.
  await wait(1000)
  const cpu = cpuOf(pid)
  const seen = { name, ...memoryOf(pid), files: openFiles(pid), cpu: cpu === undefined ? undefined : cpu / 1e6 }
  child.send('heap')
  const [{ heap }] = await once(child, 'message')
  return { ...seen, heap }
}
