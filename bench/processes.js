// Servers as processes: how each is started and stopped, and what it has used of the machine.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.js'
import { onServerCore } from './machine.js'

const here = file => new URL(file, import.meta.url).pathname
const running = new Set()
// Whatever ends this run ends its servers.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** A port that nobody listens on just now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a program on the core of the servers; `stop` resolves when it is gone. */
export function launch(command, args, { env, ipc, output } = {}) {
  const child = spawn(...onServerCore(command, ...args), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', output ? 'pipe' : 'ignore', 'inherit', ...(ipc ? ['ipc'] : [])]
  })
  running.add(child)
  const gone = once(child, 'close').then(() => running.delete(child))
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { child, pid: child.pid, gone, stop }
}

/**
 * The built server of a checkout, this one if no other is named, with production's settings; what it logs goes to
 * /dev/null through its real destination.
 */
export async function startOurs({ log = false, env = {}, flags = [], checkout = here('..') } = {}) {
  const port = await freePort()
  const server = launch(process.execPath, [...flags, join(checkout, 'build/server.js')], {
    env: { PORT: String(port), LOG_LEVEL: log ? 'info' : 'silent', RATE_LIMIT_MAX: '1000000000', ...env },
    ipc: flags.length > 0
  })
  await answering({ ...server, port }, '/health/ready')
  return { ...server, port }
}

/** One of servers/, which tells its port when it listens. */
export async function startPeer(file, env) {
  const server = launch(process.execPath, [here(`servers/${file}`)], { env, ipc: true })
  const [{ port }] = await Promise.race([
    once(server.child, 'message'),
    server.gone.then(() => {
      throw new Error(`${file} ended before it listened`)
    })
  ])
  return { ...server, port }
}

/** Resolves as soon as the server answers with 200. */
export async function answering({ port, child }, path, pause = 20) {
  while (
    (await ask({ port, path, agent: false }).then(
      ({ status }) => status,
      () => 0
    )) !== 200
  ) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it answered`)
    await wait(pause)
  }
}

/**
 * Microseconds of CPU that a process has used, with its threads and children; undefined where the system does not tell.
 */
export function cpuOf(pid) {
  const threads = `/proc/${pid}/task`
  if (!existsSync('/proc/self/schedstat')) return undefined
  return readdirSync(threads).reduce((sum, thread) => {
    const nanoseconds = Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0])
    return (
      sum +
      nanoseconds / 1000 +
      childrenOf(`${threads}/${thread}/children`).reduce((all, child) => all + cpuOf(child), 0)
    )
  }, 0)
}

/** What stands in a file of a process; nothing where there is none, or no longer. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const childrenOf = file => textOf(file).trim().split(' ').filter(Boolean)

/**
 * Resident memory in MB: all of it, with shared pages counted in part only, and without what lies in files; undefined
 * where the system does not tell.
 */
export function memoryOf(pid) {
  const text = textOf(`/proc/${pid}/smaps_rollup`)
  if (!text.includes('Rss')) return { rss: undefined, pss: undefined, anonymous: undefined }
  const megabytes = name => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)[1]) / 1024
  return { rss: megabytes('Rss'), pss: megabytes('Pss'), anonymous: megabytes('Anonymous') }
}

/** The processes that a process has started, with what they have started. */
export function descendantsOf(pid) {
  const threads = `/proc/${pid}/task`
  if (!existsSync(threads)) return []
  const own = readdirSync(threads).flatMap(thread => childrenOf(`${threads}/${thread}/children`))
  return own.flatMap(child => [Number(child), ...descendantsOf(child)])
}

/** How many files, sockets and pipes a process holds open. */
export const openFiles = pid => (existsSync(`/proc/${pid}/fd`) ? readdirSync(`/proc/${pid}/fd`).length : undefined)
