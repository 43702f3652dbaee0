import type { InjectOptions } from 'fastify'
import { Type } from '@sinclair/typebox'
import t from 'tap'
import { validatorCompiler } from '../src/http/check-request.js'
import { readLeniently } from '../src/http/lenient.js'
import { build, next, nextLibrary } from './helper.js'
import { connect } from './mcp-client.js'

const stated = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'
const adjust = `/v1/walking-plan/adjust?${stated}&week=6`

t.test('lists are read however they are written', async t => {
  const { app } = build(t)
  const asked = (await app.inject('/v1/causes?ids=arthritis,muscle-strain&fields=id,title')).body
  const ways = [
    'ids=arthritis&ids=muscle-strain&fields=id&fields=title',
    'ids[]=arthritis&ids[]=muscle-strain&fields[]=id&fields[]=title',
    'ids%5B%5D=arthritis&ids%5B%5D=muscle-strain&fields%5B%5D=id&fields%5B%5D=title',
    'ids[0]=arthritis&ids[1]=muscle-strain&fields[0]=id&fields[1]=title',
    'ids=arthritis,%20muscle-strain&fields=id&fields=title',
    'ids=["arthritis","muscle-strain"]&fields=["id","title"]',
    'ids=arthritis,muscle-strain&amp;fields=id,title',
    'ids=arthritis&ids=arthritis,muscle-strain&fields=id&fields=title&fields=ID'
  ]
  for (const way of ways) t.equal((await app.inject(`/v1/causes?${way}`)).body, asked, way)
  t.equal((await app.inject('/v1/causes?ids=[arthritis]')).statusCode, 400, 'what is neither JSON nor a name')
  for (const [url, parameter] of [
    ['/v1/causes?category=[]', 'category'],
    ['/v1/causes?fields=[]', 'fields'],
    ['/v1/causes?ids=[]', 'ids'],
    ['/v1/search?q=disc&collection=[]', 'collection']
  ] as const) {
    const answer = await app.inject(url)
    t.equal(answer.statusCode, 400, `${url}: nothing is asked for`)
    t.match(answer.json().errors, [{ parameter }])
  }
})

t.test('truth and numbers are read however they are spelled', async t => {
  const { app } = build(t)
  for (const [words, action] of [
    [['true', 'True', 'TRUE', '1', 'yes', 'on'], 'stop'],
    [['false', 'False', 'FALSE', '0', 'No', 'off'], 'carry-on']
  ] as const) {
    for (const word of words) {
      t.match((await app.inject(`${adjust}&newSymptoms=${word}`)).json(), { data: { action } }, word)
    }
  }
  for (const word of ['', 'maybe', '2', 'null']) {
    t.equal((await app.inject(`${adjust}&newSymptoms=${word}`)).statusCode, 400, word)
  }
  const ten = (await app.inject('/v1/search?q=disc&limit=10')).body
  for (const number of ['10.0', '%2010', '10 ']) {
    t.equal((await app.inject({ url: '/v1/search', query: `q=disc&limit=${number}` })).body, ten, number)
  }
  for (const number of ['10.5', '1e1', '0x0a', 'ten']) {
    t.equal((await app.inject(`/v1/search?q=disc&limit=${number}`)).statusCode, 400, number)
  }
})

t.test('the three statements of a plan are read like lists, and never from nothing', async t => {
  const { app } = build(t)
  const status = async (query: string) =>
    (await app.inject(`/v1/walking-plan?comfortableMinutes=10&screenedOn=2027-01-02&${query}`)).statusCode
  t.equal(await status('redFlags[]=none&notFor[0]=none'), 200)
  for (const query of [
    'redFlags=None&notFor=none',
    'redFlags=&notFor=none',
    'redFlags=none&notFor=',
    'redFlags=none&redFlags=urgent&notFor=none'
  ]) {
    t.equal(await status(query), 409, query)
  }
})

t.test('what others put behind a link is passed over, and everything else is refused by its own name', async t => {
  const { app } = build(t)
  const decorations = [
    'utm_source=x',
    'utm_medium=x',
    'fbclid=x',
    'gclid=x',
    'dclid=x',
    'msclkid=x',
    'mc_cid=x',
    'mc_eid=x',
    'igshid=x',
    'yclid=x',
    'twclid=x',
    '_=169'
  ]
  const plan = `${stated}&startDate=2027-01-04`
  for (const path of [
    '/v1?',
    '/v1/causes?',
    '/v1/causes/arthritis.md?',
    '/v1/changes.atom?',
    '/llms.txt?',
    '/problems?',
    `/v1/walking-plan.ics?${plan}&`,
    `/v1/walking-plan.svg?${plan}&`
  ]) {
    const plain = await app.inject(path)
    for (const decoration of decorations) {
      const decorated = await app.inject(path + decoration)
      t.equal(decorated.headers.etag, plain.headers.etag, path + decoration)
    }
  }
  for (const [query, parameter] of [
    ['source=x', 'source'],
    ['utm=x', 'utm'],
    ['ref=x', 'ref'],
    ['filds[]=id', 'filds'],
    ['fields[x]=id', 'fields[x]'],
    ['__=1', '__']
  ] as const) {
    t.match(
      (await app.inject(`/v1/causes?${query}`)).json(),
      { code: 'invalid-parameter', errors: [{ parameter }] },
      query
    )
  }
})

