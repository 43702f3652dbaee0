import t from 'tap'
import { buildScreening } from '../src/answers/screening.js'
import { build, draft, next, nextLibrary as held } from './helper.js'
import { connect } from './mcp-client.js'

// SCREENING_TEXT=off: nobody reads what people say, so nothing may look as if it had been read.

const emergencyText = next.overview.emergency.text
const notRead = next.screening.notRead!
const said = 'I am zqx numb down below and I want to die'
const post = (payload: unknown, url = '/v1/screening') => ({
  method: 'POST' as const,
  url,
  headers: { 'content-type': 'application/json' },
  payload: JSON.stringify(payload)
})

t.test('own words are refused, with what to do and whom to call; answers are taken', async t => {
  const { app } = build(t, { readsText: false }, { held })
  for (const payload of [
    { text: said },
    { text: said, answers: { bladder: 'no' } },
    { text: said, answers: { bladder: 'yes' } }
  ]) {
    const refused = await app.inject(post(payload))
    t.equal(refused.statusCode, 409)
    t.match(refused.json(), { code: 'text-not-read', links: { screening: '/v1/screening' } })
    t.match(refused.json(), { emergency: { text: emergencyText } })
    t.notMatch(refused.body, /zqx/)
    const isAnswered = payload.answers?.bladder === 'yes'
    t.equal(
      refused.json().detail.startsWith('Get emergency help now.'),
      isAnswered,
      'an answered emergency is not lost'
    )
  }
  t.match((await app.inject(post({ answers: { saddle: 'yes' } }))).json().data, { urgency: 'emergency-now' })
  t.match(
    (await app.inject(post({ answers: { saddle: 'yes' }, text: '' }))).json().data,
    { urgency: 'emergency-now' },
    'no words are no words'
  )
  t.equal((await app.inject('/v1/screening')).statusCode, 200, 'the questions are there')
  t.equal(
    (await app.inject(post({ text: said }, '/v1/releases/1.0.0/screening'))).statusCode,
    409,
    'under every address'
  )
})

t.test('a search says that the words were not read, and never that nothing was found in them', async t => {
  const { app } = build(t, { readsText: false }, { held })
  const ask = async (root: string) =>
    (await app.inject(`${root}/search?q=${encodeURIComponent(said)}`)).json().meta.screening
  const screening = await ask('/v1')
  const { headline, action, mustSay, doNotSay } = notRead
  t.match(screening, {
    headline,
    action,
    mustSay,
    doNotSay,
    urgency: 'no-flags-found',
    understood: 'none',
    triggered: []
  })
  t.match(action, /emergency[^]*hurting yourself/, 'a crisis is not heard either')
  t.notOk('crisis' in screening)
  t.strictSame(await ask('/v1/releases/1.0.0'), screening, 'under every address')
  t.match(
    (await app.inject('/v1/search?q=slipped%20disc')).json().data,
    [{ id: 'herniated-disc' }],
    'and it still searches'
  )
})

t.test('assistants are told to ask the questions', async t => {
  const { client, call } = await connect(t, {}, { readsText: false }, held)
  t.match(client.getInstructions(), /does not read own words: before you answer anything, ask the person the questions/)
  t.notMatch(client.getInstructions(), /Put every message of the person/)
  const refused = await call('screen_red_flags', { text: said, answers: { saddle: 'yes' } })
  t.match(refused, {
    isError: true,
    content: [{ text: /^Get emergency help now\.[^]*does not read own words[^]*If this may be an emergency/ }]
  })
  t.match((await call('screen_red_flags', { answers: { saddle: 'yes' } })).structuredContent, {
    outcome: { urgency: 'emergency-now' }
  })
  const found = await call('search_guidance', { question: said })
  t.match(found.content[0].text, notRead.headline)
  t.match(found.structuredContent, { headline: notRead.headline })
})

t.test('a release without words of its own for it says whom to call', async t => {
  const { headline, action, mustSay, understood } = buildScreening(draft, undefined, false).assess({ text: said })
  t.strictSame(
    { headline, action, mustSay, understood },
    { headline: emergencyText, action: emergencyText, mustSay: [emergencyText], understood: 'none' }
  )
})

t.test('answers count as ever beside words that are not read, and no plan opens', async t => {
  const { assess, signs } = buildScreening(next, undefined, false)
  const allNo = Object.fromEntries(signs.map(({ sign }) => [sign.id, 'no' as const]))
  t.equal(assess({ answers: allNo }).planAllowed, true)
  t.match(assess({ answers: allNo, text: said }), {
    planAllowed: false,
    understood: 'none',
    headline: notRead.headline
  })
  t.match(assess({ answers: { fever: 'yes' }, text: said }), {
    urgency: 'same-day',
    headline: next.screening.outcomes['same-day'].headline
  })
})
