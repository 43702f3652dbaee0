import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig, packageRoot } from '../src/config.js'
import type { Source } from '../src/content/guide.js'
import { loadLibrary } from '../src/content/library.js'
import { buildCatalogue } from '../src/representations/catalogue.js'
import { addressOf, authorsOf, citationOf, yearOf } from '../src/representations/citation.js'
import { select, type Document } from '../src/representations/document.js'
import { movingEdition } from '../src/representations/edition.js'
import { forms } from '../src/representations/forms.js'
import { citedBy, pick, toJson as writeJson } from '../src/representations/json.js'
import { toJsonLd } from '../src/representations/json-ld.js'
import { toMarkdown } from '../src/representations/markdown.js'
import { Cause } from '../src/content/schema.js'
import { content, draft, newest } from './helper.js'
import { misfits } from './misfits.js'

const catalogue = buildCatalogue(movingEdition(content, ''))
const documents = [...catalogue.paths()]
  .map(path => catalogue.find(path)!)
  .filter(({ form }) => !form)
  .map(({ resource }) => resource.document)
const documentAt = (path: string) => catalogue.find(path)!.resource.document
const toJson = (document: Document) => writeJson(document, {})
const vocabulary: { types: Record<string, string[]>; healthAspects: string[] } = JSON.parse(
  readFileSync(join(packageRoot, 'test/representations/schema-org-terms.json'), 'utf8')
)

t.test('every answer fits its published schema, and says the same twice', async t => {
  const { found, hold } = misfits()
  t.equal(
    documents.length,
    (content.safety ? 3 : 2) +
      Object.keys(content.collections).length +
      1 +
      Object.values(content.collections).flat().length +
      content.sources.length
  )
  const again = buildCatalogue(movingEdition(content, ''))
  for (const document of documents) {
    const body = JSON.parse(toJson(document))
    hold(Object.keys(body).join() === 'data,meta,links', `${document.path} has data, meta and links`)
    t.match(body.meta, {
      release: { version: content.release.version, status: 'released' },
      language: 'en',
      review: { status: 'not-clinically-reviewed' },
      licence: { id: 'CC-BY-4.0' },
      disclaimer: /No clinician has reviewed it/,
      emergency: { text: /local emergency number/ }
    })
    for (const form of catalogue.find(document.path)!.resource.held) {
      const [once, twice] = [catalogue, again].map(
        one => one.find(document.path)!.resource.prepared[form]().encoded('br').body
      )
      hold(once!.equals(twice!), `${document.path} ${form} says the same twice`)
    }
  }
  t.strictSame(found, [])
})

t.test('an answer that does not fit its schema is never sent', async t => {
  const document = documentAt('/v1/causes/arthritis') as Document & { kind: 'item' }
  const broken = { ...document, member: { ...document.member, title: 7 } } as unknown as Document
  t.throws(() => toJson(broken), /\/v1\/causes\/arthritis does not fit Cause: /)
  const { title, ...untitled } = document.member
  t.throws(
    () => toJson({ ...document, member: untitled } as Document),
    /\/title is missing/,
    'what was asked for whole is whole'
  )
  const list = documentAt('/v1/causes') as Document & { kind: 'collection' }
  t.throws(
    () => toJson({ ...list, members: [untitled] } as unknown as Document),
    /\/v1\/causes does not fit what was asked for: \/0\/title is missing/
  )
})

t.test('public fields are listed: others stay inside, in the order of the schema', async t => {
  const picked = pick(Cause, { secret: 'x', title: 'T', id: 'i', claims: [{ note: 'n', hidden: 'y', id: 'c' }] })
  t.equal(JSON.stringify(picked), '{"id":"i","title":"T","claims":[{"id":"c","note":"n"}]}')
})

