import { XMLParser } from 'fast-xml-parser'
import t from 'tap'
import type { Item } from '../src/content/schema.js'
import { build, content } from './helper.js'

const icd10cm = '2.16.840.1.113883.6.90'
const snomed = '2.16.840.1.113883.6.96'
const mesh = '2.16.840.1.113883.6.177'
const json = 'application/json'

type Query = Record<string, string>

/** A request for knowledge, as health records write it. */
const address = (query: Query) => `/infobutton?${new URLSearchParams(query)}`
const ask = (system: string, code: string, more: Query = {}): Query => ({
  'mainSearchCriteria.v.cs': system,
  'mainSearchCriteria.v.c': code,
  ...more
})

interface Words {
  _value: string
  type?: string
}
interface Feed {
  feed: {
    lang: string
    title: Words
    subtitle: Words
    updated: Words
    author: { name: Words; uri: Words }
    category: Array<{ scheme: string; term: string }>
    entry: Array<{
      title: Words
      summary: Words
      id: Words
      updated: Words
      link: Array<{ href: string; rel: string }>
    }>
  }
}

function fixture(t: Parameters<typeof build>[0], publicUrl = 'https://api.example') {
  const { app, lines } = build(t, { publicUrl })
  const feedOf = async (query: Query): Promise<Feed['feed']> => {
    const response = await app.inject(address({ knowledgeResponseType: json, ...query }))
    t.equal(response.statusCode, 200, response.body)
    t.equal(response.headers['cache-control'], 'no-store')
    return (response.json() as Feed).feed
  }
  const idsOf = async (query: Query) =>
    (await feedOf(query)).entry.map(({ link }) => link[0]!.href.replace('https://api.example/v1/', ''))
  return { app, lines, feedOf, idsOf }
}

t.test('a code leads to pages, in the JSON of MedlinePlus Connect', async t => {
  const { feedOf, idsOf } = fixture(t)
  const feed = await feedOf(ask(icd10cm, 'M51.26'))
  t.match(feed, {
    xsi: 'http://www.w3.org/2001/XMLSchema-instance',
    base: 'https://api.example/v1',
    lang: content.release.language,
    title: { _value: 'Back Pain Guidance', type: 'text' },
    subtitle: { _value: 'Back Pain Guidance results for ICD-10-CM M51.26', type: 'text' },
    author: { name: { _value: content.release.licence.attribution }, uri: { _value: 'https://api.example/v1' } },
    updated: { _value: `${content.release.date}T00:00:00Z` },
    category: [
      { scheme: 'mainSearchCriteria.v.c', term: 'M51.26' },
      { scheme: 'mainSearchCriteria.v.cs', term: icd10cm },
      { scheme: 'mainSearchCriteria.v.dn', term: '' },
      { scheme: 'informationRecipient', term: 'PAT' }
    ]
  })
  const [first] = feed.entry
  t.match(first, {
    title: { _value: content.collections.causes.find(({ id }) => id === 'herniated-disc')!.title, type: 'text' },
    link: [{ rel: 'alternate', type: 'html', href: 'https://api.example/v1/causes/herniated-disc.html' }],
    id: { _value: /^urn:uuid:/ },
    summary: { type: 'html' }
  })
  const cases: Array<[Query, string[]]> = [
    [ask(icd10cm, 'm5126'), ['causes/herniated-disc.html']],
    [ask(`urn:oid:${icd10cm}`, 'M51.26'), ['causes/herniated-disc.html']],
    [ask('', 'M51.26'), ['causes/herniated-disc.html']],
    [{ 'mainSearchCriteria.v.c': 'M51.26' }, ['causes/herniated-disc.html']],
    [{ 'MAINSEARCHCRITERIA.V.C': 'M51.26', 'mainsearchcriteria.v.cs': icd10cm }, ['causes/herniated-disc.html']],
    [ask(icd10cm, 'M54.5'), ['causes/non-specific-back-pain.html']],
    [ask(mesh, 'D057185'), ['causes/sedentary-lifestyle.html', 'lifestyle-changes/workspace-ergonomics.html']],
    [ask(icd10cm, 'M51.26', { 'mainSearchCriteria.v.dn': 'arthritis' }), ['causes/herniated-disc.html']],
    [ask(icd10cm, 'M51.26', { 'informationRecipient.languageCode.c': 'en-US' }), ['causes/herniated-disc.html']],
    [ask(icd10cm, 'M51.26', { 'informationRecipient.languageCode.c': '' }), ['causes/herniated-disc.html']]
  ]
  for (const [query, ids] of cases) t.strictSame(await idsOf(query), ids, JSON.stringify(query))
})

