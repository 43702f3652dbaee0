import { once } from 'node:events'
import { connect } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import type { InjectOptions } from 'fastify'
import t, { type Test } from 'tap'
import type { Config } from '../src/config.js'
import { emergencyWords } from '../src/answers/emergency-words.js'
import { buildScreening } from '../src/answers/screening.js'
import { once as prepareOnce } from '../src/representations/prepared.js'
import { next as content, nextLibrary } from './content.js'
import { build as buildWith } from './helper.js'

const build = (t: Test, overrides: Partial<Config> = {}) => buildWith(t, overrides, { held: nextLibrary })
const json = { 'content-type': 'application/json' }
const { text } = content.overview.emergency
const screened = (payload: unknown, more: InjectOptions = {}): InjectOptions => ({
  method: 'POST',
  url: '/v1/screening',
  headers: json,
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  ...more
})
const signs = content.collections['red-flags'].flatMap(({ action, signs }) =>
  signs.map(({ id, question }) => ({ sign: id, question, action }))
)
const bladder = signs.find(({ sign }) => sign === 'bladder')!
const { headline, action } = content.screening.outcomes['emergency-now']

t.test('whatever is refused on the way to an answer, it is said whom to call', async t => {
  const { app } = build(t)
  const plan = '/v1/walking-plan?comfortableMinutes=10'
  const refused: Array<[InjectOptions | string, number]> = [
    ['/v1/search', 400],
    ['/v1/search?q=x&limit=none', 400],
    ['/v1/search?q=%FF', 400],
    ['/v1/%E0%A4%A', 400],
    ['/v1/walking-plan', 400],
    [`${plan}&weeks=1`, 400],
    ['/v1/walking-plan/adjust?comfortableMinutes=10', 400],
    ['/v1/screening?x=1', 400],
    [screened({}), 400],
    [screened('{'), 400],
    [screened('[]'), 400],
    [screened('"x"'), 400],
    ['/v1/screning', 404],
    [{ method: 'DELETE', url: '/v1/screening' }, 405],
    [{ url: '/v1/search?q=x', headers: { accept: 'text/csv' } }, 406],
    [screened({ text: 'x' }, { headers: { ...json, accept: 'text/csv' } }), 406],
    [plan, 409],
    [`${plan}&redFlags=none&screenedOn=2027-01-02`, 409],
    [screened({ text: 'x'.repeat(40_000) }), 413],
    [`/v1/search?q=${'x'.repeat(3000)}`, 414],
    [screened('text=x', { headers: { 'content-type': 'text/plain' } }), 415],
    [{ method: 'POST', url: '/mcp', headers: { 'content-type': 'text/plain' }, payload: 'x' }, 415],
    [{ method: 'POST', url: '/mcp', headers: { ...json, host: 'evil.example' }, payload: '{}' }, 403]
  ]
  for (const [request, status] of refused) {
    const response = await app.inject(request)
    t.equal(response.statusCode, status, JSON.stringify(request).slice(0, 100))
    t.strictSame(response.json().emergency, { text }, JSON.stringify(request).slice(0, 100))
  }
  const { app: limited } = build(t, { rateLimitMax: 1 })
  await limited.inject('/v1')
  for (const request of ['/v1/search?q=x', plan, screened({ answers: { bladder: 'yes' } })]) {
    t.match((await limited.inject(request)).json(), { status: 429, emergency: { text } })
  }
})

t.test('the number of the region, wherever it can be read', async t => {
  const { app } = build(t)
  const help = { text: /call 999/, region: 'GB', number: '999', urgentNumber: '111' }
  for (const request of [
    '/v1/search?region=GB',
    '/v1/walking-plan?comfortableMinutes=10&region=gb',
    screened({ region: 'UK' }),
    screened({ region: 'GB', answers: { gone: 'yes' } })
  ]) {
    t.match((await app.inject(request)).json(), { status: 400, emergency: help }, JSON.stringify(request))
  }
  for (const region of ['Britain', 7, null, ['GB']]) {
    t.strictSame((await app.inject(screened({ region, x: 1 }))).json().emergency, { text }, String(region))
  }
  t.match((await app.inject(screened({ region: 'JP', x: 1 }))).json().emergency, {
    text: `${text} ${content.screening.regionNotHeld}`
  })
})

