import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Test } from 'tap'
import { buildApp, openInstance, servedOf } from '../src/app.js'
import { loadConfig, type Config } from '../src/config.js'
import { loadLibrary } from '../src/content/library.js'
import { newInstance } from '../src/http/instance.js'
import { requestMetrics } from '../src/http/metrics.js'
import type { Counter } from '../src/http/redis-counter.js'

export const library = loadLibrary(loadConfig({}).dataDir)
export const content = library.latest

/** The real app with production's options and real data; it closes with the test. `lines` holds what it logged. */
export function build (t: Test, overrides: Partial<Config> = {}, counterFor?: (logger: Logger) => Counter) {
  const lines: string[] = []
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => { lines.push(line) } })
  const config = { ...loadConfig({}), ...overrides }
  const instance = counterFor
    ? newInstance(config.rateLimitMax, requestMetrics(), servedOf(library), { counter: counterFor(logger), salt: config.rateLimitSalt })
    : openInstance({ config, library, logger })
  const app = buildApp({ config, library, logger, instance })
  t.teardown(async () => {
    await app.close()
    instance.counter?.close()
  })
  return { app, lines, config, logger, instance, readiness: instance.readiness }
}

/** A copy of the real data folder in which one file was edited; returns the folder. */
export function dataWith (t: Test, file: string, edit: (value: any) => unknown): string {
  const folder = t.testdir()
  cpSync(loadConfig({}).dataDir, folder, { recursive: true })
  const path = join(folder, file)
  const edited = edit(JSON.parse(readFileSync(path, 'utf8')))
  writeFileSync(path, typeof edited === 'string' ? edited : JSON.stringify(edited))
  return folder
}
