import t from 'tap'
import { keyOf } from '../../src/answers/finding/findables.js'
import { figuresOf } from '../../src/answers/finding/figures.js'
import { holdingsOf } from '../../src/answers/finding/holdings.js'
import { buildSearch } from '../../src/answers/finding/search.js'
import { suggester } from '../../src/answers/finding/suggest.js'
import { askSearch } from '../../src/answers/finding/training.js'
import type { Hit } from '../../src/answers/finding/hits.js'
import { wordReader, wordsOf } from '../../src/answers/finding/words.js'
import { atOnce } from '../../src/answers/steps.js'
import { loadConfig } from '../../src/config.js'
import { readQuestions } from '../../src/content/questions.js'
import type { Item } from '../../src/content/schema.js'
import { certainties } from '../../src/content/enums.js'
import { collections } from '../../src/representations/collections.js'
import { content, questionModel } from '../content.js'
import { build } from '../helper.js'
import { misfits } from '../misfits.js'

const find = buildSearch(content, questionModel)
const search = (query: Parameters<typeof find>[0]) => find(query).hits
const keys = (q: string, limit = 10) => search({ q, limit, passages: 'best' }).map(keyOf)
const questions = readQuestions(loadConfig({}).messagesFolder)
const items: Item[] = Object.values(content.collections).flat()

t.test('what was learned from is answered, and what may be expected of somebody new stands in the model', async t => {
  const { first, topThree, quiet } = figuresOf(questions.map(question => askSearch(question, find)))
  t.ok(topThree >= 0.9 && first >= 0.8 && quiet >= 0.82, `${topThree} ${first} ${quiet}`)
  const { figures, questions: count, writers } = questionModel!
  t.ok(figures.topThree >= 0.75 && figures.quiet >= 0.78, JSON.stringify(figures))
  t.equal(count, questions.length)
  t.equal(writers, new Set(questions.map(({ writer }) => writer)).size)
  t.ok(writers >= 12)
})

t.test('short and plain: what people type first', async t => {
  for (const [q, key] of [
    ['smoking', 'smoking'],
    ['stress', 'mood-and-stress'],
    ['red flags', 'collection:red-flags'],
    ['causes', 'collection:causes'],
    ['emergency', 'collection:red-flags'],
    ['hamstring', 'hamstring-stretch'],
    ['when is back pain an emergency', 'collection:red-flags'],
    ['is walking good for back pain', 'guide:overview'],
    ['is this serious', 'tool:screening'],
    ['make me a plan', 'tool:walking-plan'],
    ['exercises', 'collection:exercises'],
    ['slipped disk', 'herniated-disc']
  ] as const) {
    t.equal(keys(q)[0], key, q)
  }
  t.strictSame(keys('the'), [])
  // `heels` are a part of the body: read as shoes, they made of every shoe something that the guide leaves out.
  t.equal(keys('which shoes are best')[0], 'footwear')
  t.match(find({ q: 'pain in my heels', limit: 1, passages: 'best' }), { notCovered: { topic: /other parts/ } })
})

t.test('every item is found by its title and each of its names first, and by a word of them', async t => {
  const { found, hold } = misfits()
  const names = items.map(item =>
    [item.title, ...item.alternateNames, ...(item.searchTerms ?? [])].map(name => wordsOf(name).join(' '))
  )
  const { terms, isStopWord } = wordReader(content.vocabulary)
  const termsOf = (index: number) => new Set(names[index]!.flatMap(name => [...terms(name)]))
  for (const name of new Set(names.flat())) {
    const called = items.filter((_, index) => names[index]!.includes(name)).map(({ id }) => id)
    const [first = ''] = keys(name)
    const isPlace =
      first.includes(':') &&
      content.vocabulary.places.some(({ title, names }) =>
        [title, ...names].some(other => [...terms(other)].join() === [...terms(name)].join())
      )
    hold(called.includes(first) || isPlace, `${name}: ${first || 'nothing'}, not ${called.join()}`)
  }
  const places = content.vocabulary.places.map(place => ({
    key: keyOf(place),
    terms: new Set([place.title, ...place.names].flatMap(name => [...terms(name)]))
  }))
  const all = [...items.map(({ id }, index) => ({ key: id, terms: termsOf(index) })), ...places]
  for (const word of new Set(
    names
      .flat()
      .flatMap(wordsOf)
      .filter(word => !isStopWord(word))
  )) {
    const [term = ''] = terms(word)
    const holding = all.filter(one => one.terms.has(term)).map(({ key }) => key)
    hold(holding.includes(keys(word)[0] ?? ''), `${word}: ${keys(word)[0]}`)
  }
  t.strictSame(found, [])
})

