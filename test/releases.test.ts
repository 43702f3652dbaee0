import { isDeepStrictEqual } from 'node:util'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { applyPatch } from 'rfc6902'
import t from 'tap'
import { compareReleases } from '../src/answers/changes.js'
import { removalOf } from '../src/answers/removals.js'
import { loadLibrary, type Library } from '../src/content/library.js'
import type { Content } from '../src/content/load.js'
import { compareVersions, isVersion } from '../src/content/version.js'
import { contentForms } from '../src/representations/forms.js'
import { publish } from '../src/representations/editions.js'
import { build, twoReleases } from './helper.js'
import { misfits } from './misfits.js'

const both = loadLibrary(twoReleases(t))
const immutable = 'public, max-age=31536000, immutable'
const brief = 'public, max-age=300, stale-while-revalidate=300, stale-if-error=604800'
const gone = '/v1/causes/poor-lifting-technique'

t.test('a release answers at every content address, in every form, with links that stay in it', async t => {
  const { found, hold } = misfits()
  const { app } = build(t, { rateLimitMax: 100_000 }, { held: both })
  const { latest, pinned } = publish(both, '')
  const paths = [...pinned('1.0.0')!.catalogue().paths()]
  const drawn = (all: string[]) => all.filter(path => path.endsWith('.svg'))
  t.strictSame(drawn(paths), [], 'no exercise was drawn then')
  const formsThen = contentForms.length - 1
  const now = [...latest.catalogue().paths()]
  const placesNow = (now.length - drawn(now).length) / formsThen
  t.equal(
    paths.length,
    (placesNow - 1 - 1 + 1 + 2) * formsThen,
    'all but the entry point; one cause went and one came, two sources went'
  )
  for (const path of paths) {
    const { statusCode, headers, body } = await app.inject(path)
    hold(
      statusCode === 200 && headers['cache-control'] === immutable,
      `${path}: ${statusCode} ${headers['cache-control']}`
    )
    // The frame of a page leads to what is newest; what it says stays.
    const said = path.endsWith('.html')
      ? body.slice(body.indexOf('<main'), body.indexOf('</main>'))
      : body.replaceAll('"http://localhost', '"')
    const strays = [...said.matchAll(/[("](\/v1[^")\s]*)/g)]
      .map(([, address]) => address!)
      .filter(address => !address.startsWith('/v1/releases/1.0.0'))
    const twin = path.replace('/releases/1.0.0', '')
    const expected = /\.(md|jsonld|html)$/.test(path) ? [] : [twin]
    hold(isDeepStrictEqual([...new Set(strays)], expected), `${path} leads to ${strays}`)
    const later = `<${twin}>; rel="latest-version", </v1/releases>; rel="version-history"`
    hold((headers.link as string).includes(later), `${path} names its twin`)
  }
  t.strictSame(found, [])
})

t.test('a latest answer names its pinned twin, which says the same', async t => {
  const { app } = build(t, {}, { held: both })
  for (const [accept, suffix] of [
    ['application/json', ''],
    ['text/markdown', '.md'],
    ['application/ld+json', '.jsonld'],
    ['text/html', '.html']
  ]) {
    const { headers } = await app.inject({ url: '/v1/causes/arthritis', headers: { accept } })
    t.equal(headers['cache-control'], brief)
    t.ok((headers.link as string).includes(`</v1/releases/1.1.0/causes/arthritis${suffix}>; rel="latest-version"`))
    const start = await app.inject({ url: '/v1', headers: { accept } })
    t.match(start.headers.link, '</v1/releases/1.1.0>; rel="latest-version"', 'a release itself is held as JSON only')
  }
  for (const url of ['/v1/causes?ids=arthritis,smoking&fields=title', '/v1/guide?fields=redFlags']) {
    const moving = await app.inject(url)
    const { pinned } = moving.json().links
    const held = await app.inject(pinned)
    t.equal(held.headers['cache-control'], immutable, pinned)
    t.strictSame(
      JSON.stringify(held.json().data).replaceAll('/releases/1.1.0', ''),
      JSON.stringify(moving.json().data),
      pinned
    )
    t.equal(held.json().links.self, pinned)
    t.equal(held.json().links.latest, moving.json().links.self)
    t.match(moving.headers.link, `<${pinned}>; rel="latest-version"`)
    const unchanged = await app.inject({ url: pinned, headers: { 'if-none-match': held.headers.etag as string } })
    t.match(unchanged, { statusCode: 304, headers: { 'cache-control': immutable } })
  }
  t.equal((await app.inject('/v1')).json().links.pinned, '/v1/releases/1.1.0')
})

