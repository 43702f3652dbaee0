import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { ClientOptions } from '@modelcontextprotocol/client'
import { Type } from '@sinclair/typebox'
import { Ajv2020 } from 'ajv/dist/2020.js'
import pino from 'pino'
import t, { type Test } from 'tap'
import { codeLookup } from '../src/answers/code-lookup.js'
import { buildApp, publishAs } from '../src/app.js'
import { loadConfig, packageRoot, type Config } from '../src/config.js'
import type { Item, RedFlag } from '../src/content/schema.js'
import { conversationRules } from '../src/mcp/prompt.js'
import { outputOf } from '../src/mcp/result.js'
import type { McpDeps } from '../src/mcp/server.js'
import { streamableHttp } from '../src/mcp/streamable-http.js'
import { defineTool, ToolRefusal } from '../src/mcp/tool.js'
import { membersOf, resourceNames } from '../src/representations/collections.js'
import type { Content } from '../src/content/load.js'
import { liveFrom } from '../src/representations/live.js'
import { publish } from '../src/representations/editions.js'
import { next as content, nextLibrary as library } from './content.js'
import { build as buildWith, draft, newest } from './helper.js'
import { connect as connectTo, type Json } from './mcp-client.js'
import { misfits } from './misfits.js'

const build = (t: Test, overrides: Partial<Config> = {}) => buildWith(t, overrides, { held: library })
const connect = (t: Test, options: ClientOptions = {}) => connectTo(t, options, {}, library)

const json = { 'content-type': 'application/json' }
const modern: ClientOptions = { versionNegotiation: { mode: { pin: '2026-07-28' } } }

/** One message to the app without a client; the answer as it is. */
const post = (app: ReturnType<typeof build>['app'], message: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { ...json, ...headers },
    payload: typeof message === 'string' ? message : JSON.stringify(message)
  })
const request = (method: string, params: Json = {}) => ({ jsonrpc: '2.0', id: 1, method, params })
const stated = { redFlags: 'none', screenedOn: '2027-01-02', notFor: 'none' }
const tokens = (value: unknown) => Math.ceil(JSON.stringify(value).length / 4)

for (const [era, options] of Object.entries({ 'of 2025': {}, 'of 2026': modern })) {
  t.test(`the official client lists and calls every tool, in the protocol ${era}`, async t => {
    const { client, call } = await connect(t, options)
    t.match(client.getInstructions(), /screen_red_flags before you answer[^]*Never reassure/)
    const { tools } = await client.listTools()
    t.strictSame(
      tools.map(({ name }) => name),
      ['screen_red_flags', 'search_guidance', 'list_guidance', 'get_guidance', 'lookup_code', 'plan_walking']
    )
    const answers: Record<string, Json> = {
      screen_red_flags: await call('screen_red_flags', {
        text: 'my back hurts and I cannot feel when I wipe',
        answers: { fever: 'no' },
        region: 'GB'
      }),
      search_guidance: await call('search_guidance', { question: 'will an office chair fix my slipped disk' }),
      list_guidance: await call('list_guidance', { collection: 'causes' }),
      get_guidance: await call('get_guidance', { collection: 'red-flags', id: 'fever-infection' }),
      lookup_code: await call('lookup_code', { system: 'icd-10-cm', code: 'm5126' }),
      plan_walking: await call('plan_walking', { comfortableMinutes: 10, ...stated, startDate: '2027-01-04' })
    }
    for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
      t.strictSame(annotations, {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false
      })
      t.ok(description!.length <= 200, `${name} is described briefly`)
      t.match(description, /Use it .*Do not use it /, `${name} says when to use it, and when not`)
      t.notMatch(JSON.stringify(inputSchema), '$ref', 'an input can be read without following references')
      const {
        content: [text],
        structuredContent,
        isError
      } = answers[name] as Json
      t.notOk(isError)
      t.ok(new Ajv2020({ strict: false }).validate(outputSchema as object, structuredContent), name)
      t.match(structuredContent.meta, {
        release: { version: content.release.version, status: 'released' },
        review: { status: 'not-clinically-reviewed' },
        disclaimer: content.overview.disclaimer
      })
      t.match(text.text, content.overview.disclaimer)
      t.match(text.text, /No clinician has reviewed this content\.[^\n]*\n$/)
      t.ok(text.text.endsWith(`release ${content.release.version} (released).\n`))
    }
    t.match(answers.lookup_code?.structuredContent, {
      result: { matchQuality: 'exact', items: [{ id: 'herniated-disc' }] },
      more: 0
    })
    t.ok(tokens(tools) <= 2500, `the list of tools: ${tokens(tools)}`)
    for (const [code, id] of [
      ['M51.26', 'herniated-disc'],
      ['D017116', '']
    ] as const) {
      const {
        structuredContent: { result }
      } = await call('lookup_code', { code })
      t.match(result.items[0], id ? { id } : {}, `${code} tells its system`)
    }
    t.equal((await call('lookup_code', { code: 'XX' })).structuredContent.result.items.length, 0)
    await client.ping().catch(error => t.match(error, { code: /METHOD_NOT_SUPPORTED|Method/i }))
  })
}

