import { once } from 'node:events'
import { connect } from 'node:net'
import { mock } from 'node:test'
import { Script } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { ownCounts, type ClientCount } from '../src/http/client-counts.js'
import { mostConnections } from '../src/http/connections.js'
import { turnAway } from '../src/http/overload.js'
import { processMetrics } from '../src/http/metrics.js'
import { problemCatalogue, problemCodes } from '../src/http/problem-catalogue.js'
import { validatorCompiler } from '../src/http/check-request.js'
import { build, content } from './helper.js'
import { until } from './redis.js'

const forms = { json: 'application/json', markdown: 'text/markdown', jsonLd: 'application/ld+json', html: 'text/html' }
const item = '/v1/causes/herniated-disc'

t.test('forms: one address, four forms, by header and by suffix', async t => {
  const { app } = build(t)
  for (const path of ['/v1', '/v1/guide', '/v1/causes', item, '/v1/sources', '/v1/sources/downie-2013']) {
    for (const [form, suffix] of [
      ['json', ''],
      ['markdown', '.md'],
      ['jsonLd', '.jsonld'],
      ['html', '.html']
    ] as const) {
      const negotiated = await app.inject({ url: path, headers: { accept: forms[form] } })
      t.equal(negotiated.statusCode, 200, `${path} as ${form}`)
      t.match(negotiated.headers['content-type'], forms[form])
      t.equal(negotiated.headers.vary, 'Accept, Accept-Encoding')
      if (!suffix) continue
      const suffixed = await app.inject({ url: path + suffix, headers: { accept: 'application/json' } })
      t.equal(suffixed.body, negotiated.body, 'the suffix gives the same bytes')
      t.equal(suffixed.headers.etag, negotiated.headers.etag)
      t.equal(suffixed.headers.vary, 'Accept-Encoding', 'whatever is accepted')
    }
  }
})

t.test('forms: quality values, wildcards and browsers are understood', async t => {
  const { app } = build(t)
  const ask = async (accept: string) => (await app.inject({ url: item, headers: { accept } })).headers['content-type']
  t.match(await ask('*/*'), forms.json)
  t.match(
    await ask('text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'),
    forms.html,
    'a browser'
  )
  t.match(await ask('text/html'), forms.html)
  t.match(await ask(' text/html; charset=utf-8'), forms.html)
  t.match(
    await ask('text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2'),
    forms.json,
    'the old default of Java means data'
  )
  t.match(await ask('text/html, */*'), forms.json)
  t.match(await ask('text/markdown, text/html, */*'), forms.markdown)
  t.match(await ask('application/json, text/html;q=0.5, application/xhtml+xml;q=0.5'), forms.json)
  t.match(await ask('text/*'), forms.markdown)
  t.match(await ask('application/json;q=0.5, text/markdown'), forms.markdown)
  t.match(await ask('application/ld+json;q=1, application/json;q=0.2'), forms.jsonLd)
  t.match(await ask('application/json; charset=utf-8'), forms.json, 'our own content type comes back')
  t.match(await ask('text/markdown;charset=UTF-8;q=0.9, application/json; q=0.1'), forms.markdown)
  t.match(await ask('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x"'), forms.jsonLd)
})

t.test('forms: an Accept that nothing fits gets 406 with what there is', async t => {
  const { app } = build(t)
  for (const accept of ['text/csv', 'image/png;q=1', 'application/json;q=0', `text/${'x'.repeat(300)}`]) {
    const response = await app.inject({ url: item, headers: { accept } })
    t.equal(response.statusCode, 406)
    t.match(response.json(), {
      code: 'not-acceptable',
      detail: /application\/json, text\/markdown, application\/ld\+json/
    })
  }
})

t.test('caching: every form and encoding has an ETag of its own, and 304 for it', async t => {
  const { app } = build(t)
  const etags = new Set<string>()
  for (const accept of Object.values(forms)) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { accept, 'accept-encoding': encoding }
      const full = await app.inject({ url: item, headers })
      t.equal(full.headers['content-encoding'], encoding === 'identity' ? undefined : encoding)
      t.equal(full.headers['content-length'], String(full.rawPayload.length))
      const etag = full.headers.etag as string
      t.match(etag, /^"[^"]+"$/, 'strong')
      etags.add(etag)
      for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const unchanged = await app.inject({ url: item, headers: { ...headers, 'if-none-match': sent } })
        t.equal(unchanged.statusCode, 304, `${accept} ${encoding} ${sent}`)
        t.equal(unchanged.body, '')
        t.equal(unchanged.headers.etag, etag)
        t.equal(unchanged.headers.vary, 'Accept, Accept-Encoding')
        t.equal(unchanged.headers['cache-control'], full.headers['cache-control'])
      }
      t.equal((await app.inject({ url: item, headers: { ...headers, 'if-none-match': '"other"' } })).statusCode, 200)
    }
  }
  t.equal(etags.size, 12)
})

t.test('caching: what has not changed is not sent again, whatever the request says of caches', async t => {
  const { app } = build(t)
  const { etag } = (await app.inject(item)).headers
  for (const asked of [
    { 'cache-control': 'no-cache' },
    { 'cache-control': 'max-age=0' },
    { 'cache-control': 'no-store, must-revalidate' },
    { pragma: 'no-cache' }
  ]) {
    t.equal(
      (await app.inject({ url: item, headers: { 'if-none-match': etag as string, ...asked } })).statusCode,
      304,
      JSON.stringify(asked)
    )
    t.equal((await app.inject({ url: item, headers: asked })).statusCode, 200, 'without a tag it is sent')
    t.equal((await app.inject({ url: item, headers: { 'if-none-match': '"other"', ...asked } })).statusCode, 200)
  }
})

