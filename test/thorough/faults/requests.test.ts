import t, { type Test } from 'tap'
import { start } from '../server-process.js'
import { faultsOf, talk, told } from './faults.js'

const { child, origin, output } = await start(t, { RATE_LIMIT_MAX: '1000000' })
const port = Number(new URL(origin).port)
const { fault, holdDocument } = faultsOf(t, 'requests')

const malformed = '400 `malformed-request`'
const refused = `${malformed}, closed`
/** Fastify ends a connection whose body it could not read. */
const unread = refused
const invalid = '400 `invalid-parameter`'
const lost = '404 `not-found`'
const host = 'Host: x\r\n'
const json = 'Content-Type: application/json\r\n'
const get = (lines = '', target = '/v1/causes/arthritis?fields=id', version = 'HTTP/1.1') =>
  `GET ${target} ${version}\r\n${host}${lines}\r\n`
const post = (lines: string, body: string) => `POST /v1/screening HTTP/1.1\r\n${host}${json}${lines}\r\n${body}`
const chunked = (body: string) => post('Transfer-Encoding: chunked\r\n', body)
const screening = '{"text":"numb"}'

/** One row: the bytes, what is seen of them, and whoever asks next is served by the same process. */
function bytes(what: string, sent: string, raw: string | Buffer, seen: string, expected = 1, tell = told) {
  fault(what, sent, seen, async t => {
    const said = await talk(port, raw, expected)
    for (const answer of said.answers.filter(({ status }) => status >= 400)) {
      t.equal(answer.headers['content-type'], 'application/problem+json', 'a declared problem')
      t.equal(answer.headers['x-content-type-options'], 'nosniff')
      t.equal(answer.headers['access-control-allow-origin'], '*')
      t.equal(JSON.parse(answer.body).status, answer.status)
    }
    if (said.closed && said.answers.length > 0) {
      t.equal(said.answers.at(-1)?.headers.connection, 'close', 'the end is announced')
    }
    await stillServes(t)
    return tell(said)
  })
}

async function stillServes(t: Test) {
  t.equal((await talk(port, get())).answers[0]?.body.includes('"id":"arthritis"'), true, 'the next request is answered')
  t.equal(child.exitCode, null)
}