t.test(
  'a hit can be quoted: whole sentences, with the claims, the certainty and the sources that they rest on',
  async t => {
    const { found, hold } = misfits()
    const all = questions.slice(0, 500).flatMap(({ text }) => search({ q: text, limit: 50, passages: 'all' }))
    const fields = new Set(all.map(({ field }) => field))
    for (const field of ['summary', 'claims', 'steps', 'myths', 'effect', 'shortAnswer']) t.ok(fields.has(field), field)
    for (const field of ['title', 'alternateNames', 'possibleConcerns', 'doNotSay', 'notNeeded']) {
      t.notOk(fields.has(field), field)
    }
    for (const hit of new Map(all.map(hit => [hit.passage, hit])).values()) {
      hold(/^[A-Z0-9].*[.?!]$/.test(hit.passage), `is whole sentences: ${hit.passage}`)
      hold(hit.claims.length > 0, `names its claims: ${hit.passage}`)
      hold(hit.score >= 0 && hit.score <= 1, `${hit.score}: ${hit.passage}`)
      hold(
        hit.matched.every(({ start, end }) => start < end && /^[\p{L}\p{N}'’]+$/u.test(hit.passage.slice(start, end))),
        `says where: ${hit.passage}`
      )
      hold((hit.matched.length === 0) === (hit.resembles === true), `says why: ${hit.passage}`)
      if (hit.kind !== 'item') continue
      const item = content.collections[hit.collection].find(({ id }) => id === hit.id)!
      hold(hit.passage.length <= 280 || !/[.?!] /.test(hit.passage), `is short: ${hit.passage}`)
      hold(JSON.stringify(item).includes(JSON.stringify(hit.passage).slice(1, -1)), `is word for word: ${hit.passage}`)
      const claims = item.claims.filter(({ id }) => hit.claims.includes(id))
      const leastSure = certainties[Math.max(...claims.map(({ certainty }) => certainties.indexOf(certainty)))]
      const cited = new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))
      const told = new Set(hit.sources.map(({ id }) => id))
      hold(claims.length === hit.claims.length, `names claims of its item: ${hit.passage}`)
      hold(hit.certainty === leastSure, `is as sure as its least sure claim: ${hit.passage}`)
      hold(
        told.size === cited.size && [...told].every(id => cited.has(id)),
        `names the sources of its claims: ${hit.passage}`
      )
    }
    t.strictSame(found, [])
  }
)

t.test('a myth is never quoted without its fact, and of a red flag the summary comes first', async t => {
  for (const { myths } of content.collections.causes) {
    for (const { myth } of myths) {
      t.notOk(
        search({ q: myth.slice(0, 500), limit: 50, passages: 'all' }).some(({ passage }) => passage === myth),
        myth
      )
    }
  }
  const flags = questions
    .flatMap(({ text }) => search({ q: text, limit: 50, passages: 'best' }))
    .filter(({ collection, kind }) => collection === 'red-flags' && kind === 'item')
  t.ok(flags.length > 50)
  t.ok(flags.every(({ field }) => field === 'summary'))
})

