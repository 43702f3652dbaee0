// Every answer of ours beside the same answer of other servers.
import { prepare } from '../check.js'
import { cases, titleOf } from '../cases.js'
import { connections, round, settle, slice, toSend } from '../measure.js'
import { servers, startOrigin } from '../servers.js'
import { peerTables } from './peer-tables.js'

const timesWarmed = 3

/**
 * `generations` restarts of every server, each with `rounds` of slices that last `milliseconds`, after as many of
 * warming up as `warmUp` says.
 */
export async function peers({ generations, rounds, milliseconds, warmUp, say }) {
  const seen = new Map(cases.map(one => [one, new Map(servers.map(server => [server.name, { slices: [] }]))]))
  for (let generation = 1; generation <= generations; generation++) {
    const origin = await startOrigin()
    const started = []
    try {
      say(`restart ${generation} of ${generations}: starting, checking and warming up ${servers.length} servers`)
      for (const server of servers) started.push({ ...server, ...(await server.start(String(origin.port))) })
      await settle()
      const requests = new Map()
      for (const server of started) requests.set(server, await prepareAll(server, origin.port, seen))
      for (const [server, byCase] of requests) await warm(server, [...byCase.values()], warmUp)
      for (const one of cases) {
        say(`restart ${generation} of ${generations}: ${titleOf(one)}`)
        const [reference, ...others] = started.filter(server => requests.get(server).has(one))
        const take = server => slice(server, requests.get(server).get(one), milliseconds)
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

/** Each kind of answer several times in turn: what is compiled for the first is compiled anew when the next comes. */
async function warm(server, requests, milliseconds) {
  for (let time = 0; time < timesWarmed; time++) {
    for (const each of requests) await slice(server, each, milliseconds)
  }
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
