import type { InjectOptions } from 'fastify'
import t from 'tap'
import type { Content } from '../src/content/load.js'
import type { Library } from '../src/content/library.js'
import { urgencies } from '../src/content/enums.js'
import type { App } from '../src/http/typebox.js'
import { contentForms } from '../src/representations/forms.js'
import { pagePolicy, scriptedPolicy } from '../src/representations/html/style.js'
import { build, content, draft, library, next } from './helper.js'
import { misfits } from './misfits.js'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const inBrowser = (app: App, url: string, more: InjectOptions = {}) =>
  app.inject({ url, ...more, headers: { accept: browser, ...more.headers } })
const formType = { 'content-type': 'application/x-www-form-urlencoded' }
const sendForm = (app: App, fields: Record<string, string>) =>
  inBrowser(app, '/v1/screening', {
    method: 'POST',
    payload: new URLSearchParams(fields).toString(),
    headers: formType
  })
const textOf = (html: string) =>
  html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
const mainOf = (html: string) => textOf(html.slice(html.indexOf('<main')))
const stated = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'

/** A library in which a release is the latest. */
const latestIs = (latest: Content): Library => ({ ...library, latest })

/** What holds of every page. */
function holdPage(
  hold: (holds: unknown, what: string) => void,
  url: string,
  { headers, body, statusCode }: { headers: Record<string, unknown>; body: string; statusCode: number }
): void {
  const words = textOf(body)
  hold(headers['content-type'] === 'text/html; charset=utf-8', `${url} is HTML`)
  const ownScript = /<script src="\/docs\/search\.[\w-]+\.js" defer>/
  const policy = ownScript.test(body) ? scriptedPolicy : pagePolicy
  hold(headers['content-security-policy'] === policy, `${url} has the policy of pages`)
  hold((body.match(/<h1[ >]/g) ?? []).length === 1, `${url} has one first heading`)
  hold(words.includes('No clinician has reviewed'), `${url} says that nobody reviewed it`)
  hold(words.includes('call your local emergency number'), `${url} says whom to call`)
  hold(words.includes('Report an error'), `${url} says where to report an error`)
  hold(
    !/ style="| on\w+="|<script(?! type="application\/ld\+json")/.test(body.replace(ownScript, '')),
    `${url} has no style and no script but that of search`
  )
  hold(!words.includes('undefined') && !words.includes('[object'), `${url} says only words`)
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  hold(ids.length === new Set(ids).size, `${url} has no id twice`)
  const canonical = /<link rel="canonical" href="([^"]+)">/.exec(body)?.[1]
  hold(
    statusCode !== 200 || /no-store/.test(String(headers['cache-control'])) || canonical,
    `${url} has a lasting address`
  )
  hold(!canonical || body.includes(`<meta property="og:url" content="${canonical}">`), `${url} says its address twice`)
}

t.test('every content address has a page, of every release', async t => {
  const { found, hold } = misfits()
  const { app } = build(t, { rateLimitMax: 1_000_000 })
  for (const root of ['/v1', ...library.versions.map(version => `/v1/releases/${version}`)]) {
    const { collections } = library.get(root.split('/')[3] ?? library.latest.release.version) as Content
    const items = Object.entries(collections).flatMap(([name, all]) => [
      `/${name}`,
      ...all.map(({ id }: { id: string }) => `/${name}/${id}`)
    ])
    for (const path of ['/guide', ...items, '/sources', `/sources/${content.sources[0]!.id}`]) {
      const response = await app.inject(`${root}${path}.html`)
      // An older release may lack a collection.
      if (response.statusCode === 404 && root !== '/v1') continue
      holdPage(hold, root + path, response)
      hold(response.body.length < 60_000, `${root}${path} is ${response.body.length} bytes`)
      hold(response.body.includes(`href="${root}${path}.html"`), `${root}${path} names its page`)
    }
  }
  for (const url of [
    '/',
    '/v1',
    '/v1/safety',
    '/about',
    '/privacy',
    '/support',
    '/problems',
    '/problems/not-found',
    '/v1/changes?since=1.0.0',
    '/v1/search',
    '/v1/screening',
    '/v1/walking-plan',
    `/v1/walking-plan?${stated}`
  ]) {
    holdPage(hold, url, await inBrowser(app, url))
  }
  t.strictSame(found, [])
})