t.test('each release gives its own content', async t => {
  const { app } = build(t, {}, { held: both })
  const title = async (root: string) =>
    (await app.inject(`${root}/causes/arthritis.md?fields=title`)).body.split('\n')[0]
  t.equal(await title('/v1'), '# Worn joints')
  t.equal(await title('/v1/releases/1.1.0'), '# Worn joints')
  t.not(await title('/v1/releases/1.0.0'), '# Worn joints')
  t.equal((await app.inject('/v1/releases/1.0.0/causes/arthritis')).json().meta.release.version, '1.0.0')
})

t.test(
  'what is worked out comes from the newest release under every address, and says which takes the place of an old one',
  async t => {
    const plan = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&startDate=2027-01-04'
    const asked: Array<[path: string, successor?: string]> = [
      ['/search?q=how%20to%20lift%20a%20heavy%20box&limit=1', '/search'],
      ['/screening'],
      ['/codes'],
      ['/codes/icd-10-cm/M54.5', '/codes'],
      [`/walking-plan?${plan}`, '/walking-plan'],
      ...['.md', '.ics', '.svg'].map((suffix): [string, string] => [
        `/walking-plan${suffix}?${plan}`,
        `/walking-plan${suffix}`
      ]),
      [
        '/walking-plan/adjust?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&week=6&newSymptoms=false',
        '/walking-plan/adjust'
      ]
    ]
    for (const publicUrl of ['', 'https://api.example']) {
      const { app } = build(t, { publicUrl }, { held: both })
      for (const version of ['1.0.0', '1.1.0']) {
        for (const [path, successor = path] of asked) {
          const [old, now] = [await app.inject(`/v1/releases/${version}${path}`), await app.inject(`/v1${path}`)]
          t.match(
            old,
            { statusCode: 200, headers: { etag: now.headers.etag, 'cache-control': now.headers['cache-control'] } },
            path
          )
          t.ok(old.rawPayload.equals(now.rawPayload), `${path}: the same bytes`)
          t.match(old.headers, {
            deprecation: '@1796083200',
            link: `<${publicUrl}/v1${successor}>; rel="successor-version", ${now.headers.link}`
          })
          t.notMatch(old.headers['cache-control'], 'immutable')
          t.equal(now.headers.deprecation, undefined)
          t.notMatch(now.body + now.headers.link, '/releases/', `${path} leads to no address of a release`)
        }
      }
    }
  }
)

t.test('screening below a release is that of the newest', async t => {
  const { app } = build(t, {}, { held: both })
  const screen = (root: string, payload: object) => app.inject({ method: 'POST', url: `${root}/screening`, payload })
  for (const payload of [{ text: 'I am numb down below' }, { answers: { 'coming-back': 'yes' } }]) {
    const [old, now] = [await screen('/v1/releases/1.0.0', payload), await screen('/v1', payload)]
    t.match(old, {
      statusCode: 200,
      body: now.body,
      headers: {
        'cache-control': 'no-store',
        deprecation: /^@\d+$/,
        link: /^<\/v1\/screening>; rel="successor-version"/
      }
    })
    t.equal(old.json().meta.release.version, '1.1.0', 'it says which')
  }
  t.match((await screen('/v1/releases/1.0.0', { answers: { 'going-back': 'yes' } })).json(), {
    status: 400,
    errors: [{ parameter: 'answers.going-back', nearest: 'coming-back' }]
  })
  t.match((await app.inject('/v1/releases/1.0.0/walking-plan?comfortableMinutes=10')).json(), {
    status: 409,
    links: { screening: '/v1/screening' }
  })
})

