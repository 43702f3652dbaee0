import { mountOrderlyClose } from './orderly-close.js'
import type { App } from './typebox.js'

/** Sends every request that comes in from now on to another app; those on their way stay where they are. */
export type LeadTo = (next: App) => void

/** Makes an app without routes the door of a process: it holds the connections and outlives the apps that answer behind it. */
export function openDoor (door: App, first: App): LeadTo {
  let current = first
  mountConnections(door)
  door.server.removeAllListeners('request')
  door.server.on('request', (request, response) => current.routing(request, response))
  return next => { current = next }
}

/** What an app that listens needs: an orderly end, and patience with expectations that nobody knows. */
export function mountConnections (app: App): void {
  mountOrderlyClose(app)
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
}
