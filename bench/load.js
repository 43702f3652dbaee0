// The load generator: raw sockets with keep-alive, one request at a time on each, prepared bytes.
import { once } from 'node:events'
import { connect } from 'node:net'
import { AnswerReader } from './answer-reader.js'

// All sockets read into the same bytes, one after the other.
const buffer = Buffer.allocUnsafe(256 * 1024)

/** A request as bytes. */
export function bytesOf({ path, method = 'GET', headers = {}, body = '' }) {
  const all = {
    host: '127.0.0.1',
    accept: '*/*',
    'user-agent': 'bench',
    ...headers,
    ...(body && { 'content-length': Buffer.byteLength(body) })
  }
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${body}`
  )
}

/** Opens connections to a server; `run` keeps them busy, `close` ends them. */
export async function openLoad(port, connections) {
  let onAnswer
  let fail
  const lines = await Promise.all(
    Array.from({ length: connections }, async () => {
      const reader = new AnswerReader()
      const line = { reader, since: 0, status: 0 }
      line.socket = connect({
        port,
        host: '127.0.0.1',
        noDelay: true,
        onread: {
          buffer,
          callback: size => {
            if (reader.take(buffer.subarray(0, size))) onAnswer(line)
            return true
          }
        }
      })
      line.socket
        .on('error', error => fail?.(error))
        .on('close', () => fail?.(new Error('the server closed a connection')))
      await once(line.socket, 'connect')
      return line
    })
  )

  /** Sends the requests in turn, for so many milliseconds or until so many were sent, and waits for the last answer. */
  function run({ requests, milliseconds = Infinity, count = Infinity, latencies }) {
    return new Promise((resolve, reject) => {
      const began = performance.now()
      let sent = 0
      let open = 0
      let wrong = 0
      const send = line => {
        const { bytes, status } = requests[sent++ % requests.length]
        line.status = status
        line.since = performance.now()
        line.socket.write(bytes)
      }
      fail = reject
      onAnswer = line => {
        const now = performance.now()
        if (line.reader.status !== line.status) wrong++
        latencies?.push(now - line.since)
        if (sent < count && now - began < milliseconds) return send(line)
        if (--open > 0) return
        fail = undefined
        resolve({ answers: sent, seconds: (now - began) / 1000, wrong })
      }
      for (const line of lines.slice(0, Math.min(count, lines.length))) {
        open++
        send(line)
      }
    })
  }

  const close = async () => {
    fail = undefined
    await Promise.all(
      lines.map(({ socket }) => {
        socket.destroy()
        return socket.closed ? undefined : once(socket, 'close')
      })
    )
  }
  return { run, close }
}