t.test('a draft is kept briefly, pinned or not, and waits beside the release', async t => {
  const { app } = build(t, {}, { held: loadLibrary(twoReleases(t, 'draft')) })
  t.equal(
    (await app.inject('/v1/releases/1.1.0/causes/smoking')).headers['cache-control'],
    'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400'
  )
  t.equal((await app.inject('/v1/causes/smoking')).statusCode, 404)
  t.equal((await app.inject(gone)).statusCode, 200, 'what a draft removes is still there')
  t.match((await app.inject('/v1/releases')).json().data, [
    { version: '1.1.0', latest: false },
    { version: '1.0.0', latest: true }
  ])
  t.match((await app.inject('/v1/changes?since=1.1.0')).json(), {
    status: 400,
    detail: 'since cannot be 1.1.0, which is later than 1.0.0, the latest release.'
  })
  t.equal((await app.inject('/v1/changes?since=1.0.0&until=1.1.0')).statusCode, 200)
  t.notMatch((await app.inject('/v1/changes.atom')).body, '1.1.0')
})

t.test('releases: which there are, and what each is', async t => {
  const { app } = build(t, { publicUrl: 'https://api.example' }, { held: both })
  const list = await app.inject('/v1/releases')
  t.match(list.json(), {
    data: [
      { version: '1.1.0', status: 'released', latest: true, href: 'https://api.example/v1/releases/1.1.0' },
      { version: '1.0.0', latest: false }
    ],
    links: { feed: 'https://api.example/v1/changes.atom' }
  })
  t.equal(list.headers['cache-control'], brief)
  const [newer, older] = [
    (await app.inject('/v1/releases/1.1.0')).json(),
    (await app.inject('/v1/releases/1.0.0/')).json()
  ]
  t.match(newer, {
    data: {
      removed: [{ id: 'poor-lifting-technique' }],
      digest: /^sha256-/,
      collections: [{ id: 'causes', count: 9 }]
    },
    links: {
      predecessor: /1\.0\.0$/,
      changes: 'https://api.example/v1/changes?since=1.0.0&until=1.1.0',
      screening: 'https://api.example/v1/screening',
      walkingPlan: 'https://api.example/v1/walking-plan'
    }
  })
  t.match(older, {
    data: { latest: false },
    links: { successor: /1\.1\.0$/, predecessor: undefined, causes: 'https://api.example/v1/releases/1.0.0/causes' }
  })
  for (const { href } of older.data.collections) t.equal((await app.inject(new URL(href).pathname)).statusCode, 200)
})

t.test('an unknown release is a 404 that names the nearest', async t => {
  const { app } = build(t, {}, { held: both })
  for (const path of [
    '',
    '/causes/arthritis.md',
    '/guide',
    '/search?q=x',
    '/screening',
    '/codes',
    '/walking-plan?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'
  ]) {
    const { statusCode, headers, body } = await app.inject(`/v1/releases/1.0.1${path}`)
    t.equal(statusCode, 404, path)
    t.equal(headers['cache-control'], 'public, max-age=60')
    t.match(JSON.parse(body), {
      detail: /There is no content release "1\.0\.1"\. Did you mean 1\.\d\.\d\? Held: 1\.1\.0, 1\.0\.0\./,
      links: { nearest: /^\/v1\/releases\/1/, releases: '/v1/releases' }
    })
  }
  t.match((await app.inject('/v1/releases/latest/causes')).json(), { status: 404, links: { nearest: undefined } })
  t.match((await app.inject('/v1/changes?since=1.0.7')).json(), { status: 404, links: { nearest: /1\.[01]\.0$/ } })
})

