import t from 'tap'
import { content, build, draft, library } from './helper.js'

const post = (payload: unknown, headers = {}) => ({
  method: 'POST' as const,
  url: '/v1/screening',
  headers: { 'content-type': 'application/json', ...headers },
  payload: payload as string
})

const allNo = Object.fromEntries(
  content.collections['red-flags'].flatMap(({ signs }) => signs.map(({ id }) => [id, 'no']))
)

t.test('the questions are grouped by urgency, each with its sign, red flag and answers', async t => {
  const { app } = build(t)
  const response = await app.inject('/v1/screening')
  t.equal(response.statusCode, 200)
  t.match(response.headers, { etag: /"/, 'cache-control': /public/ })
  const { data, links } = response.json()
  t.strictSame(
    data.groups.map(({ urgency }: any) => urgency),
    ['emergency-now', 'same-day', 'within-days', 'routine']
  )
  const questions = data.groups.flatMap(({ urgency, questions }: any) =>
    questions.map((question: any) => ({ ...question, urgency }))
  )
  const signs = content.collections['red-flags'].flatMap(flag => flag.signs.map(sign => ({ flag, sign })))
  t.equal(questions.length, signs.length)
  for (const { flag, sign } of signs) {
    t.match(
      questions.find((question: any) => question.sign === sign.id),
      {
        redFlag: flag.id,
        question: sign.question,
        urgency: sign.urgency,
        answers: ['yes', 'no', 'unsure'],
        href: `/v1/red-flags/${flag.id}`
      }
    )
  }
  t.equal(links.self, '/v1/screening')
  t.equal(
    (await app.inject({ url: '/v1/screening', headers: { 'if-none-match': response.headers.etag as string } }))
      .statusCode,
    304
  )
})

t.test('own words and answers get an outcome that nobody may keep', async t => {
  const { app } = build(t)
  const response = await app.inject(
    post({ text: 'back pain for a week, numb down below. no fever', answers: { bladder: 'no' }, region: 'GB' })
  )
  t.equal(response.statusCode, 200)
  t.match(response.headers, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
  const { data, meta, links } = response.json()
  t.match(data, {
    urgency: 'emergency-now',
    emergency: { number: '999' },
    triggered: [
      {
        sign: 'saddle',
        redFlag: 'bowel-bladder-dysfunction',
        because: { text: { quote: 'numb down below' } },
        href: '/v1/red-flags/bowel-bladder-dysfunction'
      }
    ],
    planAllowed: false
  })
  t.match(data.ruledOut, [
    { sign: 'bladder', reason: 'answered-no' },
    { sign: 'fever', reason: 'denied', text: { quote: 'fever' } }
  ])
  t.match(meta.review, { status: 'not-clinically-reviewed' })
  t.notOk('walkingPlan' in links)
  t.equal((await app.inject(post({ answers: allNo }))).json().links.walkingPlan, '/v1/walking-plan?redFlags=none')
})

t.test('an outcome that was made with a draft names its version, for a draft has no digest', async t => {
  const { app } = build(t, {}, { held: { ...library, latest: draft, phrasebook: draft } })
  const response = await app.inject(post({ answers: { saddle: 'yes' } }))
  t.equal(response.statusCode, 200)
  t.match(response.json().data, { urgency: 'emergency-now', readBy: { release: '1.0.0' } })
})

t.test('null in an optional place, and an empty text, are absence', async t => {
  const { app } = build(t)
  const whole = (await app.inject(post({ text: 'numb down below' }))).json().data
  t.strictSame((await app.inject(post({ text: 'numb down below', answers: null, region: null }))).json().data, whole)
  t.strictSame(
    (await app.inject(post({ text: 'numb down below', answers: { fever: null, bladder: null } }))).json().data,
    whole
  )
  t.match((await app.inject(post({ text: '', answers: { saddle: 'yes' } }))).json().data, { urgency: 'emergency-now' })
})

t.test('a crisis comes first, in a screening and in a search, and nothing leads on to a plan', async t => {
  const { app } = build(t)
  const { data, links } = (
    await app.inject(post({ text: 'I want to kill myself because of my back', answers: allNo, region: 'UK' }))
  ).json()
  t.equal(Object.keys(data)[0], 'crisis')
  t.match(data, {
    urgency: 'emergency-now',
    planAllowed: false,
    crisis: { kind: 'talk-now', lines: [{ number: '116 123' }, { number: '111' }] }
  })
  t.notOk('walkingPlan' in links)
  const found = (await app.inject('/v1/search?q=I%20want%20to%20kill%20myself')).json()
  t.strictSame(found.data, [])
  t.match(found.meta.screening, { urgency: 'emergency-now', crisis: { kind: 'talk-now' } })
  const denied = (await app.inject(post({ text: 'no thoughts of suicide, my back is just stiff' }))).json().data
  t.match(denied, { urgency: 'no-flags-found', support: { lines: [{ text: /crisis line/ }] } })
  t.match((await app.inject('/v1/search?q=I%20am%20not%20suicidal')).json().meta.screening, {
    support: { lines: [{}] }
  })
})

t.test('a search says what a screening of its question finds', async t => {
  const { app } = build(t)
  const { meta } = (await app.inject(`/v1/search?q=${encodeURIComponent('wet myself since my back went')}`)).json()
  t.match(meta.screening, { urgency: 'emergency-now', triggered: [{ sign: 'bladder' }], href: '/v1/screening' })
  t.match((await app.inject('/v1/search?q=slipped%20disc')).json().meta.screening, {
    urgency: 'no-flags-found',
    triggered: []
  })
})

t.test('a message is as long as it has characters, however they are encoded', async t => {
  const { app } = build(t)
  for (const [letters, status] of [
    [3999, 200],
    [4000, 400]
  ] as const) {
    t.equal((await app.inject(post({ text: `${'a'.repeat(letters)}👣` }))).statusCode, status)
  }
})

t.test('what is wrong with a body is named, and never repeated', async t => {
  const { app } = build(t)
  const secret = 'numb between my legs zqx'
  const refused: Array<[payload: unknown, status: number, detail: RegExp]> = [
    [{}, 400, /both missing or empty/],
    [{ answers: {} }, 400, /both missing or empty/],
    [{ text: '' }, 400, /both missing or empty/],
    [{ text: null }, 400, /both missing or empty/],
    [{ text: 'hello', unknown: null }, 400, /^unknown is not a parameter/],
    [{ text: secret.repeat(400) }, 400, /\. text is not right: expected string length less or equal to 4000/],
    [{ text: 7 }, 400, /^text is not right: expected string/],
    [{ text: [secret] }, 400, /^Get emergency help now\. .* text is not right/],
    [[secret], 400, /^body is not right: expected object/],
    ['null', 400, /^body is not right: expected object/],
    [JSON.stringify(secret), 400, /^body is not right: expected object/],
    [{ text: secret, region: secret }, 400, /^Get emergency help now\. .* region is not right/],
    [{ txt: secret }, 400, /^txt is not a parameter of this address; did you mean text\?/],
    [{ [secret]: secret }, 400, /^one is not a parameter of this address/],
    [{ answers: { bladder: secret } }, 400, /^answers\.bladder must be one of yes, no, unsure/],
    [
      { answers: { blader: 'yes', gone: 'no' } },
      400,
      /^answers\.blader is not .* did you mean bladder\? answers\.gone is not/
    ],
    [{ answers: { [secret]: 'yes' } }, 400, /^answers\.one is not/],
    [`{"text": "${secret}`, 400, /not valid JSON/],
    ['', 400, /empty/],
    [`{"__proto__": {"text": "${secret}"}}`, 400, /./],
    [`${'['.repeat(9000)}${']'.repeat(9000)}`, 400, /expected object/],
    [`{"text": "${'a'.repeat(40_000)}"}`, 413, /larger/]
  ]
  for (const [payload, status, detail] of refused) {
    const { statusCode, headers, body } = await app.inject(post(payload))
    const shown = JSON.stringify(payload).slice(0, 60)
    t.equal(statusCode, status, shown)
    t.match(headers['content-type'], /problem\+json/)
    t.match(JSON.parse(body).detail, detail, shown)
    t.notMatch(body, /zqx/, shown)
  }
  const latin = await app.inject(post(Buffer.from('{"text": "ca\xe7a"}', 'latin1')))
  t.equal(latin.statusCode, 400)
  t.match(latin.json().detail, /not UTF-8/)
  t.equal((await app.inject(post('text=numb', { 'content-type': 'text/plain' }))).statusCode, 415)
  t.equal((await app.inject(post({ text: 'hello' }, { accept: 'text/csv' }))).statusCode, 406)
  t.equal((await app.inject({ url: '/v1/screening', headers: { accept: 'text/csv' } })).statusCode, 406)
  t.equal(
    (await app.inject(post('{"text": "\\ud800 numb down below \\u0000"}'))).json().data.urgency,
    'emergency-now',
    'odd characters only part words'
  )
})