t.test('one hit an item, or all passages; best first; of some collections; no more than the limit', async t => {
  const q = 'does walking help a bad back'
  const inOrder = (hits: Hit[]) => hits.every(({ score }, index) => index === 0 || score <= hits[index - 1]!.score)
  const best = search({ q, limit: 50, passages: 'best' })
  t.equal(new Set(best.map(keyOf)).size, best.length)
  const all = search({ q, limit: 50, passages: 'all' })
  t.ok(all.length > best.length)
  t.equal(new Set(all.map(({ id, field, passage }) => `${id} ${field} ${passage}`)).size, all.length)
  t.equal(all[0]!.passage, best[0]!.passage)
  t.ok(inOrder(best) && inOrder(all))
  t.equal(search({ q, limit: 2, passages: 'best' }).length, 2)
  t.equal(search({ q, limit: 3, passages: 'all' }).length, 3, 'three items have more passages than that')
  const some = search({ q: 'walking', collections: ['regimen-tips', 'causes'], limit: 50, passages: 'best' })
  t.ok(some.length > 0 && some.every(({ collection }) => collection === 'regimen-tips' || collection === 'causes'))
  t.strictSame(
    search({ q, limit: 10, passages: 'best' }),
    search({ q: '  Does WALKING help  a bad back?!', limit: 10, passages: 'best' }),
    'case, spaces and marks change nothing'
  )
})

t.test('what is left out on purpose is named, with whom to ask', async t => {
  const found = find({ q: 'how much ibuprofen for back pain', limit: 10, passages: 'best' })
  t.strictSame(found.hits, [])
  t.match(found.notCovered, { topic: 'Medicines and painkillers', ask: /pharmacist/ })
  t.equal(find({ q: 'my car wont start', limit: 10, passages: 'best' }).notCovered, undefined)
})

t.test('a sign that was heard comes first', async t => {
  const query = { q: 'sciatica and stretching', limit: 10, passages: 'best' } as const
  t.not(search(query)[0]!.id, 'fever-infection')
  t.equal(search({ ...query, heard: ['fever-infection'] })[0]!.id, 'fever-infection')
})

t.test(
  'misspelt words are mended and told: one slip from four letters, two from eight; a last word may be only begun',
  async t => {
    const corrected = (q: string) => find({ q, limit: 10, passages: 'best' }).correctedTo
    t.strictSame(corrected('sciatca'), ['sciatica'])
    t.strictSame(corrected('pain in my scia'), ['sciatica'])
    t.strictSame(corrected('herniatd disc'), ['herniated'])
    t.strictSame(corrected('sciatica'), [])
    t.equal(keys('scia')[0], 'sciatica')
  }
)

t.test('any text has an answer', async t => {
  for (const q of [
    '',
    ' ',
    '\0',
    '\uD800',
    '\uDC00 back pain \uD800',
    '???',
    '🦴'.repeat(250),
    'x'.repeat(500),
    'a '.repeat(250),
    '痛い',
    "'".repeat(500),
    '-'.repeat(500)
  ]) {
    t.ok(Array.isArray(keys(q)), JSON.stringify(q.slice(0, 10)))
  }
  t.equal(keys('bulging\0slipped disc')[0], 'herniated-disc')
  t.equal(keys('\uD800sciatica')[0], 'sciatica')
  t.ok(keys('walk back pain leg sit stand '.repeat(17)).length > 0)
})

t.test('places are called what the API calls them', async t => {
  for (const { kind, id, title } of content.vocabulary.places) {
    if (kind === 'collection') t.equal(title, collections[id as keyof typeof collections].title)
    if (kind === 'guide') t.equal(title, content.overview.question)
  }
})