t.test('what is urgent comes first, in words', async t => {
  const { app } = build(t)
  const flag = mainOf((await app.inject('/v1/red-flags/bowel-bladder-dysfunction.html')).body)
  const { action, summary } = content.collections['red-flags'].find(({ id }) => id === 'bowel-bladder-dysfunction')!
  t.ok(
    flag.indexOf('Get emergency help now.') < flag.indexOf(action) && flag.indexOf(action) < flag.lastIndexOf(summary)
  )
  const cause = mainOf((await app.inject('/v1/causes/herniated-disc.html')).body)
  t.ok(cause.indexOf('When to get help') < cause.indexOf('What it is'))
  t.match(cause, /●●●○ Moderate certainty · the evidence points to it · fact · Sources: 1/)
  const flags = mainOf((await app.inject('/v1/red-flags.html')).body)
  t.ok(flags.indexOf('Get emergency help now.') < flags.indexOf('Get medical help today.'))
})

t.test('one picture says how soon each level is, in the words of the content, the most urgent first', async t => {
  const { app } = build(t)
  for (const url of ['/v1/red-flags.html', '/v1/safety.html']) {
    const [picture] = /<svg[^]*<\/svg>/.exec((await app.inject(url)).body)!
    t.match(picture, /role="img" aria-labelledby="soon-title soon-desc"><title id="soon-title">How soon to get help</)
    const [described, drawn] = picture.split('</desc>').map(textOf) as [string, string]
    const headlines = urgencies.map(urgency => content.screening.outcomes[urgency].headline)
    t.match(described, headlines.join(' '))
    t.strictSame(
      headlines.map(headline => drawn.indexOf(headline) > -1),
      headlines.map(() => true)
    )
  }
  const duties = (await app.inject('/v1/safety.html?fields=intendedUse,mustDo')).body
  t.notMatch(duties, '<svg')
  t.match(mainOf(duties), /Screening by own words: /, 'what programs name by an id has a name for people')
  const ids = content.safety!.mustDo.map(({ id }) => id).filter(id => duties.includes(`${id}:`))
  t.strictSame(ids, [])
  t.notMatch((await app.inject('/v1/red-flags.html?fields=title')).body, '<svg')
})

t.test('a selection has a page too, and what it leaves out is said', async t => {
  const { app } = build(t)
  const page = async (url: string) => textOf((await app.inject(url)).body)
  t.match(await page('/v1/exercises.html?without=pregnancy'), /Left out .*Plank \(pregnancy\)/)
  t.match(await page('/v1/red-flags.html?urgency=emergency-now'), /Get emergency help now/)
  t.notMatch(await page('/v1/red-flags.html?urgency=emergency-now'), /In the next few days/)
  const some = await page('/v1/causes.html?ids=arthritis&fields=title,whatHelps')
  t.match(some, /Arthritis .*What may help/)
  t.notMatch(some, /What the evidence says|Also called/)
  t.match(await page('/v1/red-flags/fever-infection.html?fields=urgency'), /Get /)
  t.match(await page('/v1/guide.html?fields=sources'), /Sources \(1\d\d\)/)
  t.notMatch(await page('/v1/guide.html?fields=causes'), /Key messages/)
})