t.test('every answer is below 2,000 tokens, data and Markdown together, and made of whole texts', async t => {
  const { found, hold } = misfits()
  const { call } = await connect(t)
  const check = (result: Json, name: string) => {
    hold(tokens({ content: result.content, structuredContent: result.structuredContent }) < 2000, `${name} is short`)
    return result.structuredContent
  }
  for (const collection of [undefined, ...Object.keys(content.collections)]) {
    const { collections } = check(
      await call('list_guidance', { ...(collection && { collection }) }),
      `list of ${collection}`
    )
    for (const { id, items } of collections) {
      t.strictSame(
        items.map(({ id }: Item) => id),
        content.collections[id as 'causes'].map(({ id }) => id)
      )
    }
  }
  for (const { system, codes } of codeLookup(content).held) {
    for (const {
      code: { code }
    } of codes) {
      check(await call('lookup_code', { system: system.id, code }), code)
    }
  }
  for (const collection of resourceNames) {
    for (const member of membersOf(content, collection) as unknown as Json[]) {
      const result = await call('get_guidance', { collection, id: member.id })
      const { item, leftOut } = check(result, `${collection}/${member.id}`)
      for (const [field, value] of Object.entries<any>(item)) {
        const whole = field === 'claims' ? member.claims.slice(0, value.length) : member[field]
        hold(isDeepStrictEqual(value, whole), `${member.id} ${field} is as it is in the content`)
      }
      const missing = Object.keys(member).filter(field => !(field in item) && field !== 'claims')
      const named = leftOut.filter((field: string) => field !== 'claims')
      const lacksClaims = member.claims !== undefined && item.claims.length < member.claims.length
      hold(
        isDeepStrictEqual(named, missing) && leftOut.includes('claims') === lacksClaims,
        `${member.id} names what it leaves out`
      )
      const isTold = result.content[0].text.includes(`Not shown, or not all of it: ${leftOut.join(', ')}.`)
      hold(leftOut.length === 0 || isTold, `${member.id} says what it leaves out`)
      if (collection === 'sources') continue
      hold(item.claims.length > 0 && item.title && item.summary, `${member.id} rests on something`)
      if (collection === 'red-flags') {
        hold(item.urgency && item.action && item.mustSay && item.doNotSay, `${member.id} says what must be said`)
      }
    }
  }
  t.strictSame(found, [])
})

t.test(
  'search_guidance finds passages with their sources, says how urgent a red flag is, and is quiet about the rest',
  async t => {
    const { call } = await connect(t)
    const ask = async (question: string, more: Json = {}) => await call('search_guidance', { question, ...more })
    const found = await ask('I have a fever and my back hurts', { collection: 'red-flags' })
    t.match(await call('search_guidance', {}), { isError: true, content: [{ text: /question is missing/ }] })
    t.match(found.structuredContent.hits[0], {
      collection: 'red-flags',
      id: 'fever-infection',
      passage: content.collections['red-flags'][3]!.summary
    })
    t.match(found.content[0].text, /how soon to get help: same-day\)[^]*Sources: \d/)
    for (const {
      structuredContent: { hits },
      content: [text]
    } of [found, await ask('does walking help herniatd disc', { limit: 10 })]) {
      for (const { title, passage } of hits) t.ok(text.text.includes(title) && text.text.includes(passage.slice(0, 20)))
      t.ok(tokens({ content: [text], hits }) < 2000)
    }
    const agreed = Object.values(content.collections)
      .flat()
      .flatMap((item: Item) => item.claims)
      .filter(({ sources }) => sources.length === 0)
    const unsourced = await Promise.all(agreed.map(({ text }) => ask(text.slice(0, 500), { limit: 1 })))
    t.ok(
      unsourced.some(
        ({
          structuredContent: {
            hits: [hit]
          },
          content: [text]
        }) => hit?.sources.length === 0 && text.text.includes('Certainty: consensus.\n')
      ),
      'what people agree on has no sources to show'
    )
    const nothing = await ask('does my insurance cover cataract surgery')
    t.strictSame(nothing.structuredContent.hits, [])
    t.match(
      nothing.content[0].text,
      'This is left out on purpose: Surgery and pain after an operation. Ask your surgeon or a doctor.'
    )
    t.match(nothing.structuredContent.notCovered, { topic: /^Surgery/ })
    t.match((await ask('how do I renew my driving licence')).content[0].text, 'Nothing is held that fits.')
    const { structuredContent: mended } = await ask('sciatca', { collection: ['causes', 'exercises'] })
    t.match(mended, { correctedTo: ['sciatica'], hits: [{ kind: 'item', id: 'sciatica' }] })
    t.ok(mended.hits.every(({ collection }: Json) => collection === 'causes' || collection === 'exercises'))
    for (const question of ['', '   ', 'a\0b', 'x'.repeat(501)]) {
      t.equal((await ask(question)).isError, true, JSON.stringify(question.slice(0, 5)))
    }
  }
)

