import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { redisCounter } from '../src/http/redis-counter.js'
import { build } from './helper.js'
import { fakeRedis, freePort, until } from './redis.js'
import { endless, instance, shareOneLimit } from './shared-limit.js'

const item = '/v1/causes/herniated-disc'
const silent = pino({ level: 'silent' })

t.test('two instances share one limit', async t => {
  const { url } = await fakeRedis(t)
  await shareOneLimit(t, url)
})

t.test('Redis never learns an address, and gets one command a request', async t => {
  const redis = await fakeRedis(t)
  const { ask } = await instance(t, redis.url)
  const before = redis.commands.length
  const addresses = ['192.0.2.1', '192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', '2001:db8::2', 'nobody', 'no one']
  for (const address of addresses) await ask(address)
  const sent = redis.commands.slice(before)
  t.equal(sent.length, addresses.length)
  const keys = sent.map(command => command[3] as string)
  for (const key of keys) t.match(key, /^rate-limit:[\w-]{22}$/)
  t.notMatch(JSON.stringify(redis.commands), /192\.0|2001|nobody/)
  t.equal(new Set(keys).size, 3, 'an IPv4 address has one count, and so have a network of IPv6 and what is no address')
  const other = build(
    t,
    { rateLimitSalt: 'another deployment' },
    { counterFor: logger => redisCounter(redis.url, logger) }
  )
  await until(() => !other.counter!.away())
  await other.app.inject({ url: item, remoteAddress: '192.0.2.1' })
  t.not(redis.commands.at(-1)![3], keys[0], 'another salt, other names')
})

t.test('a silent Redis is waited for once, then left alone until it answers', async t => {
  const redis = await fakeRedis(t)
  const { ask, ready, lines } = await instance(t, redis.url, 1, { ...endless, answer: 100 })
  redis.answer = () => undefined
  const answers = await Promise.all([ask(), ask(), ask('192.0.2.2')])
  t.strictSame(
    answers.map(({ statusCode }) => statusCode).sort(),
    [200, 200, 429],
    'the limit of the instance itself holds'
  )
  t.match(await ready(), { status: 'ready', rateLimit: { countedBy: 'instance', away: 'slow' } })
  const asked = () => redis.commands.filter(([, , , key]) => key !== 'rate-limit:probe').length
  const before = asked()
  t.equal((await ask()).statusCode, 429)
  t.equal(asked(), before, 'nobody waits for it now')
  redis.answer = redis.count
  redis.hangUp()
  await until(async () => (await ready()).rateLimit.countedBy === 'redis')
  t.match(
    lines.map(line => JSON.parse(line)).filter(({ msg }) => /rate limit/.test(msg)),
    [
      { level: 30, msg: 'rate limit: counting in Redis' },
      { level: 40, reason: 'slow', msg: /Redis is away, this instance counts for itself/ },
      { level: 30 }
    ]
  )
})

t.test('a connection that stays silent is given up, and another one tried', async t => {
  const redis = await fakeRedis(t)
  redis.answer = () => undefined
  const counter = redisCounter(redis.url, silent, { answer: 20, retry: 50, silence: 100 })
  t.teardown(counter.close)
  await until(() => redis.connections > 2)
  t.ok(counter.away())
  redis.answer = redis.count
  await until(() => !counter.away())
})

t.test('a Redis that refuses to count is told by its word for it, and tried again', async t => {
  const redis = await fakeRedis(t)
  const { ask, ready } = await instance(t, redis.url)
  redis.answer = ([name]) =>
    name === 'EVAL' ? '-OOM command not allowed when used memory > maxmemory.\r\n' : '+OK\r\n'
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
  const url = `redis://127.0.0.1:${await freePort()}`
  const { app, counter } = build(t, {}, { counterFor: logger => redisCounter(url, logger) })
  t.equal((await app.inject(item)).statusCode, 200)
  await until(() => counter!.away() === 'ECONNREFUSED')
  t.match((await app.inject('/health/ready')).json(), {
    status: 'ready',
    rateLimit: { countedBy: 'instance', away: 'ECONNREFUSED' }
  })
})

t.test('an answer that came in time counts, however late it is read', async t => {
  const redis = await fakeRedis(t)
  const { ask, counter } = await instance(t, redis.url, 600, { ...endless, answer: 300 })
  redis.answer = command => {
    // The answer is on its way before the process is busy for longer than anybody waits for Redis.
    setImmediate(() => {
      for (const end = performance.now() + 600; performance.now() < end;);
    })
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
  for (const REDIS_URL of ['localhost', 'http://host', 'redis://', 'redis://host/0?x', 'redis://host:port']) {
    t.throws(() => loadConfig({ REDIS_URL }), /REDIS_URL/, REDIS_URL)
  }
  for (const REDIS_URL of ['redis://host', 'redis://:secret@[::1]:6379/12', 'rediss://host/']) {
    t.match(loadConfig({ REDIS_URL }), { redisUrl: REDIS_URL, rateLimitSalt: REDIS_URL })
  }
  t.match(loadConfig({ REDIS_URL: 'redis://host', RATE_LIMIT_SALT: 'sixteen letters.', WATCH_DATA: 'true' }), {
    rateLimitSalt: 'sixteen letters.',
    watchData: true
  })
})