t.test('nothing held is an empty feed, and says of what', async t => {
  const { feedOf } = fixture(t)
  const cases: Array<[Query, RegExp]> = [
    [ask(icd10cm, 'J45.40'), /results for ICD-10-CM J45\.40$/],
    [ask(snomed, '279039007'), /a code that is not held$/],
    [ask('2.16.840.1.113883.6.103', '724.2'), /a code that is not held$/],
    [ask(mesh, 'M51.26'), /a code that is not held$/],
    [ask(icd10cm, ''), /a code that is not held$/],
    [ask(icd10cm, 'my name is zqx'), /a code that is not held$/],
    [ask(snomed, '73211009', { 'mainSearchCriteria.v.dn': 'Diabetes mellitus' }), /the name that was sent$/],
    [ask(icd10cm, 'M51.26', { 'informationRecipient.languageCode.c': 'es' }), /all is held in English$/]
  ]
  for (const [query, subtitle] of cases) {
    const feed = await feedOf(query)
    t.strictSame(feed.entry, [], JSON.stringify(query))
    t.match(feed.subtitle._value, subtitle)
    t.equal(feed.lang, content.release.language)
  }
})

t.test('a name is looked for when the code finds nothing', async t => {
  const { idsOf, feedOf } = fixture(t)
  t.equal((await idsOf({ 'mainSearchCriteria.v.dn': 'slipped disk' }))[0], 'causes/herniated-disc.html')
  const [first] = await idsOf(ask(snomed, '76107001', { 'mainSearchCriteria.v.dn': 'Spinal stenosis' }))
  t.equal(first, 'causes/spinal-stenosis.html')
  const heard = await feedOf({ 'mainSearchCriteria.v.dn': 'I am numb between my legs and cannot pee' })
  t.match(heard.entry[0]!.link[0]!.href, '/red-flags/bowel-bladder-dysfunction.html')
  const crisis = await feedOf({ 'mainSearchCriteria.v.dn': 'I want to kill myself' })
  t.equal(crisis.entry.length, 1)
  t.match(crisis.entry[0], { link: [{ href: 'https://api.example/v1/screening' }] })
  t.match(crisis.entry[0]!.summary._value, /crisis line/)
})

t.test('the summary says first when to get help, and that nobody reviewed it', async t => {
  const { feedOf } = fixture(t)
  const { screening, overview, release } = content
  const codes = Object.entries(content.collections).flatMap(([collection, items]) =>
    (items as Item[]).flatMap(item => item.codes.slice(0, 1).map(code => ({ collection, item, code })))
  )
  for (const { collection, item, code } of codes) {
    const system = code.system.includes('mesh') ? mesh : icd10cm
    const { entry } = await feedOf(ask(system, code.code))
    const own = entry.find(({ link }) => link[0]!.href.endsWith(`/${collection}/${item.id}.html`))
    const summary = own!.summary._value
    const help = 'action' in item ? [{ urgency: item.urgency, text: item.action }] : (item.seekHelp ?? [])
    const [worst] = help
    if (worst) t.ok(summary.startsWith(`<p><strong>${screening.outcomes[worst.urgency].headline}`), item.id)
    for (const text of [item.summary, ...help.map(({ text }) => text), overview.emergency.text, overview.disclaimer]) {
      t.ok(plain(summary).includes(text), `${item.id}: ${text}`)
    }
    t.match(summary, `content release ${release.version}`)
    t.match(summary, 'No clinician has reviewed')
  }
  t.ok(codes.length > 40)
})

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x26;', '&')

t.test('the same as an Atom feed, which is the default', async t => {
  const { app, feedOf } = fixture(t)
  const said = await feedOf(ask(icd10cm, 'M54.50'))
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false })
  for (const [type, contentType] of [
    [undefined, 'text/xml; charset=utf-8'],
    ['text/XML', 'text/xml; charset=utf-8'],
    ['application/xml', 'application/xml; charset=utf-8'],
    ['application/atom+xml', 'application/atom+xml; charset=utf-8']
  ] as const) {
    const query = ask(icd10cm, 'M54.50', type === undefined ? {} : { knowledgeResponseType: type })
    const { body, headers } = await app.inject(address(query))
    t.equal(headers['content-type'], contentType)
    const { feed } = parser.parse(body)
    t.equal(feed['@xmlns'], 'http://www.w3.org/2005/Atom')
    t.equal(feed['@xml:lang'], said.lang)
    t.equal(feed.title['#text'], said.title._value)
    t.equal(feed.link, undefined, 'the first link of the document is that of the first entry')
    const [entry] = [feed.entry].flat()
    t.equal(entry.title['#text'], said.entry[0]!.title._value)
    t.equal(entry.link['@href'], said.entry[0]!.link[0]!.href)
    t.equal(entry.summary['@type'], 'html')
    t.match(entry.summary['#text'], /^<p>.*<\/p>$/s)
    t.match(entry.id, /^urn:uuid:/)
    t.match(entry.updated, /Z$/)
  }
  t.match((await app.inject(address(ask(icd10cm, 'J45.40')))).body, /<feed (?![^]*<entry)/)
})