t.test('plan_walking makes a plan for who was screened, and refuses anybody else', async t => {
  const { call } = await connect(t)
  const plan = async (input: Json) => await call('plan_walking', { ...stated, ...input })
  for (const weeks of [4, 26, 52]) {
    const {
      structuredContent: made,
      content: [text]
    } = await plan({
      comfortableMinutes: 10,
      weeks,
      startDate: '2027-01-04',
      days: ['mon', 'wed', 'fri', 'sat', 'sun']
    })
    t.equal(made.weeks.length + made.more, weeks)
    t.match(made.weeks[0], { week: 1, sessions: 3, minutesPerSession: 10, totalMinutes: 30 })
    t.match(text.text, /Week 1: 3 walks of 10 minutes/)
    for (const rule of made.stopRules) t.ok(text.text.includes(rule.slice(0, 20)))
    t.match(made.links, {
      calendar: /^\/v1\/walking-plan\.ics\?comfortableMinutes=10&redFlags=none/,
      chart: /\.svg\?/,
      markdown: /\.md\?/
    })
    t.ok(tokens({ made, text }) < 2000, `${weeks} weeks`)
  }
  const odd = await plan({ comfortableMinutes: 10, days: ['mon'], easesWhenSitting: true })
  t.ok(odd.structuredContent.notes.length > 1)
  t.notOk('calendar' in odd.structuredContent.links, 'a calendar needs a first day')
  t.match(odd, {
    structuredContent: { askAgain: /^Begin by 2027-01-09\. If you have not begun/ },
    content: [{ text: /\*\*Begin by 2027-01-09\./ }]
  })
  const { text: emergency } = content.overview.emergency
  const refusals: Array<[Json, RegExp[]]> = [
    [
      {},
      [
        /^There is no plan before the warning signs have been checked\. Ask the questions at screen_red_flags\./,
        /redFlags is missing/,
        /screenedOn is missing/,
        /notFor is missing/
      ]
    ],
    [{ ...stated, redFlags: 'same-day' }, [/redFlags is neither/]],
    [{ ...stated, screenedOn: 'yesterday' }, [/screenedOn is not a day/]],
    [
      { ...stated, screenedOn: '2026-12-27', startDate: '2027-01-04' },
      [/screenedOn is more than 7 days before startDate/]
    ],
    [{ ...stated, notFor: 'no' }, [/^There is no plan while a reason against it applies/, /notFor is neither/]]
  ]
  for (const [input, words] of refusals) {
    const {
      isError,
      content: [text]
    } = await call('plan_walking', { comfortableMinutes: 10, ...input })
    t.equal(isError, true)
    for (const word of words) t.match(text.text, word)
    for (const { id, text: reason, instead } of content.walkingPlan.notFor) {
      t.ok(text.text.includes(`${id}: ${reason} ${instead}`), id!)
    }
    t.ok(text.text.endsWith(emergency))
    t.ok(tokens(text) < 2000)
  }
  const named = await call('plan_walking', { comfortableMinutes: 10, ...stated, notFor: 'under-18' })
  t.match(
    named.content[0].text,
    /notFor names what speaks against a plan: under-18\.\nReasons against:\nunder-18: You are under 18\./
  )
  t.notMatch(named.content[0].text, 'pregnancy')
  const older = { ...content, walkingPlan: draft.walkingPlan }
  const { result } = await direct({ edition: publish({ ...library, latest: older }, '').latest })('plan_walking', {
    comfortableMinutes: 10
  })
  t.match(
    result.content[0].text,
    `Reasons against:\n${draft.walkingPlan.notFor[0]!.text}\n`,
    'an older release has no ids'
  )
})