t.test('what was removed answers 410, with what stands in its place', async t => {
  const { app } = build(t, {}, { held: both })
  for (const [root, suffix] of [
    ['/v1', ''],
    ['/v1', '.md'],
    ['/v1/releases/1.1.0', ''],
    ['/v1', '/']
  ] as const) {
    const { statusCode, headers, body } = await app.inject(`${root}/causes/poor-lifting-technique${suffix}`)
    const form = suffix === '/' ? '' : suffix
    t.equal(statusCode, 410)
    t.equal(headers['cache-control'], 'public, max-age=60')
    const { links, ...problem } = JSON.parse(body)
    t.match(problem, {
      code: 'gone',
      type: '/problems/gone',
      detail: /removed in content release 1\.1\.0\. In its place there is .*muscle-strain.*Release 1\.0\.0 still has it/
    })
    t.strictSame(links, {
      replacement: `${root}/causes/muscle-strain${form}`,
      pinned: `/v1/releases/1.0.0/causes/poor-lifting-technique${form}`,
      changes: '/v1/changes?since=1.0.0&until=1.1.0'
    })
    for (const url of Object.values(links) as string[]) t.equal((await app.inject(url)).statusCode, 200, url)
  }
  const source = (await app.inject('/v1/sources/saraceni-2020-lifting')).json()
  t.match(source, {
    status: 410,
    links: { pinned: '/v1/releases/1.0.0/sources/saraceni-2020-lifting', replacement: undefined }
  })
  t.equal((await app.inject('/v1/releases/1.0.0/causes/smoking')).statusCode, 404, 'not there yet')
})

/**
 * After both, a release in which one cause moved, one moved to another collection and one was split; and then one in
 * which the first moved on.
 */
function withMoves(): Library {
  const cause = (id: string) => ({ collection: 'causes' as const, id })
  const { release, collections } = both.latest
  const [posture, strain, , , disc] = collections.causes
  const away = [posture!.id, strain!.id, disc!.id]
  const third: Content = {
    ...both.latest,
    release: {
      ...release,
      version: '1.2.0',
      removed: [],
      moved: [
        { ...cause(posture!.id), to: cause('slouching') },
        { ...cause(strain!.id), to: { collection: 'lifestyle-changes', id: 'strain' } }
      ],
      split: [{ ...cause(disc!.id), into: [cause('bulging-disc'), cause('torn-disc')] }],
      changes: []
    },
    collections: {
      ...collections,
      causes: [
        ...collections.causes.filter(({ id }) => !away.includes(id)),
        ...['slouching', 'bulging-disc', 'torn-disc'].map(id => ({ ...posture!, id }))
      ],
      'lifestyle-changes': [
        ...collections['lifestyle-changes'],
        { ...collections['lifestyle-changes'][0]!, id: 'strain' }
      ]
    }
  }
  const fourth: Content = {
    ...third,
    release: {
      ...third.release,
      version: '1.3.0',
      split: [],
      moved: [{ ...cause('slouching'), to: cause('slumping') }]
    },
    collections: {
      ...third.collections,
      causes: third.collections.causes.map(item => (item.id === 'slouching' ? { ...item, id: 'slumping' } : item))
    }
  }
  const later = [fourth, third]
  return {
    ...both,
    latest: fourth,
    versions: ['1.3.0', '1.2.0', ...both.versions],
    get: version => later.find(({ release }) => release.version === version) ?? both.get(version)
  }
}

