import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { App } from './typebox.js'

/** Node sets this while an answer is being written; there is no public name for it. */
type HttpSocket = Socket & { _httpMessage?: ServerResponse | null }

/** When the server closes, silent connections are ended, and the others after their answer; else one client could hold it open. */
export function mountOrderlyClose (app: App): void {
  const sockets = new Set<HttpSocket>()
  app.server.on('connection', (socket: HttpSocket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.addHook('preClose', done => {
    for (const socket of sockets) {
      if (socket._httpMessage) socket._httpMessage.once('close', () => socket.end())
      else socket.destroy()
    }
    done()
  })
}