t.test('an emergency that was answered already is said first, whatever else is wrong with the body', async t => {
  const { app } = build(t)
  const bodies: unknown[] = [
    { answers: { sepsis: 'yes', bladder: 'yes' } },
    { sepsis: 'yes', bladder: 'yes' },
    { answers: { bladder: 'Yes' }, text: 7 },
    { answers: { bladder: true }, text: 7 },
    { answers: { bladder: 'unsure', fever: 'maybe' } },
    { answers: { bladder: ['no', 'unsure'] } },
    { answers: { bladder: 'yes' }, text: 7 },
    { answers: { bladder: 'yes' }, region: 'nowhere' },
    { answers: [], bladder: 'yes' },
    { answers: { bladder: ['no', 'yes'] } },
    { answers: { bladder: [true] } },
    { q: 'I cannot pee since this morning' },
    { question: 'what can I do, I cannot pee since this morning' },
    { text: ['my back hurts', 'I cannot pee since this morning'] },
    { text: 'I cannot pee since this morning', lang: 'en' },
    { text: `I cannot pee since this morning. ${'x'.repeat(5000)}` }
  ]
  for (const body of bodies) {
    const { status, detail, errors, emergency } = (await app.inject(screened(body))).json()
    const shown = JSON.stringify(body).slice(0, 60)
    t.equal(status, 400, shown)
    t.strictSame(emergency, { text, found: { headline, action, signs: [bladder] } }, shown)
    t.ok(detail.startsWith(`${headline} ${action} `) && detail.includes(errors[0].detail), shown)
  }
  t.match((await app.inject('/v1/search?q=I%20cannot%20pee%20since%20this%20morning&limit=none')).json(), {
    status: 400,
    emergency: { found: { signs: [bladder] } }
  })
  t.match((await app.inject(screened(bodies[0]))).json().errors, [{ parameter: 'answers.sepsis' }])
  t.match(
    (await app.inject(screened({ answers: { bladder: 'yes' } }, { headers: { ...json, accept: 'text/csv' } }))).json(),
    { status: 406, emergency: { found: { signs: [bladder] } } }
  )
  const there = (await app.inject(screened({ answers: { bladder: 'yes', x: 1 }, region: 'GB' }))).json().emergency.found
    .signs[0].action
  t.ok(there.includes('A&E') && !there.includes('emergency room'), 'in the words of the country')
  for (const body of [
    { answers: { bladder: 'no', x: 1 } },
    { answers: { fever: 'yes', x: 1 } },
    { answers: { bladder: null, x: 1 } },
    { text: 'my back is stiff', x: 1 }
  ]) {
    t.strictSame((await app.inject(screened(body))).json().emergency, { text }, JSON.stringify(body))
  }
})

t.test('a crisis is said first too, and what was said is never repeated', async t => {
  const { app } = build(t)
  const { body } = await app.inject(screened({ text: 'zqx I want to kill myself', region: 'US', x: 1 }))
  t.match(JSON.parse(body), {
    status: 400,
    detail: /^You do not have to face this alone[^]*988/,
    emergency: { number: '911', found: { headline: /^You do not have to face this alone/, signs: [] } }
  })
  t.notMatch(body, 'zqx')
})

t.test('whoever is too much to answer is told of what was answered; words are not read then', async t => {
  const { app } = build(t, { rateLimitMax: 1 })
  await app.inject('/v1')
  t.match((await app.inject('/v1/screening?bladder=yes')).json(), {
    status: 429,
    emergency: { text, found: { signs: [bladder] } }
  })
  t.strictSame((await app.inject('/v1/search?q=I%20cannot%20pee%20since%20this%20morning')).json().emergency, { text })
})

t.test('what cannot even be read as HTTP gets the words too', async t => {
  const { app } = build(t)
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const socket = connect(Number(port), '127.0.0.1', () => socket.write('no HTTP\r\n\r\n'))
  const [answer] = await Promise.all([textOf(socket), once(socket, 'close')])
  t.match(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))), { status: 400, emergency: { text } })
})

t.test('a fault of the screening does not take the words with it', async t => {
  const screening = () => {
    throw new Error('broken')
  }
  t.match(emergencyWords({ content, screening }, { answers: { bladder: 'yes' }, region: 'GB' }), { number: '999' })
})

t.test('anything may have been sent', async t => {
  const edition = { content, screening: prepareOnce(() => buildScreening(content)) }
  for (const said of [
    undefined,
    null,
    7,
    'bladder',
    ['yes'],
    { answers: null },
    { answers: 'yes' },
    { answers: { __proto__: 'yes' } },
    { answers: { x: { toString: 1 } } },
    { text: [{}], q: 7 }
  ]) {
    t.strictSame(emergencyWords(edition, said), { text }, JSON.stringify(said))
  }
})
