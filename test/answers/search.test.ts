import t from 'tap'
import { phraseFinder } from '../../src/answers/phrases.js'
import { buildSearch, type Hit } from '../../src/answers/search.js'
import { spellingMender } from '../../src/answers/spelling.js'
import { wordReader, wordsOf } from '../../src/answers/words.js'
import type { Item } from '../../src/content/schema.js'
import { certainties, collectionNames } from '../../src/content/terms.js'
import { next as content, rowsOf } from '../content.js'
import { build } from '../helper.js'
import { misfits } from '../misfits.js'

interface Row { text: string, relevant: string[], also_ok?: string[] }

const search = buildSearch(content)
const ids = (q: string, limit = 10) => search({ q, limit, passages: 'best' }).map(({ id }) => id)
const rows = rowsOf<Row>('search-queries')

t.test('it finds the right item, and keeps quiet about anything else', async t => {
  const { found, hold } = misfits()
  // What is neither right nor wrong takes no place.
  const counted = ({ text, relevant, also_ok: alsoOk = [] }: Row) => ids(text).filter(id => relevant.includes(id) || !alsoOk.includes(id))
  const inScope = rows.filter(({ relevant }) => relevant.length > 0)
  const outOfScope = rows.filter(({ relevant }) => relevant.length === 0)
  const share = (all: Row[], holds: (row: Row) => boolean) => all.filter(holds).length / all.length
  const figures = {
    topThree: share(inScope, row => counted(row).slice(0, 3).some(id => row.relevant.includes(id))),
    first: share(inScope, row => row.relevant.includes(counted(row)[0] as string)),
    quiet: share(outOfScope, row => ids(row.text).length === 0)
  }
  t.ok(inScope.length >= 100 && outOfScope.length >= 40)
  t.ok(figures.topThree >= 0.95, `in the top three: ${figures.topThree}`)
  t.ok(figures.first >= 0.9, `first: ${figures.first}`)
  t.ok(figures.quiet >= 0.95, `quiet: ${figures.quiet}`)
  const known = new Set(collectionNames.flatMap(name => content.collections[name].map(({ id }) => id)))
  for (const { text, relevant, also_ok: alsoOk = [] } of rows) for (const id of [...relevant, ...alsoOk]) hold(known.has(id), `${text}: there is ${id}`)
  t.strictSame(found, [])
})

t.test('every item is found by its title and by each name that is its own', async t => {
  const { found, hold } = misfits()
  const items: Item[] = Object.values(content.collections).flat()
  const names = items.flatMap(({ alternateNames }) => alternateNames)
  for (const { id, title, alternateNames } of items) {
    hold(ids(title, 3).includes(id), title)
    for (const name of alternateNames.filter(name => names.indexOf(name) === names.lastIndexOf(name))) {
      hold(ids(name).includes(id), `${name}: ${ids(name).join(', ')}`)
    }
  }
  t.strictSame(found, [])
})

t.test('a hit can be quoted: whole sentences, with the claims, the certainty and the sources that they rest on', async t => {
  const { found, hold } = misfits()
  const all = rows.flatMap(({ text }) => search({ q: text, limit: 50, passages: 'all' }))
  const fields = new Set(all.map(({ field }) => field))
  for (const field of ['summary', 'claims', 'steps', 'myths', 'effect']) t.ok(fields.has(field), field)
  for (const field of ['title', 'alternateNames', 'possibleConcerns', 'doNotSay', 'notNeeded']) t.notOk(fields.has(field), field)
  for (const hit of new Map(all.map(hit => [hit.passage, hit])).values()) {
    const item = content.collections[hit.collection].find(({ id }) => id === hit.id)!
    const written = JSON.stringify(item)
    hold(hit.passage.length <= 280 || !/[.?!] /.test(hit.passage), `is short: ${hit.passage}`)
    hold(/^[A-Z0-9].*[.?!]$/.test(hit.passage), `is whole sentences: ${hit.passage}`)
    hold(written.includes(JSON.stringify(hit.passage).slice(1, -1)), `is word for word: ${hit.passage}`)
    const claims = item.claims.filter(({ id }) => hit.claims.includes(id))
    const leastSure = certainties[Math.max(...claims.map(({ certainty }) => certainties.indexOf(certainty)))]
    const cited = new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))
    const told = new Set(hit.sources.map(({ id }) => id))
    hold(claims.length > 0 && claims.length === hit.claims.length, `names its claims: ${hit.passage}`)
    hold(hit.certainty === leastSure, `is as sure as its least sure claim: ${hit.passage}`)
    hold(told.size === cited.size && [...told].every(id => cited.has(id)), `names the sources of its claims: ${hit.passage}`)
    hold(hit.field !== 'claims' || claims[0]!.text.includes(hit.passage), `stands in its claim: ${hit.passage}`)
    hold(hit.score >= 0 && hit.score <= 1, `${hit.score}: ${hit.passage}`)
  }
  t.strictSame(found, [])
})

