#!/usr/bin/env node
import { lookup } from 'node:dns/promises'
import closeWithGrace from 'close-with-grace'
import pino from 'pino'
import { buildApp, publishAs } from './app.js'
import { endSaying, readCommandLine } from './command-line.js'
import { ConfigError, loadConfig, readerProgram } from './config.js'
import { loadLibrary, type Library } from './content/library.js'
import { ContentError } from './content/problems.js'
import { watchFolder } from './content/watch.js'
import { leave, mostPatience } from './http/leaving.js'
import { processMetrics } from './http/metrics.js'
import { redisCounter } from './http/redis-counter.js'
import { readApart } from './live/apart.js'
import { reloader } from './live/reload.js'
import { logOutput } from './log-output.js'
import { liveFrom, prepareEngines } from './representations/live.js'

const said = readCommandLine(process.argv.slice(2), {
  name: 'back-pain-guidance',
  does: 'Serves guidance on lower back pain and walking over HTTP, until it is told to end.'
})
if (said) endSaying(said, process)

try {
  const config = loadConfig(process.env)
  const { dataDir, redisUrl } = config
  const publish = (library: Library) => publishAs(config, library)
  const live = liveFrom(publish(loadLibrary(dataDir, config.checkedFile)))
  const { destination, dropped, finish } = logOutput()
  const logger = pino({ level: config.logLevel, base: null }, destination)
  const metrics = processMetrics()
  const help = 'Log lines that were left out because nobody took them.'
  metrics.add('log_lines_dropped_total', 'counter', help, [], () => [{ labels: {}, value: dropped() }])
  const counter = redisUrl ? redisCounter(redisUrl, logger) : undefined
  const readiness = { starting: true, draining: false }
  const app = buildApp({ config, live, logger, readiness, metrics, counter })
  const leaving = new AbortController()
  const apart = { program: readerProgram, signal: leaving.signal }
  const read = (dataDir: string, digest: string) => readApart(dataDir, digest, apart)
  const reload = reloader({ live, logger, dataDir, publish, read })

  process.on('SIGHUP', reload)
  await app.listen({
    // Under the name of localhost, Fastify would open a second server that knows nothing of what this one was told.
    host: (await lookup(config.host)).address,
    port: config.port,
    listenTextResolver: address => `Back Pain Guidance API: ${address}/v1 (docs: ${address}/docs)`
  })
  closeWithGrace({ delay: mostPatience, logger, skip: ['SIGHUP'] }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'closing after a fault')
    else logger.info({ signal }, 'closing')
    await leave(app, readiness)
    leaving.abort()
    counter?.close()
    await finish()
  })

  await prepareEngines(live)
  readiness.starting = false
  logger.info(live.served(), 'ready to search and to screen')
  if (config.watchData) {
    await watchFolder(dataDir, reload)
    // The watch took a moment to stand: what changed before is found here.
    await reload()
  }
} catch (error) {
  console.error(isExpected(error) ? error.message : error)
  process.exit(1)
}

/** What whoever starts the server can mend: its settings, its content, its address. The message says it all. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof ContentError ||
    ['listen', 'getaddrinfo'].includes(String((error as NodeJS.ErrnoException).syscall))
  )
}
