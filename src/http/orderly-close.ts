import type { ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { App } from './typebox.js'

/** A connection; Node names the answer that is being written on it, without a public name for that. */
export type HttpSocket = Socket & { _httpMessage?: ServerResponse | null }

/** Milliseconds in which requests that are on their way still arrive, once nobody new is let in. */
const lingering = 500
/** Turns of the event loop after which a queue of newcomers that never empties is left standing. */
const mostTurns = 10_000

/** When the server closes, all that has arrived is answered; then silent connections are ended, and the others after their answer, for one client could hold it open. */
export function mountOrderlyClose (app: App): void {
  const { server } = app
  const sockets = new Set<HttpSocket>()
  let taken = 0
  server.on('connection', (socket: HttpSocket) => {
    taken++
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  app.addHook('preClose', async () => {
    if (!server.listening) return
    // The kernel's queue is empty after a turn that brought nobody; who stands in it when the door shuts is cut off.
    for (let known = -1, turns = 0; known !== taken && turns < mostTurns; turns++) {
      known = taken
      await turn()
    }
    // Not the close of HTTP, which cuts every connection whose request is still on its way.
    Server.prototype.close.call(server)
    for (let waited = 0; sockets.size > 0 && waited < lingering; waited += 50) await wait(50)
    for (const socket of sockets) {
      // Each right after the network was looked at, so that no request lies there unseen.
      await turn()
      if (socket._httpMessage) socket._httpMessage.once('close', () => socket.destroySoon())
      else socket.destroy()
    }
    while (sockets.size > 0) await wait(10)
  })
}