t.test('the guide is short as a page, its parts are whole, and neither holds up other answers', async t => {
  const { app, live } = build(t)
  const short = (await app.inject('/v1/guide.html')).body
  const [item] = content.collections.causes
  t.match(short, `<dt id="${item!.id}"><a href="/v1/causes/${item!.id}.html">`)
  t.match(textOf(short), item!.summary)
  const toPrint = /href="([^"]+)">The whole guide on one page/.exec(short)![1]!
  t.match(toPrint, /fields=causes,exercises,.*overview/)
  const order: string[] = []
  const ask = async (url: string) => {
    const answer = await app.inject(url)
    order.push(url)
    return answer
  }
  const [whole, again] = await Promise.all([ask(toPrint), ask(toPrint), ask('/health/live')])
  t.equal(order[0], '/health/live', 'whoever asked later did not wait')
  t.equal(whole.body, again.body)
  const atOnce = live.latest.catalogue().find('/v1/guide')!.resource.prepared.html()
  t.equal(atOnce.encoded('identity').body.toString(), short, 'who cannot wait has the same')
  t.match(textOf(whole.body), /Key messages.*What the evidence says.*Sources \(1\d\d\)/)
  for (const { id } of content.collections['red-flags']) t.match(whole.body, ` id="${id}"`)
  const markdown = await app.inject('/v1/guide.md')
  t.equal((await app.inject('/v1/guide.md')).body, markdown.body)
  t.equal(
    (await app.inject({ url: '/v1/guide', headers: { accept: 'text/markdown' } })).headers.etag,
    markdown.headers.etag
  )
})

t.test('a page names the same in other forms, and is kept like them', async t => {
  const { app } = build(t, { publicUrl: 'https://back.example/guide' })
  const response = await app.inject('/v1/causes/arthritis.html')
  for (const [type, suffix] of [
    ['application/json', ''],
    ['text/markdown', '.md'],
    ['application/ld+json', '.jsonld']
  ]) {
    t.match(
      response.body,
      `<link rel="alternate" type="${type}" href="https://back.example/guide/v1/causes/arthritis${suffix}">`
    )
  }
  t.match(response.body, '<link rel="canonical" href="https://back.example/guide/v1/causes/arthritis.html">')
  const unchanged = await app.inject({
    url: '/v1/causes/arthritis.html',
    headers: { 'if-none-match': response.headers.etag as string }
  })
  t.equal(unchanged.statusCode, 304)
  const linked = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(response.body)![1]!)
  t.match(linked, { '@context': 'https://schema.org', '@type': 'MedicalWebPage', name: 'Arthritis' })
  t.match(
    (await inBrowser(app, '/v1/search')).body,
    'action="/guide/v1/search"',
    'a form works under every name of the server'
  )
  t.strictSame(contentForms, ['json', 'markdown', 'jsonLd', 'html', 'figure'])
})

