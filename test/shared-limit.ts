import type { Test } from 'tap'
import { redisCounter, type Patience } from '../src/http/redis-counter.js'
import { build } from './helper.js'
import { until } from './redis.js'

const item = '/v1/causes/herniated-disc'

/** Waits for Redis as long as it takes: only a test that is about a slow Redis gives it up. */
export const endless: Patience = { answer: 3_600_000, retry: 50, silence: 3_600_000 }

/** An instance that counts in a Redis, as soon as it does. */
export async function instance(t: Test, url: string, rateLimitMax = 600, patience = endless) {
  const built = build(
    t,
    { rateLimitSalt: 'for this test only', rateLimitMax },
    { counterFor: logger => redisCounter(url, logger, patience) }
  )
  await until(() => !built.counter!.away())
  const ready = async () => (await built.app.inject('/health/ready')).json()
  return { ...built, ready, ask: (remoteAddress = '192.0.2.1', url = item) => built.app.inject({ url, remoteAddress }) }
}

/** What is left of a minute. */
const seconds = '([1-9]|[1-5]\\d|60)'

/** Holds that two instances which count in the same Redis give a client one share. */
export async function shareOneLimit(t: Test, url: string): Promise<void> {
  const [one, other] = [await instance(t, url, 4), await instance(t, url, 4)]
  for (const [built, left] of [
    [one, 3],
    [other, 2],
    [other, 1],
    [one, 0]
  ] as const) {
    const { statusCode, headers } = await built.ask()
    t.equal(statusCode, 200)
    t.match(headers, {
      ratelimit: new RegExp(`^"client";r=${left};t=${seconds}$`),
      'ratelimit-policy': '"client";q=4;w=60'
    })
  }
  for (const built of [one, other]) {
    const refused = await built.ask()
    t.equal(refused.statusCode, 429)
    t.match(refused.headers, {
      ratelimit: /r=0/,
      'retry-after': new RegExp(`^${seconds}$`),
      'content-type': 'application/problem+json'
    })
    t.equal((await built.ask('192.0.2.1', '/%zz')).statusCode, 429, 'what reaches no route is counted too')
    t.equal((await built.ask('192.0.2.1', '/health/live')).statusCode, 200, 'whoever watches is not')
  }
  t.equal((await one.ask('192.0.2.2')).statusCode, 200, 'each client has its own share')
  t.equal((await one.ask('192.0.2.2', '/%zz')).statusCode, 400)
  t.equal((await one.ask('192.0.2.2', `/v1?${'x'.repeat(3000)}`)).statusCode, 414)
  t.match(await one.ready(), { status: 'ready', rateLimit: { countedBy: 'redis' } })
  const { body } = await one.app.inject('/metrics')
  t.match(body, /^rate_limit_shared 1$/m)
  t.match(body, /^rate_limit_requests_total\{by="shared"\} 9$/m, 'this one too, twice, for it is work')
  t.match(body, /^rate_limit_requests_total\{by="own"\} 0$/m)
}
