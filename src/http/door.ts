import { mostConnections } from './connections.js'
import { inTurn } from './pipelining.js'
import type { App } from './typebox.js'

/** Sends every request that comes in from now on to another app; those on their way stay where they are. */
export type LeadTo = (next: App) => void

/**
 * Makes an app without routes the door of a process: it holds the connections and outlives the apps that answer behind
 * it.
 */
export function openDoor (door: App, first: App): LeadTo {
  let current = first
  mountConnections(door, (request, response) => current.routing(request, response))
  door.server.maxConnections = mostConnections()
  return next => { current = next }
}

/**
 * What an app that listens needs: requests in their turn, patience with expectations that nobody
 * knows, and a word for who takes it for a proxy.
 */
export function mountConnections (app: App, handle: App['routing'] = app.routing): void {
  app.server.removeAllListeners('request')
  app.server.on('request', inTurn(handle))
  app.server.on('connect', (_request, socket) => {
    // Node hands this socket over bare: nothing else would end it, or hear of its faults.
    socket.on('error', () => socket.destroy()).once('finish', () => socket.destroy())
    app.server.emit('clientError', new Error('no proxy'), socket)
  })
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
}
