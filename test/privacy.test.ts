import type { InjectOptions } from 'fastify'
import t from 'tap'
import { canaries, mark } from './canaries.js'
import { build } from './helper.js'

t.test('what people type is in no log, no metric and no error', async t => {
  const { app, lines } = build(t, { rateLimitMax: 100_000 })
  let sent = 0
  let refused = 0
  for (const request of canaries()) {
    const { statusCode, headers, body } = await app.inject(request as InjectOptions)
    sent++
    if (statusCode < 400) continue
    refused++
    if (body.includes(mark)) t.fail(`${request.method} ${request.url}: ${statusCode} ${body}`)
    if (JSON.stringify(headers).includes(mark)) t.fail(`${request.method} ${request.url}: ${JSON.stringify(headers)}`)
  }
  const metrics = await app.inject('/metrics')
  t.ok(sent > 150 && refused > 75, `${sent} requests, ${refused} refused`)
  t.ok(lines.length >= sent, 'each was logged')
  t.notMatch(lines.join('\n'), new RegExp(mark))
  t.notMatch(metrics.body, new RegExp(mark))
})