t.test('what takes one value says so, and works when it is given one', async t => {
  const { app } = build(t)
  for (const [path, name] of [
    ['/v1/search?q=a', 'q'],
    ['/v1/search?q=a&limit=2', 'limit'],
    [`/v1/walking-plan?${stated}&weeks=5`, 'weeks']
  ] as const) {
    const twice = (await app.inject(`${path}&${name}=6`)).json()
    t.match(twice, {
      code: 'invalid-parameter',
      errors: [{ parameter: name, detail: 'is given more than once; it takes one value' }]
    })
    t.equal((await app.inject(path)).statusCode, 200)
  }
})

t.test('an address in capitals, with low lines or with the ending of JSON leads on', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  const { version } = next.release
  const cases: Array<[asked: InjectOptions | string, location: string]> = [
    ['/v1/causes/Arthritis', '/v1/causes/arthritis'],
    ['/v1/causes/arthritis.json', '/v1/causes/arthritis'],
    ['/v1/causes/HERNIATED_DISC.JSON', '/v1/causes/herniated-disc'],
    ['/v1/causes/herniated_disc.MD?fields=title', '/v1/causes/herniated-disc.md?fields=title'],
    [`/v1/releases/${version}/causes/Arthritis.jsonLD`, `/v1/releases/${version}/causes/arthritis.jsonld`],
    ['/v1/causes.json', '/v1/causes'],
    ['/V1/Walking_Benefits.MD', '/v1/walking-benefits.md'],
    ['/v1.json', '/v1'],
    ['/OpenAPI.json', '/openapi.json'],
    ['/problems/NOT_FOUND', '/problems/not-found'],
    [{ method: 'POST', url: '/V1/Screening', payload: { text: 'x' } }, '/v1/screening']
  ]
  for (const [asked, location] of cases) {
    const { statusCode, headers } = await app.inject(asked)
    t.strictSame([statusCode, headers.location], [308, location], JSON.stringify(asked))
  }
  t.equal((await app.inject('/v1/codes/ICD_10_CM/m5126')).json().data.code, 'M51.26')
  for (const path of ['/v1/causes/Nothing', '/v1/causes/artritis', '/V2', '/v1/causes/arthritis.csv']) {
    t.equal((await app.inject(path)).statusCode, 404, path)
  }
  const { app: behind } = build(t, { publicUrl: 'https://api.example/guide' })
  t.equal((await behind.inject('/v1/Causes')).headers.location, 'https://api.example/guide/v1/causes')
})

t.test('bodies and tools read numbers, lists and truth from texts', async t => {
  const { app } = build(t)
  const urgency = async (answers: object) =>
    (await app.inject({ method: 'POST', url: '/v1/screening', payload: { answers } })).json().data?.urgency
  for (const yes of ['yes', 'Yes', 'YES', true]) t.equal(await urgency({ bladder: yes }), 'emergency-now', String(yes))
  t.equal(await urgency({ bladder: 'perhaps' }), undefined)
  const { call: callTool } = await connect(t)
  const call = async (name: string, args: object) => (await callTool(name, args)).structuredContent
  t.strictSame(
    await call('search_guidance', { question: 'disc', limit: '3' }),
    await call('search_guidance', { question: 'disc', limit: 3 })
  )
  const item = { collection: 'causes', id: 'arthritis' }
  for (const fields of ['title', '["title"]', 'title,id']) {
    t.match(await call('get_guidance', { ...item, fields }), { item: { title: String } }, fields)
  }
  t.strictSame(readLeniently({ type: 'array', items: { type: 'integer' } } as never, ['1', 2]), [1, 2])
  t.equal(readLeniently({ type: 'array', items: { type: 'string' } } as never, 7), 7)
  t.equal(readLeniently({ type: 'string', enum: ['a'] } as never, 7), 7)
})

t.test('an answer that is false is a no, and one that is true a yes', async t => {
  const { app } = build(t)
  const answered = async (bladder: unknown) =>
    (await app.inject({ method: 'POST', url: '/v1/screening', payload: { answers: { bladder } } })).json().data
  for (const yes of [true, 'Yes', ' YES ']) t.equal((await answered(yes)).urgency, 'emergency-now', String(yes))
  for (const no of [false, 'No']) t.notOk((await answered(no)).unanswered.includes('bladder'), String(no))
})

t.test('a body is read by the schema of its route', async t => {
  const read = validatorCompiler({ schema: Type.Object({ text: Type.String() }), httpPart: 'body' })
  t.match(read({ text: 'x' } as never), { value: { text: 'x' } })
  t.match(read({ text: 7 } as never), { error: { code: 'invalid-parameter' } })
})