t.test(
  'caching: the fetch of Node, which says no-cache whenever it sends a tag, is told that nothing has changed',
  async t => {
    const { app } = build(t)
    const said: Array<string | undefined> = []
    app.addHook('onRequest', (request, _reply, done) => {
      said.push(request.headers['cache-control'])
      done()
    })
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    const first = await fetch(origin + item)
    await first.text()
    const again = await fetch(origin + item, { headers: { 'if-none-match': first.headers.get('etag')! } })
    t.strictSame([first.status, again.status, await again.text()], [200, 304, ''])
    t.strictSame(said, [undefined, 'no-cache'])
  }
)

t.test('caching: the encodings hold the same text', async t => {
  const { app } = build(t)
  const plain = (await app.inject('/v1/guide')).body
  const gzip = await app.inject({ url: '/v1/guide', headers: { 'accept-encoding': 'gzip' } })
  const br = await app.inject({ url: '/v1/guide', headers: { 'accept-encoding': 'gzip, deflate, br' } })
  t.equal(gunzipSync(gzip.rawPayload).toString(), plain)
  t.equal(brotliDecompressSync(br.rawPayload).toString(), plain, 'brotli is preferred')
  t.equal(
    (await app.inject({ url: '/problems/not-found', headers: { 'accept-encoding': 'br' } })).headers[
      'content-encoding'
    ],
    undefined,
    'tiny answers stay as they are'
  )
  t.equal((await app.inject({ url: item, headers: { 'accept-encoding': 'identity;q=0' } })).statusCode, 200)
})

t.test('caching: a release is kept for minutes, errors hardly at all', async t => {
  const { app } = build(t)
  t.equal(
    (await app.inject(item)).headers['cache-control'],
    'public, max-age=300, stale-while-revalidate=300, stale-if-error=604800'
  )
  t.equal((await app.inject('/v1/causes/nope')).headers['cache-control'], 'public, max-age=60')
  t.equal((await app.inject('/v1/causes?x=1')).headers['cache-control'], 'no-store')
})

t.test('HEAD says what GET says, without the body', async t => {
  const { app } = build(t)
  for (const url of [item, '/v1', '/health/live', '/docs', '/openapi.json', '/.well-known/api-catalog', '/problems']) {
    const head = await app.inject({ method: 'HEAD', url })
    const get = await app.inject(url)
    t.equal(head.statusCode, 200, url)
    t.equal(head.body, '')
    t.equal(head.headers.etag, get.headers.etag)
    t.equal(head.headers['content-length'], get.headers['content-length'])
  }
})

t.test('a slash at the end, and escaped letters, change nothing', async t => {
  const { app } = build(t)
  const {
    body,
    headers: { etag }
  } = await app.inject(item)
  for (const url of [`${item}/`, '/v1/causes/herniated%2Ddisc']) {
    const other = await app.inject(url)
    t.equal(other.body, body, url)
    t.equal(other.headers.etag, etag)
  }
})