t.test('every claim of every item resolves to its sources', async t => {
  const { found, hold } = misfits()
  const held = new Set(content.sources.map(({ id }) => id))
  let claims = 0
  for (const document of documents) {
    if (document.kind !== 'item' || !('claims' in document.member)) continue
    for (const claim of document.member.claims) {
      claims++
      hold(claim.certainty === 'consensus' || claim.sources.length > 0, `${document.path} ${claim.id} has a source`)
      for (const { id } of claim.sources) hold(held.has(id), `${document.path} ${claim.id}: there is ${id}`)
    }
    const link = JSON.parse(toJson(document)).links.sources as string
    const cited = citedBy(document.member)
    hold(
      link === (cited.length > 0 ? `/v1/sources?ids=${cited.join(',')}` : undefined),
      `${document.path} leads to its sources`
    )
  }
  t.ok(claims >= 100, `${claims} claims`)
  t.ok(content.sources.length >= 70, `${content.sources.length} sources`)
  t.strictSame(found, [])
})

t.test('JSON-LD uses terms of schema.org only', async t => {
  const { found, hold } = misfits()
  const check = (node: unknown, at: string): void => {
    if (Array.isArray(node)) return node.forEach((member, index) => check(member, `${at}/${index}`))
    if (node === null || typeof node !== 'object') return
    const { '@type': type, '@id': id, '@context': _context, ...properties } = node as Record<string, unknown>
    if (type === undefined) hold(id && Object.keys(properties).length === 0, `${at} is a reference`)
    const known = vocabulary.types[type as string] ?? []
    if (type !== undefined && known.length === 0) t.fail(`${at}: ${type} is not a type of schema.org that is listed`)
    for (const [property, value] of Object.entries(properties)) {
      if (!known.includes(property)) t.fail(`${at}: ${type} has no ${property}`)
      if (
        property === 'hasHealthAspect' &&
        !vocabulary.healthAspects.includes(String(value).replace('https://schema.org/', ''))
      ) {
        t.fail(`${at}: ${value}`)
      }
      check(value, `${at}/${property}`)
    }
  }
  for (const document of documents) {
    const body = JSON.parse(toJsonLd(document))
    hold(body['@context'] === 'https://schema.org', `${document.path} is of schema.org`)
    hold(body['@id'] === document.path, `${document.path} says where it is`)
    check(body, document.path)
  }
  t.strictSame(found, [])
})

t.test('JSON-LD never says that a link which is not shown raises a risk', async t => {
  for (const cause of content.collections.causes) {
    const text = toJsonLd(documentAt(`/v1/causes/${cause.id}`))
    if (cause.link === 'uncertain' || cause.link === 'unsupported') t.notMatch(text, /increasesRiskOf/, cause.id)
  }
  t.match(toJsonLd(documentAt('/v1/causes/excess-weight')), /increasesRiskOf/)
})