t.test('a myth is never quoted without its fact, and of a red flag the summary comes first', async t => {
  for (const { myths } of content.collections.causes) {
    for (const { myth } of myths) t.notOk(search({ q: myth.slice(0, 500), limit: 50, passages: 'all' }).some(({ passage }) => passage === myth), myth)
  }
  const flags = rows.flatMap(({ text }) => search({ q: text, limit: 50, passages: 'best' })).filter(({ collection }) => collection === 'red-flags')
  t.ok(flags.length > 50)
  t.ok(flags.every(({ field }) => field === 'summary'))
})

t.test('one hit an item, or all passages; best first; of one collection; no more than the limit', async t => {
  const q = 'does walking help a bad back'
  const inOrder = (hits: Hit[]) => hits.every(({ score }, index) => index === 0 || score <= hits[index - 1]!.score)
  const best = search({ q, limit: 50, passages: 'best' })
  t.equal(new Set(best.map(({ id }) => id)).size, best.length)
  const all = search({ q, limit: 50, passages: 'all' })
  t.ok(all.length > best.length)
  t.equal(new Set(all.map(({ id, field, passage }) => `${id} ${field} ${passage}`)).size, all.length)
  t.equal(all[0]!.passage, best[0]!.passage)
  t.ok(inOrder(best) && inOrder(all))
  t.equal(search({ q, limit: 2, passages: 'best' }).length, 2)
  const tips = search({ q, collection: 'regimen-tips', limit: 50, passages: 'best' })
  t.ok(tips.length > 0 && tips.every(({ collection }) => collection === 'regimen-tips'))
  t.strictSame(search({ q, limit: 10, passages: 'best' }), search({ q: '  Does WALKING help  a bad back?!', limit: 10, passages: 'best' }), 'case, spaces and marks change nothing')
})

t.test('any text has an answer', async t => {
  for (const q of ['', ' ', '\0', '\uD800', '\uDC00 back pain \uD800', '???', '🦴'.repeat(250), 'x'.repeat(500), 'a '.repeat(250), '痛い', "'".repeat(500), '-'.repeat(500)]) {
    t.ok(Array.isArray(ids(q)), JSON.stringify(q.slice(0, 10)))
  }
  t.equal(ids('bulging\0slipped disc')[0], 'herniated-disc')
  t.equal(ids('\uD800sciatica')[0], 'sciatica')
  t.ok(ids('walk back pain leg sit stand '.repeat(17)).length > 0)
})

t.test('words: accents, apostrophes, spellings, forms and synonyms', async t => {
  t.strictSame(wordsOf('Can’t can´t pée — 4am, sit-ups'), ['cant', 'cant', 'pee', '4am', 'sit', 'ups'])
  const { term, terms } = wordReader(content.vocabulary)
  t.equal(term('disks'), term('disc'))
  t.equal(term('trainers'), term('shoes'))
  t.equal(term('aching'), term('pain'))
  t.strictSame([...terms('the walk of a walker, and walking')], [term('walk'), term('walker')])
})

