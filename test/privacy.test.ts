import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import t from 'tap'
import { packageRoot } from '../src/config.js'
import { build } from './helper.js'

const mark = 'zqxmarked'
const words = `since monday i am numb between my legs ${mark} and i wet myself`
const document = JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8'))

interface Operation {
  parameters?: Array<{ name: string; in: string }>
  requestBody?: unknown
}

/**
 * Every request that could carry somebody's words: in each part of a path, each parameter, an unknown one, a header and
 * each field of a body.
 */
function* requests() {
  for (const [path, operations] of Object.entries<Record<string, Operation>>(document.paths)) {
    for (const [method, { parameters = [], requestBody }] of Object.entries(operations)) {
      const url = path.replace(/\{\w+\}/g, encodeURIComponent(words))
      const at = (query: string) => ({ method: method.toUpperCase() as 'GET', url: `${url}${query}` })
      const queries = [
        '',
        `?${encodeURIComponent(words)}=1`,
        ...parameters.filter(one => one.in === 'query').map(({ name }) => `?${name}=${encodeURIComponent(words)}`)
      ]
      for (const query of queries) {
        yield at(query)
        yield {
          ...at(query),
          headers: {
            accept: 'application/json',
            'user-agent': words,
            referer: `http://example.org/?q=${encodeURIComponent(words)}`,
            'x-request-id': words,
            'if-none-match': words
          }
        }
      }
      if (!requestBody) continue
      for (const body of [
        { text: words },
        { text: words, region: words },
        { answers: { [words]: 'yes' } },
        { answers: { bladder: words } },
        { [words]: 1 },
        words,
        [words],
        { jsonrpc: '2.0', id: words, method: words, params: { name: words, uri: words, arguments: { text: words } } }
      ]) {
        yield { ...at(''), headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }
      }
      yield { ...at(''), headers: { 'content-type': 'application/json' }, payload: `{"text": "${words}` }
      yield { ...at(''), headers: { 'content-type': 'text/plain' }, payload: words }
    }
  }
  yield { method: 'GET' as const, url: `/${encodeURIComponent(words)}` }
  yield { method: 'DELETE' as const, url: `/v1/search?q=${encodeURIComponent(words)}` }
}

t.test('what people type is in no log, no metric and no error', async t => {
  const { app, lines } = build(t, { rateLimitMax: 100_000 })
  let sent = 0
  let refused = 0
  for (const request of requests()) {
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
