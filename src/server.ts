import { setTimeout as wait } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import pino from 'pino'
import { buildApp, openInstance } from './app.js'
import { ConfigError, loadConfig } from './config.js'
import { loadLibrary } from './content/library.js'
import { ContentError } from './content/problems.js'

/** Milliseconds in which load balancers can see that the instance is leaving, before it stops listening. */
const drainTime = 1000
/** Milliseconds after which an orderly end is given up. */
const patience = 10_000

try {
  const config = loadConfig(process.env)
  const library = loadLibrary(config.dataDir)
  const destination = pino.destination({ sync: false, minLength: 16_000, periodicFlush: 250 })
  const logger = pino({ level: config.logLevel, base: null }, destination)
  const instance = openInstance({ config, library, logger })
  const app = buildApp({ config, library, logger, instance })

  await app.listen({
    host: config.host,
    port: config.port,
    listenTextResolver: address => `Back Pain Guidance API: ${address}/v1 (docs: ${address}/docs)`
  })

  closeWithGrace({ delay: patience, logger }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'closing after a fault')
    else logger.info({ signal }, 'closing')
    instance.readiness.draining = true
    await wait(drainTime)
    await app.close()
    instance.counter?.close()
    destination.flushSync()
  })
} catch (error) {
  console.error(isExpected(error) ? error.message : error)
  process.exit(1)
}

/** What whoever starts the server can mend: its settings, its content, its address. The message says it all. */
function isExpected (error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof ContentError || ['listen', 'getaddrinfo'].includes(String((error as NodeJS.ErrnoException).syscall))
}