t.test('screen_red_flags says how soon to get help, what to say, and what to ask; never all clear', async t => {
  const { call } = await connect(t)
  const screen = (input: Json) => call('screen_red_flags', input)
  const said = await screen({ text: 'my back hurts and I cannot feel when I wipe', region: 'GB' })
  t.match(said.structuredContent, {
    outcome: {
      urgency: 'emergency-now',
      emergency: { number: '999' },
      triggered: [{ because: { text: { quote: /wipe/ } } }]
    }
  })
  const answered = await screen({ answers: { fever: 'yes' } })
  t.match(answered.content[0].text, 'because of the answer yes')
  const nothing = await screen({ text: 'does walking help' })
  t.match(nothing.structuredContent.outcome.urgency, 'no-flags-found')
  for (const result of [said, answered, nothing, await screen({})]) {
    const { outcome, more } = result.structuredContent
    t.ok(tokens({ content: result.content, structuredContent: result.structuredContent }) < 2000)
    const { mustSay, doNotSay, doNotSayRules, safetyNet, meanwhile, caveat } = outcome
    for (const text of [...mustSay, ...doNotSay, ...doNotSayRules, ...safetyNet, ...meanwhile, caveat]) {
      t.ok(result.content[0].text.includes(text), text)
    }
    t.ok(outcome.unanswered.length + more > 0)
  }
  t.match((await screen({ answers: { fevr: 'yes' } })).content[0].text, 'Did you mean fever?')
  const bladder = content.collections['red-flags'].flatMap(({ signs }) => signs).find(({ id }) => id === 'bladder')!
  for (const answers of [
    { sepsis: 'yes', bladder: 'yes' },
    { bladder: 'yes', fever: 'maybe' }
  ]) {
    const {
      isError,
      content: [text]
    } = await screen({ answers, region: 'GB' })
    t.equal(isError, true)
    t.match(text.text, content.screening.outcomes['emergency-now'].headline)
    t.match(text.text, `bladder: ${bladder.question} Call 999 or go to A&E now.`)
    t.match(text.text, 'call 999 or go to A&E now')
  }
})

