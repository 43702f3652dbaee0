import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import t, { type Test } from 'tap'
import type { Config } from '../src/config.js'
import { next as content, nextLibrary } from './content.js'
import { build as buildWith, draft, library } from './helper.js'

const path = '/v1/walking-plan'
const build = (t: Test, overrides: Partial<Config> = {}) => buildWith(t, overrides, { held: nextLibrary })
const stated = 'redFlags=none&screenedOn=2026-12-30&notFor=none'
const base = `comfortableMinutes=10&${stated}`
/** The same for a plan that starts another day, screened on that very day. */
const from = (startDate: string) => `${base.replace('2026-12-30', startDate)}&startDate=${startDate}`
const forms = { '': 'application/json', '.md': 'text/markdown', '.ics': 'text/calendar', '.svg': 'image/svg+xml' }

/** The events of a calendar, as another library than the writer reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => new ICAL.Event(component))

t.test('one plan in four forms, by header and by suffix, each with an ETag and 304', async t => {
  const { app } = build(t)
  const url = `${path}?${base}&startDate=2027-01-04`
  const etags = new Set()
  for (const [suffix, accept] of Object.entries(forms)) {
    const negotiated = await app.inject({ url, headers: { accept } })
    t.equal(negotiated.statusCode, 200, accept)
    t.match(negotiated.headers['content-type'], accept)
    t.equal(negotiated.headers.vary, 'Accept, Accept-Encoding')
    t.match(negotiated.headers['cache-control'], 'public, max-age=300')
    etags.add(negotiated.headers.etag)
    const fixed = await app.inject({
      url: url.replace('?', `${suffix}?`),
      headers: suffix ? { accept: 'application/json' } : {}
    })
    t.equal(fixed.body, negotiated.body)
    t.equal(fixed.headers.vary, suffix ? 'Accept-Encoding' : 'Accept, Accept-Encoding')
    const unchanged = await app.inject({ url, headers: { accept, 'if-none-match': negotiated.headers.etag as string } })
    t.equal(unchanged.statusCode, 304)
    t.equal(
      (await app.inject({ method: 'HEAD', url, headers: { accept } })).headers['content-length'],
      negotiated.headers['content-length']
    )
    for (const word of ['No clinician has reviewed', 'emergency number', 'CC-BY-4.0']) {
      t.match(negotiated.body.replaceAll('\r\n ', ''), word, `${accept}: ${word}`)
    }
  }
  t.equal(etags.size, 4)
  t.match((await app.inject({ url, headers: { accept: 'application/ld+json' } })).json(), {
    status: 406,
    code: 'not-acceptable',
    detail: /text\/calendar, image\/svg\+xml/
  })
})

t.test('equal inputs have one address and equal bytes, in any order and in any place of the world', async t => {
  const zone = process.env.TZ
  t.teardown(() => {
    process.env.TZ = zone ?? 'UTC'
  })
  const bodies = new Set<string>()
  const selves = new Set<string>()
  for (const TZ of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env.TZ = TZ
    const { app } = build(t)
    for (const query of [
      `${from('2027-03-27')}&timeOfDay=02:30&days=sun,mon`,
      'days=sun,mon&timeOfDay=02%3A30&startDate=2027-03-27&notFor=none&redFlags=none&screenedOn=2027-03-27&comfortableMinutes=10'
    ]) {
      selves.add((await app.inject(`${path}?${query}`)).json().links.self)
      bodies.add(
        (
          await Promise.all(
            Object.keys(forms).map(async suffix => (await app.inject(`${path}${suffix}?${query}`)).body)
          )
        ).join()
      )
    }
  }
  t.equal(bodies.size, 1)
  t.strictSame([...selves], [`${path}?${from('2027-03-27')}&days=sun,mon&timeOfDay=02:30`])
})

t.test('the latest plans are kept ready, and an old one is made again', async t => {
  const { app } = build(t)
  const first = await app.inject(`${path}?${base}`)
  for (let minutes = 20; minutes < 90; minutes++) {
    t.equal((await app.inject(`${path}?comfortableMinutes=${minutes}&${stated}`)).statusCode, 200)
  }
  t.equal((await app.inject(`${path}?${base}`)).body, first.body)
})

t.test(
  'no plan without three statements: 409, with what is missing, the reasons against, and whom to call',
  async t => {
    const { app } = build(t)
    const reasons = content.walkingPlan.notFor.map(({ id, text, instead }) => ({ id, text, instead }))
    const refusals: Array<[string, string, string[]]> = [
      ['', 'screening-required', ['redFlags', 'screenedOn', 'notFor']],
      ['&redFlags=', 'screening-required', ['redFlags', 'screenedOn', 'notFor']],
      ['&redFlags=none%20yet&screenedOn=2026-12-30&notFor=none', 'screening-required', ['redFlags']],
      ['&redFlags=none&redFlags=none&screenedOn=2026-12-30&notFor=none', 'screening-required', ['redFlags']],
      ['&redFlags=none&screenedOn=soon&notFor=none', 'screening-required', ['screenedOn']],
      ['&redFlags=none&screenedOn=2026-12-30&screenedOn=2026-12-31&notFor=none', 'screening-required', ['screenedOn']],
      [`&redFlags=none&screenedOn=${'9'.repeat(1000)}&notFor=none`, 'screening-required', ['screenedOn']],
      ['&redFlags=none&screenedOn=2026-12-27&notFor=none', 'screening-required', ['screenedOn']],
      ['&redFlags=none&screenedOn=2027-01-05&notFor=none', 'screening-required', ['screenedOn']],
      ['&redFlags=none&screenedOn=2026-12-30', 'not-suitable', ['notFor']],
      ['&redFlags=none&screenedOn=2026-12-30&notFor=none&notFor=none', 'not-suitable', ['notFor']]
    ]
    for (const suffix of Object.keys(forms)) {
      for (const [stated, code, missing] of refusals) {
        const refused = await app.inject(`${path}${suffix}?comfortableMinutes=10&startDate=2027-01-04${stated}`)
        const { errors, ...problem } = refused.json()
        t.equal(refused.statusCode, 409, stated)
        t.equal(refused.headers['content-type'], 'application/problem+json')
        t.equal(refused.headers['cache-control'], 'no-store')
        t.equal(refused.headers.link, '</v1/screening>; rel="related"')
        t.match(
          problem,
          {
            code,
            links: { screening: '/v1/screening', redFlags: '/v1/red-flags' },
            emergency: { text: content.overview.emergency.text }
          },
          stated
        )
        t.strictSame(problem.reasons, reasons)
        t.strictSame(
          errors.map(({ parameter }: { parameter: string }) => parameter),
          missing,
          stated
        )
        for (const { parameter, detail } of errors) t.ok(problem.detail.includes(`${parameter} ${detail}`), stated)
        t.notOk('data' in problem, 'a refused plan is never an empty one')
      }
    }
    const named = (await app.inject(`${path}?${base}&notFor=under-18&notFor=pregnancy-or-new-baby`)).json()
    t.match(named, {
      code: 'not-suitable',
      detail: /a reason against it applies[^]*: pregnancy-or-new-baby, under-18\./
    })
    t.strictSame(
      named.reasons.map(({ id }: { id: string }) => id),
      ['pregnancy-or-new-baby', 'under-18']
    )
    t.match(
      (
        await app.inject(`${path}?${base.replace('notFor=none', 'notFor=leg-symptoms-not-seen')}&easesWhenSitting=true`)
      ).json(),
      { status: 409, reasons: [{ id: 'leg-symptoms-not-seen' }] }
    )
    t.match((await app.inject(`${path}/adjust?comfortableMinutes=10&week=2&newSymptoms=false`)).json(), {
      status: 409,
      code: 'screening-required',
      reasons
    })
    t.match((await app.inject(`${path}.ics?comfortableMinutes=10`)).json(), { status: 409 }, 'before anything else')
    const held = buildWith(t, {}, { held: { ...library, latest: draft } }).app
    t.strictSame(
      (await held.inject(`${path}?comfortableMinutes=10`)).json().reasons,
      draft.walkingPlan.notFor.map(({ text }) => ({ text })),
      'an older release has no ids'
    )
  }
)

t.test('from the screening to a calendar, by what each answer says', async t => {
  const { app } = build(t)
  const answers = Object.fromEntries(
    content.collections['red-flags'].flatMap(({ signs }) => signs.map(({ id }) => [id, 'no']))
  )
  for (const [sign, found] of [
    ['fever', 'none'],
    ['not-improving', 'routine']
  ] as const) {
    const payload = { answers: { ...answers, [sign]: found === 'none' ? 'no' : 'yes' } }
    const { data, links } = (await app.inject({ method: 'POST', url: '/v1/screening', payload })).json()
    t.strictSame(data.plan, {
      href: `${path}?redFlags=${found}`,
      needs: ['comfortableMinutes', 'screenedOn', 'notFor']
    })
    t.equal(links.walkingPlan, data.plan.href)
    const asked = (await app.inject(`${data.plan.href}&comfortableMinutes=10&screenedOn=2027-01-02`)).json()
    t.match(asked, { status: 409, code: 'not-suitable' })
    const plan = (
      await app.inject(`${data.plan.href}&comfortableMinutes=10&screenedOn=2027-01-02&notFor=none&startDate=2027-01-04`)
    ).json()
    t.match(plan.data.inputs, { redFlags: found, screenedOn: '2027-01-02', notFor: 'none' })
    t.equal(eventsIn((await app.inject(plan.links.calendar)).body).length, 118)
  }
  const { data, links } = (
    await app.inject({ method: 'POST', url: '/v1/screening', payload: { answers: { ...answers, fever: 'yes' } } })
  ).json()
  t.notOk('plan' in data || 'walkingPlan' in links)
})

t.test('bad input: every parameter that is wrong is named, with what it takes', async t => {
  const { app } = build(t)
  const cases: Array<[string, string, RegExp]> = [
    ['', 'comfortableMinutes', /is missing\. The longest walk that feels easy today, in whole minutes from 1 to 180$/],
    ['comfortableMinutes=0', 'comfortableMinutes', /cannot be 0\. .* from 1 to 180$/],
    ['comfortableMinutes=181', 'comfortableMinutes', /cannot be 181/],
    ['comfortableMinutes=10.5', 'comfortableMinutes', /cannot be "10\.5"/],
    ['comfortableMinutes=1e1', 'comfortableMinutes', /cannot be "1e1"/],
    ['comfortableMinutes=', 'comfortableMinutes', /cannot be ""/],
    ['comfortableMinutes=10&comfortableMinutes=20', 'comfortableMinutes', /more than once/],
    [`${base}&weeks=3`, 'weeks', /from 4 to 52/],
    [`${base}&weeks=99999999999999999999`, 'weeks', /cannot be "9999/],
    [`${base}&startDate=2027-02-29`, 'startDate', /a day that exists/],
    [`${base}&startDate=2027-13-01`, 'startDate', /a day that exists/],
    [`${base}&startDate=2200-01-01`, 'startDate', /to 2199-12-31/],
    [`${base}&startDate=tomorrow`, 'startDate', /such as 2027-01-04/],
    [`${base}&days=mon,funday`, 'days', /cannot be "funday"/],
    [`${base}&days=`, 'days', /cannot be ""/],
    [`${base}&timeOfDay=24:00`, 'timeOfDay', /such as 08:30/],
    [`${base}&easesWhenSitting=perhaps`, 'easesWhenSitting', /`true` when/],
    [`${base}&goal=lose-weight`, 'goal', /cannot be "lose-weight"/],
    [`${base}&alarmMinutes=-1`, 'alarmMinutes', /cannot be -1\. .* from 0 to 1440/],
    [`${base}&week=10`, 'week', /did you mean weeks\?/]
  ]
  for (const [query, parameter, detail] of cases) {
    const { statusCode, ...response } = await app.inject(`${path}?${query}`)
    t.equal(statusCode, 400, query)
    const { code, errors } = JSON.parse(response.body)
    t.equal(code, 'invalid-parameter')
    t.match(
      errors.map((error: { parameter: string }) => error.parameter),
      [parameter],
      query
    )
    t.match(errors[0].detail, detail)
  }
  t.match((await app.inject(`${path}.ics?${base}`)).json(), {
    status: 400,
    errors: [{ parameter: 'startDate', detail: /a calendar needs the first day/ }]
  })
  for (const startDate of ['2028-02-29', '1999-12-31', '2027-03-28']) {
    t.equal((await app.inject(`${path}?${from(startDate)}`)).statusCode, 200, startDate)
  }
})

t.test('calendar: one event for each walk, on the clock of the place', async t => {
  const { app } = build(t)
  const plan = (await app.inject(`${path}?${from('2027-03-22')}&days=sun,wed,fri,mon,tue`)).json().data
  const text = (
    await app.inject(`${path}.ics?${from('2027-03-22')}&days=sun,wed,fri,mon,tue&timeOfDay=02:30&alarmMinutes=15`)
  ).body
  t.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
  t.match(text, /END:VCALENDAR\r\n$/)
  t.ok(
    text.split('\r\n').every(line => Buffer.byteLength(line) <= 75 && !/[\n\r]/.test(line)),
    'lines are folded (RFC 5545 §3.1)'
  )
  const events = eventsIn(text)
  t.equal(events.length, plan.totals.sessions)
  t.equal(events.length, 118)
  t.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
  t.strictSame(
    events.map(({ startDate }) => startDate.toString()),
    plan.weeks.flatMap((week: any) => week.schedule.map(({ date }: { date: string }) => `${date}T02:30:00`)),
    'no hour is lost when clocks change'
  )
  t.ok(
    events.every(
      ({ startDate, endDate }) =>
        startDate.zone === ICAL.Timezone.localTimezone && endDate.zone === ICAL.Timezone.localTimezone
    ),
    'floating time'
  )
  t.strictSame(
    events.map(event => event.duration.toSeconds() / 60),
    plan.weeks.flatMap((week: any) => week.schedule.map(() => week.minutesPerSession))
  )
  t.equal(events[0]!.summary, 'Walk 10 min')
  for (const words of [
    /^Week 1, walk 1 of 3: 10 min\./,
    /First 3 to 5 minutes: /,
    /- Stop and call your local emergency number/,
    /No clinician has reviewed it\./
  ]) {
    t.match(events[0]!.description, words)
  }
  t.match(events.at(-1)!.description, content.walkingPlan.inclines.text)
  t.ok(
    events.every(
      ({ component }) =>
        component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString() === '-PT15M'
    )
  )
  const head = new ICAL.Component(ICAL.parse(text))
  t.equal(head.getFirstPropertyValue('name'), content.walkingPlan.title)
  t.match(text.replaceAll('\r\n ', ''), /X-WR-CALDESC:[^\r]*a little each week\\, and/, 'texts are escaped')
})

t.test('calendar: events of the whole day without an hour, and no alarm unless it is asked for', async t => {
  const { app } = build(t)
  const events = eventsIn((await app.inject(`${path}.ics?${from('2028-02-28')}&weeks=4&easesWhenSitting=true`)).body)
  t.equal(events.length, 12)
  t.strictSame(
    events.slice(0, 2).map(({ startDate }) => [startDate.isDate, startDate.toString()]),
    [
      [true, '2028-02-28'],
      [true, '2028-03-01']
    ]
  )
  t.ok(
    events.every(
      ({ component }) =>
        component.getFirstPropertyValue('transp') === 'TRANSPARENT' && !component.getFirstSubcomponent('valarm')
    )
  )
  t.match(events[0]!.description, /Bouts: 5 \+ 5 min\./)
  const leap = eventsIn((await app.inject(`${path}.ics?${from('2028-02-29')}&weeks=4&days=tue&timeOfDay=23:50`)).body)
  t.strictSame(
    [leap[0]!.startDate.toString(), leap[0]!.endDate.toString()],
    ['2028-02-29T23:50:00', '2028-03-01T00:00:00']
  )
})

t.test(
  'calendar: a walk keeps its UID when its day or words change, and has another in another plan or at another hour',
  async t => {
    const { app } = build(t)
    const uids = async (query: string) =>
      eventsIn((await app.inject(`${path}.ics?${query}`)).body).map(({ uid }) => uid)
    const first = await uids(`${base}&startDate=2027-01-04`)
    t.strictSame(
      await uids(`${base}&startDate=2027-01-04&days=tue,thu,sun,sat,mon&goal=ease-chronic&alarmMinutes=0`),
      first
    )
    t.strictSame(await uids(`${base}&startDate=2027-01-04&weeks=4`), first.slice(0, 12))
    const hours = [18, 19].map(hour => `${base}&startDate=2027-01-04&timeOfDay=${hour}:00`)
    t.equal(
      new Set((await Promise.all([...hours, `${hours[0]}&timeZone=Europe/Berlin`].map(uids))).flat()).size,
      3 * first.length
    )
    for (const other of [
      hours[0]!,
      `${base}&startDate=2027-01-05`,
      `comfortableMinutes=11&${stated}&startDate=2027-01-04`
    ]) {
      t.equal((await uids(other)).filter(uid => first.includes(uid)).length, 0, other)
    }
  }
)

t.test('calendar: in a time zone the hour is that of the zone, with the rules by which it changes', async t => {
  const { app } = build(t)
  const query = `${from('2027-03-22')}&weeks=4&days=sun,wed,fri&timeOfDay=08:30`
  const { body } = await app.inject({
    url: `${path}.ics?${query}&timeZone=Europe/Berlin`,
    headers: { host: '127.0.0.1:3000' }
  })
  const zones = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vtimezone')
  t.strictSame(
    zones.map(zone => zone.getFirstPropertyValue('tzid')),
    ['Europe/Berlin']
  )
  const zone = new ICAL.Timezone(zones[0]!)
  const events = eventsIn(body)
  t.ok(events.every(({ startDate }) => startDate.hour === 8 && startDate.minute === 30))
  const utc = events.map(({ startDate }) => {
    const time = startDate.clone()
    time.zone = zone
    return time.convertToZone(ICAL.Timezone.utcTimezone).hour
  })
  t.strictSame([...new Set(utc)], [7, 6], 'an hour earlier by the sun once clocks have changed')
  t.match(events[0]!.component.getFirstPropertyValue('url'), /^http:\/\/127\.0\.0\.1:3000\/v1\/walking-plan\.html\?/)
  t.notMatch((await app.inject(`${path}.ics?${query}`)).body, /TZID|VTIMEZONE/, 'floating without one')
  const days = (await app.inject(`${path}.ics?${from('2027-03-22')}&weeks=4&timeZone=Europe/Berlin`)).body
  t.notMatch(days, /TZID/, 'a day has no zone')
  t.match((await app.inject(`${path}.ics?${query}&timeZone=Mars/Olympus`)).json(), {
    code: 'invalid-parameter',
    errors: [{ parameter: 'timeZone', detail: /such as Europe\/Berlin/ }]
  })
})

t.test('calendar: under a public address each event leads back to the plan', async t => {
  const { app } = build(t, { publicUrl: 'https://api.example/back' })
  const { headers, body } = await app.inject(`${path}.ics?${base}&weeks=4&startDate=2027-01-04`)
  t.equal(headers['content-disposition'], 'attachment; filename="walking-plan.ics"')
  t.equal(
    eventsIn(body)[0]!.component.getFirstPropertyValue('url'),
    `https://api.example/back${path}.html?${base}&weeks=4&startDate=2027-01-04`
  )
  t.match((await app.inject(`${path}?comfortableMinutes=10`)).json().links, {
    screening: 'https://api.example/back/v1/screening'
  })
})

t.test('chart: nothing that runs, words for screen readers, colours for light and dark', async t => {
  const { app } = build(t)
  for (const query of ['weeks=4&days=sun', 'weeks=13', 'weeks=26', 'weeks=52']) {
    const { headers, body } = await app.inject(`${path}.svg?${base}&${query}`)
    const weeks = Number(/\d+/.exec(query)![0])
    t.match(
      body,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*viewBox="0 0 360 \d+" role="img" aria-labelledby="title desc"/
    )
    t.match(body, /<title id="title">A week-by-week walking plan: minutes of walking in each week<\/title>/)
    t.match(body, /<desc id="desc">Week 1: \d x 10 = \d+\. .*local emergency number/)
    t.equal(body.match(/<rect class="bar"/g)!.length, weeks)
    t.notMatch(body, /<script|javascript:|\son\w+=|href=|NaN|undefined| style="/)
    t.match(body, 'prefers-color-scheme:dark')
    const style = /<style>([^]*)<\/style>/.exec(body)![1]!
    t.match(
      headers['content-security-policy'],
      `default-src 'none';style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      'its own style sheet, and no other'
    )
    for (const [, name] of body.matchAll(/<(\/?\w+)/g)) t.match(name, /^\/?(svg|title|desc|style|rect|path|text)$/)
    t.equal(body.match(/<text/g)!.length, body.match(/<\/text>/g)!.length)
  }
})

t.test('Markdown: safety first, every week, and the sources', async t => {
  const { app } = build(t)
  const { body, headers } = await app.inject(
    `${path}.md?${base}&startDate=2027-01-04&days=mon,wed,fri&easesWhenSitting=true`
  )
  t.equal(headers['x-markdown-tokens'], String(Math.ceil(body.length / 4)))
  const order = [
    '# A week-by-week walking plan',
    '## When to stop',
    '## Who it is not for',
    '## Good to know',
    '## How to walk',
    '## The weeks',
    '## Lessons',
    '## When a week',
    '## Tips',
    '## What the evidence says',
    '## Sources'
  ].map(title => body.indexOf(title))
  t.strictSame(
    order,
    [...order].sort((a, b) => a - b)
  )
  t.ok(order.every(place => place >= 0))
  t.equal(body.match(/^- \*\*Week \d+\.\*\*/gm)!.length, 26)
  t.match(
    body,
    '- **Week 1.** 3 walks of 10 min, 30 min in all: Mon 2027-01-04, Wed 2027-01-06, Fri 2027-01-08. Bouts: 5 + 5 minutes.'
  )
  t.notMatch(body, /undefined|\[object|## More/)
  const plain = (await app.inject(`${path}.md?${base}`)).body
  t.match(plain, /## More, if you want it\n\nFrom week 18, up to 300 minutes a week\./)
  t.match(plain, /From week 6: If it feels good, walk briskly/)
  t.match(plain, /From week 15: .* Slope: up to 10 minutes\./)
  t.match(plain, '**Begin by 2027-01-06.** If you have not begun by this day, go through the warning signs again')
  t.notMatch(body, 'Begin by')
  t.match(plain, `[Chart](/v1/walking-plan.svg?${base})`)
  t.notMatch(plain, /Calendar file|## Good to know/)
  const short = (await app.inject(`${path}.md?comfortableMinutes=1&${stated}&weeks=4&days=mon`)).body
  t.equal(short.split(content.walkingPlan.easyEnds.short).length, 2, 'said once')
  t.match(short, '1 walk of 1 min, 1 min in all: Mon.')
  t.match((await app.inject(`${path}.md?comfortableMinutes=4&${stated}&weeks=4`)).body, /First 3 minutes: /)
})

t.test('adjust over HTTP: the action, the week to walk, and the way on', async t => {
  const { app } = build(t)
  const url = `${path}/adjust?${base}&weeks=12&week=6&newSymptoms=false&painRise=4`
  const response = await app.inject(url)
  const { data, meta, links } = response.json()
  t.match(data, {
    action: 'repeat-week',
    rescreen: true,
    resumeAtWeek: 6,
    week: { week: 6, sessions: 4, minutesPerSession: 8 },
    reason: /3 or more points/
  })
  t.ok(meta.disclaimer)
  t.match(links, { self: url, plan: `${path}?${base}&weeks=12`, screening: '/v1/screening' })
  t.equal((await app.inject({ url, headers: { 'if-none-match': response.headers.etag as string } })).statusCode, 304)
  t.equal((await app.inject(links.plan)).statusCode, 200)
  const lower = (
    await app.inject(`${path}/adjust?${base}&startDate=2027-01-04&week=1&newSymptoms=false&painRise=4`)
  ).json()
  t.match(lower, {
    data: { action: 'start-lower', comfortableMinutes: 5 },
    links: { plan: `${path}?${base.replace('=10', '=5')}` }
  })
  t.strictSame((await app.inject(lower.links.plan)).json().data.weeks[0], lower.data.week)
  const stopped = (await app.inject(`${path}/adjust?comfortableMinutes=10&week=6&newSymptoms=true`)).json()
  t.match(stopped.data, { action: 'stop-and-screen', text: /Stop the plan/ })
  t.notOk('week' in stopped.data || 'plan' in stopped.links)
  t.match((await app.inject(`${path}/adjust?${base}&week=13&weeks=12&newSymptoms=false`)).json(), {
    status: 400,
    detail: 'week cannot be 13: the plan has 12 weeks.'
  })
  t.match(
    (await app.inject(`${path}/adjust?${base}&painRise=11`))
      .json()
      .errors.map((error: { parameter: string }) => error.parameter),
    ['painRise', 'week', 'newSymptoms']
  )
})
