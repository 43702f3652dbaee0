import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { buildSearch } from '../src/answers/finding/search.js'
import { packageRoot } from '../src/config.js'
import type { SeekHelp } from '../src/content/item-parts.js'
import type { Exercise } from '../src/content/schema.js'
import { collectionNames } from '../src/content/enums.js'
import type { Said } from '../src/mcp/tool.js'
import { toolsOf } from '../src/mcp/tools.js'
import { resultOf } from '../src/mcp/result.js'
import { collections } from '../src/representations/collections.js'
import { publish } from '../src/representations/editions.js'
import { questionModel } from './content.js'
import { build, library, next, nextLibrary } from './helper.js'
import { misfits } from './misfits.js'

// The working tree as if it were sealed: what clients get that the newest sealed release may not have yet.
const held = nextLibrary
const newest = nextLibrary.latest
const { exercises } = newest.collections
const edition = publish(held, '').latest
const vocabulary: { types: Record<string, string[]>; healthAspects: string[] } = JSON.parse(
  readFileSync(join(packageRoot, 'test/representations/schema-org-terms.json'), 'utf8')
)
const items = collectionNames.flatMap(collection => newest.collections[collection].map(item => ({ collection, item })))
const unescaped = (markdown: string) => markdown.replaceAll(/\\([^\w\s])/g, '$1').replaceAll('&#x20;', ' ')

