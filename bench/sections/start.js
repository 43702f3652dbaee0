// From spawn to the first 200, and what an idle process holds: ours, and what others need for less.
import { setTimeout as wait } from 'node:timers/promises'
import { fromSource } from '../bundle.js'
import { answering, cpuOf, freePort, launch, memoryOf } from '../processes.js'
import { table } from '../report.js'
import { before } from '../servers.js'
import { median, range, shown } from '../statistics.js'

const here = file => (file.startsWith('/') ? file : new URL(`../${file}`, import.meta.url).pathname)

/** `rounds` starts of each in turn; the memory of those that have rested is read in the first few. */
export async function start({ rounds, rested, say }) {
  const routes = await countRoutes()
  const servers = {
    'node:http': { file: 'servers/start-node.js' },
    'Fastify, one route': { file: 'servers/start-fastify.js', env: { ROUTES: '1' } },
    [`Fastify, ${routes} routes`]: { file: 'servers/start-fastify.js', env: { ROUTES: String(routes) } },
    [`ours, ${routes} routes, all releases`]: { file: '../build/server.js' },
    ...(before && { before: { file: `${before}/build/server.js` } })
  }
  const seen = new Map(Object.keys(servers).map(name => [name, []]))
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`)
    for (const [name, server] of Object.entries(servers)) seen.get(name).push(await startOnce(server, round <= rested))
  }
  const [, , rival] = seen.values()
  return [
    `${rounds} starts of each in turn: median (least–greatest). Idle memory is read 1.5 s after the first answer, ${rested} times. ` +
      'The others read no content and check nothing. Ours has read, checked and frozen every release before it listens.',
    table(
      [
        'server',
        'first 200 after, ms',
        `÷ Fastify, ${routes} routes`,
        'CPU until then, ms',
        'idle RSS, MB',
        'idle PSS, MB',
        'CPU at rest, % of a core'
      ],
      [...seen].map(([name, runs]) => [
        name,
        range(runs.map(({ ms }) => ms)),
        shown(median(runs.map(({ ms }, round) => ms / rival[round].ms)), 2),
        range(runs.map(({ cpu }) => cpu)),
        range(runs.map(({ rss }) => rss)),
        range(runs.map(({ pss }) => pss)),
        range(
          runs.map(({ idle }) => idle),
          2
        )
      ])
    )
  ].join('\n\n')
}

async function startOnce({ file, env }, rest) {
  const port = await freePort()
  const began = performance.now()
  const server = launch(process.execPath, [here(file)], { env: { ...env, PORT: String(port), LOG_LEVEL: 'silent' } })
  try {
    await answering({ ...server, port }, '/v1', 2)
    const ms = performance.now() - began
    const cpu = cpuOf(server.pid)
    const known = { ms, cpu: cpu === undefined ? undefined : cpu / 1000 }
    if (!rest) return known
    await wait(500)
    const before = cpuOf(server.pid)
    await wait(1000)
    return {
      ...known,
      ...memoryOf(server.pid),
      idle: before === undefined ? undefined : (cpuOf(server.pid) - before) / 10_000
    }
  } finally {
    await server.stop()
  }
}

/** How many routes our server has, by its own list. */
async function countRoutes() {
  const { buildApp, liveFrom, loadConfig, loadLibrary, pino, publishAs } =
    await fromSource(`export { buildApp, publishAs } from './app.js'; export { liveFrom } from './representations/live.js'; export { loadConfig } from './config.js'
    export { loadLibrary } from './content/library.js'; export { default as pino } from 'pino'`)
  const config = loadConfig({})
  const live = liveFrom(publishAs(config, loadLibrary(here('../data'))))
  const app = buildApp({ config, live, logger: pino({ level: 'silent' }) })
  await app.ready()
  const routes = app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter(line => /\([A-Z, ]+\)$/.test(line)).length
  await app.close()
  return routes
}
