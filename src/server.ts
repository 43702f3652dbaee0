#!/usr/bin/env node
import { lookup } from 'node:dns/promises'
import closeWithGrace from 'close-with-grace'
import pino from 'pino'
import { buildApp, buildDoor, openInstance } from './app.js'
import { ConfigError, loadConfig } from './config.js'
import { loadLibrary } from './content/library.js'
import { ContentError } from './content/problems.js'
import { watchFolder } from './content/watch.js'
import { leave, mostPatience } from './http/leaving.js'
import { logOutput } from './log-output.js'
import { reloader } from './reload.js'

/** Milliseconds from listening until the readers are made: neither the start nor most first messages wait for them. */
const settledAfter = 1000

try {
  const config = loadConfig(process.env)
  const library = loadLibrary(config.dataDir, config.checkedFile)
  const { destination, dropped, finish } = logOutput()
  const logger = pino({ level: config.logLevel, base: null }, destination)
  const instance = openInstance({ config, library, logger })
  const help = 'Log lines that were left out because nobody took them.'
  instance.metrics.add('log_lines_dropped_total', 'counter', help, [], () => [{ labels: {}, value: dropped() }])
  const first = buildApp({ config, library, logger, instance })
  const { door, leadTo } = buildDoor({ config, logger, instance }, first)
  const { reload, close } = reloader({ config, logger, instance, first, leadTo })

  await first.ready()
  await door.listen({
    // Under the name of localhost, Fastify would open a second server that knows nothing of the door.
    host: (await lookup(config.host)).address,
    port: config.port,
    listenTextResolver: address => `Back Pain Guidance API: ${address}/v1 (docs: ${address}/docs)`
  })
  setTimeout(() => first.prepareReaders?.(), settledAfter).unref()
  process.on('SIGHUP', reload)
  if (config.watchData) {
    await watchFolder(config.dataDir, reload)
    // The watch took a moment to stand: what changed before is found here.
    await reload()
  }

  closeWithGrace({ delay: mostPatience, logger, skip: ['SIGHUP'] }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'closing after a fault')
    else logger.info({ signal }, 'closing')
    await leave(door, instance.readiness)
    await close()
    instance.counter?.close()
    await finish()
  })
} catch (error) {
  console.error(isExpected(error) ? error.message : error)
  process.exit(1)
}

/** What whoever starts the server can mend: its settings, its content, its address. The message says it all. */
function isExpected (error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof ContentError || ['listen', 'getaddrinfo'].includes(String((error as NodeJS.ErrnoException).syscall))
}
