import t from 'tap'
import { freePort, realRedis, until, withoutRedis } from '../redis.js'
import { shareOneLimit } from '../shared-limit.js'
import { start } from './server-process.js'

t.test('two instances share one limit in a real Redis', { skip: withoutRedis }, async t => {
  const { url } = await realRedis(t, await freePort())
  await shareOneLimit(t, url)
})

t.test(
  'two instances, one Redis: a shared limit, no 5xx when Redis dies under load, and back again',
  { skip: withoutRedis },
  async t => {
    const port = await freePort()
    const { url, stop } = await realRedis(t, port)
    const max = 40
    const env = { REDIS_URL: url, RATE_LIMIT_MAX: String(max), TRUST_PROXY: 'loopback' }
    const origins = (await Promise.all([start(t, env), start(t, env)])).map(({ origin }) => origin)
    const countedBy = (who: string) =>
      until(async () => {
        const all = await Promise.all(
          origins.map(
            async origin => ((await (await fetch(`${origin}/health/ready`)).json()) as any).rateLimit.countedBy
          )
        )
        return all.every(by => by === who)
      })
    const statuses = new Map<number, number>()
    const ask = async (index: number) => {
      const { status } = await fetch(`${origins[index % 2]}/v1/causes/arthritis`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
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

    const load = { on: true }
    const loaded = Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        while (load.on) await ask(index)
      })
    )
    const before = [...statuses.values()].reduce((sum, count) => sum + count)
    await stop()
    await countedBy('instance')
    await realRedis(t, port)
    await countedBy('redis')
    load.on = false
    await loaded
    t.strictSame([...statuses.keys()].sort(), [200, 429], 'never a 5xx')
    t.comment(
      `${[...statuses.values()].reduce((sum, count) => sum + count) - before} requests while Redis died and came back`
    )
  }
)
