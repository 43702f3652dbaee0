import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Test } from 'tap'

/** Whether this machine has the real thing; why not, for the test that is skipped. */
export const withoutRedis =
  spawnSync('redis-server', ['--version']).status === 0 ? false : 'redis-server is not installed'

/** Milliseconds after which nothing is waited for any more: far longer than the busiest machine takes. */
const endlessly = 300_000

/** Resolves as soon as something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + endlessly
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`it never came about: ${holds}`)
    await wait(5)
  }
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/**
 * A real Redis that keeps nothing on disk, unless it is told a folder for all that it is asked; resolves when it takes
 * connections, with what stops it.
 */
export async function realRedis(t: Test, port: number, folder?: string) {
  const keeping = folder === undefined ? ['--appendonly', 'no'] : ['--appendonly', 'yes', '--dir', folder]
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...keeping], {
    stdio: 'ignore'
  })
  const gone = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  t.teardown(stop)
  await until(
    () =>
      new Promise<boolean>(resolve => {
        const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
        socket.once('connect', () => socket.destroy())
      })
  )
  return { url: `redis://127.0.0.1:${port}/0`, stop, signal: (name: NodeJS.Signals) => child.kill(name) }
}

/** A line to a port of this machine, which can be slow (milliseconds each way) or cut. */
export async function lineTo(t: Test, port: number) {
  const ends = new Set<Socket>()
  let delay = 0
  let isCut = false

  const pass = (from: Socket, to: Socket) => {
    ends.add(from)
    from
      .on('data', data => setTimeout(() => to.write(data), delay))
      .on('error', () => to.destroy())
      .on('close', () => {
        ends.delete(from)
        to.destroy()
      })
  }
  const server = createServer(near => {
    if (isCut) return near.destroy()
    const far = connect(port, '127.0.0.1')
    pass(near, far)
    pass(far, near)
  }).listen(0, '127.0.0.1')
  const cut = () => {
    isCut = true
    for (const end of ends) end.destroy()
  }
  t.teardown(() => {
    cut()
    server.close()
  })
  await once(server, 'listening')
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}/0`,
    cut,
    mend: () => {
      isCut = false
    },
    delayBy: (milliseconds: number) => {
      delay = milliseconds
    }
  }
}

/** Says what Redis would say to a command; nothing to keep silent. */
type Answer = (command: readonly string[]) => string | undefined

/** Enough of Redis to count in, so that the tests need none: it speaks RESP 2 and does as `answer` says. */
export async function fakeRedis(t: Test, port = 0) {
  const used = new Map<string, number>()
  /** Those that count; what keeps a connection alive comes whenever it likes. */
  const commands: string[][] = []
  const sockets = new Set<Socket>()
  const fake = { url: '', port: 0, connections: 0, commands, answer: count as Answer, count, hangUp, stop }

  function count([name, , , key = '', window = '']: readonly string[]): string {
    if (name === 'PING') return '+PONG\r\n'
    if (name !== 'EVAL') return '+OK\r\n'
    used.set(key, (used.get(key) ?? 0) + 1)
    return `*2\r\n:${used.get(key)}\r\n:${window}\r\n`
  }

  const server = createServer(socket => {
    sockets.add(socket)
    fake.connections++
    let text = ''
    socket
      .on('error', () => {})
      .setEncoding('latin1')
      .on('data', data => {
        text += data
        for (let read = readCommand(text); read; read = readCommand(text)) {
          text = read.rest
          if (read.command[0] === 'EVAL') commands.push(read.command)
          const said = fake.answer(read.command)
          if (said !== undefined) socket.write(said)
        }
      })
  })
  function hangUp() {
    for (const socket of sockets) socket.destroy()
  }
  async function stop() {
    hangUp()
    if (server.listening) await new Promise(resolve => server.close(resolve))
  }
  t.teardown(stop)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  fake.port = (server.address() as AddressInfo).port
  fake.url = `redis://127.0.0.1:${fake.port}`
  return fake
}

/** The first whole command of a text of RESP arrays, and what follows it. */
function readCommand(text: string): { command: string[]; rest: string } | undefined {
  const [, length] = /^\*(\d+)\r\n/.exec(text) ?? []
  if (length === undefined) return
  const command: string[] = []
  let at = text.indexOf('\n') + 1
  while (command.length < Number(length)) {
    const [head, size] = /^\$(\d+)\r\n/.exec(text.slice(at)) ?? []
    if (head === undefined) return
    const start = at + head.length
    at = start + Number(size) + 2
    if (at > text.length) return
    command.push(text.slice(start, at - 2))
  }
  return { command, rest: text.slice(at) }
}
