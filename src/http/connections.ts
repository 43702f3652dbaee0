import { readFileSync } from 'node:fs'
import { inTurn } from './pipelining.js'
import type { App } from './typebox.js'

/**
 * File descriptors that connections leave for the process itself: its own, the content, and what is loaded when it is
 * first asked for.
 */
const reserved = 48

/**
 * Connections that may be open at once, from the limits of the process as Linux tells them: a module that could not be
 * opened once is lost to Node for ever.
 */
export function mostConnections(file = '/proc/self/limits'): number {
  try {
    const [, openFiles] = /^Max open files +(\d+)/m.exec(readFileSync(file, 'utf8')) ?? []
    return Math.max(1, Number(openFiles ?? Infinity) - reserved)
  } catch {
    return Infinity
  }
}

/** What an app that listens needs: no more connections than it can hold, and requests in their turn. */
export function mountConnections(app: App): void {
  const { server } = app
  server.maxConnections = mostConnections()
  server.removeAllListeners('request')
  server.on('request', inTurn(app.routing))
  // Node would refuse it at once, and that has no turn: what is expected beside `100-continue` is passed over.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}