t.test('what moved is found under its new address, in every form, straight where it is now', async t => {
  for (const base of ['', 'https://api.example']) {
    const { app } = build(t, { publicUrl: base }, { held: withMoves() })
    for (const [url, location] of [
      ['/v1/causes/poor-posture', '/v1/causes/slumping'],
      ['/v1/causes/poor-posture.md', '/v1/causes/slumping.md'],
      ['/v1/causes/poor-posture.jsonld', '/v1/causes/slumping.jsonld'],
      ['/v1/causes/poor-posture/?fields=title', '/v1/causes/slumping?fields=title'],
      ['/v1/causes/slouching', '/v1/causes/slumping'],
      ['/v1/causes/muscle-strain', '/v1/lifestyle-changes/strain'],
      ['/v1/releases/1.2.0/causes/poor-posture.md?fields=title', '/v1/releases/1.2.0/causes/slouching.md?fields=title'],
      ['/v1/releases/1.3.0/causes/poor-posture', '/v1/releases/1.3.0/causes/slumping']
    ] as const) {
      const { statusCode, headers, body } = await app.inject(url)
      t.match([statusCode, headers.location, body], [308, base + location, ''], url)
      t.equal(headers['cache-control'], url.includes('/releases/') ? immutable : brief)
      t.match(headers, { 'access-control-allow-origin': '*', ratelimit: /./, 'x-content-type-options': 'nosniff' })
      t.equal((await app.inject(location)).statusCode, 200, location)
    }
    t.equal((await app.inject({ method: 'HEAD', url: '/v1/causes/poor-posture' })).statusCode, 308)
    t.equal((await app.inject('/v1/releases/1.1.0/causes/poor-posture')).statusCode, 200, 'where it was, it is')
    t.equal((await app.inject('/v1/causes/poor-posture?fields=titel')).statusCode, 400)
  }
})

t.test('what was split answers 410, with all that it became', async t => {
  const { app } = build(t, {}, { held: withMoves() })
  const { statusCode, headers, body } = await app.inject('/v1/causes/herniated-disc.md')
  t.equal(statusCode, 410)
  const { detail, links } = JSON.parse(body)
  t.equal(
    detail,
    'The cause herniated-disc was split in content release 1.2.0. Now there are /v1/causes/bulging-disc.md and /v1/causes/torn-disc.md. Release 1.1.0 still has it.'
  )
  t.strictSame(links, {
    'part-1': '/v1/causes/bulging-disc.md',
    'part-2': '/v1/causes/torn-disc.md',
    pinned: '/v1/releases/1.1.0/causes/herniated-disc.md',
    changes: '/v1/changes?since=1.1.0&until=1.2.0'
  })
  t.equal(
    headers.link,
    '</v1/causes/bulging-disc.md>; rel="related", </v1/causes/torn-disc.md>; rel="related", </v1/releases/1.1.0/causes/herniated-disc.md>; rel="predecessor-version"'
  )
  for (const url of Object.values(links) as string[]) t.equal((await app.inject(url)).statusCode, 200, url)
  const { data } = (await app.inject('/v1/changes?since=1.1.0&until=1.2.0')).json()
  t.match(data.removed, [
    {
      id: 'poor-posture',
      movedTo: { collection: 'causes', id: 'slouching' },
      links: { before: '/v1/releases/1.1.0/causes/poor-posture', replacement: '/v1/releases/1.2.0/causes/slouching' }
    },
    { id: 'muscle-strain', movedTo: { collection: 'lifestyle-changes', id: 'strain' } },
    {
      id: 'herniated-disc',
      splitInto: [cause('bulging-disc'), cause('torn-disc')],
      links: { 'part-1': '/v1/releases/1.2.0/causes/bulging-disc', 'part-2': '/v1/releases/1.2.0/causes/torn-disc' }
    }
  ])
  t.match((await app.inject('/v1/releases/1.2.0')).json().data, {
    moved: [{ id: 'poor-posture' }, {}],
    split: [{ id: 'herniated-disc', into: [{}, {}] }]
  })
})
const cause = (id: string) => ({ collection: 'causes', id })