t.test('Markdown holds everything that was written, with numbered sources', async t => {
  const document = documentAt('/v1/red-flags/bowel-bladder-dysfunction') as Document & { kind: 'item' }
  const text = toMarkdown(document)
  const flag = content.collections['red-flags'].find(({ id }) => id === 'bowel-bladder-dysfunction')!
  for (const part of [
    flag.title,
    flag.summary,
    flag.action,
    ...flag.mustSay,
    ...flag.signs.map(({ question }) => question),
    ...flag.claims.map(claim => claim.text)
  ]) {
    t.ok(text.includes(part), part)
  }
  t.match(toMarkdown(documentAt('/v1/red-flags/cancer-history')), /Together with progressive-weakness: emergency-now\./)
  t.match(
    toMarkdown(documentAt('/v1/red-flags/trauma-onset')),
    /How soon: routine, and it matters mostly beside other signs\./
  )
  t.match(toJsonLd(document), '"name":"emergency-now","inDefinedTermSet":"Urgency"')
  t.match(text, content.overview.disclaimer)
  t.match(text, content.release.review.statement)
  const cited = new Set(
    [...text.matchAll(/Sources: ([\d, ()a-z]+)\./g)].flatMap(([, numbers]) =>
      numbers!.split(', ').map(number => parseInt(number))
    )
  )
  const listed = [...text.slice(text.indexOf('## Sources')).matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
  t.strictSame(
    [...cited].sort((a, b) => a - b),
    listed
  )
  for (const path of ['/v1.md', '/v1/guide.md', '/v1/causes.md', '/v1/sources.md']) {
    t.match(catalogue.find(path)!.resource.prepared.markdown().encoded('identity').body.toString(), /^# .+\n/)
  }
})

t.test(
  'what would change a level, what to do until then, and what not to say as a kind, is said in every form',
  async t => {
    const edition = buildCatalogue(movingEdition(newest, ''))
    for (const flag of newest.collections['red-flags']) {
      const { document } = edition.find(`/v1/red-flags/${flag.id}`)!.resource
      const [markdown, jsonLd] = [unescaped(toMarkdown(document)), toJsonLd(document)]
      t.match(JSON.parse(toJson(document)).data, {
        doNotSayRule: flag.doNotSayRule,
        safetyNet: flag.safetyNet,
        meanwhile: flag.meanwhile
      })
      for (const text of [flag.doNotSayRule!, ...flag.safetyNet!, ...flag.meanwhile!]) {
        t.ok(markdown.includes(text), text)
      }
      for (const text of [...flag.safetyNet!, ...flag.meanwhile!]) {
        t.ok(jsonLd.includes(JSON.stringify(text).slice(1, -1)), text)
      }
    }
    const trauma = toMarkdown(edition.find('/v1/red-flags/trauma-onset')!.resource.document)
    t.match(trauma, /How soon: same-day\. When not sure: emergency-now\./)
    t.notMatch(toMarkdown(edition.find('/v1/red-flags/very-unwell')!.resource.document), /When not sure/)
  }
)

/** `stopIf` is said with words around it, and `searchTerms` are for finding only. */
const unsaid = new Set(['stopIf', 'searchTerms'])

t.test('every field of every schema is said in Markdown', async t => {
  const { found, hold } = misfits()
  for (const document of documents.filter(({ kind }) => kind === 'item')) {
    const whole = toMarkdown(document)
    hold(!/undefined|\[object/.test(whole), `${document.path} is text`)
    for (const [field, value] of Object.entries((document as Document & { kind: 'item' }).member)) {
      if (
        typeof value === 'string' &&
        ['summary', 'action', 'timeToEffect', 'finding', 'caveat', 'title'].includes(field)
      ) {
        hold(unescaped(whole).includes(value), `${document.path} ${field}`)
      }
      if (Array.isArray(value) && typeof value[0] === 'string' && !unsaid.has(field)) {
        hold(unescaped(whole).includes(value[0]), `${document.path} ${field}`)
      }
    }
  }
  t.strictSame(found, [])
})
const unescaped = (markdown: string) => markdown.replaceAll(/\\([^\w\s])/g, '$1').replaceAll('&#x20;', ' ')

t.test('an item with nothing to list is written without empty headings', async t => {
  const cause = documentAt('/v1/causes/arthritis') as Document & { kind: 'item' }
  const bare = {
    ...cause,
    member: { ...cause.member, alternateNames: [], signs: [], riskFactors: [], myths: [], codes: [], related: [] }
  } as Document
  t.notMatch(toMarkdown(bare), /Also called|## Signs|## Myths|## Codes|## Related/)
  t.notMatch(
    toJsonLd(bare),
    /SymptomsHealthAspect|MisconceptionsHealthAspect|alternateName|MedicalCode","codeValue":"M/
  )
  const flag = documentAt('/v1/red-flags/pregnancy') as Document & { kind: 'item' }
  const [sign] = (flag.member as { signs: object[] }).signs
  const unsourced = {
    ...flag,
    member: { ...flag.member, signs: [{ ...sign, sources: [], note: undefined }], claims: [] }
  } as unknown as Document
  t.notMatch(toMarkdown(unsourced), /Sources:|## Sources/)
})

t.test('a draft is kept more briefly than a released release', async t => {
  const { headers } = buildCatalogue(movingEdition(draft, '')).find('/v1')!.resource.prepared.json()
  t.equal(headers['cache-control'], 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400')
})

t.test('a part of the guide is only that part', async t => {
  const guide = documentAt('/v1/guide')
  const some = toMarkdown(select(guide, { fields: ['causes'], filters: {} }))
  t.match(some, /## Things linked with lower back pain/)
  t.notMatch(some, /## Key messages|## Warning signs/)
  const sources = toMarkdown(select(guide, { fields: ['sources'], filters: {} }))
  t.notMatch(sources, /## Things linked/)
  t.match(sources, /Lancet/)
})

t.test('golden answers: one of each kind, in each form, of the content that examples are made from', async t => {
  const catalogue = buildCatalogue(movingEdition(loadLibrary(loadConfig({}).fixtureDir).latest, ''))
  for (const path of [
    '/v1/causes/poor-posture',
    '/v1/walking-benefits/blood-flow',
    '/v1/regimen-tips/start-slowly',
    '/v1/lifestyle-changes/restorative-sleep',
    '/v1/red-flags/fever-infection',
    '/v1/sources/pocovi-2024-walkback'
  ]) {
    const { held, prepared } = catalogue.find(path)!.resource
    // A page holds the style of all pages, which changes without what it says: test/pages.test.ts looks at those.
    for (const form of held.filter(form => form !== 'html')) {
      const given = prepared[form]().encoded('identity').body.toString()
      const pretty = forms[form].mediaType.endsWith('json') ? `${JSON.stringify(JSON.parse(given), null, 2)}\n` : given
      const file = join(packageRoot, 'test/golden', `${path.split('/').at(-1)}${forms[form].suffix || '.json'}`)
      if (process.env.WRITE_GOLDEN) writeFileSync(file, pretty)
      t.equal(pretty, readFileSync(file, 'utf8'), file)
    }
  }
})

t.test('citations are written with what is known, and nothing else', async t => {
  const source: Source = {
    id: 'x',
    type: 'report',
    title: 'A title.',
    author: [],
    studyType: 'Report',
    finding: 'F',
    verificationLevel: 'finding-seen'
  }
  t.equal(citationOf(source), '(no date). A title.')
  t.equal(addressOf(source), undefined)
  t.equal(addressOf({ ...source, PMID: '123' }), 'https://pubmed.ncbi.nlm.nih.gov/123/')
  t.equal(addressOf({ ...source, URL: 'https://a.example' }), 'https://a.example')
  t.equal(addressOf({ ...source, DOI: '10.1/x', PMID: '123' }), 'https://doi.org/10.1/x')
  t.equal(yearOf({ ...source, issued: { 'date-parts': [[2020]] } }), 2020)
  t.equal(authorsOf({ ...source, author: [{ family: 'Lee' }, { family: 'Kim', given: 'A' }] }), 'Lee, Kim A')
  t.equal(
    authorsOf({
      ...source,
      author: [
        { family: 'Kim', given: 'A. B.' },
        { family: 'Roe', given: 'Jane' },
        { family: 'Hu', given: 'J.-P.' }
      ]
    }),
    'Kim AB, Roe Jane, Hu J-P'
  )
  const some = { ...source, note: 'An abstract. Not all authors are listed.' }
  t.equal(authorsOf({ ...some, author: [{ family: 'Kim', given: 'A. B.' }] }), 'Kim AB et al.')
  t.equal(authorsOf({ ...some, author: ['A', 'B', 'C', 'D', 'E'].map(family => ({ family })) }), 'A, B, C et al.')
  t.equal(citationOf({ ...some, author: [{ family: 'Lee' }] }), 'Lee et al. (no date). A title. An abstract.')
  t.equal(citationOf({ ...source, note: 'Not all authors are listed.' }), '(no date). A title.')
  const walkback = content.sources.find(({ id }) => id === 'pocovi-2024-walkback')!
  t.match(
    citationOf(walkback),
    /^Pocovi NC, Lin CC, French SD et al\. \(2024\)\. Effectiveness .*\. Lancet 404\(10448\):134-144\.$/
  )
})
