// Slices of each server in turn, with the reference before and after every other: what the machine does to one, it does
// to both.
import { setTimeout as wait } from 'node:timers/promises'
import { bytesOf, openLoad } from './load.js'
import { cpuOf } from './processes.js'
import { at } from './statistics.js'

/** How many connections are kept busy at once. */
export const connections = 16

/** The requests as the load generator takes them. */
export const toSend = (requests, status) => requests.map(request => ({ bytes: bytesOf(request), status }))

/**
 * Keeps a server busy for so many milliseconds: requests a second, CPU microseconds for each, and how many answers were
 * wrong.
 */
export async function slice({ port, pid }, requests, milliseconds, lines = connections) {
  const load = await openLoad(port, lines)
  try {
    await load.run({ requests, count: lines })
    const before = cpuOf(pid)
    const latencies = []
    const { answers, seconds, wrong } = await load.run({ requests, milliseconds, latencies })
    return {
      perSecond: answers / seconds,
      cpu: (cpuOf(pid) - before) / answers,
      wrong,
      p50: at(latencies, 0.5),
      p99: at(latencies, 0.99)
    }
  } finally {
    await load.close()
  }
}

/** Keeps a server busy until it has given so many answers, or for so many milliseconds at the most. */
export async function warm({ port }, requests, { answers, milliseconds }) {
  const load = await openLoad(port, connections)
  try {
    await load.run({ requests, count: answers, milliseconds })
  } finally {
    await load.close()
  }
}

/**
 * One round: the reference, a server, the reference, the next one. Each gets its ratios to the mean of the references
 * around it; more is better in both.
 */
export async function round(reference, others, take) {
  const seen = new Map()
  let before = await take(reference)
  seen.set(reference, { ...before, throughput: 1, economy: 1 })
  for (const server of others) {
    const slice = await take(server)
    const after = await take(reference)
    const mean = key => (before[key] + after[key]) / 2
    seen.set(server, { ...slice, throughput: slice.perSecond / mean('perSecond'), economy: mean('cpu') / slice.cpu })
    before = after
  }
  return seen
}

/** Lets a process that was just started come to rest. */
export const settle = () => wait(300)
