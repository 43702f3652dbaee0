import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { codeLookup } from '../../src/answers/code-lookup.js'
import { packageRoot } from '../../src/config.js'
import { asWritten, codeSystems } from '../../src/content/code-systems.js'
import { collectionNames } from '../../src/content/enums.js'
import { build, content, next, nextLibrary } from '../helper.js'

const lookup = codeLookup(content)
const [icd, mesh] = codeSystems as [(typeof codeSystems)[number], (typeof codeSystems)[number]]
const found = (system: typeof icd, code: string) => {
  const { quality, matches } = lookup.find(system, code)
  return [quality, ...matches.map(match => `${match.item.id} ${match.code.code}`)]
}

t.test('a code is found however it is written', async t => {
  for (const code of ['M51.26', 'M5126', 'm51.26', ' m5126 ']) {
    t.strictSame(found(icd, code), ['exact', 'herniated-disc M51.26'], code)
  }
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
  t.strictSame(
    spread,
    [...spread].sort((a, b) => a - b),
    'the nearest first'
  )
})

t.test('what is not held finds nothing', async t => {
  for (const [system, code] of [
    [icd, 'A00.0'],
    [icd, 'M'],
    [icd, '!!'],
    [icd, ''],
    [mesh, 'D0074'],
    [mesh, 'M51.26'],
    [icd, 'D007405']
  ] as const) {
    t.strictSame(found(system, code), ['none'], code)
  }
})

t.test('every code of every item leads back to it', async t => {
  for (const { system, codes } of lookup.held) {
    t.ok(codes.length > 10, system.name)
    for (const { code, matches } of codes) {
      t.equal(lookup.find(system, code.code).quality, 'exact')
      t.strictSame(
        new Set(lookup.find(system, code.code).matches.map(({ item }) => item.id)),
        new Set(matches.map(({ item }) => item.id)),
        code.code
      )
    }
  }
})

t.test(
  'over HTTP: items with relation and quality, an empty list for none, a problem for a strange system',
  async t => {
    const { app } = build(t)
    const get = async (url: string) => (await app.inject(url)).json()
    const { data, meta, links } = await get('/v1/codes/icd-10-cm/m5126')
    t.match(data, {
      system: icd.uri,
      code: 'M51.26',
      matchQuality: 'exact',
      items: [
        {
          collection: 'causes',
          id: 'herniated-disc',
          relation: /exact|narrower|broader|related/,
          matchQuality: 'exact',
          href: '/v1/causes/herniated-disc',
          code: { code: 'M51.26' }
        }
      ]
    })
    t.ok(meta.disclaimer)
    t.equal(links.self, '/v1/codes/icd-10-cm/M51.26', 'as the system writes it')
    t.strictSame((await get('/v1/codes/mesh/D999999')).data, {
      system: mesh.uri,
      code: 'D999999',
      matchQuality: 'none',
      items: []
    })
    t.equal((await get('/v1/codes/ICD-10-CM/M51.26')).data.items.length, 1)
    t.match(await get('/v1/codes/icd10cm/M51.26'), {
      status: 404,
      code: 'not-found',
      detail: /Did you mean icd-10-cm\?/
    })
    t.match(await get('/v1/codes/snomed/22298006'), { status: 404, detail: /only icd-10-cm and mesh\.$/ })
    t.match(await get('/v1/codes?x=1'), { status: 400, code: 'invalid-parameter' })
    const all = await get('/v1/codes')
    t.strictSame(
      all.data.map(({ id }: { id: string }) => id),
      ['icd-10-cm', 'mesh']
    )
    for (const { codes } of all.data) {
      for (const { items } of codes) for (const { href } of items) t.equal((await app.inject(href)).statusCode, 200)
    }
  }
)

