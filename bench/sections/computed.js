// What cannot be prepared, of our server only: real questions and messages over HTTP.
import { screenings, searches, suggestions } from '../cases.js'
import { connections, slice, toSend } from '../measure.js'
import { startOurs } from '../processes.js'
import { table } from '../report.js'
import { before } from '../servers.js'
import { median, shown, spread } from '../statistics.js'

const kinds = { search: searches, suggest: suggestions, screening: screenings }

/** Rounds of slices with all connections busy and with one, of which the latencies are nobody else's doing. */
export async function computed({ generations, rounds, milliseconds, say }) {
  const seen = new Map()
  for (let generation = 1; generation <= generations; generation++) {
    say(`restart ${generation} of ${generations}`)
    const servers = { 'without log': await startOurs(), logging: await startOurs({ log: true }) }
    if (before) servers.before = await startOurs({ checkout: before })
    try {
      for (const [kind, requests] of Object.entries(kinds)) {
        await measureKind(kind, toSend(requests(), 200), servers, seen, { rounds, milliseconds })
      }
    } finally {
      for (const { stop } of Object.values(servers)) await stop()
    }
  }
  return [
    `${generations} restarts, ${rounds} rounds each, slices of ${milliseconds} ms; real questions and messages in turn, each computed anew. ` +
      'With one connection nothing waits for anything else; with all of them, most of the latency is waiting in line.',
    table(
      ['what', 'connections', 'requests/s', 'CPU µs a request (quartiles)', 'p50 ms', 'p99 ms', 'not 200'],
      [...seen.values()].map(({ name, lines, slices }) => {
        const all = key => slices.map(one => one[key])
        return [
          name,
          lines,
          shown(median(all('perSecond'))),
          spread(all('cpu'), 0),
          shown(median(all('p50')), 2),
          shown(median(all('p99')), 2),
          all('wrong').reduce((a, b) => a + b)
        ]
      })
    )
  ].join('\n\n')
}

async function measureKind(kind, requests, servers, seen, { rounds, milliseconds }) {
  for (const server of Object.values(servers)) await slice(server, requests, milliseconds * 3)
  for (let round = 0; round < rounds; round++) {
    for (const [log, server] of Object.entries(servers)) {
      for (const lines of [1, connections]) {
        const name = `${kind}, ${log}`
        const known = seen.get(name + lines) ?? { name, lines, slices: [] }
        known.slices.push(await slice(server, requests, milliseconds, lines))
        seen.set(name + lines, known)
      }
    }
  }
}