bytes(
  'headers too large',
  'a header of 17,000 bytes',
  get(`X: ${'x'.repeat(17_000)}\r\n`),
  '431 `headers-too-large`, closed'
)
bytes('address too long', '3,000 characters', get('', `/v1/${'a'.repeat(3000)}`), '414 `uri-too-long`')
bytes('address too long', '20,000 characters', get('', `/v1/${'a'.repeat(20_000)}`), '431 `headers-too-large`, closed')
bytes(
  'body too large',
  '`Content-Length: 100000`, and no body',
  post('Content-Length: 100000\r\n', ''),
  '413 `payload-too-large`, closed'
)
bytes(
  'body too large',
  '64 kB in chunks',
  chunked(`8000\r\n${'x'.repeat(0x8000)}\r\n8000\r\n${'x'.repeat(0x8000)}\r\n0\r\n\r\n`),
  '413 `payload-too-large`, closed'
)
bytes(
  'body too large',
  '`Expect: 100-continue` and `Content-Length: 200000`',
  post('Expect: 100-continue\r\nContent-Length: 200000\r\n', ''),
  '100, 413 `payload-too-large`, closed',
  2
)
for (const [what, value] of [
  ['negative', '-1'],
  ['with a sign', '+2'],
  ['a list', '2, 2'],
  ['beyond any number', '9'.repeat(30)]
]) {
  bytes(
    'Content-Length that lies',
    `${what}: \`${value!.slice(0, 12)}\``,
    post(`Content-Length: ${value}\r\n`, '{}'),
    refused
  )
}
bytes(
  'Content-Length that lies',
  'given twice, 2 and 3',
  post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}'),
  refused
)
bytes(
  'Content-Length that lies',
  'shorter than the body',
  post('Content-Length: 15\r\n', `${screening}garbage\r\n\r\n`),
  `200, ${refused}`,
  2
)
bytes(
  'request smuggling',
  '`Content-Length` and `Transfer-Encoding` together',
  post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\nGET /v1 HTTP/1.1\r\n\r\n'),
  refused
)
bytes('request smuggling', '`Transfer-Encoding: gzip`', post('Transfer-Encoding: gzip\r\n', '0\r\n\r\n'), refused)
bytes(
  'request smuggling',
  '`Transfer-Encoding: chunked`, then `identity`',
  post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', '0\r\n\r\n'),
  refused
)
bytes('request smuggling', 'two `Host` headers', get('Host: y\r\n'), malformed)
for (const value of ['a b', 'a/b', 'a@b', 'a?b']) {
  bytes('a Host that is none', `\`Host: ${value}\``, `GET /v1 HTTP/1.1\r\nHost: ${value}\r\n\r\n`, malformed)
}
for (const size of ['zz', '-2', 'f'.repeat(17), `2;${'x'.repeat(20_000)}`]) {
  bytes(
    'bad chunks',
    `chunk size \`${size.slice(0, 8)}\`${size.length > 8 ? ` (${size.length} bytes)` : ''}`,
    chunked(`${size}\r\n{}\r\n0\r\n\r\n`),
    refused
  )
}
bytes('trailers', 'a `Host` behind the last chunk', chunked(`f\r\n${screening}\r\n0\r\nHost: evil\r\n\r\n`), '200')
bytes('bad lines', 'a folded header', get('X: a\r\n b\r\n'), refused)
bytes('bad lines', 'line feeds only', 'GET /v1 HTTP/1.1\nHost: x\n\n', refused)
bytes('bad lines', 'carriage returns only', 'GET /v1 HTTP/1.1\rHost: x\r\r', refused)
bytes('bad lines', 'NUL in a header', get('X: a\0b\r\n'), refused)
bytes('bad lines', 'a space before the colon', 'GET /v1 HTTP/1.1\r\nHost : x\r\n\r\n', refused)
bytes('bad lines', 'a space in the address', get('', '/v1 x'), refused)
bytes('bad lines', 'UTF-8 in the address, as it is', get('', '/v1/causes/\xc3\xa9'), refused)
for (const method of ['GRAB', 'get']) {
  bytes('unknown method', `\`${method} /v1\``, `${method} /v1 HTTP/1.1\r\n${host}\r\n`, refused)
}
bytes('other protocols', '`HTTP/1.0` without a Host', 'GET /v1 HTTP/1.0\r\n\r\n', '200, closed')
bytes('other protocols', '`HTTP/1.2`', get('', '/v1', 'HTTP/1.2'), refused)
bytes('other protocols', 'the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', refused)
bytes(
  'other protocols',
  'the hello of TLS',
  Buffer.concat([Buffer.from('16030100c8010000c40303', 'hex'), Buffer.alloc(200, 7)]),
  refused
)
bytes('targets', '`GET http://other.example/v1`', get('', 'http://other.example/v1'), '200')
bytes('targets', '`GET ftp://other.example/v1`', get('', 'ftp://other.example/v1'), lost)
for (const target of ['other.example:80', 'v1']) bytes('targets', `\`GET ${target}\``, get('', target), refused)
bytes('targets', '`OPTIONS *`', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, '204')
bytes('taken for a proxy', '`CONNECT other.example:443`', `CONNECT other.example:443 HTTP/1.1\r\n${host}\r\n`, 'closed')
for (const name of ['websocket', 'h2c']) {
  bytes('upgrade', `\`Upgrade: ${name}\``, get(`Connection: Upgrade\r\nUpgrade: ${name}\r\n`), '200')
}
bytes(
  'expectations',
  '`Expect: 100-continue`',
  post(`Expect: 100-continue\r\nContent-Length: ${screening.length}\r\n`, screening),
  '100, 200',
  2
)
bytes('pipelining', 'three requests at once', get().repeat(3), '200, 200, 200', 3)
bytes('pipelining', 'two requests, then garbage', `${get().repeat(2)}\0garbage\r\n\r\n`, `200, 200, ${refused}`, 3)
bytes('pipelining', 'a request, then half a line', `${get()}GET /v1 HT\0`, `200, ${refused}`, 2)
bytes('pipelining', 'garbage in the middle of chunks', chunked('5\r\n{"tex\r\n\0\0\0\0'), refused)

