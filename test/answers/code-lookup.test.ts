import t from 'tap'
import { codeLookup } from '../../src/answers/code-lookup.js'
import { asWritten, codeSystems } from '../../src/content/code-systems.js'
import { build, content } from '../helper.js'

const lookup = codeLookup(content)
const [icd, mesh] = codeSystems as [typeof codeSystems[number], typeof codeSystems[number]]
const found = (system: typeof icd, code: string) => {
  const { quality, matches } = lookup.find(system, code)
  return [quality, ...matches.map(match => `${match.item.id} ${match.code.code}`)]
}

t.test('a code is found however it is written', async t => {
  for (const code of ['M51.26', 'M5126', 'm51.26', ' m5126 ']) t.strictSame(found(icd, code), ['exact', 'herniated-disc M51.26'], code)
  t.strictSame(found(mesh, 'd007405'), ['exact', 'herniated-disc D007405'])
})

t.test('an encounter letter does not stand in the way', async t => {
  t.match(found(icd, 'S39.012A'), ['exact', 'muscle-strain S39.012A'])
  t.match(found(icd, 'S39.012X'), ['stem', /^muscle-strain S39\.012/])
  t.match(found(icd, 'S39.012'), [/^(exact|stem)$/, /^muscle-strain S39\.012/])
  t.match(found(icd, 'X50.0'), ['stem', 'poor-lifting-technique X50.0XXA'])
})

t.test('parents and children are found when the code itself is not held', async t => {
  t.match(found(icd, 'M51.2'), ['parent', /^herniated-disc M51\.2/])
  t.match(found(icd, 'M51.269'), ['parent', 'herniated-disc M51.26'])
  t.strictSame(found(icd, 'M51.26')[0], 'exact', 'the code itself comes before any parent')
  const spread = lookup.find(icd, 'M51').matches.map(({ code }) => code.code.length)
  t.strictSame(spread, [...spread].sort((a, b) => a - b), 'the nearest first')
})

t.test('what is not held finds nothing', async t => {
  for (const [system, code] of [[icd, 'A00.0'], [icd, 'M'], [icd, '!!'], [icd, ''], [mesh, 'D0074'], [mesh, 'M51.26'], [icd, 'D007405']] as const) {
    t.strictSame(found(system, code), ['none'], code)
  }
})

t.test('every code of every item leads back to it', async t => {
  for (const { system, codes } of lookup.held) {
    t.ok(codes.length > 10, system.name)
    for (const { code, matches } of codes) {
      t.equal(lookup.find(system, code.code).quality, 'exact')
      t.strictSame(new Set(lookup.find(system, code.code).matches.map(({ item }) => item.id)), new Set(matches.map(({ item }) => item.id)), code.code)
    }
  }
})

t.test('over HTTP: items with relation and quality, an empty list for none, a problem for a strange system', async t => {
  const { app } = build(t)
  const get = async (url: string) => (await app.inject(url)).json()
  const { data, meta, links } = await get('/v1/codes/icd-10-cm/m5126')
  t.match(data, { system: icd.uri, code: 'M51.26', matchQuality: 'exact', items: [{ collection: 'causes', id: 'herniated-disc', relation: /exact|narrower|broader|related/, matchQuality: 'exact', href: '/v1/causes/herniated-disc', code: { code: 'M51.26' } }] })
  t.ok(meta.disclaimer)
  t.equal(links.self, '/v1/codes/icd-10-cm/M51.26', 'as the system writes it')
  t.strictSame((await get('/v1/codes/mesh/D999999')).data, { system: mesh.uri, code: 'D999999', matchQuality: 'none', items: [] })
  t.equal((await get('/v1/codes/ICD-10-CM/M51.26')).data.items.length, 1)
  t.match(await get('/v1/codes/icd10cm/M51.26'), { status: 404, code: 'not-found', detail: /Did you mean icd-10-cm\?/ })
  t.match(await get('/v1/codes/snomed/22298006'), { status: 404, detail: /only icd-10-cm and mesh\.$/ })
  t.match(await get('/v1/codes?x=1'), { status: 400, code: 'invalid-parameter' })
  const all = await get('/v1/codes')
  t.strictSame(all.data.map(({ id }: { id: string }) => id), ['icd-10-cm', 'mesh'])
  for (const { codes } of all.data) for (const { items } of codes) for (const { href } of items) t.equal((await app.inject(href)).statusCode, 200)
})

t.test('a code is written as its system writes it; anything else is not one', async t => {
  for (const [system, typed, written] of [
    [icd, 'M51.26', 'M51.26'], [icd, 'm5126', 'M51.26'], [icd, ' m51.26 ', 'M51.26'], [icd, 'M51', 'M51'], [icd, 's39012a', 'S39.012A'], [icd, 'x50.0xxa', 'X50.0XXA'], [icd, 'c7a', 'C7A'],
    [mesh, 'd007405', 'D007405'], [mesh, ' D000657245', 'D000657245'], [mesh, 'c000657245', 'C000657245'], [mesh, 'q000628', 'Q000628'],
    ...['', 'M', 'M5', '-', 'numb', 'I am numb', 'L5 numb', 'M51 26', 'M51.26 and numb', 'M51.26789', 'M51..26', 'M5.126', '__proto__', 'M51\n26'].map(typed => [icd, typed, undefined] as const),
    ...['D0074', 'M51.26', 'D007405 numb', 'D00.7405', 'D00740', 'X007405', 'D0074055'].map(typed => [mesh, typed, undefined] as const)
  ] as const) t.equal(asWritten(system, typed), written, `${system.id}: ${JSON.stringify(typed)}`)
  for (const { system, codes } of lookup.held) for (const { code: { code } } of codes) t.equal(asWritten(system, code.toLowerCase().replace('.', '')), code)
})

t.test('over HTTP: own words in the place of a code are neither repeated nor kept', async t => {
  const { app } = build(t)
  const words = 'L5 zebra, my own words'
  for (const root of ['/v1', '/v1/releases/1.0.0']) {
    for (const { id, uri } of codeSystems) {
      const answer = await app.inject(`${root}/codes/${id}/${encodeURIComponent(words)}`)
      t.equal(answer.statusCode, 200)
      t.equal(answer.headers['cache-control'], 'no-store')
      t.notMatch(JSON.stringify([answer.headers, answer.body]), /zebra|own words|own%20words/i)
      t.strictSame(answer.json().data, { system: uri, code: '-', matchQuality: 'none', items: [] })
      t.equal((await app.inject(answer.json().links.self)).body, answer.body, 'its own address gives the same')
      const code = await app.inject(`${root}/codes/${id}/${id === 'mesh' ? 'd999999' : 'a000'}`)
      t.match(code.headers['cache-control'], /^public, max-age=/, 'a code may be kept, held or not')
    }
  }
})
