import { mostConnections } from './connections.js'
import { mountOrderlyClose } from './orderly-close.js'
import type { App } from './typebox.js'

/** Sends every request that comes in from now on to another app; those on their way stay where they are. */
export type LeadTo = (next: App) => void

/** Makes an app without routes the door of a process: it holds the connections and outlives the apps that answer behind it. */
export function openDoor (door: App, first: App): LeadTo {
  let current = first
  mountConnections(door)
  door.server.maxConnections = mostConnections()
  door.server.removeAllListeners('request')
  door.server.on('request', (request, response) => current.routing(request, response))
  return next => { current = next }
}

/** What an app that listens needs: an orderly end, patience with expectations that nobody knows, and a word for who takes it for a proxy. */
export function mountConnections (app: App): void {
  mountOrderlyClose(app)
  app.server.on('connect', (_request, socket) => {
    // Node hands this socket over bare: nothing else would end it, or hear of its faults.
    socket.on('error', () => socket.destroy()).once('finish', () => socket.destroy())
    app.server.emit('clientError', new Error('no proxy'), socket)
  })
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
}