t.test('suggestions as one types: each word of a name, the last one only begun', async t => {
  const suggest = suggester(atOnce(holdingsOf(content)).findables)
  const texts = (typed: string, limit = 8) => suggest(typed, limit).map(({ text }) => text)
  t.match(texts('hams')[0], 'Hamstring stretch')
  t.ok(texts('walking pl').includes('walking plan'))
  t.ok(suggest('is this', 8).some(({ kind, id }) => kind === 'tool' && id === 'screening'))
  t.equal(texts('w', 3).length, 3)
  t.equal(new Set(suggest('pain', 20).map(keyOf)).size, suggest('pain', 20).length, 'each leads to something else')
  for (const typed of ['', '?', 'zzz', 'sciatica zzz', 'zzz sciatica']) t.strictSame(texts(typed), [], typed)
})

const secret = 'zanzibarsecret'

t.test('over HTTP: hits with links that answer, or nothing with links to the collections', async t => {
  const { app } = build(t)
  const response = await app.inject('/v1/search?q=my%20legs%20hurt%20when%20I%20walk%20but%20sitting%20helps&limit=3')
  t.equal(response.statusCode, 200)
  t.equal(response.headers['cache-control'], 'no-store')
  t.match(response.headers['content-type'], /^application\/json/)
  const { data, meta, links } = response.json()
  t.equal(data[0].id, 'spinal-stenosis')
  t.ok(meta.disclaimer)
  t.equal(links.self, '/v1/search?limit=3&passages=best')
  const places = await Promise.all(
    ['causes', 'is%20walking%20good%20for%20back%20pain', 'is%20this%20serious'].map(
      async q => (await app.inject(`/v1/search?q=${q}&limit=1`)).json().data[0]
    )
  )
  t.strictSame(
    places.map(({ kind, id }) => [kind, id]),
    [
      ['collection', 'causes'],
      ['guide', 'overview'],
      ['tool', 'screening']
    ]
  )
  for (const hit of [...data, ...places]) {
    for (const href of Object.values<string>(hit.links)) t.equal((await app.inject(href)).statusCode, 200, href)
  }
  const none = (await app.inject('/v1/search?question=does%20my%20insurance%20cover%20cataract%20surgery')).json()
  t.strictSame(none.data, [])
  t.match(none.meta.notCovered, { topic: /.+/, ask: /^Ask / })
  for (const name of ['causes', 'walkingBenefits', 'regimenTips', 'lifestyleChanges', 'redFlags']) {
    t.equal((await app.inject(none.links[name])).statusCode, 200, name)
  }
  const chosen = (
    await app.inject('/v1/search?q=back%20pain%20after%20cancer&collection=red-flags,causes&passages=all&limit=50')
  ).json()
  t.ok(chosen.data.length > 1 && chosen.data.every(({ collection }: Hit) => /^(red-flags|causes)$/.test(collection)))
  t.equal(chosen.links.self, '/v1/search?collection=red-flags,causes&limit=50&passages=all')
  t.equal((await app.inject('/v1/search/?q=sciatica')).json().data[0].id, 'sciatica')
  t.strictSame((await app.inject('/v1/search?q=sciatca')).json().meta.correctedTo, ['sciatica'])
  t.equal((await app.inject({ method: 'HEAD', url: '/v1/search?q=sciatica' })).body, '')
  const consensus = (
    await app.inject('/v1/search?q=is%20it%20ok%20to%20stop%20for%20a%20break%20on%20my%20walk&passages=all&limit=50')
  ).json().data
  t.ok(
    consensus.some(({ sources, links }: any) => sources.length === 0 && links.sources === undefined),
    'consensus may have no source'
  )
  const danger = (await app.inject('/v1/search?q=back%20pain%20and%20I%20cannot%20feel%20when%20I%20pee')).json()
  t.match(danger, { data: [{ collection: 'red-flags' }], meta: { screening: { urgency: 'emergency-now' } } })
})

t.test('over HTTP: without what was learned, words alone are looked up', async t => {
  const { app } = build(t, { rulesOnly: true })
  const ask = async (q: string) => (await app.inject(`/v1/search?q=${encodeURIComponent(q)}`)).json()
  t.equal((await ask('slipped disc')).data[0].id, 'herniated-disc')
  t.strictSame((await ask('how do I renew my driving licence')).data, [])
  t.ok((await ask('morning stiffness that eases with movement')).data.length > 0)
})