const outside = [
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5cetc%5cpasswd',
  '%252e%252e%252fetc%252fpasswd',
  'passwd%00.json',
  '%ef%bc%8e%ef%bc%8e%ef%bc%8fetc',
  '....//....//etc',
  '..;/etc'
]
const unreadable = ['%c0%ae%c0%ae%c0%afetc', '%e0%80%ae%e0%80%ae', '%uff0e%uff0e/etc']
const places = ['/', '/v1/', '/v1/causes/', '/docs/', '/v1/releases/', '/v1/releases/1.1.0/causes/', '/problems/']
for (const path of [...outside, ...unreadable]) {
  fault(
    'path traversal',
    `\`${path}\` behind ${places.length} addresses`,
    unreadable.includes(path) ? malformed : lost,
    async t => {
      const seen = new Set<string>()
      for (const place of places) {
        const said = await talk(port, get('', place + path))
        t.notMatch(said.answers[0]?.body, /root:/)
        seen.add(told(said))
      }
      await stillServes(t)
      return [...seen].join(', ')
    }
  )
}
for (const path of [
  '/v1//causes',
  '//v1/causes',
  '/v1/./causes',
  '/docs/../v1',
  '/docs/%2e%2e/package.json',
  '/docs/swagger-ui.css/..%2fpackage.json',
  '/v1/causes/arthritis%00'
]) {
  bytes('path traversal', `\`${path}\``, get('', path), lost)
}

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const namePlaces: Array<[string, (name: string) => string, string]> = [
  ['an id', name => `/v1/causes/${name}`, lost],
  ['an id with a form', name => `/v1/causes/${name}.md`, lost],
  ['a collection', name => `/v1/${name}`, lost],
  ['a release', name => `/v1/releases/${name}/causes`, lost],
  ['a code system', name => `/v1/codes/${name}/${name}`, lost],
  ['a problem', name => `/problems/${name}`, lost],
  ['a parameter', name => `/v1/causes?${name}=1`, invalid],
  ['a parameter in brackets', name => `/v1/causes?${name}[x]=1`, invalid],
  ['`fields`', name => `/v1/causes?fields=${name}`, invalid],
  ['`ids`', name => `/v1/causes?ids=${name}`, invalid],
  ['a filter', name => `/v1/causes?category=${name}`, invalid],
  ['a collection to search', name => `/v1/search?q=back&collection=${name}`, invalid],
  [
    'days of a plan',
    name => `/v1/walking-plan?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&days=${name}`,
    invalid
  ]
]
for (const [place, at, seen] of namePlaces) {
  fault(
    'names that every object has',
    `${inherited.map(name => `\`${name}\``).join(', ')} as ${place}`,
    seen,
    async t => {
      const all = new Set<string>()
      for (const name of inherited) all.add(told(await talk(port, get('', at(name)))))
      await stillServes(t)
      return [...all].join(', ')
    }
  )
}
fault('names that every object has', '`__proto__` as a code', '200, and nothing is held for it', async () => {
  const {
    answers: [answer]
  } = await talk(port, get('', '/v1/codes/mesh/__proto__'))
  const { matchQuality, items } = JSON.parse(answer!.body).data
  return `${answer!.status}, and ${matchQuality === 'none' && items.length === 0 ? 'nothing' : 'something'} is held for it`
})

const send = (body: string | Buffer, lines = json, target = '/v1/screening') =>
  talk(
    port,
    Buffer.concat([
      Buffer.from(
        `POST ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`
      ),
      Buffer.from(body)
    ])
  )
function body(what: string, sent: string, raw: string | Buffer, seen: string, lines?: string) {
  fault(what, sent, seen, async t => {
    const said = await send(raw, lines)
    await stillServes(t)
    return told(said)
  })
}
body('prototype pollution', '`{"__proto__":{"x":1},…}`', '{"__proto__":{"x":1},"text":"numb"}', unread)
body(
  'prototype pollution',
  '`{"constructor":{"prototype":…}}`',
  '{"constructor":{"prototype":{"x":1}},"text":"numb"}',
  unread
)
body('prototype pollution', '`__proto__` among the answers', '{"answers":{"__proto__":{"fever":"yes"}}}', unread)
for (const name of inherited.slice(1)) {
  body('prototype pollution', `\`${name}\` as a sign`, `{"answers":{"${name}":"yes"}}`, invalid)
}