t.test('the first page is for people; programs are led on as before', async t => {
  const { app } = build(t)
  const page = textOf((await inBrowser(app, '/')).body)
  t.match(page, /Check the warning signs.*Make a walking plan.*For developers/)
  t.match(page, /"urgency": "emergency-now"/, 'the examples are real answers')
  for (const accept of ['*/*', 'application/json', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2']) {
    const { statusCode, headers } = await app.inject({ url: '/', headers: { accept } })
    t.match({ statusCode, headers }, { statusCode: 302, headers: { location: '/v1', vary: 'Accept' } })
  }
})

t.test('an error is a page for whoever looks at it, with the emergency first', async t => {
  const { found, hold } = misfits()
  const { app } = build(t)
  const urls = [
    '/nothing',
    '/v1/causes/nope',
    '/v1/causes?x=1&y=2',
    '/problems/nope',
    '/v1/walking-plan?comfortableMinutes=10&startDate=',
    '/v1/releases/1.0.0/exercises',
    `/v1/walking-plan?${stated.replace('notFor=none', 'notFor=under-18')}`
  ]
  for (const url of urls) {
    const response = await inBrowser(app, url)
    hold(response.statusCode >= 400, `${url} is refused`)
    hold(response.headers.vary === 'Accept', `${url} depends on Accept`)
    hold(textOf(response.body).includes('If this may be an emergency'), `${url} says whom to call`)
    holdPage(hold, url, response)
  }
  t.strictSame(found, [])
  const refused = textOf((await inBrowser(app, '/v1/walking-plan?comfortableMinutes=10')).body)
  t.match(refused, /Screening comes first.*Reasons against.*Check the warning signs/)
  t.match(textOf((await inBrowser(app, '/v1/releases/1.0.0/exercises')).body), /The newest/)
  const urgent = mainOf((await inBrowser(app, '/v1/search?q=I%20cannot%20feel%20myself%20pee&x=1')).body)
  t.ok(urgent.indexOf('Get emergency help now') < urgent.indexOf('A parameter is not right'))
  t.match(
    (await app.inject({ url: '/nothing', headers: { accept: 'application/json' } })).headers['content-type'],
    'application/problem+json'
  )
})

t.test('search in a browser: the form, what was found, and what is urgent before it', async t => {
  const { app } = build(t)
  const ask = async (q: string) => inBrowser(app, `/v1/search?${new URLSearchParams({ q })}`)
  const form = await inBrowser(app, '/v1/search')
  t.match(form.body, /<input type="search" name="q"/)
  t.equal((await app.inject('/v1/search')).statusCode, 400, 'a program has to ask')
  const disc = await ask('slipped disk')
  t.match(disc.headers, { 'cache-control': 'no-store' })
  const [, script] = /<script src="([^"]+)" defer>/.exec(disc.body)!
  t.match(await app.inject(script!), { statusCode: 200, headers: { 'cache-control': /immutable/ } })
  t.match(textOf((await ask('hamstring stretch video')).body), /Pages that were found: \d+\./)
  t.match(textOf(disc.body), /What was found .*Herniated disc/)
  t.notMatch(disc.body, 'slipped disk', 'what was asked is not in the page')
  t.match(textOf((await ask('how do I fix my car')).body), /Nothing here fits that/)
  const numb = mainOf((await ask('my back hurts and I am numb between my legs')).body)
  t.ok(numb.indexOf('Get emergency help now') < numb.indexOf('What was found'))
  t.match(numb, /Search Get emergency help now\. Get emergency/, 'what is heard first says so')
  const crisis = textOf((await ask('I want to kill myself because of my back')).body)
  t.notMatch(crisis, 'Nothing here fits that')
  t.match(textOf((await ask('my back pain makes me feel hopeless and so low')).body), /What was found/)
  t.match(textOf((await ask('I am not suicidal')).body), /crisis line/)
  t.match(textOf((await ask('ibuprofen')).body), /leaves this out on purpose/)
  t.match((await ask('is this serious')).body, /<h3><a href="[^"]*\/v1\/screening">/)
  for (const accept of ['application/json', 'text/markdown']) {
    t.equal(
      (await app.inject({ url: '/v1/search?q=disc', headers: { accept } })).statusCode,
      accept === 'text/markdown' ? 406 : 200
    )
  }
})