t.test('a crisis comes before everything else, and nothing is found beside it', async t => {
  const { call } = await connect(t)
  for (const [region, line] of [
    ['GB', '116 123'],
    ['US', '988'],
    ['NZ', '1737'],
    ['FR', 'crisis line near you']
  ] as const) {
    const {
      content: [text],
      structuredContent
    } = await call('screen_red_flags', { text: 'I want to kill myself', region })
    t.match(structuredContent.outcome, { urgency: 'emergency-now', planAllowed: false, crisis: { kind: 'talk-now' } })
    t.match(text.text, /^# [^\n]+\(crisis: talk-now\)/, 'it stands first')
    t.ok(text.text.includes(line), region)
  }
  const found = await call('search_guidance', { question: 'I want to die, does walking help' })
  t.match(found.structuredContent, { urgency: 'emergency-now', hits: [] })
  t.match(found.content[0].text, /crisis: talk-now/)
  const support = await call('screen_red_flags', { text: 'no thoughts of suicide', region: 'US' })
  t.match(support.content[0].text, /Whom one can talk to[^]*988/)
})

t.test('what only sounds like a sign is said so, with its question', async t => {
  const { call } = await connect(t)
  const {
    content: [text]
  } = await call('screen_red_flags', { text: 'Tearing feeling, back, came on in seconds' })
  t.match(text.text, /this sounds like it \("[^)]+\)\. Ask: /)
})

t.test('null stands for an argument that is left out', async t => {
  const { app } = build(t)
  const call = async (args: unknown) =>
    (await post(app, request('tools/call', { name: 'screen_red_flags', arguments: args }))).json().result
  t.match(await call(null), { structuredContent: { outcome: { urgency: 'no-flags-found' } } })
  t.match(await call({ text: 'numb between my legs', answers: null, region: null }), {
    structuredContent: { outcome: { urgency: 'emergency-now' } }
  })
  t.match(await call({ answers: { saddle: 'yes', fever: null } }), {
    structuredContent: { outcome: { urgency: 'emergency-now' } }
  })
})

t.test('get_guidance gives the fields that are asked for, whole, and nothing else', async t => {
  const { call } = await connect(t)
  const { claims, title } = content.collections['regimen-tips'][0]!
  const { structuredContent } = await call('get_guidance', {
    collection: 'regimen-tips',
    id: 'consult-a-professional',
    fields: ['title', 'claims']
  })
  t.strictSame(structuredContent.item, { title, claims })
  t.notOk(structuredContent.leftOut.includes('claims'))
})

t.test('an answer that would be too long drops the least close codes and says so', async t => {
  const items = content.collections.causes.map((cause, index) => ({ ...cause, id: `cause-${index}` }))
  const { codes } = content.collections.causes.find(({ id }) => id === 'herniated-disc')!
  const many = {
    ...content,
    collections: {
      ...content.collections,
      causes: [...items, ...items, ...items, ...items].map(item => ({ ...item, codes }))
    }
  }
  const {
    structuredContent,
    content: [text]
  } = (
    await direct({ edition: publish({ ...library, latest: many }, '').latest })('lookup_code', {
      system: 'icd-10-cm',
      code: 'M51.26'
    })
  ).result
  t.ok(structuredContent.more > 0)
  t.match(text.text, `${structuredContent.more} more, less close.`)
  t.match(
    (await direct()('lookup_code', { system: 'mesh', code: 'D999999' })).result.content[0].text,
    'Nothing is held for this code.'
  )
})

t.test('a long list says less of each item, and names every one', async t => {
  const listIn = async (latest: Content, collection: 'causes' | 'red-flags') => {
    const { result } = await direct({ edition: publish({ ...library, latest }, '').latest })('list_guidance', {
      collection
    })
    const { items } = result.structuredContent.collections[0]
    t.equal(items.length, latest.collections[collection].length)
    for (const { title } of latest.collections[collection]) t.ok(result.content[0].text.includes(title), title)
    return { result, items }
  }
  const { result } = await listIn(newest, 'red-flags')
  t.ok(tokens(result) < 2000)
  for (const { summary } of newest.collections['red-flags']) {
    const [first = ''] = /^.*?[.](?= |$)/.exec(summary) as RegExpExecArray
    t.ok(result.content[0].text.includes(first), first)
  }
  const items = newest.collections.causes.map((cause, index) => ({ ...cause, id: `cause-${index}` }))
  const many = { ...newest, collections: { ...newest.collections, causes: [...items, ...items, ...items, ...items] } }
  t.match((await listIn(many, 'causes')).items[0], { id: 'cause-0', title: items[0]!.title, summary: undefined })
})

t.test('an outcome says the rule behind what not to say, what to do until then, and what would change it', async t => {
  const call = direct({ edition: publish({ ...library, latest: newest, phrasebook: newest }, '').latest })
  for (const [ask, crisis] of [
    [{ answers: { 'calf-clot': 'yes' } }, undefined],
    [{ text: 'I want to die' }, 'talk-now']
  ] as const) {
    const {
      structuredContent: { outcome },
      content: [text]
    } = (await call('screen_red_flags', ask)).result
    t.ok(outcome.doNotSayRules.length > 0)
    t.equal(outcome.crisis?.kind, crisis)
    for (const said of [...outcome.doNotSayRules, ...outcome.safetyNet, ...outcome.meanwhile]) {
      t.ok(text.text.includes(said), said)
    }
  }
})

t.test('refusals tell the assistant what it can do', async t => {
  const { call } = await connect(t)
  const cases: Array<[string, Json, RegExp]> = [
    [
      'get_guidance',
      { collection: 'causes', id: 'herniated-disk' },
      /^This id is not known here\. Did you mean herniated-disc\? If this may be an emergency/
    ],
    [
      'get_guidance',
      { collection: 'regimen-tips', id: 'zzzzzzzzzzzzzzzzzzzz' },
      /^This id is not known here\. Known: consult-a-professional, /
    ],
    [
      'get_guidance',
      { collection: 'causes', id: 'arthritis', fields: ['titel'] },
      /^A field is not known here\. Did you mean title\? If/
    ],
    ['get_guidance', { collection: 'cause', id: 'arthritis' }, /collection must be one of causes, walking-benefits/],
    [
      'get_guidance',
      { collection: 'causes', id: 'arthritis', fields: ['title', 7, ''] },
      /fields: expected string; fields: expected string length/
    ],
    ['get_guidance', { collection: 'causes' }, /id: expected required property/],
    [
      'lookup_code',
      { system: 'icd-10-cm', code: 'M54.5', more: 1 },
      /there is an argument that is not known; known: system, code/
    ],
    ['lookup_code', { system: 'icd-10-cm', code: '?'.repeat(500) }, /code: expected string length/]
  ]
  for (const [name, args, message] of cases) {
    const {
      isError,
      content: [text]
    } = await call(name, args)
    t.equal(isError, true)
    t.match(text.text, message)
    t.ok(text.text.endsWith(content.overview.emergency.text), 'whoever is refused may need help')
  }
})

t.test('resources: every item is listed, and reads as its HTTP address does', async t => {
  const { client, app } = await connect(t)
  const { resources } = await client.listResources()
  t.equal(resources.length, Object.values(content.collections).flat().length)
  for (const { uri, mimeType } of [
    ...resources,
    { uri: 'guidance://sources/downie-2013', mimeType: 'text/markdown' }
  ]) {
    const {
      contents: [read]
    } = (await client.readResource({ uri })) as Json
    t.strictSame(read, {
      uri,
      mimeType: 'text/markdown',
      text: (await app.inject(`${uri.replace('guidance:/', '/v1')}.md`)).body
    })
    t.equal(mimeType, 'text/markdown')
  }
  const {
    resourceTemplates: [template]
  } = await client.listResourceTemplates()
  t.equal(template?.uriTemplate, 'guidance://{collection}/{id}')
  const complete = async (name: string, value: string, collection?: string) =>
    (
      await client.complete({
        ref: { type: 'ref/resource', uri: 'guidance://{collection}/{id}' },
        argument: { name, value },
        ...(collection && { context: { arguments: { collection } } })
      })
    ).completion.values
  t.strictSame(await complete('collection', 're'), ['regimen-tips', 'red-flags'])
  t.strictSame(await complete('id', 's', 'lifestyle-changes'), ['stretching'])
  t.ok((await complete('id', 'start')).includes('start-slowly'), 'without a collection all are searched')
})

t.test('the prompt carries what must be said, and what must not', async t => {
  const { client } = await connect(t)
  t.match((await client.listPrompts()).prompts, [{ name: 'back-pain-conversation' }])
  const {
    messages: [message]
  } = (await client.getPrompt({ name: 'back-pain-conversation' })) as Json
  for (const { mustSay, doNotSay } of content.collections['red-flags'] as RedFlag[]) {
    for (const text of [...mustSay, ...doNotSay]) t.match(message.content.text, text)
  }
  t.match(message.content.text, content.overview.disclaimer)
  t.match(message.content.text, /Suicide, self-harm or an overdose[^]*Never grade the risk/)
  t.notMatch(conversationRules(draft, []), /Suicide/, 'a release from before it was heard has nothing to say of it')
})

t.test('what is no message gets a JSON-RPC error; what HTTP refuses gets a problem', async t => {
  const { app } = build(t)
  const rpc: Array<[unknown, number, number]> = [
    ['{', 400, -32700],
    ['', 400, -32700],
    ['{"__proto__": 1}', 400, -32700],
    [[request('ping')], 400, -32600],
    [[], 400, -32600],
    ['"x"', 400, -32600],
    ['null', 400, -32600],
    [{}, 400, -32600],
    [{ id: 1, method: 'ping' }, 400, -32600],
    [request('toString'), 200, -32601],
    [request('resources/subscribe'), 200, -32601],
    [request('tools/call', { name: 'toString' }), 200, -32602],
    [request('tools/call', { name: 7 }), 200, -32602],
    [request('resources/read', { uri: 'guidance://causes/constructor' }), 200, -32602],
    [request('resources/read', { uri: 'guidance://causes/a%2Fb' }), 200, -32602],
    [request('prompts/get', { name: 'x' }), 200, -32602],
    [
      request('completion/complete', {
        ref: { type: 'ref/resource', uri: 'x://{y}' },
        argument: { name: 'y', value: '' }
      }),
      200,
      -32602
    ]
  ]
  for (const [message, status, code] of rpc) {
    const response = await post(app, message)
    t.equal(response.statusCode, status, JSON.stringify(message))
    t.match(response.headers['content-type'], 'application/json')
    t.match(response.json(), { jsonrpc: '2.0', error: { code, message: /./ } }, JSON.stringify(message))
    t.ok(response.json().error.message.endsWith(content.overview.emergency.text), JSON.stringify(message))
  }
  const http: Array<[string, Json, number, string]> = [
    ['a list by GET', { method: 'GET' }, 405, 'method-not-allowed'],
    ['the end of a session', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['another content type', { headers: { 'content-type': 'text/csv' }, payload: 'a' }, 415, 'unsupported-media-type'],
    ['plain text', { headers: { 'content-type': 'text/plain' }, payload: '{}' }, 415, 'unsupported-media-type'],
    ['no content at all', {}, 415, 'unsupported-media-type'],
    [
      'too much',
      { headers: json, payload: JSON.stringify(request('tools/call', { name: 'x'.repeat(40_000) })) },
      413,
      'payload-too-large'
    ],
    ['a foreign host', { headers: { ...json, host: 'evil.example' }, payload: '{}' }, 403, 'foreign-request'],
    ['a host that is none', { headers: { ...json, host: '][' }, payload: '{}' }, 403, 'foreign-request'],
    [
      'a foreign origin',
      { headers: { ...json, origin: 'https://evil.example' }, payload: '{}' },
      403,
      'foreign-request'
    ],
    ['an origin that hides', { headers: { ...json, origin: 'null' }, payload: '{}' }, 403, 'foreign-request'],
    [
      'a name that begins like ours',
      { headers: { ...json, origin: 'http://localhost.evil.example' }, payload: '{}' },
      403,
      'foreign-request'
    ]
  ]
  for (const [name, options, status, code] of http) {
    const response = await app.inject({ method: 'POST', url: '/mcp', ...options })
    t.equal(response.statusCode, status, name)
    t.match(response.json(), { code, status, emergency: { text: content.overview.emergency.text } }, name)
    if (status === 405) t.equal(response.headers.allow, 'POST, OPTIONS')
  }
  const noted = await post(app, { jsonrpc: '2.0', method: 'notifications/initialized' })
  t.equal(noted.statusCode, 202)
  t.equal(noted.body, '')
  const listening = request('subscriptions/listen', {
    notifications: { toolsListChanged: true },
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' }
    }
  })
  t.match(
    (await post(app, listening, { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' })).json(),
    { error: { code: -32603 } },
    'no stream stays open'
  )
})

t.test('known hosts and origins may ask, and a preflight says how', async t => {
  const { app } = build(t, {
    publicUrl: 'https://api.example/back',
    corsOrigin: ['https://chat.example'],
    allowedHosts: ['host.docker.internal']
  })
  for (const headers of [
    { host: 'host.docker.internal:3000' },
    { host: 'api.example' },
    { host: 'localhost:3000' },
    { host: '[::1]:3000' },
    { host: 'API.example:8443' },
    { origin: 'https://chat.example' },
    { origin: 'https://api.example' },
    { origin: 'http://localhost:6274' }
  ] as Array<Record<string, string>>) {
    t.equal((await post(app, request('ping'), headers)).statusCode, 200, JSON.stringify(headers))
  }
  for (const headers of [{ host: 'api.example.evil.example' }, { origin: 'http://chat.example' }] as Array<
    Record<string, string>
  >) {
    t.equal((await post(app, request('ping'), headers)).statusCode, 403, JSON.stringify(headers))
  }
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'mcp-protocol-version' }
  const preflight = async (url: string) =>
    (await app.inject({ method: 'OPTIONS', url, headers: { origin: 'https://chat.example', ...asked } })).headers
  t.match(await preflight('/mcp'), {
    'access-control-allow-methods': 'POST',
    'access-control-allow-origin': 'https://chat.example',
    'access-control-allow-headers': 'mcp-protocol-version',
    allow: 'POST, OPTIONS'
  })
  t.match(await preflight('/v1/causes/arthritis?fields=id'), {
    'access-control-allow-methods': 'GET, HEAD',
    allow: 'GET, HEAD, OPTIONS'
  })
  t.match(await preflight('/nothing'), { 'access-control-allow-methods': 'GET, HEAD' })
})

t.test('what is typed is in no log line, no metric and no error', async t => {
  const { app, lines } = build(t)
  const secret = 'zqxnumbness'
  const messages = [
    request('tools/call', { name: secret }),
    request('tools/call', { name: 'get_guidance', arguments: { collection: secret, id: secret } }),
    request('tools/call', { name: 'get_guidance', arguments: { collection: 'causes', id: secret } }),
    request('tools/call', { name: 'get_guidance', arguments: { [secret]: secret } }),
    request('tools/call', {
      name: 'get_guidance',
      arguments: { collection: 'causes', id: 'arthritis', fields: [secret] }
    }),
    request('tools/call', { name: 'screen_red_flags', arguments: { answers: { [secret]: 'yes' } } }),
    request('tools/call', { name: 'screen_red_flags', arguments: { answers: { [secret]: secret } } }),
    request('tools/call', { name: 'search_guidance', arguments: { question: secret, limit: 99 } }),
    request('tools/call', { name: 'search_guidance', arguments: { question: `${secret}\0` } }),
    request('tools/call', { name: 'lookup_code', arguments: { system: secret, code: `${secret}?` } }),
    request('tools/call', { name: { [secret]: secret }, arguments: secret }),
    request('resources/read', { uri: secret }),
    request('resources/read', { uri: `guidance://causes/${secret}` }),
    request('resources/read', { uri: `guidance://${secret}/${secret}/x` }),
    request('prompts/get', { name: secret, arguments: { a: secret } }),
    request('completion/complete', {
      ref: { type: 'ref/prompt', name: secret },
      argument: { name: secret, value: secret }
    }),
    request('completion/complete', {
      ref: { type: 'ref/resource', uri: secret },
      argument: { name: secret, value: secret }
    }),
    request(secret, { a: secret }),
    request('logging/setLevel', { level: secret }),
    request('initialize', { protocolVersion: secret, clientInfo: secret }),
    { [secret]: secret },
    [secret],
    `{"${secret}`,
    `"${secret}"`
  ]
  for (const message of messages) {
    const { body } = await post(app, message)
    t.notMatch(body, secret, JSON.stringify(message))
    t.match(body, /error/i)
  }
  t.notMatch(lines.join('') + (await app.inject('/metrics')).body, secret)
  t.equal(lines.length, messages.length + 1)
  t.strictSame([...new Set(lines.map(line => JSON.parse(line).route))], ['/mcp', '/metrics'])
})

/** Calls a tool without the network, of a server that may differ from the real one. */
function direct(deps: Partial<McpDeps> = {}) {
  const answer = streamableHttp({ edition: publish(library, '').latest, onFault: () => {}, ...deps })
  return async (name: string, args: Json = {}): Promise<Json> =>
    JSON.parse((await answer({ headers: {}, message: request('tools/call', { name, arguments: args }) })).body)
}

t.test('a fault of ours is told by its place, never by its message', async t => {
  const faults: string[][] = []
  const faulty = (name: string, fault: unknown) =>
    defineTool({
      name,
      title: name,
      description: name,
      input: Type.Object({}),
      output: outputOf({}, name),
      rule: `Mind ${name}.`,
      answer: () => {
        throw fault
      }
    })
  const tools = [
    faulty('broken', new Error('secret words')),
    faulty('refusing', new ToolRefusal('Not so.')),
    faulty('odd', 'secret words')
  ]
  const call = direct({ tools, onFault: (...fault) => faults.push(fault) })
  t.match((await call('broken')).result, {
    isError: true,
    content: [{ text: 'The tool failed. It was not your fault. If this may be an emergency' }]
  })
  t.match((await call('refusing')).result, {
    isError: true,
    content: [{ text: 'Not so. If this may be an emergency' }]
  })
  t.match((await call('odd')).result, { isError: true })
  t.match(faults, [
    ['broken', /mcp\.test\.ts/],
    ['odd', 'unknown']
  ])
  t.notMatch(JSON.stringify(faults), 'secret')
})

t.test('an answer that does not fit is a fault, and says whom to call; one that speaks of errors is none', async t => {
  const saying = (name: string, error: unknown) =>
    defineTool({
      name,
      title: name,
      description: name,
      input: Type.Object({}),
      output: outputOf({ error: Type.String() }, name),
      answer: () => ({ data: { error }, blocks: [] })
    })
  const call = direct({ tools: [saying('misfit', 7), saying('fit', 'none')] })
  const {
    isError,
    content: [text]
  } = (await call('misfit')).result
  t.ok(isError && text.text.endsWith(content.overview.emergency.text), text.text)
  t.match((await call('fit')).result, { structuredContent: { error: 'none' } })
})

t.test('a fault in the real app is logged with its tool, and not with what was asked', async t => {
  const lines: string[] = []
  const config = loadConfig({})
  const uncited = { ...library, latest: { ...content, sources: [] } }
  const app = buildApp({
    config,
    live: liveFrom(publishAs(config, uncited)),
    logger: pino(
      { base: null },
      {
        write: (line: string) => {
          lines.push(line)
        }
      }
    ),
    maxEventLoopDelay: Infinity
  })
  t.teardown(() => app.close())
  t.match(
    (
      await post(
        app,
        request('tools/call', { name: 'get_guidance', arguments: { collection: 'causes', id: 'arthritis' } })
      )
    ).json(),
    { result: { isError: true } }
  )
  t.match(JSON.parse(lines[0] as string), { level: 50, msg: 'tool failed', tool: 'get_guidance', place: /citation/ })
  t.notMatch(lines.join(''), 'arthritis')
})

t.test('a protocol version that is not known is refused with those that are', async t => {
  const { app } = build(t)
  const call = request('tools/call', {
    name: 'list_guidance',
    _meta: { 'io.modelcontextprotocol/protocolVersion': '2099-01-01', 'io.modelcontextprotocol/clientCapabilities': {} }
  })
  const { error } = (
    await post(app, call, {
      'mcp-protocol-version': '2099-01-01',
      'mcp-method': 'tools/call',
      'mcp-name': 'list_guidance'
    })
  ).json()
  t.ok(error.data.supported.includes('2026-07-28'))
})

t.test('the pinned versions are exact', async t => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8'))
  t.match(dependencies['@modelcontextprotocol/server'], /^\d+\.\d+\.\d+$/)
  t.equal(devDependencies['@modelcontextprotocol/client'], dependencies['@modelcontextprotocol/server'])
})
