import type { createClient } from '@redis/client'
import type { FastifyBaseLogger } from 'fastify'
import { windowSeconds, type Counter, type ClientCount } from './client-counts.js'

/** How long a counter waits, in milliseconds. */
export interface Patience {
  /**
   * A request waits so long for Redis: on a local network an answer takes less than one, so that only a fault takes
   * longer.
   */
  answer: number
  /** After so long Redis is tried again when it failed. */
  retry: number
  /** After so long a silent connection is given up; a ping keeps a healthy one alive. */
  silence: number
}

const usualPatience: Patience = { answer: 20, retry: 500, silence: 3000 }

// One step in Redis: no other instance sees a count without its end. Sent whole each time, so that a Redis that starts
// anew knows it too.
// A window without an end, or with one that is further away than a window is long because the time of day was put back,
// ends a window from now.
const script = `local used = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
local window = tonumber(ARGV[1])
if left < 0 or left > window then
  redis.call('PEXPIRE', KEYS[1], window)
  left = window
end
return {used, left}`

type Client = ReturnType<typeof createClient>

/**
 * A counter in Redis: a window for each name, from its first request on. It connects by itself, and again whenever it
 * has to.
 */
export function redisCounter(
  url: string,
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>,
  patience = usualPatience
): Counter {
  let why: string | undefined = 'connecting'
  let client: Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const back = () => {
    if (why !== undefined) log.info('rate limit: counting in Redis')
    why = undefined
  }
  const leave = (reason: string, detail?: string) => {
    if (closed) return
    if (why === undefined || why === 'connecting') {
      log.warn({ reason, detail }, 'rate limit: Redis is away, this instance counts for itself')
    }
    why = reason
    clearTimeout(retry)
    retry = setTimeout(tryAgain, patience.retry).unref()
  }
  const fail = (error: Error & { code?: string }) => leave(reasonOf(error), error.message)
  const ask = async (name: string): Promise<ClientCount> => {
    const [current, ttl] = (await client!.sendCommand([
      'EVAL',
      script,
      '1',
      `rate-limit:${name}`,
      String(windowSeconds * 1000)
    ])) as unknown as [number, number]
    return { current, ttl: Math.max(1, ttl) }
  }
  // One question at a time, and the real one: whether Redis lets us count is what matters. Without a connection the
  // next one brings us back.
  const tryAgain = () => {
    if (client?.isReady) ask('probe').then(back, fail)
  }

  const connect = async () => {
    // The bundle gives a CommonJS package as its default only.
    const {
      default: { createClient }
    } = await import('@redis/client')
    if (closed) return
    client = createClient({
      url,
      RESP: 2,
      disableOfflineQueue: true,
      disableClientInfo: true,
      maintNotifications: 'disabled',
      pingInterval: patience.silence / 3,
      socket: {
        connectTimeout: patience.silence,
        socketTimeout: patience.silence,
        reconnectStrategy: tries => Math.min(50 * 2 ** tries, patience.retry * 2)
      }
    })
    client.on('error', fail)
    client.on('ready', tryAgain)
    await client.connect()
  }
  connect().catch(fail)

  return {
    away: () => why,
    count: name =>
      new Promise(resolve => {
        let waiting = true
        const settle = (share?: ClientCount) => {
          clearTimeout(timer)
          waiting = false
          resolve(share)
        }
        // A busy event loop runs late timers before it reads what has long arrived: one more turn, and it is read.
        const timer = setTimeout(
          () =>
            setImmediate(() => {
              if (!waiting) return
              leave('slow')
              settle()
            }),
          patience.answer
        )
        ask(name).then(settle, error => {
          fail(error)
          settle()
        })
      }),
    close() {
      closed = true
      clearTimeout(retry)
      client?.destroy()
    }
  }
}

/** A word for a fault, for everyone to see: codes and names, never a text that may hold an address. */
function reasonOf(error: Error & { code?: string }): string {
  return error.code ?? (/^[A-Z]+(?= )/.exec(error.message)?.[0] || error.constructor.name)
}
