import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import t, { type Test } from 'tap'
import { loadConfig } from '../src/config.js'
import { redisCounter } from '../src/http/redis-counter.js'
import { build } from './helper.js'
import { fakeRedis, freePort, realRedis, until, withoutRedis } from './redis.js'
import { start } from './server-process.js'

const item = '/v1/causes/herniated-disc'
const silent = pino({ level: 'silent' })

/** An instance that counts in a Redis, as soon as it does. It waits longer than production would: machines that run tests are busy. */
async function instance (t: Test, url: string, rateLimitMax = 600, patience = 2000) {
  const built = build(t, { rateLimitSalt: 'for this test only', rateLimitMax }, { counterFor: logger => redisCounter(url, logger, patience) })
  await until(() => !built.instance.counter!.away())
  const ready = async () => (await built.app.inject('/health/ready')).json()
  return { ...built, ready, ask: (remoteAddress = '192.0.2.1', url = item) => built.app.inject({ url, remoteAddress }) }
}

const redises: Array<[string, string | false, (t: Test) => Promise<{ url: string }>]> = [
  ['a real Redis', withoutRedis, async t => realRedis(t, await freePort())],
  ['a stand-in for Redis', false, fakeRedis]
]

for (const [name, skip, open] of redises) {
  t.test(`two instances share one limit: ${name}`, { skip }, async t => {
    const { url } = await open(t)
    const [one, other] = [await instance(t, url, 4), await instance(t, url, 4)]
    for (const [built, left] of [[one, 3], [other, 2], [other, 1], [one, 0]] as const) {
      const { statusCode, headers } = await built.ask()
      t.equal(statusCode, 200)
      t.match(headers, { ratelimit: new RegExp(`^"client";r=${left};t=(60|5\\d)$`), 'ratelimit-policy': '"client";q=4;w=60' })
    }
    for (const built of [one, other]) {
      const refused = await built.ask()
      t.equal(refused.statusCode, 429)
      t.match(refused.headers, { ratelimit: /r=0/, 'retry-after': /^(60|5\d)$/, 'content-type': 'application/problem+json' })
      t.equal((await built.ask('192.0.2.1', '/%zz')).statusCode, 429, 'what reaches no route is counted too')
      t.equal((await built.ask('192.0.2.1', '/health/live')).statusCode, 200, 'whoever watches is not')
    }
    t.equal((await one.ask('192.0.2.2')).statusCode, 200, 'each client has its own share')
    t.equal((await one.ask('192.0.2.2', '/%zz')).statusCode, 400)
    t.equal((await one.ask('192.0.2.2', `/v1?${'x'.repeat(3000)}`)).statusCode, 414)
    t.match(await one.ready(), { status: 'ready', rateLimit: { countedBy: 'redis' } })
    const { body } = await one.app.inject('/metrics')
    t.match(body, /^rate_limit_shared 1$/m)
    t.match(body, /^rate_limit_requests_total\{by="shared"\} 7$/m)
    t.match(body, /^rate_limit_requests_total\{by="own"\} 0$/m)
  })
}

t.test('Redis never learns an address, and gets one command a request', async t => {
  const redis = await fakeRedis(t)
  const { ask } = await instance(t, redis.url)
  const before = redis.commands.length
  for (const address of ['192.0.2.1', '192.0.2.1', '2001:db8::1', 'nobody', 'no one']) await ask(address)
  const sent = redis.commands.slice(before)
  t.equal(sent.length, 5)
  const keys = sent.map(command => command[3] as string)
  for (const key of keys) t.match(key, /^rate-limit:[\w-]{22}$/)
  t.notMatch(JSON.stringify(redis.commands), /192\.0|2001|nobody/)
  t.equal(new Set(keys).size, 3, 'what is no address shares one count')
  const other = build(t, { redisUrl: redis.url, rateLimitSalt: 'another deployment' })
  await until(() => !other.instance.counter!.away())
  await other.app.inject({ url: item, remoteAddress: '192.0.2.1' })
  t.not(redis.commands.at(-1)![3], keys[0], 'another salt, other names')
})

t.test('a silent Redis is waited for once, then left alone until it answers', async t => {
  const redis = await fakeRedis(t)
  const { ask, ready, lines } = await instance(t, redis.url, 1, 100)
  redis.answer = () => undefined
  const answers = await Promise.all([ask(), ask(), ask('192.0.2.2')])
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [200, 200, 429], 'the limit of the instance itself holds')
  t.match(await ready(), { status: 'ready', rateLimit: { countedBy: 'instance', away: 'slow' } })
  const asked = redis.commands.length
  t.equal((await ask()).statusCode, 429)
  t.equal(redis.commands.length, asked, 'nobody waits for it now')
  redis.answer = redis.count
  await until(async () => (await ready()).rateLimit.countedBy === 'redis')
  t.match(lines.map(line => JSON.parse(line)).filter(({ msg }) => /rate limit/.test(msg)), [
    { level: 30, msg: 'rate limit: counting in Redis' },
    { level: 40, reason: 'slow', msg: /Redis is away, this instance counts for itself/ },
    { level: 30 }
  ])
})

t.test('a Redis that refuses to count is told by its word for it, and tried again', async t => {
  const redis = await fakeRedis(t)
  const { ask, ready } = await instance(t, redis.url)
  redis.answer = ([name]) => name === 'EVAL' ? '-OOM command not allowed when used memory > maxmemory.\r\n' : '+OK\r\n'
  t.equal((await ask()).statusCode, 200)
  t.match(await ready(), { rateLimit: { countedBy: 'instance', away: 'OOM' } })
  const asked = redis.commands.length
  await until(() => redis.commands.length > asked)
  t.equal((await ask()).statusCode, 200)
  redis.answer = redis.count
  await until(async () => (await ready()).rateLimit.countedBy === 'redis')
})