t.test('errors: every bad request gets a problem that says what is wrong', async t => {
  const { app } = build(t)
  app.post('/takes-a-body', () => 'x')
  const cases: Array<[string, any, number, object]> = [
    [
      'unknown id',
      item.replace('disc', 'disk'),
      404,
      { code: 'not-found', detail: /no cause called "herniated-disk". Did you mean herniated-disc\?/ }
    ],
    [
      'unknown id, nothing near',
      '/v1/causes/zzzzzzzzzzzzzzzzzzzzz',
      404,
      { code: 'not-found', detail: 'There is no cause called "zzzzzzzzzzzzzzzzzzzzz".' }
    ],
    ['unknown id in a form', '/v1/causes/nothing.html', 404, { detail: 'There is no cause called "nothing".' }],
    ['unknown collection', '/v1/cause', 404, { code: 'not-found', detail: /Did you mean \/v1\/causes\?/ }],
    ['unknown route', '/nothing/here/at/all', 404, { code: 'not-found', detail: 'There is no such address.' }],
    ['unknown form', '/v1/causes/herniated-disc.xml', 404, { code: 'not-found' }],
    [
      'an id with a slash in it',
      '/v1/causes/a%2Fb',
      404,
      { code: 'not-found', detail: 'There is no content called "b".' }
    ],
    ['unknown problem', '/problems/not-fond', 404, { code: 'not-found', detail: /Did you mean not-found\?/ }],
    ['unknown problem, nothing near', '/problems/zzzzzzzzzzzzzzzzzzzzzzz', 404, { code: 'not-found' }],
    [
      'unknown parameter',
      '/v1/causes?categry=injury',
      400,
      {
        code: 'invalid-parameter',
        errors: [{ parameter: 'categry', nearest: 'category', allowed: ['ids', 'category', 'fields'] }]
      }
    ],
    ['parameter where none is taken', '/v1?x=1', 400, { code: 'invalid-parameter', detail: /takes none/ }],
    [
      'unknown filter value',
      '/v1/causes?category=injry',
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'category', nearest: 'injury' }] }
    ],
    [
      'unknown filter value, nothing near',
      '/v1/causes?category=qqqqqqqqqqqqq',
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'category' }] }
    ],
    [
      'unknown field',
      '/v1/causes?fields=id,titel',
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'fields', nearest: 'title' }] }
    ],
    [
      'unknown ids',
      '/v1/causes?ids=arthritis,artritis,zzzzzzzzzzzzz',
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'ids', nearest: 'arthritis' }, { parameter: 'ids' }] }
    ],
    [
      'an id that cannot be one',
      '/v1/causes?ids=../etc',
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'ids', detail: 'names "../etc", which is not held' }] }
    ],
    ['an id in capitals', '/v1/causes?ids=Arthritis', 400, { errors: [{ parameter: 'ids', nearest: 'arthritis' }] }],
    [
      'the names that every object has',
      '/v1/causes?constructor=1&__proto__=2&toString=3',
      400,
      { errors: [{ parameter: 'constructor' }, { parameter: '__proto__' }, { parameter: 'toString' }] }
    ],
    ['the same on the entry point', '/v1?hasOwnProperty=1', 400, { errors: [{ parameter: 'hasOwnProperty' }] }],
    ['a method that is hardly known', { method: 'PROPFIND', url: '/v1/causes' }, 405, { code: 'method-not-allowed' }],
    ['empty value', '/v1/causes?fields=', 400, { code: 'invalid-parameter' }],
    [
      'one value given twice',
      '/v1/search?q=a&q=b',
      400,
      { code: 'invalid-parameter', detail: 'q is given more than once; it takes one value.' }
    ],
    [
      'more mistakes than anyone makes',
      `/v1/causes?ids=${Array.from({ length: 300 }, (_, index) => `x${index}`).join(',')}`,
      400,
      { errors: { length: 10 } }
    ],
    [
      'several at once',
      '/v1/causes?foo=1&category=x',
      400,
      { errors: [{ parameter: 'foo' }, { parameter: 'category' }] }
    ],
    [
      'fields of JSON-LD',
      `${item}.jsonld?fields=title`,
      400,
      { code: 'invalid-parameter', errors: [{ parameter: 'fields' }] }
    ],
    ['malformed address', '/v1/causes/%E0%A4%A', 400, { code: 'malformed-request' }],
    ['over-long part', `/v1/causes/${'a'.repeat(101)}`, 414, { code: 'uri-too-long' }],
    ['over-long address', `/v1/causes?ids=${'a'.repeat(2100)}`, 414, { code: 'uri-too-long' }],
    [
      'wrong method',
      { method: 'POST', url: '/v1/causes' },
      405,
      { code: 'method-not-allowed', detail: 'This address takes GET, HEAD, OPTIONS, not POST.' }
    ],
    ['wrong method on an item', { method: 'DELETE', url: `${item}/` }, 405, { code: 'method-not-allowed' }],
    [
      'wrong method with a body',
      { method: 'PUT', url: '/v1/guide', headers: { 'content-type': 'text/csv' }, payload: 'a,b' },
      405,
      { code: 'method-not-allowed' }
    ],
    [
      'a body that is not JSON',
      { method: 'POST', url: '/takes-a-body', headers: { 'content-type': 'text/csv' }, payload: 'a,b' },
      415,
      { code: 'unsupported-media-type' }
    ],
    [
      'bad JSON',
      { method: 'POST', url: '/v1/guide', headers: { 'content-type': 'application/json' }, payload: '{' },
      400,
      { code: 'malformed-request' }
    ],
    [
      'too large',
      {
        method: 'POST',
        url: '/v1/guide',
        headers: { 'content-type': 'application/json' },
        payload: `"${'x'.repeat(40_000)}"`
      },
      413,
      { code: 'payload-too-large' }
    ]
  ]
  for (const [name, request, status, body] of cases) {
    const response = await app.inject(request)
    t.equal(response.statusCode, status, name)
    t.equal(response.headers['content-type'], 'application/problem+json', name)
    t.equal(response.headers['access-control-allow-origin'], '*', `${name}: CORS on errors too`)
    t.equal(response.headers['x-content-type-options'], 'nosniff')
    t.match(response.headers.ratelimit, /^"client";r=\d+;t=\d+$/)
    t.notMatch(response.headers['cache-control'], /immutable/)
    const problem = response.json()
    t.match(problem, body, name)
    t.equal(problem.status, status)
    t.equal(problem.type, `/problems/${problem.code}`)
    t.match(problem.requestId, /^[0-9a-f]{8}-[0-9a-z]+$/)
    const meaning = await app.inject(problem.type)
    t.equal(meaning.statusCode, 200, 'the type is an address that answers')
    t.equal(meaning.json().data.title, problem.title)
  }
  t.equal((await app.inject({ method: 'POST', url: '/v1/causes' })).headers.allow, 'GET, HEAD, OPTIONS')
})

t.test('errors: each problem is documented, under its name', async t => {
  const { app } = build(t)
  const { data } = (await app.inject('/problems')).json()
  t.strictSame(
    data.map(({ code }: { code: string }) => code),
    problemCodes
  )
  for (const entry of data) {
    t.strictSame((await app.inject(entry.type)).json().data, {
      ...entry,
      ...problemCatalogue[entry.code as 'not-found']
    })
  }
})

t.test('errors: a fault of ours is logged and hidden', async t => {
  const { app, lines } = build(t)
  app.get('/fault', () => {
    throw new Error('the secret inside')
  })
  const response = await app.inject('/fault')
  t.equal(response.statusCode, 500)
  t.notMatch(response.body, /secret/)
  const { requestId } = response.json()
  t.ok(
    lines.find(line => line.includes('the secret inside') && line.includes(requestId)),
    'the log has it, with the id that the client got'
  )
})

/** All that comes back for bytes on a connection of their own, until the server ends it. */
const saidTo = (port: number, bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket
      .setEncoding('utf8')
      .on('data', data => {
        answer += data
      })
      .on('end', () => resolve(answer))
      .on('error', reject)
  })

