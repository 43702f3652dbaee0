import { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests that may wait on one connection: who sends them ahead takes the answers meanwhile. */
const mostOnOne = 100
/** Requests that may be open in all before nobody may send any ahead: a hundred for everybody would fill the heap. */
const mostInAll = 1000

type Handle = (request: IncomingMessage, response: ServerResponse) => void
type Open = Parameters<Handle>

/** The requests of each connection that are not answered yet, in their order. */
const lines = new WeakMap<Socket, Open[]>()

/**
 * Begins the requests of a connection one after the other, each when the answer before it is taken, and ends a
 * connection on which too many wait. Node itself begins all that it has read at once, thousands of them, whether
 * anybody reads the answers or not.
 */
export function inTurn(handle: Handle, { onOne = mostOnOne, inAll = mostInAll } = {}): Handle {
  let all = 0

  const newLine = (socket: Socket) => {
    const line: Open[] = []
    lines.set(socket, line)
    socket.once('close', () => {
      all -= line.length
      line.length = 0
    })
    return line
  }
  const beginFirst = (line: Open[]) => {
    const [first] = line
    if (first) handle(...first)
  }

  return (request, response) => {
    const { socket } = request
    // Node parses all that it had read when the connection was ended: it is passed over.
    if (socket.destroyed) return
    const line = lines.get(socket) ?? newLine(socket)
    line.push([request, response])
    all++
    response.once('close', () => {
      // A connection that has closed has no line any more.
      if (line[0]?.[1] !== response) return
      line.shift()
      all--
      // After a turn of the event loop, so that one connection does not hold up the others.
      if (line.length > 0) setImmediate(beginFirst, line)
    })
    if (line.length === 1) beginFirst(line)
    else if (line.length > onOne || all > inAll) socket.destroy()
  }
}

/** An answer that nobody waits for. */
class Unawaited extends ServerResponse {
  /** Node listens to each answer that it makes, and here it makes thousands of one. */
  override on(): this {
    return this
  }
}

/** What stands for all requests of a connection that has ended, and for their answers. */
const unheard = new WeakMap<Socket, { request: IncomingMessage; response: Unawaited }>()

function unheardOn(socket: Socket) {
  const known = unheard.get(socket)
  if (known) return known
  const request = new IncomingMessage(socket)
  const made = { request, response: new Unawaited(request) }
  unheard.set(socket, made)
  return made
}

/**
 * Classes for Node's server (its options `IncomingMessage` and `ServerResponse`). Node parses all that it had read when
 * a connection was ended, thousands of requests, and holds them until it has read from all other connections: they are
 * one object here, and their answers another.
 */
export const messages = {
  IncomingMessage: class extends IncomingMessage {
    constructor(socket: Socket) {
      if (socket.destroyed) return unheardOn(socket).request
      super(socket)
    }
  },
  ServerResponse: class<Request extends IncomingMessage> extends ServerResponse<Request> {
    constructor(...given: [request: Request]) {
      const [{ socket }] = given
      if (socket.destroyed) return unheardOn(socket).response as ServerResponse<any>
      super(...given)
    }
  }
}

/** Acts when all that arrived whole on a connection is answered. */
export function whenAnswered(socket: Socket, act: () => void): void {
  const last = lines.get(socket)?.findLast(([request]) => request.complete)
  if (last) last[1].once('close', act)
  else act()
}