const call = (name: string, args: string) =>
  send(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${name}","arguments":${args}}}`, json, '/mcp')
fault('prototype pollution', '`__proto__` in the arguments of every MCP tool', '400, JSON-RPC -32700', async t => {
  const seen = new Set<string>()
  for (const tool of [
    'screen_red_flags',
    'search_guidance',
    'list_guidance',
    'get_guidance',
    'lookup_code',
    'plan_walking'
  ]) {
    const {
      answers: [answer]
    } = await call(tool, '{"__proto__":{"x":1},"collection":"causes"}')
    seen.add(`${answer!.status}, JSON-RPC ${JSON.parse(answer!.body).error.code}`)
  }
  await stillServes(t)
  return [...seen].join()
})
fault(
  'names that every object has',
  'as a tool, an id, a field and a sign over MCP',
  'an error, each time',
  async t => {
    const wrong: string[] = []
    for (const name of inherited.slice(1)) {
      for (const [tool, args] of [
        [name, '{}'],
        ['get_guidance', `{"collection":"causes","id":"${name}"}`],
        ['get_guidance', `{"collection":"causes","id":"arthritis","fields":["${name}"]}`],
        ['screen_red_flags', `{"answers":{"${name}":"yes"}}`]
      ] as const) {
        const {
          answers: [answer]
        } = await call(tool, args)
        const { error, result } = JSON.parse(answer!.body)
        if (!error && !result.isError) wrong.push(`${tool} ${args}`)
      }
    }
    await stillServes(t)
    return wrong.length === 0 ? 'an error, each time' : wrong.join()
  }
)

const nested = (open: string, close: string, depth: number, inside = '') =>
  open.repeat(depth) + inside + close.repeat(depth)
body('deep JSON', '16,000 lists in each other', nested('[', ']', 16_000), invalid)
body('deep JSON', '5,000 objects in each other', nested('{"a":', '}', 5000, '1'), invalid)
body('deep JSON', '15,000 lists as the text', `{"text":${nested('[', ']', 15_000)}}`, invalid)
fault('deep JSON', '10,000 lists as an argument of an MCP tool', '200, an error of the tool', async t => {
  const {
    answers: [answer]
  } = await call('get_guidance', `{"collection":${nested('[', ']', 10_000)}}`)
  await stillServes(t)
  return `${answer!.status}, ${JSON.parse(answer!.body).result.isError ? 'an error' : 'an answer'} of the tool`
})
body('odd JSON', '`1e999999` as the text', '{"text":1e999999}', invalid)
body('odd JSON', 'a number of 30,000 digits', `{"text":${'9'.repeat(30_000)}}`, invalid)
body('odd JSON', '`NaN`', '{"text":NaN}', unread)
body('odd JSON', 'half a surrogate pair, escaped', '{"text":"numb \\ud800 between"}', '200')
body('odd JSON', 'a byte order mark first', `\ufeff${screening}`, '200')
body('odd JSON', '`null`', 'null', invalid)
body('odd JSON', 'nothing', '', unread)
body('odd JSON', 'a comma at the end', '{"text":"numb",}', unread)
fault('odd JSON', 'the same key twice', '200, and the last counts', async () => {
  const {
    answers: [answer]
  } = await send('{"text":"all is well","text":"I am numb down below"}')
  return `${answer!.status}, and the ${answer!.body.includes('"emergency-now"') ? 'last' : 'first'} counts`
})
body('bytes that are not UTF-8', 'Latin-1', Buffer.from('{"text":"caf\xe9"}', 'latin1'), unread)
body(
  'bytes that are not UTF-8',
  'an overlong dot',
  Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc0, 0xae]), Buffer.from('"}')]),
  unread
)
body('bytes that are not UTF-8', 'UTF-16', Buffer.from(screening, 'utf16le'), unread)
for (const type of [
  'text/plain',
  'json',
  'application/jsonp',
  'application/json, text/plain',
  'multipart/form-data',
  ''
]) {
  body(
    'a type that is not JSON',
    `\`Content-Type: ${type}\``,
    screening,
    '415 `unsupported-media-type`',
    `Content-Type: ${type}\r\n`
  )
}
body('a type that is not JSON', 'none', screening, '415 `unsupported-media-type`', '')
for (const type of ['APPLICATION/JSON', 'application/json; charset=utf-16', 'application/json;charset="x']) {
  body(
    'a type that is JSON',
    `\`${type}\`: JSON has no charset, it is read as UTF-8`,
    screening,
    '200',
    `Content-Type: ${type}\r\n`
  )
}
body(
  'a compressed body',
  '`Content-Encoding: gzip`',
  Buffer.from('1f8b0800000000000003', 'hex'),
  '415 `unsupported-media-type`',
  `${json}Content-Encoding: gzip\r\n`
)

t.test('after all of it: the same process, and no fault of ours in its log', async t => {
  t.match(await (await fetch(`${origin}/health/ready`)).json(), { status: 'ready' })
  t.equal(child.exitCode, null)
  t.notMatch(output(), /"level":[56]0/)
})
holdDocument()
