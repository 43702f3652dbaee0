import { Type } from '@sinclair/typebox'
import t from 'tap'
import { outputOf } from '../src/mcp/result.js'
import { streamableHttp } from '../src/mcp/streamable-http.js'
import { defineTool } from '../src/mcp/tool.js'
import { publish } from '../src/representations/editions.js'
import { screeningLevels } from '../src/content/screening.js'
import { build, next, nextLibrary as held } from './helper.js'
import { connect, type Json } from './mcp-client.js'

/** What is going to be served: assistants are held to the words of the next release. */
const { overview, screening, walkingPlan, collections } = next
const emergencyText = overview.emergency.text
const json = { 'content-type': 'application/json' }
const tokens = (value: unknown) => Math.ceil(JSON.stringify(value).length / 4)

/** Every number of every country, to be found where none may stand. */
const numbers = [
  ...overview.emergency.regions.map(({ number }) => number),
  ...screening.crisis!.lines.map(({ number }) => number)
]

const missing = (text: string, wanted: readonly string[]) => wanted.filter(one => !text.includes(one))

t.test('whoever speaks of suicide is told whom to call, and nothing about pain', async t => {
  const { call } = await connect(t, {}, {}, held)
  for (const [region, line] of [
    ['GB', '116 123'],
    ['US', '988'],
    ['AU', '13 11 14'],
    ['FR', 'a crisis line near you']
  ] as const) {
    for (const text of ['I want to kill myself', 'I want to die', 'my wife says she wants to kill herself']) {
      const {
        content: [said],
        structuredContent: { outcome }
      } = await call('screen_red_flags', { text, region })
      t.match(
        outcome,
        { urgency: 'emergency-now', planAllowed: false, crisis: { kind: 'talk-now' } },
        `${region}: ${text}`
      )
      t.match(said.text, /^# [^\n]+ \(crisis: talk-now\)\n\n\*\*Say this now/, 'first of all')
      t.match(said.text, line)
      t.notMatch(said.text, /No warning sign was found|checked today|how bad the pain is does not/i)
    }
  }
  const {
    content: [said],
    structuredContent: { hits }
  } = await call('search_guidance', { question: 'I want to kill myself' })
  t.strictSame(hits, [])
  t.match(said.text, /^# [^\n]+ \(crisis: talk-now\)/)
})

t.test('the instructions and the prompt say what to do with every message', async t => {
  const { client } = await connect(t, {}, {}, held)
  const instructions = client.getInstructions() as string
  const {
    messages: [message]
  } = (await client.getPrompt({ name: 'back-pain-conversation' })) as Json
  const duties: Record<string, RegExp> = {
    'screen every message': /every message of the person to screen_red_flags before you answer/,
    'crisis first': /A crisis comes first[^]*nothing about pain, causes or walking[^]*Never grade the risk/,
    'an urgency stands': /stands for the whole conversation/,
    'never reassure': /Never reassure, and never diagnose[^]*Do not pass it on as good news/,
    'do not paraphrase': /do not soften, shorten or paraphrase/,
    'numbers from tools only': /no phone number but those that a tool gave for the country/,
    'fail safe': /When a tool fails, refuses or gives no answer, nothing is known/
  }
  const fromContent = [
    emergencyText,
    screening.outcomes['no-flags-found'].headline,
    ...screening.outcomes['no-flags-found'].doNotSay,
    ...walkingPlan.notFor.map(({ text }) => text),
    ...overview.scope.doesNotCover
  ]
  // Markdown escapes what plain text does not have to.
  const prompt = message.content.text.replaceAll('\\', '')
  for (const [place, text] of [
    ['instructions', instructions],
    ['prompt', prompt]
  ] as const) {
    t.strictSame(
      Object.entries(duties)
        .filter(([, duty]) => !duty.test(text))
        .map(([name]) => name),
      [],
      place
    )
    t.strictSame(missing(text, fromContent), [], place)
    t.strictSame(
      numbers.filter(number => new RegExp(`\\b${number}\\b`).test(text)),
      [],
      `${place}: a number belongs to a country`
    )
  }
  t.ok(tokens(instructions) < 1000, `instructions: ${tokens(instructions)} tokens`)
})

t.test('the prompt has the words of every level, of a crisis and of every red flag', async t => {
  const { client } = await connect(t, {}, {}, held)
  const {
    messages: [message]
  } = (await client.getPrompt({ name: 'back-pain-conversation' })) as Json
  const prompt = message.content.text.replaceAll('\\', '')
  const words = [...screeningLevels.map(level => screening.outcomes[level]), ...collections['red-flags']].flatMap(
    ({ mustSay, doNotSay, doNotSayRule }) => [...mustSay, ...doNotSay, doNotSayRule!]
  )
  const never = Object.values(screening.crisis!.kinds).flatMap(({ doNotSay, doNotSayRule }) => [
    ...doNotSay,
    doNotSayRule!
  ])
  t.strictSame(missing(prompt, [...words, ...never]), [])
})

t.test('no error leaves somebody without a word on whom to call', async t => {
  const { app } = build(t, {}, { held })
  const ask = async (payload: unknown) =>
    (
      await app.inject({
        method: 'POST',
        url: '/mcp',
        headers: json,
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload)
      })
    ).body
  const call = (name: string, args: unknown) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name, arguments: args }
  })
  const errors: Record<string, unknown> = {
    'a sign that is not asked': call('screen_red_flags', { answers: { sepsis: 'yes' } }),
    'an answer that is none': call('screen_red_flags', { answers: { bladder: 'Yes!' } }),
    'too long a text': call('screen_red_flags', { text: 'x'.repeat(5000) }),
    'an argument that is not known': call('search_guidance', { question: 'numb', language: 'en' }),
    'no plan before screening': call('plan_walking', { comfortableMinutes: 10 }),
    'an item that is not held': call('get_guidance', { collection: 'causes', id: 'gone' }),
    'a tool that is not there': call('diagnose', { text: 'numb' }),
    'several messages': [call('screen_red_flags', { text: 'numb' })],
    'no JSON': '{"jsonrpc": "2.0", "method": "tools/call", "params": {"text": "numb'
  }
  const silent: string[] = []
  for (const [name, payload] of Object.entries(errors)) {
    const body = await ask(payload)
    t.match(body, /error/i, name)
    if (!body.includes(emergencyText)) silent.push(name)
  }
  t.strictSame(silent, [])
})