t.test('errors: what is not even HTTP gets a problem too', async t => {
  const { app } = build(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const say = (bytes: string) => saidTo(port, bytes)
  const malformed = await say('GET /v1 HTTP/1.1\r\nHost no colon\r\n\r\n')
  t.match(malformed, /^HTTP\/1\.1 400 Bad Request\r\n/)
  t.match(malformed, /content-type: application\/problem\+json\r\n/)
  t.match(malformed, /access-control-allow-origin: \*\r\n/)
  t.match(malformed, /"code":"malformed-request"/)
  const large = await say(`GET /v1 HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(17_000)}\r\n\r\n`)
  const cookies = await say(`GET /v1 HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(9000)}\r\nConnection: close\r\n\r\n`)
  t.match(cookies, /^HTTP\/1\.1 200 /, 'cookies of whatever else is on this host')
  t.match(large, /^HTTP\/1\.1 431 /)
  t.match(large, /"code":"headers-too-large"/)
  const old = await say('GET /v1 HTTP/1.0\r\n\r\n')
  t.match(old, /^HTTP\/1\.1 200 /, 'HTTP/1.0 knows no Host')
  const hostless = await say('GET /v1 HTTP/1.1\r\nConnection: close\r\n\r\n')
  t.match(hostless, /^HTTP\/1\.1 400 [^]*"detail":"The Host header is missing\."/)
  const expecting = await say('GET /v1 HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n')
  t.match(expecting, /^HTTP\/1\.1 200 /)
  const absolute = await say(`GET http://x${item}?fields=id HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  t.match(absolute, /^HTTP\/1\.1 200 [^]*"data":\{"id":"herniated-disc"\}/)
  const unusual = await say('QUERY /v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  t.match(unusual, /^HTTP\/1\.1 4\d\d [^]*application\/problem\+json/)
})

t.test('errors: what HTTP forbids gets a problem, in its turn', async t => {
  const { app } = build(t)
  const garbage = once(app.server, 'clientError')
  app.get('/slow', async () => {
    await garbage
    return { slow: true }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const say = (bytes: string) => saidTo(port, bytes)
  const last = 'Connection: close\r\n\r\n'
  t.match(
    await say(`GET /v1 HTTP/1.1\r\nHost: x\r\nhost: y\r\n${last}`),
    /^HTTP\/1\.1 400 [^]*Host header is given more than once/
  )
  t.match(await say(`GET /v1 HTTP/1.1\r\nHost: x/y\r\n${last}`), /^HTTP\/1\.1 400 [^]*Host header is not one/)
  t.match(
    await say('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n\0garbage\r\n\r\n'),
    /^HTTP\/1\.1 200 [^]*\{"slow":true\}HTTP\/1\.1 400 /,
    'what came before is answered first'
  )
})

t.test('connections leave file descriptors for the process itself', async t => {
  const folder = t.testdir({
    few: 'Max open files            64                   64                   files\n',
    none: 'Max open files            unlimited            unlimited            files\n'
  })
  t.strictSame(
    ['few', 'none', 'absent'].map(name => mostConnections(`${folder}/${name}`)),
    [16, Infinity, Infinity]
  )
})

t.test('a client that hangs up while it is being refused does no harm', async t => {
  const { app } = build(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  await new Promise(resolve => socket.once('connect', resolve))
  app.server.emit('clientError', Object.assign(new Error('gone'), { code: 'ECONNRESET' }), socket)
  t.equal(socket.destroyed, true)
  t.equal((await app.inject('/v1')).statusCode, 200)
})

t.test('selecting: fields, ids and filters, in any form that can', async t => {
  const { app } = build(t)
  const get = async (url: string) => (await app.inject(url)).json()
  t.strictSame(
    Object.keys((await get(`${item}?fields=summary,title,id`)).data),
    ['id', 'title', 'summary'],
    'in the order of the schema'
  )
  t.strictSame(
    (await get('/v1/causes?ids=spinal-stenosis,arthritis&fields=id')).data,
    [{ id: 'arthritis' }, { id: 'spinal-stenosis' }],
    'in the order of the content'
  )
  t.strictSame((await get('/v1/regimen-tips?phase=before&fields=id,phase')).data, [
    { id: 'consult-a-professional', phase: 'before' },
    { id: 'footwear', phase: 'before' }
  ])
  t.strictSame(Object.keys((await get('/v1/guide?fields=overview,redFlags')).data), ['overview', 'redFlags'])
  for (const [collection, filter] of [
    ['causes', 'category'],
    ['walking-benefits', 'outcome'],
    ['regimen-tips', 'phase'],
    ['lifestyle-changes', 'domain'],
    ['red-flags', 'urgency']
  ] as const) {
    const members = content.collections[collection] as unknown as Array<Record<string, string>>
    for (const value of new Set(members.map(member => member[filter]))) {
      const { data } = await get(`/v1/${collection}?${filter}=${value}`)
      t.strictSame(
        data.map(({ id }: { id: string }) => id),
        members.filter(member => member[filter] === value).map(({ id }) => id),
        `${collection} ${filter}=${value}`
      )
    }
  }
  t.strictSame(
    (await get('/v1/red-flags?urgency=routine&ids=pregnancy')).data,
    [],
    'a list stays a list when nothing is left'
  )
  const markdown = await app.inject(`${item}.md?fields=title,summary`)
  t.notMatch(markdown.body, /## /)
  t.match((await app.inject('/v1/causes.jsonld?category=injury')).json().mainEntity.numberOfItems, 1)
})

t.test('selecting: an answer says where it can be had again', async t => {
  const { app } = build(t)
  const first = await app.inject('/v1/causes?fields=id, title&ids=arthritis,arthritis')
  const { links } = first.json()
  t.equal(links.self, '/v1/causes?ids=arthritis&fields=id,title')
  const again = await app.inject(links.self)
  t.equal(again.body, first.body)
  t.equal(again.headers.etag, first.headers.etag)
  t.equal(
    (await app.inject({ url: links.self, headers: { 'if-none-match': first.headers.etag as string } })).statusCode,
    304
  )
  t.equal((await app.inject(links.markdown)).statusCode, 200)
  t.equal(links.jsonLd, undefined, 'linked data has no fields to choose')
  t.equal(
    (await app.inject('/v1/causes?&')).body,
    (await app.inject('/v1/causes')).body,
    'nothing selected is everything'
  )
})

t.test('selecting: more selections than are kept ready are still answered', async t => {
  const { app } = build(t)
  const names = Object.keys(content.collections.causes[0]!)
  for (let count = 0; count < 220; count++) {
    const fields = names.filter((_, index) => ((count + 1) >> index) & 1)
    const { data } = (await app.inject(`${item}?fields=${fields.join(',')}`)).json()
    t.strictSame(Object.keys(data).sort(), [...fields].sort())
  }
})

t.test('rate limit: each client has its share, and is told', async t => {
  const { app } = build(t, { rateLimitMax: 3 })
  const ask = (remoteAddress: string) => app.inject({ url: '/v1', remoteAddress })
  for (const left of [2, 1, 0]) {
    const response = await ask('192.0.2.1')
    t.equal(response.statusCode, 200)
    t.match(response.headers.ratelimit, new RegExp(`^"client";r=${left};t=\\d+$`))
    t.equal(response.headers['ratelimit-policy'], '"client";q=3;w=60')
  }
  const refused = await ask('192.0.2.1')
  t.equal(refused.statusCode, 429)
  t.match(refused.json(), { code: 'too-many-requests', type: '/problems/too-many-requests' })
  t.match(refused.headers['retry-after'], /^([1-9]|[1-5]\d|60)$/)
  t.match(refused.headers.ratelimit, /r=0/)
  t.equal((await app.inject({ url: '/nope', remoteAddress: '192.0.2.1' })).statusCode, 429, 'lost addresses count too')
  t.equal((await ask('192.0.2.2')).statusCode, 200, 'another client is not affected')
})

t.test('rate limit: what is work has a lower limit of its own', async t => {
  const { app } = build(t, { rateLimitMax: 10 })
  const ask = async (url: string) => {
    const { statusCode, headers } = await app.inject(url)
    return [
      statusCode,
      /r=(\d+)/.exec(headers.ratelimit as string)?.[1],
      headers['ratelimit-policy'],
      headers['retry-after'] !== undefined
    ]
  }
  const ofWork = '"client";q=2;w=60'
  const ofAll = '"client";q=10;w=60'
  const search = '/v1/search?q=bend'
  t.strictSame(await ask(search), [200, '1', ofWork, false])
  t.strictSame(await ask(search), [200, '0', ofWork, false])
  t.strictSame(
    await ask('/v1/releases/1.0.0/search?q=bend'),
    [429, '0', ofWork, true],
    'one count for all that is work'
  )
  for (const left of ['6', '5', '4', '3', '2', '1', '0']) {
    t.strictSame(await ask('/v1/causes'), [200, left, ofAll, false])
  }
  t.equal((await ask(search))[0], 429, 'it counts among all requests')
  t.strictSame(await ask('/v1/causes'), [429, '0', ofAll, true])
})

t.test('rate limit: all that is work is known as such', async t => {
  for (const request of [
    '/v1/search?q=x',
    '/v1/walking-plan',
    '/v1/walking-plan.ics',
    '/v1/walking-plan/adjust',
    '/v1/changes?since=1.0.0',
    '/metrics',
    { method: 'POST', url: '/v1/screening' },
    { method: 'POST', url: '/mcp' }
  ] as const) {
    const { app } = build(t, { rateLimitMax: 10 })
    t.match((await app.inject(request)).headers, { ratelimit: /r=1;/ }, JSON.stringify(request))
  }
})

t.test('rate limit: sessions of an assistant have counts of their own, within those of their address', async t => {
  const { app } = build(t, { rateLimitMax: 10 })
  const ask = async (session: object, url = '/mcp') =>
    (
      await app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...session },
        payload: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
      })
    ).statusCode
  const [one, other] = [{ 'mcp-session-id': 'one' }, { 'mcp-session-id': 'x'.repeat(5000) }]
  const seen: number[] = []
  for (const session of [one, one, one, other, other, other, {}, {}, {}]) seen.push(await ask(session))
  t.strictSame(seen, [200, 200, 429, 200, 200, 429, 200, 200, 429])
  t.equal(await ask(one, '/v1/screening'), 429, 'elsewhere a session is none')
  t.equal(await ask({ 'mcp-session-id': 'another' }), 429, 'and all of them share the count of their address')
})

t.test('rate limit: a flood of clients locks nobody out, and memory is bounded', async t => {
  const { count, read } = ownCounts(100)
  const currentOf = (name: string) => (count(name) as ClientCount).current
  for (let client = 0; client < 2000; client++) {
    currentOf('faithful')
    t.equal(currentOf(`client ${client}`), 1)
  }
  t.equal(currentOf('faithful'), 2001, 'whoever goes on asking is not forgotten')
  t.equal(read('client 1999').current, 1)
  t.equal(read('client 1800').current, 0, 'who has not been seen for longest is')
})

t.test('rate limit: a network of IPv6 is one client, and IPv4 is the same in IPv6', async t => {
  const { app } = build(t, { rateLimitMax: 3, trustProxy: true })
  const ask = async (ip: string) => (await app.inject({ url: '/v1', headers: { 'x-forwarded-for': ip } })).statusCode
  const seen = []
  for (const ip of [
    '2001:db8:1:2::1',
    '2001:db8:1:2::bb8',
    '2001:DB8:1:2:ffff::1',
    '2001:db8:1:2::4',
    '2001:db8:1:3::1',
    '192.0.2.1',
    '::ffff:192.0.2.1',
    '::FFFF:c000:201',
    '192.0.2.1'
  ]) {
    seen.push(await ask(ip))
  }
  t.strictSame(seen, [200, 200, 200, 429, 200, 200, 200, 200, 429])
})

t.test('rate limit: addresses are forgotten after their minute', async t => {
  mock.timers.enable({ apis: ['Date', 'setTimeout'] })
  t.teardown(() => mock.timers.reset())
  const { count, read } = ownCounts()
  count('192.0.2.1')
  t.match(count('192.0.2.1'), { current: 2 })
  mock.timers.tick(60_000)
  t.match(read('192.0.2.1'), { current: 0 })
  t.match(count('192.0.2.1'), { current: 1 })
})

t.test('rate limit: whoever watches the service is always answered', async t => {
  const { app } = build(t, { rateLimitMax: 1 })
  for (const url of ['/health/live', '/health/ready', '/health/live']) {
    t.equal((await app.inject(url)).statusCode, 200, url)
  }
  t.equal((await app.inject('/v1')).statusCode, 200)
  t.equal((await app.inject('/v1')).statusCode, 429)
})

t.test('what never reaches a route is limited, counted and logged all the same', async t => {
  const { app, lines } = build(t, { rateLimitMax: 1 })
  t.equal((await app.inject('/v1/%E0%A4%A')).statusCode, 400)
  t.equal((await app.inject(`/v1/causes/${'a'.repeat(101)}`)).statusCode, 429)
  t.strictSame(
    lines.map(line => JSON.parse(line)).map(({ route, status }) => [route, status]),
    [
      ['unmatched', 400],
      ['unmatched', 429]
    ]
  )
  const { body } = await app.inject({ url: '/metrics', remoteAddress: '192.0.2.9' })
  t.match(body, /_count\{method="GET",route="unmatched",status="400"\} 1/)
})

t.test('queries: texts and lists are read as the schema says', async t => {
  const schema = Type.Object({
    q: Type.Optional(Type.String({ maxLength: 3 })),
    ids: Type.Optional(Type.Array(Type.String()))
  })
  const read = validatorCompiler({ schema, httpPart: 'querystring' })
  t.strictSame(read({ q: 'a,b', ids: 'a, b,a' }), { value: { q: 'a,b', ids: ['a', 'b'] } })
  t.match(read({ q: 'abcd' }), {
    error: {
      code: 'invalid-parameter',
      errors: [{ parameter: 'q', detail: 'is not right: expected string length less or equal to 3' }]
    }
  })
  t.equal(
    (validatorCompiler({ schema, httpPart: 'params' }) as (value: unknown) => boolean)({}),
    true,
    'a path is looked up instead'
  )
})

t.test('rate limit: a client behind a trusted proxy is told apart, and cannot lie to us directly', async t => {
  const ask = (app: ReturnType<typeof build>['app'], forwarded: string) =>
    app.inject({ url: '/v1', headers: { 'x-forwarded-for': forwarded } })
  const { app: trusting } = build(t, { rateLimitMax: 1, trustProxy: 'loopback' })
  t.strictSame(
    [
      (await ask(trusting, '198.51.100.1')).statusCode,
      (await ask(trusting, '198.51.100.2')).statusCode,
      (await ask(trusting, '198.51.100.1')).statusCode
    ],
    [200, 200, 429]
  )
  const { app: wary } = build(t, { rateLimitMax: 1 })
  t.strictSame([(await ask(wary, '198.51.100.1')).statusCode, (await ask(wary, '198.51.100.2')).statusCode], [200, 429])
})

t.test('security headers and CORS are on every answer', async t => {
  const { app } = build(t)
  for (const url of [item, '/v1/nope', '/health/live', '/metrics', '/', '/docs', '/openapi.json', '/problems']) {
    const { headers } = await app.inject(url)
    t.match(
      headers,
      {
        'content-security-policy': /default-src 'none'/,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': /./,
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': /ETag.*RateLimit.*Retry-After/,
        'ratelimit-policy': /^"client";q=\d+;w=60$/
      },
      url
    )
  }
})

t.test('browsers are held to TLS where whoever runs the server asks for it', async t => {
  t.equal((await build(t).app.inject(item)).headers['strict-transport-security'], undefined)
  const hsts = 'max-age=31536000; includeSubDomains'
  t.equal((await build(t, { hsts }).app.inject('/v1/nope')).headers['strict-transport-security'], hsts)
})

t.test('CORS: any origin, or those on the list; every answer says so, and caches are told', async t => {
  const listed = ['https://a.example', 'https://b.example']
  for (const corsOrigin of ['*', listed] as const) {
    const { app } = build(t, { corsOrigin })
    for (const origin of [undefined, ...listed, 'https://evil.example']) {
      const headers = { ...(origin && { origin }) }
      const isListed = origin !== undefined && listed.includes(origin)
      const allowed = corsOrigin === '*' ? '*' : isListed ? origin : undefined
      const vary = corsOrigin === '*' ? undefined : 'Origin'
      const asked = `${corsOrigin} asked from ${origin}`
      const found = await app.inject({ url: item, headers })
      t.equal(found.headers['access-control-allow-origin'], allowed, asked)
      t.equal(
        found.headers.vary,
        vary ? `Accept, Accept-Encoding, ${vary}` : 'Accept, Accept-Encoding',
        'beside what the answer itself depends on'
      )
      const unchanged = await app.inject({
        url: item,
        headers: { ...headers, 'if-none-match': found.headers.etag as string }
      })
      t.equal(unchanged.statusCode, 304)
      t.equal(unchanged.headers.vary, found.headers.vary)
      t.equal((await app.inject({ url: '/', headers })).headers.vary, vary ? `Accept, ${vary}` : 'Accept')
      for (const url of ['/v1/nope', '/nothing/here', '/v1/%E0%A4%A', `/v1/causes/${'a'.repeat(101)}`]) {
        const lost = await app.inject({ url, headers })
        t.equal(lost.headers['access-control-allow-origin'], allowed, 'on errors too')
        t.equal(lost.headers.vary, ['Accept', ...(vary ? [vary] : [])].join(', '))
      }
      const requested = 'authorization, traceparent, x-request-id'
      const preflight = await app.inject({
        method: 'OPTIONS',
        url: item,
        headers: { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': requested }
      })
      t.equal(preflight.statusCode, 204)
      t.match(preflight.headers, {
        'access-control-allow-origin': allowed,
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': requested,
        'access-control-max-age': '86400',
        allow: 'GET, HEAD, OPTIONS',
        ratelimit: /^"client";r=\d+/
      })
    }
  }
})

t.test('an overloaded server says so, but still tells its health', async t => {
  // Any event loop lags by more than next to nothing.
  const { app } = build(t, {}, { maxEventLoopDelay: 1e-9 })
  let refused = await app.inject('/v1')
  await until(async () => (refused = await app.inject('/v1')).statusCode === 503)
  t.equal(refused.headers['retry-after'], '10')
  t.match(refused.json(), { code: 'overloaded' })
  t.equal((await app.inject('/health/live')).statusCode, 200)
  t.equal((await app.inject('/metrics')).statusCode, 200)
})

t.test('under pressure, what has to be worked out is turned away first, what is prepared last', async t => {
  const { app } = build(t)
  const refused = (routeOptions: FastifyRequest['routeOptions'], isForAll: boolean) => {
    try {
      turnAway({ routeOptions }, isForAll)
      return 'answered'
    } catch (error) {
      t.match(error, { code: 'overloaded', headers: { 'retry-after': '10' } })
      return 'refused'
    }
  }
  const seen = new Map<string, string>()
  app.addHook('onRequest', ({ routeOptions, method, url }, _reply, done) => {
    seen.set(`${method} ${url}`, `${refused(routeOptions, false)}, ${refused(routeOptions, true)}`)
    done()
  })
  const costly = ['search?q=x', 'walking-plan', 'walking-plan.ics', 'walking-plan/adjust'].flatMap(path => [
    `GET /v1/${path}`,
    `GET /v1/releases/1.0.0/${path}`
  ])
  costly.push('POST /v1/screening', 'POST /v1/releases/1.0.0/screening', 'GET /v1/changes?since=1.0.0', 'POST /mcp')
  const prepared = ['/v1', '/v1/guide', item, '/v1/releases', '/v1/screening', '/v1/codes', '/docs', '/nothing'].map(
    path => `GET ${path}`
  )
  for (const request of [...costly, ...prepared]) {
    const [method, url] = request.split(' ') as ['GET', string]
    await app.inject({ method, url })
    t.equal(seen.get(request), costly.includes(request) ? 'refused, refused' : 'answered, refused', request)
  }
})

t.test('until it can search and screen, what is work is told to come back, and the rest is answered', async t => {
  const { app, readiness } = build(t, {}, { starting: true })
  const ready = await app.inject('/health/ready')
  t.match(ready, { statusCode: 503, headers: { 'retry-after': '1' } })
  t.equal(ready.json().detail, 'This instance is starting.')
  for (const url of ['/v1/search?q=bend', '/v1/walking-plan', '/v1/changes?since=1.0.0']) {
    const response = await app.inject(url)
    t.match(response, { statusCode: 503, headers: { 'retry-after': '10' } }, url)
    t.equal(response.json().emergency.text, content.overview.emergency.text, url)
  }
  for (const url of [item, '/v1/guide', '/v1/screening', '/health/live', '/metrics']) {
    t.equal((await app.inject(url)).statusCode, 200, url)
  }
  readiness.starting = false
  for (const url of ['/health/ready', '/v1/search?q=bend']) t.equal((await app.inject(url)).statusCode, 200, url)
})

t.test('health: live and ready, until the instance leaves', async t => {
  const { app, readiness, live } = build(t)
  t.strictSame((await app.inject('/health/live')).json(), { status: 'live' })
  t.strictSame((await app.inject('/health/ready')).json(), {
    status: 'ready',
    release: content.release.version,
    digest: live.digest,
    rateLimit: { countedBy: 'instance' }
  })
  t.match(live.digest, /^sha256-[0-9a-f]{64}$/)
  readiness.draining = true
  const leaving = await app.inject('/health/ready')
  t.equal(leaving.statusCode, 503)
  t.match(leaving.json(), { code: 'shutting-down' })
  t.equal(leaving.headers['retry-after'], '1')
  t.equal((await app.inject('/health/live')).statusCode, 200)
  for (const url of [item, '/health/live', '/v1/nope']) {
    const still = await app.inject(url)
    t.not(still.statusCode, 503, 'requests that still come are answered')
    t.equal(still.headers.connection, 'close', 'and the connection is given up')
  }
})

t.test('logs and metrics: one line and one count a request, by route template', async t => {
  const { app, lines } = build(t)
  await app.inject(`${item}?fields=id`)
  await app.inject('/v1/causes/secret-words?fields=id')
  await app.inject('/secret/words')
  const entries = lines.map(line => JSON.parse(line))
  t.strictSame(
    entries.map(({ method, route, status }) => [method, route, status]),
    [
      ['GET', '/v1/causes/:id', 200],
      ['GET', '/v1/causes/:id', 404],
      ['GET', 'unmatched', 404]
    ]
  )
  for (const entry of entries) {
    t.strictSame(Object.keys(entry), ['level', 'time', 'reqId', 'method', 'route', 'status', 'ms', 'msg'])
  }
  t.equal(new Set(entries.map(({ reqId }) => reqId)).size, 3)
  const metrics = await app.inject('/metrics')
  t.match(metrics.headers['content-type'], /^text\/plain/)
  t.match(
    metrics.body,
    /http_request_duration_seconds_count\{method="GET",route="\/v1\/causes\/:id",status="200"\} 1\n/
  )
  t.match(
    metrics.body,
    /http_request_duration_seconds_bucket\{le="\+Inf",method="GET",route="\/v1\/causes\/:id",status="404"\} 1\n/
  )
  t.match(metrics.body, /process_resident_memory_bytes \d+/)
  t.notMatch(lines.join('') + metrics.body, /secret/, 'what was asked stays out of both')
})

t.test('metrics: running totals never fall', async t => {
  const { app } = build(t)
  for (let count = 0; count < 20; count++) await app.inject(item)
  const { body } = await app.inject('/metrics')
  const buckets = [...body.matchAll(/_bucket\{[^}]*route="\/v1\/causes\/:id"[^}]*\} (\d+)/g)].map(([, value]) =>
    Number(value)
  )
  t.equal(buckets.length, 11)
  t.strictSame(
    buckets,
    [...buckets].sort((a, b) => a - b)
  )
  t.equal(buckets.at(-1), 20)
})

t.test('metrics: a scrape is kept for a while, and counted like any other request', async t => {
  const { requests, scrape } = processMetrics(60_000)
  const [first] = await Promise.all([scrape(), scrape()])
  requests.observe({ method: 'GET', route: '/', status: 200 }, 1)
  t.equal((await scrape()).text, first.text)
  const { app } = build(t, { rateLimitMax: 1 })
  t.strictSame([(await app.inject('/metrics')).statusCode, (await app.inject('/metrics')).statusCode], [200, 429])
})

t.test('the way in: a page for browsers, others to the API', async t => {
  const { app } = build(t)
  const to = async (accept?: string) =>
    (await app.inject({ url: '/', headers: { ...(accept && { accept }) } })).headers.location
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  t.match(await app.inject({ url: '/', headers: { accept: browser } }), {
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' }
  })
  t.equal(await to('*/*'), '/v1')
  t.equal(await to(), '/v1')
  t.equal(await to('application/json'), '/v1')
  const {
    linkset: [entry]
  } = (await app.inject('/.well-known/api-catalog')).json()
  for (const { href } of [entry['service-desc'][0], entry['service-doc'][0], entry.status[0], { href: entry.anchor }]) {
    t.equal((await app.inject(href)).statusCode, 200, href)
  }
})

t.test('llms.txt names the guide in parts for a small context, and how long each is', async t => {
  const { app } = build(t)
  const { body } = await app.inject('/llms.txt')
  const section = /## In brief[^]*?\n\n([^]*?)\n## /.exec(body)![1]!
  const parts = [...section.matchAll(/\]\(http:\/\/localhost([^)]+)\): (\d+) tokens/g)]
  t.equal(parts.length, 1 + Object.keys(content.collections).length)
  const most = 8000
  for (const [, url = '', tokens] of parts) {
    const { statusCode, headers } = await app.inject({ method: 'HEAD', url })
    t.equal(statusCode, 200, url)
    t.equal(headers['x-markdown-tokens'], tokens, url)
    t.ok(Number(tokens) <= most, `${url}: ${tokens}`)
  }
  const { links } = (await app.inject('/v1/guide')).json()
  t.equal(links.redFlags, '/v1/red-flags')
  t.equal((await app.inject('/v1/releases/1.0.0/guide')).json().links.causes, '/v1/releases/1.0.0/causes')
})

t.test('llms.txt: plain text that leads to the Markdown of every item', async t => {
  const { app } = build(t)
  const { headers, body } = await app.inject('/llms.txt')
  t.equal(headers['content-type'], 'text/plain; charset=utf-8')
  t.match(body, /^# Back Pain Guidance API\n\n> /)
  t.match(body, content.overview.disclaimer)
  const links = [...body.matchAll(/\]\((?:http:\/\/localhost)?(\/[^)]+)\)/g)].map(([, url]) => url as string)
  for (const url of links) t.equal((await app.inject(url)).statusCode, 200, url)
  for (const members of Object.values(content.collections)) {
    for (const { id } of members) {
      t.ok(
        links.some(url => url.endsWith(`/${id}.md`)),
        id
      )
    }
  }
})

t.test('Markdown says about how many tokens it is', async t => {
  const { app } = build(t)
  const { headers, body } = await app.inject(`${item}.md`)
  t.equal(headers['x-markdown-tokens'], String(Math.ceil(body.length / 4)))
  t.equal((await app.inject(item)).headers['x-markdown-tokens'], undefined)
})

t.test('docs: the page and everything on it are served from here', async t => {
  const { app } = build(t)
  const page = await app.inject('/docs/')
  t.match(page.headers['content-security-policy'], /script-src 'self'/)
  const parts = [...page.body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url as string)
  t.equal(parts.length, 6)
  for (const url of parts) {
    const part = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
    t.equal(part.statusCode, 200, url)
    t.ok(part.headers.etag)
  }
  const { body } = await app.inject('/docs/docs.js')
  t.doesNotThrow(() => new Script(body), 'the page starts with a script that can be read')
  t.notMatch(page.headers['content-security-policy'], 'unsafe-inline')
})

t.test(
  'docs: under a public address with a path, the page finds its parts and the document names the server',
  async t => {
    const { app } = build(t, { publicUrl: 'https://api.example/back' })
    t.match((await app.inject('/docs')).body, /src="\/back\/docs\/swagger-ui-bundle\.js"/)
    t.strictSame((await app.inject('/openapi.json')).json().servers, [
      { url: 'https://api.example/back', description: 'This server' }
    ])
  }
)

t.test('a public address goes before every link', async t => {
  const { app } = build(t, { publicUrl: 'https://api.example/back' })
  const { links, data } = (await app.inject('/v1')).json()
  for (const href of [...Object.values(links), ...data.collections.map((entry: { href: string }) => entry.href)]) {
    t.match(href, /^https:\/\/api\.example\/back\//)
  }
  t.match((await app.inject('/v1/nope')).json().type, 'https://api.example/back/problems/not-found')
  t.match(
    (await app.inject(item)).headers.link,
    '<https://api.example/back/v1/causes/herniated-disc.md>; rel="alternate"'
  )
  t.match((await app.inject(`${item}.md`)).body, /https:\/\/api\.example\/back\/v1\//)
  t.match((await app.inject(`${item}.jsonld`)).json()['@id'], `https://api.example/back${item}`)
  t.equal((await app.inject('/')).headers.location, 'https://api.example/back/v1')
})
