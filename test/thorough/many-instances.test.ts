import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@redis/client'
import t, { type Test } from 'tap'
import { freePort, lineTo, realRedis, until, withoutRedis } from '../redis.js'
import { instance, shareOneLimit } from '../shared-limit.js'
import { start } from './server-process.js'

t.test('two instances share one limit in a real Redis', { skip: withoutRedis }, async t => {
  const { url } = await realRedis(t, await freePort())
  await shareOneLimit(t, url)
})

t.test(
  'a Redis whose time of day was put back by a year: nobody waits longer than a minute',
  { skip: withoutRedis },
  async t => {
    const { url } = await realRedis(t, await freePort())
    const redis = createClient({ url })
    await redis.connect()
    t.teardown(() => redis.destroy())
    const { ask } = await instance(t, url, 1)
    await ask()
    // What a key then looks like: it ends a year from now, or, if whoever wrote it was ended in between, never.
    const year = 365 * 86_400
    for (const distort of [(key: string) => redis.expire(key, year), (key: string) => redis.persist(key)]) {
      for (const key of await redis.keys('rate-limit:*')) await distort(key)
      const { statusCode, headers } = await ask()
      t.equal(statusCode, 429)
      t.match(headers['retry-after'], /^([1-9]|[1-5]\d|60)$/)
    }
  }
)

const max = 40
const item = '/v1/causes/arthritis'

interface Fault {
  name: string
  begin: (redis: Awaited<ReturnType<typeof realRedis>>, line: Awaited<ReturnType<typeof lineTo>>) => unknown
  end: (redis: Awaited<ReturnType<typeof realRedis>>, line: Awaited<ReturnType<typeof lineTo>>) => unknown
}

/** Longer than a request waits for Redis, shorter than a silent connection is kept. */
const slowly = 200

const faults: Fault[] = [
  { name: 'is stopped', begin: redis => redis.signal('SIGSTOP'), end: redis => redis.signal('SIGCONT') },
  { name: 'is slow', begin: (_, line) => line.delayBy(slowly), end: (_, line) => line.delayBy(0) },
  { name: 'cannot be reached', begin: (_, line) => line.cut(), end: (_, line) => line.mend() }
]

/** Two server processes that count in one Redis, and how to ask them in turn; `statuses` has how often each came. */
async function twoInstances(t: Test, url: string) {
  const env = { REDIS_URL: url, RATE_LIMIT_MAX: String(max), TRUST_PROXY: 'loopback' }
  const origins = (await Promise.all([start(t, env), start(t, env)])).map(({ origin }) => origin)
  const statuses = new Map<number, number>()
  const waits: number[] = []

  const countedBy = (who: string) =>
    until(async () => {
      const ready = await Promise.all(origins.map(async origin => (await fetch(`${origin}/health/ready`)).json()))
      return ready.every((one: any) => one.rateLimit.countedBy === who)
    })
  const ask = async (index: number) => {
    const began = performance.now()
    const { status } = await fetch(`${origins[index % 2]}${item}`)
    waits.push(performance.now() - began)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  /** Asks over and over, from sixteen at once, while something is done. */
  const askDuring = async (work: () => Promise<void>) => {
    const load = { on: true }
    const clients = Array.from({ length: 16 }, async (_, index) => {
      while (load.on) await ask(index)
    })
    await work()
    load.on = false
    await Promise.all(clients)
  }
  /** What clients saw since it was asked last, in words. */
  const seen = () => {
    const sorted = waits.splice(0).sort((a, b) => a - b)
    const [middle, late, longest] = [0.5, 0.99, 1].map(share =>
      sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(0)
    )
    return `${sorted.length} requests; half within ${middle} ms, 99 of 100 within ${late} ms, the longest ${longest} ms`
  }
  return { origins, statuses, countedBy, ask, askDuring, seen }
}

t.test(
  'two instances, one Redis: a shared limit, no 5xx when Redis dies under load, and back again',
  { skip: withoutRedis },
  async t => {
    const port = await freePort()
    const { url, stop } = await realRedis(t, port)
    const { origins, statuses, countedBy, ask, askDuring, seen } = await twoInstances(t, url)
    await countedBy('redis')
    for (let index = 0; index < max * 2; index++) await ask(index)
    // Where the machine is so busy that Redis seems slow, an instance counts for itself for a moment.
    const countedAlone = async (origin: string) => {
      // From an address of its own: a scrape is counted too.
      const metrics = await fetch(`${origin}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.9' } })
      return Number(/by="own"\} (\d+)/.exec(await metrics.text())![1])
    }
    const alone = (await Promise.all(origins.map(countedAlone))).reduce((sum, value) => sum + value)
    t.ok(
      statuses.get(200)! >= max - alone && statuses.get(200)! <= max + alone,
      `${statuses.get(200)} of ${max * 2} answered, ${alone} counted alone`
    )

    seen()
    await askDuring(async () => {
      await stop()
      await countedBy('instance')
      await realRedis(t, port)
      await countedBy('redis')
    })
    t.strictSame([...statuses.keys()].sort(), [200, 429], 'never a 5xx')
    t.comment(seen())
  }
)

t.test('two instances, and a Redis that fails in other ways under load', { skip: withoutRedis }, async t => {
  const port = await freePort()
  const redis = await realRedis(t, port)
  const line = await lineTo(t, port)
  const { statuses, countedBy, askDuring, seen } = await twoInstances(t, line.url)
  await countedBy('redis')
  await askDuring(() => wait(2000))
  t.comment(`before: ${seen()}`)
  for (const { name, begin, end } of faults) {
    await t.test(name, async t => {
      statuses.clear()
      await askDuring(async () => {
        await begin(redis, line)
        await countedBy('instance')
        await end(redis, line)
        await countedBy('redis')
      })
      t.strictSame(
        [...statuses.keys()].filter(status => status !== 200 && status !== 429),
        [],
        'whoever asks is answered, or has asked too often'
      )
      t.comment(seen())
    })
  }
})