t.test('a tool that fails says whom to call', async t => {
  const broken = defineTool({
    name: 'broken',
    title: 'broken',
    description: 'broken',
    input: Type.Object({}),
    output: outputOf({}, 'broken'),
    answer: () => {
      throw new Error('x')
    }
  })
  const answer = streamableHttp({ edition: publish(held, '').latest, onFault: () => {}, tools: [broken] })
  const { body } = await answer({
    headers: {},
    message: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'broken', arguments: {} } }
  })
  t.match(JSON.parse(body).result, { isError: true, content: [{ text: emergencyText }] })
})

t.test('an answer that only names an error is left as it is', async t => {
  const output = outputOf({ word: Type.String() }, 'naming')
  const naming = defineTool({
    name: 'naming',
    title: 'naming',
    description: 'naming',
    input: Type.Object({}),
    output,
    answer: () => ({ data: { word: 'error' }, blocks: [] })
  })
  const answer = streamableHttp({ edition: publish(held, '').latest, onFault: () => {}, tools: [naming] })
  const { body } = await answer({
    headers: {},
    message: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'naming', arguments: {} } }
  })
  t.match(JSON.parse(body).result.structuredContent, { word: 'error' })
})

t.test('a number is that of the country, or none', async t => {
  const { call } = await connect(t, {}, {}, held)
  for (const region of ['GB', 'US', 'NZ', 'FR', 'ZZ', undefined]) {
    const {
      content: [said],
      structuredContent: { outcome }
    } = await call('screen_red_flags', { text: 'I cannot pee and I want to die', ...(region && { region }) })
    const own = [
      outcome.emergency.number,
      outcome.emergency.urgentNumber,
      ...outcome.crisis.lines.map(({ number }: Json) => number)
    ]
    const foreign = numbers.filter(
      number => !own.includes(number) && new RegExp(`(?<![\\d ])${number}(?![\\d ])`).test(said.text)
    )
    t.strictSame(foreign, [], `in ${region}`)
  }
})

t.test('a search says first what was heard, what is to be asked, and what was not read', async t => {
  const { call } = await connect(t, {}, {}, held)
  const first = async (question: string) => (await call('search_guidance', { question })).content[0].text
  t.match(await first('I wet myself since my back went'), /^\*\*[^\n]*\(emergency-now\)\*\*/)
  t.match(await first('No puedo orinar desde ayer y tengo las piernas dormidas'), screening.notUnderstood!.headline)
  t.match(await first('slipped disc'), /^# What was found/)
})