t.test('exercises are a collection like the others', async t => {
  const { app } = build(t, { rateLimitMax: 10_000 }, { held })
  const ids = async (query: string) =>
    (await app.inject(`/v1/exercises${query}`)).json().data.map(({ id }: Exercise) => id)
  t.strictSame(await ids(''), [
    'knee-to-chest',
    'standing-back-bend',
    'waist-twist',
    'plank',
    'bridge',
    'pelvic-tilt',
    'hamstring-stretch',
    'hip-flexor-stretch',
    'cat-cow',
    'swimming',
    'cycling',
    'yoga'
  ])
  t.strictSame(await ids('?kind=strength'), ['plank', 'bridge'])
  t.strictSame(await ids('?position=kneeling,standing'), ['standing-back-bend', 'hip-flexor-stretch'])
  const turned = await app.inject('/v1/exercises?position=lying&kind=mobility')
  t.equal(
    (await app.inject('/v1/exercises?kind=mobility&position=lying')).headers.etag,
    turned.headers.etag,
    'the order of filters changes nothing'
  )
  t.equal(turned.json().links.self, '/v1/exercises?kind=mobility&position=lying')
  const start = (await app.inject('/v1')).json()
  t.match(
    start.data.collections.find(({ id }: { id: string }) => id === 'exercises'),
    { count: 12, filters: ['kind', 'position', 'without'] }
  )
  t.equal(start.links.exercises, '/v1/exercises')
  t.equal((await app.inject('/v1/guide?fields=exercises')).json().data.exercises.length, 12)
  t.match((await app.inject('/v1/guide.md?fields=exercises')).body, /## Exercises[^]*### Plank/)
  t.match((await app.inject('/llms.txt')).body, '/v1/exercises/bridge.md')
  t.match((await app.inject('/v1/exercises/plank')).json().data, {
    dose: { repetitions: { from: 2, to: 10 } },
    stopIf: ['bowel-bladder-dysfunction', 'leg-weakness']
  })
})

t.test('what is left out comes back with the reason, in every form', async t => {
  const { app } = build(t, {}, { held })
  const { data, meta, links } = (await app.inject('/v1/exercises?without=pregnancy,osteoporosis&fields=id')).json()
  const left = exercises.filter(({ notFor }) =>
    notFor.some(({ condition, caution }) => caution !== 'change' && ['pregnancy', 'osteoporosis'].includes(condition))
  )
  t.ok(left.length > 3)
  t.strictSame(
    data.map(({ id }: Exercise) => id),
    exercises.filter(exercise => !left.includes(exercise)).map(({ id }) => id)
  )
  t.strictSame(
    [...new Set(meta.leftOut.map(({ id }: Exercise) => id))],
    left.map(({ id }) => id)
  )
  t.match(
    meta.leftOut.find(
      ({ id, condition }: { id: string; condition: string }) => id === 'plank' && condition === 'pregnancy'
    ),
    { title: 'Plank', reason: /leave out planks/ }
  )
  t.equal(links.self, '/v1/exercises?without=osteoporosis,pregnancy&fields=id')
  const markdown = (await app.inject('/v1/exercises.md?without=pregnancy')).body
  t.match(unescaped(markdown), /## Left out\n\n- \*\*Plank\*\* \(pregnancy\): In pregnancy, leave out planks/)
  t.match((await app.inject('/v1/exercises.jsonld?without=pregnancy')).json().hasPart[1], {
    '@type': 'WebPageElement',
    name: 'Left out: Plank'
  })
  const all = (await app.inject('/v1/exercises?without=high-blood-pressure&ids=yoga')).json()
  t.strictSame(all.meta.leftOut, [], 'nothing was left out, and it says so')
  t.notOk((await app.inject('/v1/exercises')).json().meta.leftOut)
  t.match((await app.inject('/v1/exercises?without=gout')).json(), { status: 400 })
  t.match((await app.inject('/v1/causes?without=pregnancy')).json(), { status: 400 })
  t.notMatch((await app.inject('/v1/exercises.md?without=high-blood-pressure&ids=yoga')).body, 'Left out')
})

t.test('a release that came before has no exercises', async t => {
  const { app } = build(t, {}, { held })
  for (const path of [
    '/v1/releases/1.0.0/exercises',
    '/v1/releases/1.0.0/exercises/bridge',
    '/v1/releases/1.0.0/exercises.md'
  ]) {
    t.equal((await app.inject(path)).statusCode, 404, path)
  }
  t.match((await app.inject('/v1/releases/1.0.0/exercises')).json(), {
    detail: 'Content release 1.0.0 has no exercises: they came later.'
  })
  t.notOk((await app.inject('/v1/releases/1.0.0')).json().links.exercises)
})

t.test('when to get help comes first, in every form', async t => {
  const { app } = build(t, { rateLimitMax: 10_000 }, { held })
  for (const {
    collection,
    item: { id, title, seekHelp }
  } of items.filter(({ item }) => item.seekHelp)) {
    const path = `/v1/${collection}/${id}`
    const [first] = seekHelp as SeekHelp[]
    t.strictSame(Object.keys((await app.inject(path)).json().data).slice(0, 3), ['id', 'title', 'seekHelp'], path)
    const markdown = unescaped((await app.inject(`${path}.md`)).body)
    t.ok(markdown.startsWith(`# ${title}\n\n## When to get help\n\n- **${first!.urgency}:** ${first!.text}`), path)
    const linked = (await app.inject(`${path}.jsonld`)).json()
    t.match(linked.hasPart[0], { text: first!.text, keywords: { name: first!.urgency } }, path)
  }
})

t.test('an assistant gets when to get help, the title, the summary and a claim of every item', async t => {
  const tools = new Map(toolsOf(edition).map(tool => [tool.name, tool]))
  const ask = (name: string, args: object): Said => tools.get(name)!.answer(args as never)
  const { found, hold } = misfits()
  for (const { collection, item } of items) {
    const said = ask('get_guidance', { collection, id: item.id })
    const { item: given } = said.data as { item: Record<string, unknown[]> }
    hold(JSON.stringify(resultOf(said, newest)).length < 8000, `${item.id} is short enough`)
    hold(isDeepStrictEqual(given.seekHelp, item.seekHelp), `${item.id} says when to get help`)
    hold(given.title && given.summary, `${item.id} has a title and a summary`)
    // Of a red flag, what has to be said comes before what it rests on.
    hold(collection === 'red-flags' || given.claims?.length, `${item.id} has a claim`)
  }
  t.strictSame(found, [])
  t.match(JSON.stringify(ask('list_guidance', { collection: 'exercises' })), '"is":"strength"')
})

t.test('every field of the new kind is said in Markdown, and in terms of schema.org', async t => {
  const { app } = build(t, { rateLimitMax: 10_000 }, { held })
  const check = (node: any, at: string): void => {
    if (Array.isArray(node)) return node.forEach((member, index) => check(member, `${at}/${index}`))
    if (node === null || typeof node !== 'object' || node['@type'] === undefined) return
    const known = vocabulary.types[node['@type']] ?? []
    for (const [property, value] of Object.entries<any>(node)) {
      if (!property.startsWith('@') && !known.includes(property)) t.fail(`${at}: ${node['@type']} has no ${property}`)
      if (
        property === 'hasHealthAspect' &&
        !vocabulary.healthAspects.includes(value.replace('https://schema.org/', ''))
      ) {
        t.fail(`${at}: ${value}`)
      }
      check(value, `${at}/${property}`)
    }
  }
  for (const { collection, item } of items) {
    const path = `/v1/${collection}/${item.id}`
    const markdown = unescaped((await app.inject(`${path}.md`)).body)
    t.notMatch(markdown, /undefined|\[object/, path)
    const { course = [], harms = [], notFor = [], easier = [], harder = [] } = item as unknown as Record<string, any[]>
    for (const text of [...course, ...harms, ...easier, ...harder, ...notFor.map(({ text }) => text)]) {
      t.ok(markdown.includes(text), `${path}: ${text}`)
    }
    check((await app.inject(`${path}.jsonld`)).json(), path)
  }
  t.match(
    (await app.inject('/v1/walking-benefits/walking-and-pain.md')).body,
    /Certainty: high; fact; evidence points to it\.[^]*pain: standardized mean difference -0\.23 \(95% interval -0\.35 to -0\.1\), compared with little or no care, short term\./
  )
})

t.test('what an old client shows of a cause is whole, and points to when to get help', async t => {
  // An old client shows the fields that it knew, and none that came later.
  const sealed = library.get('1.1.0')!
  const known = new Map(sealed.collections.causes.map(cause => [cause.id, Object.keys(cause)]))
  for (const cause of newest.collections.causes.filter(({ id }) => known.has(id))) {
    for (const field of known.get(cause.id)!) t.ok(field in cause, `${cause.id} still has ${field}`)
    if (cause.seekHelp) {
      t.match(
        [...cause.signs, cause.walkingAdvice.how].join(' '),
        /see when to get help|See a doctor|doctor/,
        `${cause.id} points there`
      )
    }
  }
})

t.test('search finds the new pages, by their names and by words that are none', async t => {
  const search = buildSearch(next, questionModel)
  const first = (q: string) => search({ q, limit: 1, passages: 'best' }).hits[0]?.id
  for (const [question, id] of [
    ['non specific low back pain', 'non-specific-back-pain'],
    ['sciatica', 'sciatica'],
    ['how to do a plank', 'plank'],
    ['pelvic tilt exercise', 'pelvic-tilt'],
    ['cat cow', 'cat-cow'],
    ['hamstring stretch', 'hamstring-stretch'],
    ['heavy lifting', 'heavy-physical-work'],
    ['feet flat on the floor chair', 'workspace-ergonomics'],
    ['wrists straight', 'workspace-ergonomics']
  ] as const) {
    t.equal(first(question), id, question)
  }
  t.equal(collections.exercises.one, 'exercise')
})
