// Every answer of ours beside the same answer of other servers.
import { prepare } from '../check.js'
import { cases, titleOf } from '../cases.js'
import { connections, round, settle, slice, toSend, warm } from '../measure.js'
import { servers, startOrigin } from '../servers.js'
import { peerTables } from './peer-tables.js'

/**
 * `generations` restarts of every server, each with `rounds` of slices that last `milliseconds`. Just before the rounds
 * of an answer, every server is warmed up with it, for so many answers and milliseconds: what was compiled for another
 * answer, or before a minute of rest, is of no use any more.
 */
export async function peers({ generations, rounds, milliseconds, warmUp, say }) {
  const seen = new Map(cases.map(one => [one, new Map(servers.map(server => [server.name, { slices: [] }]))]))
  for (let generation = 1; generation <= generations; generation++) {
    const origin = await startOrigin()
    const started = []
    try {
      say(`restart ${generation} of ${generations}: starting and checking ${servers.length} servers`)
      for (const server of servers) started.push({ ...server, ...(await server.start(String(origin.port))) })
      await settle()
      const requests = new Map()
      for (const server of started) requests.set(server, await prepareAll(server, origin.port, seen))
      for (const one of cases) {
        say(`restart ${generation} of ${generations}: ${titleOf(one)}`)
        const [reference, ...others] = started.filter(server => requests.get(server).has(one))
        const take = server => slice(server, requests.get(server).get(one), milliseconds)
        for (const server of [reference, ...others]) await warm(server, requests.get(server).get(one), warmUp)
        for (let number = 0; number < rounds; number++) {
          for (const [server, taken] of await round(reference, others, take)) {
            seen.get(one).get(server.name).slices.push(taken)
          }
        }
      }
    } finally {
      for (const { stop } of [...started, origin]) await stop()
    }
  }
  return peerTables(
    seen,
    `${generations} restarts of each server, ${rounds} rounds each, slices of ${milliseconds} ms, ${connections} connections`
  )
}

/** What is sent to a server for each case, after one look at each answer. */
async function prepareAll(server, ours, seen) {
  const byCase = new Map()
  for (const one of cases) {
    const prepared = await prepare(one, server, ours)
    if (!prepared) continue
    const { request, encoding, bytes } = prepared
    Object.assign(seen.get(one).get(server.name), { encoding, bytes })
    byCase.set(one, toSend([request], one.status))
  }
  return byCase
}