t.test('what cannot be answered is refused with a reason', async t => {
  const { app } = fixture(t)
  const cases: Array<[Query, RegExp]> = [
    [{}, /mainSearchCriteria\.v\.c is missing, and so is mainSearchCriteria\.v\.dn: give a code or a name/],
    [{ 'taskContext.c.c': 'PROBLISTREV' }, /is missing/],
    [
      ask(icd10cm, 'M51.26', { knowledgeResponseType: 'text/html' }),
      /knowledgeResponseType cannot be .*"allowed":\["text\/xml",.*"application\/json"/
    ],
    [
      ask(icd10cm, 'M51.26', { knowledgeResponseType: 'application/javascript', callback: 'show' }),
      /asks for JSONP, .*ask for application\/json/
    ],
    [{ ['__proto__']: '1', ...ask(icd10cm, 'M51.26') }, /__proto__ is not a parameter of this address/],
    [ask(icd10cm, 'M51.26', { colour: 'red' }), /colour is not a parameter of this address/],
    [ask(icd10cm, 'M51.26', { 'ages.v.v': '40' }), /ages\.v\.v is not a parameter of this address/]
  ]
  for (const [query, detail] of cases) {
    const { statusCode, body } = await app.inject(address(query))
    t.equal(statusCode, 400, body)
    t.match(body, detail)
  }
})

/** What the standard has besides, as health records send it. */
const context = [
  'knowledgeRequestNotification.effectiveTime.v',
  'holder.assignedEntity.n',
  'holder.assignedEntity.certificateText',
  'assignedAuthorizedPerson.id.root',
  'representedOrganization.id.root',
  'assignedEntity.representedOrganization.n',
  'patientPerson.administrativeGenderCode.c',
  'patientPerson.administrativeGenderCode.dn',
  'age.v.v',
  'age.v.u',
  'ageGroup.v.c',
  'taskContext.c.c',
  'subTopic.v.c',
  'subTopic.v.ot',
  'mainSearchCriteria.v.ot',
  'mainSearchCriteria.v.c1',
  'severityObservation.interpretationCode.c',
  'informationRecipient',
  'informationRecipient.healthCareProvider.c.c',
  'performer',
  'performer.languageCode.c',
  'encounter.c.c',
  'observation.v.v',
  'locationOfInterest.addr.postalCode',
  'serviceDeliveryLocation.id.root',
  'PATIENTPERSON.administrativeGenderCode.c'
]

t.test('what is said of a patient is taken, and is in no answer, no log line, no metric and no error', async t => {
  const { app, lines } = fixture(t)
  const mark = 'zqxpatient'
  const said = Object.fromEntries(context.map(name => [name, mark]))
  const without = await app.inject(address(ask(icd10cm, 'M51.26', { knowledgeResponseType: json })))
  const requests = [
    ask(icd10cm, 'M51.26', { ...said, knowledgeResponseType: json }),
    ask(icd10cm, mark, said),
    ask(mark, mark, { ...said, 'mainSearchCriteria.v.dn': `back pain ${mark}` }),
    ask(mark, mark, { ...said, 'mainSearchCriteria.v.dn': `suicide ${mark}` }),
    ask(icd10cm, 'M51.26', { ...said, 'informationRecipient.languageCode.c': mark }),
    ask(icd10cm, 'M51.26', { ...said, knowledgeResponseType: 'text/html' }),
    ask(icd10cm, 'M51.26', { ...said, knowledgeResponseType: `application/javascript;${mark}` }),
    ask(icd10cm, 'M51.26', { 'age.v.v': mark, 'mainSearchCriteria.v.dn': mark.repeat(60) }),
    ask(icd10cm, 'M51.26', { ...said, colour: mark })
  ]
  const answers = await Promise.all(requests.map(query => app.inject(address(query))))
  t.strictSame(
    answers.map(({ statusCode }) => statusCode),
    [200, 200, 200, 200, 200, 400, 400, 400, 400]
  )
  t.equal(answers[0]!.body, without.body, 'a patient changes nothing')
  for (const { body, headers } of answers) {
    t.notMatch(body, mark)
    t.notMatch(JSON.stringify(headers), mark)
    t.equal(headers['cache-control'], 'no-store')
  }
  t.notMatch(lines.join('\n'), mark)
  t.notMatch((await app.inject('/metrics')).body, mark)
  t.ok(lines.length >= requests.length)
})

t.test('links are absolute by the host of the request, where it is known to be this server', async t => {
  const { app } = fixture(t, '')
  const hrefAt = async (host: string) => {
    const url = address(ask(icd10cm, 'M51.26', { knowledgeResponseType: json }))
    const { feed } = (await app.inject({ url, headers: { host } })).json() as Feed
    return feed.entry[0]!.link[0]!.href
  }
  t.equal(await hrefAt('localhost:3000'), 'http://localhost:3000/v1/causes/herniated-disc.html')
  t.equal(await hrefAt('evil.example'), '/v1/causes/herniated-disc.html')
})