t.test('over HTTP: suggestions, which are never stored', async t => {
  const { app, lines } = build(t)
  const response = await app.inject('/v1/search/suggest?q=hamst&limit=2')
  t.equal(response.headers['cache-control'], 'no-store')
  const { data, links } = response.json()
  t.ok(data.length > 0 && data.length <= 2)
  t.equal(links.self, '/v1/search/suggest?limit=2')
  for (const { links } of data) t.equal((await app.inject(links.self)).statusCode, 200, links.self)
  t.strictSame((await app.inject(`/v1/search/suggest?q=${secret}`)).json().data, [])
  t.equal((await app.inject('/v1/search/suggest?q=%20')).statusCode, 400)
  t.equal((await app.inject({ url: '/v1/search/suggest?q=x', headers: { accept: 'text/markdown' } })).statusCode, 406)
  for (const line of lines) t.notMatch(line, /hamst|zanzibar/)
})

t.test('over HTTP: a question is as long as it has characters, however they are encoded', async t => {
  const { app } = build(t)
  for (const [letters, status] of [
    [499, 200],
    [500, 400]
  ] as const) {
    t.equal((await app.inject(`/v1/search?q=${'a'.repeat(letters)}${encodeURIComponent('👣')}`)).statusCode, status)
  }
})

t.test('over HTTP: what cannot be a question is refused, and never repeated', async t => {
  const { app, lines } = build(t, { publicUrl: 'https://api.example' })
  for (const [query, detail] of [
    ['', /^q is missing\. What somebody asks/],
    [`limit=5&query=${secret}`, /query is not a parameter/],
    ['q=', /^q is not right: expected string length greater or equal to 1\.$/],
    ['q=%20%09', /^q is blank\.$/],
    ['question=%20%09', /^question is blank\.$/],
    [`q=${secret}&question=other`, /^question is another name of q, and says something else\.$/],
    [`q=${secret}%00`, /^q holds a NUL/],
    [`q=${secret}%ED%A0%80`, /bytes that are not UTF-8/],
    [`q=${secret}%FF`, /bytes that are not UTF-8/],
    [`q=${secret}${'x'.repeat(500)}`, /^q is not right: expected string length less or equal to 500\.$/],
    [`q=${secret}&q=${secret}`, /^q is given more than once/],
    [`q=${secret}&limit=0`, /^limit cannot be/],
    [`q=${secret}&limit=51`, /^limit cannot be/],
    [`q=${secret}&limit=2.5`, /^limit cannot be/],
    [`q=${secret}&limit=ten`, /^limit cannot be/],
    [`q=${secret}&collection=cuases`, /did you mean causes\?/],
    [`q=${secret}&passages=most`, /^passages cannot be/]
  ] as const) {
    const response = await app.inject(`/v1/search?${query}`)
    t.equal(response.statusCode, 400, query.slice(0, 60))
    t.match(response.json().detail, detail)
    t.notMatch(response.body, secret)
    t.equal(response.headers['cache-control'], 'no-store')
  }
  const unfit = await app.inject({ url: `/v1/search?q=${secret}`, headers: { accept: 'text/markdown' } })
  t.match(unfit.json(), { status: 406, code: 'not-acceptable' })
  const fine = await app.inject(`/v1/search?q=${secret}%20sciatica`)
  t.match(fine.json().links.self, /^https:\/\/api\.example\/v1\/search\?limit=10&passages=best$/)
  const { body: metrics } = await app.inject('/metrics')
  t.match(metrics, /route="\/v1\/search",status="200"/)
  for (const text of [unfit.body, fine.body, JSON.stringify(fine.headers), metrics, ...lines]) t.notMatch(text, secret)
  t.match(lines.join(''), '"route":"/v1/search"')
})
