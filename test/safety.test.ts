import t from 'tap'
import { compareReleases } from '../src/answers/changes.js'
import { build, library, next, nextLibrary as held } from './helper.js'

const safety = next.safety!
/** Releases from before it was said. */
const silent = library.versions.filter(version => library.get(version)?.safety === undefined)

t.test('what adopters must know is served in every form', async t => {
  const { app } = build(t, {}, { held })
  const json = await app.inject('/v1/safety')
  t.equal(json.statusCode, 200)
  t.strictSame(json.json().data, safety)
  t.match(json.json(), {
    meta: {
      release: { version: next.release.version },
      review: { status: 'not-clinically-reviewed' },
      disclaimer: next.overview.disclaimer
    },
    links: {
      self: '/v1/safety',
      pinned: `/v1/releases/${next.release.version}/safety`,
      markdown: '/v1/safety.md',
      jsonLd: '/v1/safety.jsonld'
    }
  })
  const markdown = await app.inject('/v1/safety.md')
  t.match(markdown.headers['content-type'], /text\/markdown/)
  const linked = await app.inject({ url: '/v1/safety', headers: { accept: 'application/ld+json' } })
  t.match(linked.json(), { '@type': 'WebPage', name: safety.title })
  const written = [markdown.body.replaceAll('\\', ''), JSON.stringify(linked.json())]
  const texts = [
    safety.title,
    safety.summary,
    safety.review,
    safety.checkNumbersBy,
    safety.contact,
    ...safety.users,
    ...safety.notFor,
    ...safety.corrections,
    ...safety.regulatory,
    ...safety.intendedUse.flatMap(({ use, limit }) => [use, limit]),
    ...safety.mustDo.map(({ text }) => text),
    ...safety.residualRisks.map(({ text }) => text)
  ]
  for (const body of written) {
    t.strictSame(
      texts.filter(text => !body.includes(text)),
      []
    )
  }
  t.equal(
    (await app.inject({ url: '/v1/safety', headers: { 'if-none-match': json.headers.etag as string } })).statusCode,
    304
  )
})

t.test('some fields of it, as of any content', async t => {
  const { app } = build(t, {}, { held })
  t.strictSame(Object.keys((await app.inject('/v1/safety?fields=mustDo,contact')).json().data), ['mustDo', 'contact'])
  const { body } = await app.inject('/v1/safety.md?fields=contact')
  t.match(body, safety.contact)
  t.notMatch(body, safety.summary)
  t.equal((await app.inject('/v1/safety?fields=duties')).statusCode, 400)
})

t.test('a release that does not say it answers 404, and links to nothing', async t => {
  t.ok(silent.length > 0)
  const { app } = build(t, {}, { held })
  for (const version of silent) {
    const { status, detail, links } = (await app.inject(`/v1/releases/${version}/safety`)).json()
    t.match(
      { status, detail, links },
      {
        status: 404,
        detail: `Content release ${version} has no safety statement: it came later.`,
        links: { latest: '/v1/safety' }
      }
    )
    t.notOk('safety' in (await app.inject(`/v1/releases/${version}`)).json().links, version)
  }
  const { app: before } = build(t, {}, { held: { ...library, latest: library.get(silent[0] as string)! } })
  t.equal((await before.inject('/v1/safety')).statusCode, 404)
  t.notOk('safety' in (await before.inject('/v1')).json().links)
  t.notMatch((await before.inject('/llms.txt')).body, '/v1/safety')
  t.notOk('service-meta' in (await before.inject('/.well-known/api-catalog')).json().linkset[0])
})

t.test('every way in leads to it', async t => {
  const { app } = build(t, {}, { held })
  const root = `/v1/releases/${next.release.version}`
  t.equal((await app.inject('/v1')).json().links.safety, '/v1/safety')
  t.equal((await app.inject(root)).json().links.safety, `${root}/safety`)
  t.equal((await app.inject(`${root}/safety.md`)).statusCode, 200)
  t.match((await app.inject('/llms.txt')).body, `[${safety.title}](http://localhost/v1/safety.md)`)
  t.match((await app.inject('/.well-known/api-catalog')).json().linkset[0]['service-meta'], [
    { href: 'http://localhost/v1/safety' },
    { href: 'http://localhost/v1/safety.md', type: 'text/markdown' }
  ])
})

t.test('that it came, changed or went is a change of safety', async t => {
  const before = library.get(silent[0] as string)!
  const first = library.get(library.versions.findLast(version => library.get(version)?.safety) as string)!
  const told = compareReleases([before, first])
  t.equal(told.severity, 'safety')
  const part = told.parts.find(({ part }) => part === 'safety')
  t.match(part, { severity: 'safety', fields: Object.keys(first.safety!) })
  t.match(part?.texts.join(' '), '/v1/safety')
  t.strictSame(
    part?.patch?.map(({ op }) => op),
    Object.keys(first.safety!).map(() => 'add')
  )
  const changed = { ...next, safety: { ...safety, contact: 'Elsewhere.' } }
  t.strictSame(
    compareReleases([next, changed]).parts.map(({ part, fields }) => [part, fields]),
    [['safety', ['contact']]]
  )
  t.strictSame(
    compareReleases([next, { ...next, safety: undefined }]).parts.map(({ part }) => part),
    ['safety']
  )
})