t.test('a Redis that goes and comes back is noticed both times', async t => {
  const redis = await fakeRedis(t)
  const { app, ask, ready, lines } = await instance(t, redis.url)
  redis.answer = () => undefined
  const before = redis.commands.length
  const caught = ask()
  await until(() => redis.commands.length > before)
  await redis.stop()
  t.equal((await caught).statusCode, 200, 'also for who was waiting')
  await until(async () => (await ready()).rateLimit.away === 'ECONNREFUSED')
  t.equal((await ask()).statusCode, 200)
  t.match((await app.inject('/metrics')).body, /^rate_limit_shared 0$/m)
  await fakeRedis(t, redis.port)
  await until(async () => (await ready()).rateLimit.countedBy === 'redis')
  t.equal(lines.filter(line => /Redis is away/.test(line)).length, 1, 'it is logged once')
})

t.test('without its Redis, an instance starts and serves', async t => {
  const { app, instance } = build(t, { redisUrl: `redis://127.0.0.1:${await freePort()}` })
  t.equal((await app.inject(item)).statusCode, 200)
  await until(() => instance.counter!.away() === 'ECONNREFUSED')
  t.match((await app.inject('/health/ready')).json(), { status: 'ready', rateLimit: { countedBy: 'instance', away: 'ECONNREFUSED' } })
})

t.test('an answer that came in time counts, however late it is read', async t => {
  const redis = await fakeRedis(t)
  const { ask, instance: { counter } } = await instance(t, redis.url, 600, 300)
  redis.answer = command => {
    // The answer is on its way before the process is busy for longer than anybody waits for Redis.
    setImmediate(() => { for (const end = performance.now() + 600; performance.now() < end;); })
    return redis.count(command)
  }
  const { headers } = await ask()
  t.match(headers.ratelimit, /r=599/)
  t.equal(counter!.away(), undefined)
})

t.test('a counter can be closed at any time', async t => {
  const redis = await fakeRedis(t)
  redisCounter(redis.url, silent).close()
  await wait(50)
  t.equal(redis.commands.length, 0)
  const counter = redisCounter(redis.url, silent)
  await until(() => !counter.away())
  counter.close()
  t.equal(await counter.count('anybody'), undefined)
})

t.test('the settings name no secret when they are refused, and find a salt', async t => {
  const REDIS_URL = 'redis://user:geheim@host:6379/x'
  t.throws(() => loadConfig({ REDIS_URL, RATE_LIMIT_SALT: 'short', WATCH_DATA: 'yes' }), {
    message: [
      'the environment cannot be used:',
      '  REDIS_URL is not right. It is the Redis that instances count requests in, such as redis://user:password@host:6379/0, or rediss:// for TLS.',
      '  RATE_LIMIT_SALT is not right. It is a secret of 16 characters or more, the same for all instances.',
      '  WATCH_DATA="yes" is not right. It is true or false.'
    ].join('\n')
  })
  for (const REDIS_URL of ['localhost', 'http://host', 'redis://', 'redis://host/0?x', 'redis://host:port']) t.throws(() => loadConfig({ REDIS_URL }), /REDIS_URL/, REDIS_URL)
  for (const REDIS_URL of ['redis://host', 'redis://:secret@[::1]:6379/12', 'rediss://host/']) t.match(loadConfig({ REDIS_URL }), { redisUrl: REDIS_URL, rateLimitSalt: REDIS_URL })
  t.match(loadConfig({ REDIS_URL: 'redis://host', RATE_LIMIT_SALT: 'sixteen letters.', WATCH_DATA: 'true' }), { rateLimitSalt: 'sixteen letters.', watchData: true })
})

t.test('two instances, one Redis: a shared limit, no 5xx when Redis dies under load, and back again', { skip: withoutRedis }, async t => {
  const port = await freePort()
  const { url, stop } = await realRedis(t, port)
  const max = 40
  const env = { REDIS_URL: url, RATE_LIMIT_MAX: String(max) }
  const origins = (await Promise.all([start(t, env), start(t, env)])).map(({ origin }) => origin)
  const countedBy = (who: string) => until(async () => {
    const all = await Promise.all(origins.map(async origin => (await (await fetch(`${origin}/health/ready`)).json() as any).rateLimit.countedBy))
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
  const alone = (await Promise.all(origins.map(async origin => Number(/by="own"\} (\d+)/.exec(await (await fetch(`${origin}/metrics`)).text())![1])))).reduce((sum, value) => sum + value)
  t.ok(statuses.get(200)! >= max - alone && statuses.get(200)! <= max + alone, `${statuses.get(200)} of ${max * 2} answered, ${alone} counted alone`)

  const load = { on: true }
  const loaded = Promise.all(Array.from({ length: 16 }, async (_, index) => { while (load.on) await ask(index) }))
  const before = [...statuses.values()].reduce((sum, count) => sum + count)
  await stop()
  await countedBy('instance')
  await realRedis(t, port)
  await countedBy('redis')
  load.on = false
  await loaded
  t.strictSame([...statuses.keys()].sort(), [200, 429], 'never a 5xx')
  t.comment(`${[...statuses.values()].reduce((sum, count) => sum + count) - before} requests while Redis died and came back`)
})