t.test('a collection that a release did not have yet answers 404 there, and nothing leads to it', async t => {
  const old = both.get('1.0.0') as Content
  const { 'lifestyle-changes': _, ...contents } = old.release.contents
  const without = {
    ...old,
    release: { ...old.release, contents },
    collections: { ...old.collections, 'lifestyle-changes': [] }
  } as unknown as Content
  const { app } = build(
    t,
    {},
    { held: { ...both, get: version => (version === '1.0.0' ? without : both.get(version)) } }
  )
  for (const path of ['', '.md', '.jsonld', '?fields=title', '/stretching', '/stretching.md', '/nothing']) {
    const { statusCode, body } = await app.inject(`/v1/releases/1.0.0/lifestyle-changes${path}`)
    t.equal(statusCode, 404, path)
    t.match(
      JSON.parse(body),
      {
        code: 'not-found',
        detail: 'Content release 1.0.0 has no lifestyle-changes: they came later.',
        links: { latest: '/v1/lifestyle-changes', releases: '/v1/releases' }
      },
      path
    )
  }
  const root = '/v1/releases/1.0.0'
  const release = (await app.inject(root)).json()
  t.strictSame(
    release.data.collections.map(({ id }: any) => id),
    ['causes', 'walking-benefits', 'regimen-tips', 'red-flags', 'sources']
  )
  t.notOk('lifestyleChanges' in release.links)
  const guide = (await app.inject(`${root}/guide?fields=causes,lifestyleChanges,redFlags`)).json()
  t.strictSame(Object.keys(guide.data), ['causes', 'redFlags'])
  for (const form of ['.md', '.jsonld']) {
    t.notMatch((await app.inject(`${root}/guide${form}`)).body, /Changes beside walking|restorative-sleep"/)
  }
  t.match(
    (await app.inject('/v1/changes?since=1.0.0')).json().data.added.map(({ collection }: any) => collection),
    ['causes', ...old.collections['lifestyle-changes'].map(() => 'lifestyle-changes')]
  )

  const moving = build(t, {}, { held: { ...both, latest: without } }).app
  t.match((await moving.inject('/v1/lifestyle-changes')).json(), { status: 404, detail: /has no lifestyle-changes/ })
  t.strictSame(
    (await moving.inject('/v1')).json().data.collections.map(({ id }: any) => id),
    ['causes', 'walking-benefits', 'regimen-tips', 'red-flags', 'sources']
  )
  for (const path of ['/v1', '/v1.md', '/v1.jsonld', '/v1/search?q=posture', '/llms.txt']) {
    t.notMatch((await moving.inject(path)).body, /\/lifestyle-changes"|lifestyle-changes\.md/, path)
  }
})

t.test('changes: what came, changed and went, and how much it matters', async t => {
  const { app } = build(t, {}, { held: both })
  const { headers, body } = await app.inject('/v1/changes?since=1.0.0')
  t.equal(headers['cache-control'], brief)
  const { data, links } = JSON.parse(body)
  t.equal(links.self, '/v1/changes?since=1.0.0&until=1.1.0')
  t.equal((await app.inject(links.self)).body, body)
  t.equal(data.severity, 'safety')
  t.match(data.releases, [{ version: '1.1.0', changes: [{ severity: 'editorial', text: 'Shorter words.' }] }])
  t.match(data.added, [
    {
      collection: 'causes',
      id: 'smoking',
      severity: 'clinical',
      texts: ['Smoking is new.'],
      links: { after: '/v1/releases/1.1.0/causes/smoking' }
    }
  ])
  t.match(
    data.removed.map(({ id, severity, replacedBy }: any) => ({ id, severity, replacedBy })),
    [
      { id: 'poor-lifting-technique', severity: 'clinical', replacedBy: { id: 'muscle-strain' } },
      { id: /2011|2020/, severity: 'editorial' },
      { id: /2011|2020/ }
    ]
  )
  const arthritis = data.changed.find(({ id }: { id: string }) => id === 'arthritis')
  t.match(arthritis, {
    severity: 'clinical',
    texts: ['A plainer title.', 'One sign less.'],
    fields: [{ field: 'title', after: 'Worn joints' }, { field: 'signs' }]
  })
  t.ok(
    arthritis.patch.some(({ op, path }: any) => op === 'remove' && path === '/signs/0'),
    'the shortest edit'
  )
  t.match(
    data.changed.find(({ id }: { id: string }) => id === 'not-improving'),
    { severity: 'safety' }
  )
  t.strictSame(
    data.parts.map(({ part, fields, patch }: any) => [part, fields, patch !== undefined]),
    [['overview', ['shortAnswer'], true]]
  )
  const { latest, get } = both
  for (const { collection, id, patch } of data.changed) {
    const [before, after] = [get('1.0.0')!, latest].map(content =>
      structuredClone(content.collections[collection as 'causes'].find(item => item.id === id))
    )
    applyPatch(before, patch)
    t.strictSame(before, after, `the patch leads from the old ${id} to the new`)
  }
})

t.test('changes: nothing newer is no error; a question that makes no sense is', async t => {
  const { app } = build(t, {}, { held: both })
  const none = (await app.inject('/v1/changes?since=1.1.0')).json().data
  t.match(none, { severity: undefined, releases: [], added: [], changed: [], removed: [], parts: [] })
  for (const [query, detail] of [
    ['', /^since is missing\. The content release that you have/],
    ['since=1.1.0&until=1.0.0', 'since cannot be 1.1.0, which is later than 1.0.0; swap the two.'],
    ['since=1.0.0&until=1.0.0', 'until cannot be 1.0.0, which is what since is: there is nothing between them.'],
    ['since=one', /since cannot be "one"\. .*such as 1\.0\.0/],
    ['since=1.0&until=1.1.0', /since cannot be "1\.0"/],
    ['since=1.0.0&untill=1.1.0', /did you mean until\?/]
  ] as const) {
    t.match(
      (await app.inject(`/v1/changes?${query}`)).json(),
      { status: 400, code: 'invalid-parameter', detail },
      query
    )
  }
})

t.test('the feed is well-formed Atom, with an entry for each release', async t => {
  for (const publicUrl of ['', 'https://api.example']) {
    const { app } = build(t, { publicUrl }, { held: both })
    const { headers, body } = await app.inject('/v1/changes.atom')
    t.equal(headers['content-type'], 'application/atom+xml; charset=utf-8')
    t.equal(XMLValidator.validate(body), true)
    const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(body)
    for (const each of [feed, ...feed.entry]) {
      t.match(each, {
        id: /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        title: /./,
        updated: /^\d{4}-\d\d-\d\dT00:00:00Z$/
      })
    }
    t.match(feed, {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      updated: '2027-02-01T00:00:00Z',
      subtitle: /No clinician/,
      author: { name: /./ }
    })
    // Nobody who reads a feed can resolve an address.
    const at = publicUrl || 'http://localhost'
    t.equal(feed.link[0]['@href'], `${at}/v1/changes.atom`)
    t.match(feed.entry, [
      {
        title: 'Content release 1.1.0: safety changes',
        category: { '@term': 'safety' },
        link: [{ '@href': `${at}/v1/releases/1.1.0` }, { '@href': `${at}/v1/changes?since=1.0.0&until=1.1.0` }],
        content: { '#text': /safety, red-flags\/not-improving: One more question\./ }
      },
      { title: /^Content release 1\.0\.0/ }
    ])
    t.equal(new Set(feed.entry.map(({ id }: { id: string }) => id)).size, 2)
  }
})

t.test('a draft without a list of changes says so in the feed by saying nothing', async t => {
  const bare = { ...both.latest, release: { ...both.latest.release, status: 'draft' as const, changes: [] } }
  const library = { ...both, latest: bare, get: (version: string) => (version === '1.1.0' ? bare : both.get(version)) }
  const { app } = build(t, {}, { held: library })
  t.match((await app.inject('/v1/changes.atom')).body, '<title>Content release 1.1.0 (draft)</title>')
  t.match(
    (await app.inject('/v1/changes?since=1.0.0')).json().data,
    { severity: 'clinical', changed: [{ severity: 'clinical', texts: [] }] },
    'what was not told is taken to matter'
  )
})

t.test('comparing: a field that came or went, replacements of replacements, and any two releases', async t => {
  const [newest, oldest] = ['1.1.0', '1.0.0'].map(version => both.get(version)!) as [Content, Content]
  const plain = compareReleases([
    oldest,
    { ...oldest, overview: { ...oldest.overview, extra: 1 } } as unknown as Content
  ])
  t.strictSame(
    plain.parts.map(({ fields }) => fields),
    [['extra']]
  )
  const noted = structuredClone(oldest)
  const [first, second] = noted.sources
  delete (first as { note?: string }).note
  const sourced = { ...structuredClone(noted), sources: [{ ...first!, note: 'New.' }, ...noted.sources.slice(1)] }
  t.strictSame(compareReleases([noted, sourced]).changed, [
    {
      collection: 'sources',
      id: first!.id,
      title: first!.title,
      severity: 'editorial',
      texts: [],
      fields: [{ field: 'note', after: 'New.' }],
      patch: [{ op: 'add', path: '/note', value: 'New.' }]
    }
  ])
  t.match(compareReleases([sourced, noted]).changed, [{ fields: [{ field: 'note', before: 'New.' }] }])
  t.ok(second)

  const third = {
    ...newest,
    release: {
      ...newest.release,
      version: '1.2.0',
      removed: [
        {
          collection: 'causes' as const,
          id: 'muscle-strain',
          replacedBy: { collection: 'causes' as const, id: 'arthritis' }
        }
      ]
    },
    collections: { ...newest.collections, causes: newest.collections.causes.filter(({ id }) => id !== 'muscle-strain') }
  }
  t.strictSame(removalOf([oldest, newest, third], 'causes', 'poor-lifting-technique'), {
    goneIn: '1.1.0',
    lastIn: '1.0.0',
    how: 'removed',
    now: [cause('arthritis')]
  })
  t.equal(removalOf([oldest, newest], 'causes', 'arthritis'), undefined)
  t.equal(removalOf([oldest, newest], 'causes', 'nothing'), undefined)
  const without = {
    ...third,
    release: { ...third.release, removed: [{ collection: 'causes' as const, id: 'muscle-strain' }] }
  }
  t.strictSame(removalOf([oldest, newest, without], 'causes', 'poor-lifting-technique'), {
    goneIn: '1.1.0',
    lastIn: '1.0.0',
    how: 'removed',
    now: []
  })

  fc.assert(
    fc.property(fc.subarray([...oldest.collections.causes]), fc.subarray([...oldest.collections.causes]), (a, b) => {
      const [older, newer] = [a, b].map(causes => ({ ...oldest, collections: { ...oldest.collections, causes } })) as [
        Content,
        Content
      ]
      const { added, changed, removed } = compareReleases([older, newer])
      const ids = (items: Array<{ id: string }>) => items.map(({ id }) => id)
      return (
        changed.length === 0 &&
        ids(added).join() ===
          ids(b)
            .filter(id => !ids(a).includes(id))
            .join() &&
        ids(removed).join() ===
          ids(a)
            .filter(id => !ids(b).includes(id))
            .join()
      )
    }),
    { numRuns: 50 }
  )
})

t.test('versions are compared by number', async t => {
  t.strictSame(['1.10.0', '1.9.0', '0.9.9', '1.9.10'].sort(compareVersions), ['0.9.9', '1.9.0', '1.9.10', '1.10.0'])
  for (const name of ['1.0', '1.0.0-rc.1', 'v1.0.0', '01.0.0', '1.0.0.0', '']) t.notOk(isVersion(name), name)
})