t.test('screening in a browser: a form, worst first, and each outcome', async t => {
  const { app } = build(t)
  const form = await inBrowser(app, '/v1/screening')
  t.match(form.body, /<form method="post" action="\/v1\/screening">.*<textarea/)
  t.ok(form.body.indexOf('name="sign-bladder"') < form.body.indexOf('name="sign-fever"'))
  const outcome = async (fields: Record<string, string>) => {
    const response = await sendForm(app, fields)
    t.match(response, { statusCode: 200, headers: { 'cache-control': 'no-store', 'content-type': /html/ } })
    return textOf(response.body)
  }
  t.match(await outcome({ text: '', region: '' }), /Answer at least one question/)
  const emergency = await outcome({ 'sign-bladder': 'yes', region: 'GB', text: '' })
  t.match(emergency, /Get emergency help now\..*999.*Call 999.*Why.*You answered: Yes/)
  t.match(await outcome({ text: 'I am numb between my legs since today' }), /Why.*You wrote: “numb/)
  const crisis = await outcome({ text: 'I want to kill myself because of my back', region: 'GB' })
  t.match(crisis, /116 123/)
  t.match(await outcome({ text: 'I am not suicidal, only sore' }), /crisis line/)
  t.notMatch(crisis, /Questions that are still open|walking plan for/)
  const both = await outcome({ text: 'I want to kill myself', 'sign-bladder': 'yes' })
  t.match(both, /Why/)
  t.match(
    await outcome({ text: 'Mam gorączkę i bardzo boli mnie plecy od tygodnia' }),
    /could not|not understand|read/i
  )
  const unread = (await sendForm(app, { text: 'Me duele la espalda' })).body
  t.match(unread, /class="help within-days"/, 'what was not understood is no good news')
  t.match(await outcome({ text: 'My lower back aches after a day in the garden.' }), /not an all-clear|still open/)
  const all = Object.fromEntries(
    content.collections['red-flags'].flatMap(({ signs }) => signs.map(({ id }) => [`sign-${id}`, 'no']))
  )
  t.match(await outcome(all), /No warning sign was found\. That is not an all-clear\..*Go on to a walking plan/)
  const routine = content.collections['red-flags']
    .flatMap(({ signs }) => signs)
    .find(({ urgency }) => urgency === 'routine')
  if (routine) {
    t.match((await sendForm(app, { ...all, [`sign-${routine.id}`]: 'yes' })).body, /walking-plan\?redFlags=routine/)
  }
  t.match((await sendForm(app, { 'sign-nothing': 'yes' })).statusCode, 400)
  t.equal(
    (await app.inject({ method: 'POST', url: '/v1/screening', payload: 'sign-bladder=yes', headers: formType })).json()
      .data.urgency,
    'emergency-now',
    'a form may be answered with JSON'
  )
  t.equal(
    (await app.inject({ method: 'POST', url: '/mcp', payload: 'a=b', headers: formType })).statusCode,
    415,
    'no other address takes forms'
  )
  t.notMatch((await inBrowser(build(t, { readsText: false }).app, '/v1/screening')).body, '<textarea')
})