t.test('phrases: near each other in any order, or joined', async t => {
  const find = phraseFinder([['leg pain', 'near'], ['slipped-disc', 'joined'], ['long-haul drive', 'both'], ['leg', 'one']], word => word)
  const found = (text: string) => find(text.split(' ')).map(({ meaning }) => meaning).sort()
  t.strictSame(found('pain in my leg'), ['near', 'one'])
  t.strictSame(find('pain in my leg'.split(' ')).find(({ meaning }) => meaning === 'near')!.places, [3, 0])
  t.strictSame(found(`leg ${'and '.repeat(14)}pain`), ['one'], 'too far apart')
  t.strictSame(found(`leg ${'and '.repeat(14)}pain leg`), ['near', 'one'], 'the second one is near enough')
  t.strictSame(found('a slipped disc'), ['joined'])
  t.strictSame(found('disc slipped'), [])
  t.strictSame(found('slipped on a disc'), [])
  t.strictSame(found('drive a long haul'), ['both'])
})

t.test('spelling: near words are mended, far ones and short ones left', async t => {
  const mend = spellingMender(new Set(['stenosis', 'sciatica', 'pain', 'back', 'herniated', 'walking', 'of', 'aaaa', 'walkins']))
  for (const [word, meant] of [
    ['stenosus', 'stenosis'], ['siatica', 'sciatica'], ['sciatcia', 'sciatica'], ['hernaited', 'herniated'], ['herniatid', 'herniated'], ['ernitaed', undefined],
    ['walkig', 'walking'], ['paim', undefined], ['pian', 'pain'], ['pai', undefined], ['paink', 'pain'], ['pack', undefined], ['b4ck', undefined],
    ['wwalking', 'walking'], ['qalking', 'walking'], ['xxxxxxxx', undefined], ['x'.repeat(21), undefined], ['walkinx', 'walking']
  ] as const) t.equal(mend(word), meant, word)
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
  for (const hit of data) for (const href of Object.values<string>(hit.links)) t.equal((await app.inject(href)).statusCode, 200, href)
  const none = (await app.inject('/v1/search?q=does%20my%20insurance%20cover%20cataract%20surgery')).json()
  t.strictSame(none.data, [])
  for (const name of ['causes', 'walkingBenefits', 'regimenTips', 'lifestyleChanges', 'redFlags']) t.equal((await app.inject(none.links[name])).statusCode, 200, name)
  const chosen = (await app.inject('/v1/search?q=back%20pain%20after%20cancer&collection=red-flags&passages=all&limit=50')).json()
  t.ok(chosen.data.length > 1 && chosen.data.every(({ collection }: Hit) => collection === 'red-flags'))
  t.equal(chosen.links.self, '/v1/search?collection=red-flags&limit=50&passages=all')
  t.match((await app.inject('/v1/search/?q=sciatica')).json().data[0].id, /^(sciatica|herniated-disc)$/)
  t.equal((await app.inject({ method: 'HEAD', url: '/v1/search?q=sciatica' })).body, '')
  const consensus = (await app.inject('/v1/search?q=is%20it%20ok%20to%20stop%20for%20a%20break%20on%20my%20walk&passages=all&limit=50')).json().data
  t.ok(consensus.some(({ sources, links }: any) => sources.length === 0 && links.sources === undefined), 'consensus may have no source')
})

t.test('over HTTP: a question is as long as it has characters, however they are encoded', async t => {
  const { app } = build(t)
  for (const [letters, status] of [[499, 200], [500, 400]] as const) {
    t.equal((await app.inject(`/v1/search?q=${'a'.repeat(letters)}${encodeURIComponent('👣')}`)).statusCode, status)
  }
})

t.test('over HTTP: what cannot be a question is refused, and never repeated', async t => {
  const { app, lines } = build(t, { publicUrl: 'https://api.example' })
  for (const [query, detail] of [
    ['', /^q is missing\. What somebody asks/],
    [`limit=5&query=${secret}`, /query is not a parameter.* q is missing/],
    ['q=', /^q is not right: expected string length greater or equal to 1\.$/],
    ['q=%20%09', /^q is blank\.$/],
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
