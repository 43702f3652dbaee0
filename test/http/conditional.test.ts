import type { InjectOptions } from 'fastify'
import t from 'tap'
import { build } from '../helper.js'

const item = '/v1/causes/herniated-disc'
const day = 86_400_000
const later = (date: string, by: number) => new Date(Date.parse(date) + by).toUTCString()

t.test('conditions are judged in the order of RFC 9110 §13.2.2', async t => {
  const { app } = build(t)
  const first = await app.inject(item)
  const { etag, 'last-modified': modified } = first.headers as { etag: string; 'last-modified': string }
  t.equal(new Date(modified).toUTCString(), modified, 'an HTTP date')
  t.ok(Date.parse(modified) <= Date.now(), 'not in the future')
  const [before, after] = [later(modified, -day), later(modified, day)]
  const cases: Array<[headers: Record<string, string>, status: number]> = [
    [{ 'if-modified-since': modified }, 304],
    [{ 'if-modified-since': after }, 200],
    [{ 'if-modified-since': before }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-none-match': '"other"', 'if-modified-since': after }, 200],
    [{ 'if-none-match': etag, 'if-modified-since': before }, 304],
    [{ 'if-match': etag }, 200],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': `"other", ${etag}` }, 200],
    [{ 'if-match': '"nope"' }, 412],
    [{ 'if-match': '' }, 412],
    [{ 'if-match': `W/${etag}` }, 412],
    [{ 'if-match': '"nope"', 'if-none-match': etag }, 412],
    [{ 'if-match': etag, 'if-none-match': etag }, 304],
    [{ 'if-unmodified-since': modified }, 200],
    [{ 'if-unmodified-since': after }, 200],
    [{ 'if-unmodified-since': before }, 412],
    [{ 'if-unmodified-since': 'yesterday' }, 200],
    [{ 'if-match': etag, 'if-unmodified-since': before }, 200],
    [{ 'if-unmodified-since': after, 'if-modified-since': modified }, 304]
  ]
  for (const [headers, status] of cases) {
    for (const method of ['GET', 'HEAD'] as const) {
      const { statusCode } = await app.inject({ method, url: item, headers })
      t.equal(statusCode, status, `${method} ${JSON.stringify(headers)}`)
    }
  }
  t.match((await app.inject({ url: item, headers: { 'if-match': '"nope"' } })).json(), {
    code: 'precondition-failed',
    status: 412
  })
  t.equal(
    (await app.inject({ url: '/v1/causes/nothing', headers: { 'if-match': '"nope"' } })).statusCode,
    404,
    'what is not there has no condition'
  )
})

t.test('a tag is known again in another encoding that the client takes, and only then', async t => {
  const { app } = build(t)
  const tagIn = async (encoding: string) =>
    String((await app.inject({ url: item, headers: { 'accept-encoding': encoding } })).headers.etag)
  const [plain, gzip, br] = [await tagIn('identity'), await tagIn('gzip'), await tagIn('br')]
  const suffixed = (suffix: string) => plain.replace(/"$/, `${suffix}"`)
  const cases: Array<[tag: string, accept: string | undefined, named: string | undefined]> = [
    [gzip, 'gzip, br', gzip],
    [plain, 'gzip, br', plain],
    [br, 'gzip, deflate, br', br],
    [`W/${gzip}`, 'br, gzip', gzip],
    [gzip, undefined, gzip],
    [gzip, 'identity', undefined],
    [br, 'gzip', undefined],
    [plain, 'gzip, identity;q=0', undefined],
    [suffixed('-gzip'), 'gzip', gzip],
    [suffixed('--gzip'), 'gzip', gzip],
    [gzip.replaceAll('"', ''), 'gzip', gzip],
    [suffixed('-other'), 'gzip', undefined],
    [`"x", ${br}`, 'br', br]
  ]
  for (const [tag, accept, named] of cases) {
    const headers: InjectOptions['headers'] = { 'if-none-match': tag }
    if (accept !== undefined) headers['accept-encoding'] = accept
    const { statusCode, headers: answered } = await app.inject({ url: item, headers })
    t.equal(statusCode, named ? 304 : 200, `${tag} for ${accept}`)
    if (named) t.equal(answered.etag, named, 'the tag of what the client holds')
  }
  const tiny = await app.inject({ url: '/problems/not-found', headers: { 'accept-encoding': 'gzip' } })
  const viaApache = String(tiny.headers.etag).replace(/"$/, '-gzip"')
  t.equal(
    (
      await app.inject({
        url: '/problems/not-found',
        headers: { 'accept-encoding': 'gzip', 'if-none-match': viaApache }
      })
    ).statusCode,
    304,
    'a suffix that a proxy put to it'
  )
})

t.test('own words are screened whatever condition stands before them, and what is never kept has no date', async t => {
  const { app } = build(t)
  const screen = { method: 'POST', url: '/v1/screening', payload: { text: 'numb down below' } } as const
  for (const headers of [{ 'if-match': '"x"' }, { 'if-none-match': '*' }]) {
    t.equal((await app.inject({ ...screen, headers })).json().data.urgency, 'emergency-now')
  }
  const search = '/v1/search?q=disc'
  t.equal((await app.inject(search)).headers['last-modified'], undefined)
  for (const name of ['if-modified-since', 'if-unmodified-since']) {
    t.equal((await app.inject({ url: search, headers: { [name]: new Date().toUTCString() } })).statusCode, 200)
  }
})