t.test('a walking plan in a browser: the form with its three statements, then the plan', async t => {
  const { app } = build(t)
  const form = await inBrowser(app, '/v1/walking-plan?redFlags=routine')
  for (const name of ['redFlags', 'screenedOn', 'notFor', 'comfortableMinutes']) t.match(form.body, `name="${name}"`)
  t.match(form.body, /value="routine" required checked/)
  const plan = await inBrowser(app, `/v1/walking-plan?${stated}&startDate=&timeOfDay=`)
  t.match(textOf(plan.body), /When to stop.*The weeks.*Week Walks Minutes each/, 'what was left empty was not said')
  t.match(plan.body, /<img src="\/v1\/walking-plan\.svg\?/)
  t.notMatch(textOf(plan.body), 'Put it in my calendar')
  t.match(
    textOf((await app.inject(`/v1/walking-plan.html?${stated}&startDate=2027-01-04`)).body),
    /Put it in my calendar.*1, from 2027-01-04/
  )
  t.equal((await app.inject('/v1/walking-plan')).statusCode, 400, 'a program is told what is missing')
  for (const url of ['/v1/walking-plan.html', '/v1/walking-plan.html?comfortableMinutes=&startDate=']) {
    const asked = await app.inject(url)
    t.equal(mainOf(asked.body), mainOf((await inBrowser(app, '/v1/walking-plan')).body), `${url} asks first`)
    t.equal(asked.headers.vary, 'Accept-Encoding', 'whatever is accepted')
  }
  t.equal((await app.inject('/v1/walking-plan.md')).statusCode, 400)
  const refused = async (said: string) => inBrowser(app, `/v1/walking-plan?comfortableMinutes=10&${said}`)
  for (const said of [
    'redFlags=not-checked&screenedOn=2027-01-02&notFor=none',
    'redFlags=none&screenedOn=&notFor=none',
    'redFlags=none&screenedOn=2027-01-02',
    'redFlags=none&screenedOn=2027-01-02&notFor=under-18&notFor=none'
  ]) {
    const { statusCode, body } = await refused(said)
    t.match({ statusCode, body }, { statusCode: 409, body: /If this may be an emergency/ }, said)
  }
  const open = mainOf((await refused('redFlags=not-checked')).body)
  t.match(open, /before the warning signs have been checked\. What has still to be said What the check/)
  t.match(open, /The day of that check.* That none of the reasons below is so for you\. Reasons against/)
  t.notMatch(open, /redFlags|screenedOn|notFor|`/, 'people know no parameters')
  const unsuitable = mainOf((await refused('redFlags=none&screenedOn=2027-01-02&notFor=under-18')).body)
  t.match(unsuitable, /as long as you were not asked\. What has still to be said That none of the reasons/)
})

t.test('a card may stand in the pages of others', async t => {
  const { app } = build(t)
  for (const [path, urgent] of [
    ['causes/herniated-disc', /Get emergency help now/],
    ['red-flags/bowel-bladder-dysfunction', /Get emergency help now/]
  ] as const) {
    const { headers, body } = await app.inject(`/embed/${path}`)
    t.equal(headers['x-frame-options'], undefined)
    t.notMatch(headers['content-security-policy'], 'frame-ancestors')
    t.match(headers['cross-origin-resource-policy'], 'cross-origin')
    t.match(textOf(body), urgent)
    t.match(textOf(body), /content release \d.*CC-BY-4\.0/)
    t.match(body, `href="/v1/${path}.html"`)
  }
  t.match((await app.inject('/embed/causes/herniated-disk')).json(), {
    status: 404,
    detail: /Did you mean herniated-disc\?/
  })
  t.equal((await app.inject('/embed/causes/zzzzzzzzzzzzz')).statusCode, 404)
  t.equal((await app.inject('/embed/nothing/at-all')).statusCode, 404)
})

t.test('what changed, as a page', async t => {
  const { app } = build(t)
  t.match(textOf((await inBrowser(app, '/v1/changes?since=1.0.0')).body), /What changed from 1\.0\.0 to .*New \(\d+\)/)
  t.match(textOf((await inBrowser(app, `/v1/changes?since=${library.latest.release.version}`)).body), /Nothing differs/)
})

t.test('older and unfinished releases have pages too', async t => {
  const { found, hold } = misfits()
  for (const held of [latestIs(draft), latestIs(next)]) {
    const { app } = build(t, {}, { held })
    for (const url of ['/', '/v1', '/v1/guide', '/v1/screening', '/v1/walking-plan', '/embed/causes/poor-posture']) {
      const { statusCode, body } = await inBrowser(app, url)
      hold(
        statusCode === 200 && !textOf(body).includes('undefined'),
        `${url} of ${held.latest.release.version}: ${statusCode}`
      )
    }
  }
  t.strictSame(found, [])
})

t.test('whatever stands twice in a form, the gravest answer counts, and no words are lost', async t => {
  const { app } = build(t)
  const send = (payload: string) =>
    inBrowser(app, '/v1/screening', { method: 'POST', payload, headers: { ...formType, accept: 'application/json' } })
  for (const twice of [
    'sign-bladder=yes&sign-bladder=no',
    'sign-bladder=no&sign-bladder=yes',
    'sign-bladder=no&sign-bladder=unsure&sign-bladder=yes'
  ]) {
    t.equal((await send(twice)).json().data.urgency, 'emergency-now', twice)
  }
  t.equal((await send('sign-bladder=no&sign-bladder=perhaps')).statusCode, 400)
  const words = await send('text=My+back+aches.&text=I+am+numb+down+below.')
  t.match(
    words.json().data.triggered.map(({ sign }: { sign: string }) => sign),
    ['saddle']
  )
})