t.test('a code is written as its system writes it; anything else is not one', async t => {
  for (const [system, typed, written] of [
    [icd, 'M51.26', 'M51.26'],
    [icd, 'm5126', 'M51.26'],
    [icd, ' m51.26 ', 'M51.26'],
    [icd, 'M51', 'M51'],
    [icd, 's39012a', 'S39.012A'],
    [icd, 'x50.0xxa', 'X50.0XXA'],
    [icd, 'c7a', 'C7A'],
    [mesh, 'd007405', 'D007405'],
    [mesh, ' D000657245', 'D000657245'],
    [mesh, 'c000657245', 'C000657245'],
    [mesh, 'q000628', 'Q000628'],
    ...[
      '',
      'M',
      'M5',
      '-',
      'numb',
      'I am numb',
      'L5 numb',
      'M51 26',
      'M51.26 and numb',
      'M51.26789',
      'M51..26',
      'M5.126',
      '__proto__',
      'M51\n26'
    ].map(typed => [icd, typed, undefined] as const),
    ...['D0074', 'M51.26', 'D007405 numb', 'D00.7405', 'D00740', 'X007405', 'D0074055'].map(
      typed => [mesh, typed, undefined] as const
    )
  ] as const) {
    t.equal(asWritten(system, typed), written, `${system.id}: ${JSON.stringify(typed)}`)
  }
  for (const { system, codes } of lookup.held) {
    for (const {
      code: { code }
    } of codes) {
      t.equal(asWritten(system, code.toLowerCase().replace('.', '')), code)
    }
  }
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

/** What is asked in docs/codes.md: codes in use, parents and children, retired ones, and unknown ones. */
const asked: Readonly<Record<string, ReadonlyArray<readonly [system: string, code: string]>>> = {
  'In use': [
    ['icd-10-cm', 'M54.50'],
    ['icd-10-cm', 'M54.59'],
    ['icd-10-cm', 'm5417'],
    ['icd-10-cm', 'M51.26'],
    ['icd-10-cm', 'E66.811'],
    ['icd-10-cm', 'F17.210'],
    ['icd-10-cm', 'S39.012A'],
    ['mesh', 'D017116'],
    ['mesh', 'D057185']
  ],
  'A parent, a child or another encounter': [
    ['icd-10-cm', 'M54.4'],
    ['icd-10-cm', 'M51.2'],
    ['icd-10-cm', 'M48.06'],
    ['icd-10-cm', 'Z68.30'],
    ['icd-10-cm', 'S39.012'],
    ['icd-10-cm', 'X50.0']
  ],
  Retired: [
    ['icd-10-cm', 'M54.5'],
    ['icd-10-cm', 'M51.36'],
    ['icd-10-cm', 'M51.37']
  ],
  'Not held': [
    ['icd-10-cm', 'M54.2'],
    ['mesh', 'D999999']
  ]
}
const docs = join(packageRoot, 'docs/codes.md')

/** Holds the part of docs/codes.md between two marks, or writes it when asked. */
function holdsPart(t: Test, mark: string, text: string): void {
  const page = readFileSync(docs, 'utf8')
  const part = new RegExp(`(<!-- ${mark} -->\n)([^]*?)(\n<!-- /${mark} -->)`)
  if (process.env.WRITE_GOLDEN) {
    writeFileSync(
      docs,
      page.replace(part, (_, start, _old, end) => `${start}${text}${end}`)
    )
  }
  t.equal(part.exec(page)?.[2], text, mark)
}

t.test('docs/codes.md shows twenty look-ups as they are answered', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  const lines: string[] = []
  for (const [title, codes] of Object.entries(asked)) {
    lines.push('', `**${title}**`, '', '```text')
    for (const [system, code] of codes) {
      const { data } = (await app.inject(`/v1/codes/${system}/${code}`)).json()
      const retired = data.retired ? `, retired: ${data.retired.replacedBy.join(' ')}` : ''
      lines.push(`${system} ${code}: ${data.matchQuality}${retired}`)
      for (const { heldAs, relation, collection, id, code } of data.items) {
        lines.push(`  ${heldAs}: ${code.code} ${code.display} -> ${collection}/${id} (${relation})`)
      }
    }
    lines.push('```')
  }
  t.equal(Object.values(asked).flat().length, 20)
  holdsPart(t, 'look-ups', lines.slice(1).join('\n'))
})

t.test('docs/codes.md names the editions, and the items with no code', async t => {
  const editions = codeSystems.map(({ name, edition, editions }) => {
    const held = codeLookup(next).held.find(({ system }) => system.name === name)!
    return `| ${name} | ${edition} | ${editions.join(', ')} | ${held.codes.length} |`
  })
  holdsPart(
    t,
    'editions',
    ['| system | edition | of codes | codes held |', '| --- | --- | --- | --: |', ...editions].join('\n')
  )
  const items = collectionNames.flatMap(collection =>
    next.collections[collection].map(({ id, notCoded }) => ({ place: `${collection}/${id}`, notCoded }))
  )
  const without = items.filter(({ notCoded }) => notCoded).map(({ place, notCoded }) => `- \`${place}\`: ${notCoded}`)
  t.ok(without.length > 0)
  holdsPart(t, 'not-coded', without.join('\n'))
})

t.test('what a held code is to the one asked for, and what became of a retired one', async t => {
  const lookup = codeLookup(next)
  const kin = (code: string) => {
    const { quality, matches, retired } = lookup.find(icd, code)
    return [
      quality,
      [...new Set(matches.map(({ heldAs, code }) => `${heldAs} ${code.code}`))],
      retired?.replacedBy ?? []
    ]
  }
  t.strictSame(kin('M54.59'), ['exact', ['same M54.59'], []])
  const finer = ['replacement M54.50', 'replacement M54.59', 'replacement M54.51']
  t.strictSame(kin('M54.5'), ['parent', finer, ['M54.50', 'M54.51', 'M54.59']])
  t.strictSame(kin('M51.2'), ['parent', ['child M51.26', 'child M51.27'], []])
  t.strictSame(kin('Z68.41'), ['parent', ['parent Z68'], []])
  t.strictSame(kin('X50.0'), ['stem', ['encounter X50.0XXA'], []])
  t.strictSame(kin('A00.0'), ['none', [], []])
  for (const system of codeSystems) {
    for (const { code, replacedBy } of system.retired) {
      for (const written of [code, ...replacedBy]) t.equal(asWritten(system, written), written)
      const held = lookup.find(system, code).matches.map(({ code }) => code.code)
      t.strictSame(new Set(held), new Set(replacedBy), `${code}: all that took its place is held`)
    }
  }
})

t.test('a retired code is answered over MCP by what took its place', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  const text = async (code: string) => {
    const params = { name: 'lookup_code', arguments: { system: 'icd-10-cm', code } }
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/call', params }
    const headers = { accept: 'application/json, text/event-stream' }
    return (await app.inject({ method: 'POST', url: '/mcp', headers, payload })).body
  }
  t.match(await text('M54.5'), /M54\.5 Low back pain is retired\. In its place: M54\.50, M54\.51, M54\.59\./)
  t.match(await text('M54.5'), /it replaces the code asked for/)
  t.match(await text('M51.2'), /a child of the code asked for/)
})
