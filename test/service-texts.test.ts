import { readFileSync } from 'node:fs'
import t from 'tap'
import { packageRoot } from '../src/config.js'
import { windowSeconds } from '../src/http/client-counts.js'
import { privacyText, supportText } from '../src/representations/service-texts.js'
import { build, content } from './helper.js'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const document = JSON.parse(readFileSync(`${packageRoot}openapi/openapi.json`, 'utf8'))
const stated = 'comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none'
const pages = [
  '/',
  '/about',
  '/privacy',
  '/support',
  '/problems',
  '/v1/guide.html',
  '/v1/causes.html',
  '/v1/exercises/bridge.html',
  '/v1/search?q=slipped%20disk',
  '/v1/screening',
  `/v1/walking-plan?${stated}`,
  '/embed/causes/herniated-disc'
]
const addresses = [...Object.keys(document.paths).filter(path => !path.includes('{')), ...pages, '/docs/', '/nothing']
const personal = { text: 'my back hurts' }
const said = (id: string) => privacyText.sections.find(section => section.id === id)!.texts.join(' ')

t.test('both texts as data, as Markdown and as a page, the same in each', async t => {
  const { app } = build(t, { publicUrl: 'https://api.example', supportContact: 'mailto:help@example.org' })
  const contacts = { support: 'mailto:help@example.org', security: '' }
  for (const text of [privacyText, supportText(contacts, content.release.version)]) {
    const { path, ...data } = text
    const json = await app.inject(path)
    t.match(json.headers['content-type'], 'application/json')
    t.strictSame(json.json().data, data)
    t.match(json.json().links, { self: `https://api.example${path}`, markdown: `https://api.example${path}.md` })
    t.match(json.json().meta, { disclaimer: content.overview.disclaimer })
    const forms = [
      [`${path}.md`, {}, 'text/markdown; charset=utf-8'],
      [path, { accept: 'text/markdown' }, 'text/markdown; charset=utf-8'],
      [`${path}.html`, {}, 'text/html; charset=utf-8'],
      [path, browser, 'text/html; charset=utf-8']
    ] as const
    for (const [url, headers, type] of forms) {
      const response = await app.inject({ url, headers })
      t.equal(response.statusCode, 200, url)
      t.equal(response.headers['content-type'], type)
      t.equal(response.headers.vary, url === path ? 'Accept, Accept-Encoding' : 'Accept-Encoding')
      const words = response.body.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'")
      for (const { title, texts } of data.sections) {
        for (const part of [title, ...texts]) t.ok(words.includes(part), part)
      }
    }
    t.equal((await app.inject({ url: path, headers: { accept: 'image/png' } })).statusCode, 406)
  }
})

t.test('who answers is named where it is set', async t => {
  const named = build(t, { supportContact: 'https://help.example/', securityContact: 'mailto:security@example.org' })
  const page = (await named.app.inject('/support.html')).body
  t.match(page, '<a href="https://help.example/">https://help.example/</a>')
  t.match(page, '<a href="mailto:security@example.org">security@example.org</a>')
  t.match(page, content.release.version)
  const unnamed = (await build(t).app.inject('/support.md')).body
  t.match(unnamed, 'has not said here how to reach them')
  t.notMatch(unnamed, /\]\(/)
})

t.test('the other pages say it once, and lead there', async t => {
  const { app } = build(t)
  const about = (await app.inject({ url: '/about', headers: browser })).body
  t.match(about, 'href="/privacy"')
  t.match(about, 'href="/support"')
  for (const { texts } of privacyText.sections) for (const text of texts) t.notOk(about.includes(text), text)
  const start = (await app.inject({ url: '/', headers: browser })).body
  t.match(start, 'href="/support#report"')
  t.match(start, 'href="/privacy"')
  t.match((await app.inject({ url: '/support', headers: browser })).body, 'id="report"')
})

t.test('there are no cookies, whatever is asked, and none are read', async t => {
  t.match(said('cookies'), 'no cookies')
  const { app } = build(t)
  for (const url of addresses) {
    for (const headers of [browser, { accept: '*/*' }]) {
      const plain = await app.inject({ url, headers })
      t.equal(plain.headers['set-cookie'], undefined, url)
      const withCookie = await app.inject({ url, headers: { ...headers, cookie: 'who=zqxme' } })
      t.equal(withCookie.statusCode, plain.statusCode, url)
      t.notMatch(withCookie.body, 'zqxme', url)
    }
  }
})

t.test('a page takes nothing from elsewhere, and does not tell where somebody came from', async t => {
  t.match(said('cookies'), 'A page takes nothing from elsewhere')
  const { app } = build(t)
  for (const url of [...pages, '/docs/']) {
    const { body, headers } = await app.inject({ url, headers: browser })
    t.match(headers['content-type'], 'text/html', url)
    const loaded = [
      ...body.matchAll(/<(?:script|img|iframe|source|video|audio|embed)[^>]*\ssrc="([^"]*)"/g),
      ...body.matchAll(/<link[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]*)"/g),
      ...body.matchAll(/url\(([^)]*)\)/g)
    ].map(([, address]) => address as string)
    t.strictSame(
      loaded.filter(address => /^(https?:)?\/\//.test(address)),
      [],
      url
    )
    t.notMatch(body, '@import', url)
    t.match(headers['content-security-policy'], /default-src '(none|self)'/, url)
    t.notMatch(headers['content-security-policy'], /https?:/, url)
    t.equal(headers['referrer-policy'], 'no-referrer', url)
  }
})

t.test('a line of the log holds five things, and no address of anybody', async t => {
  t.match(said('records'), /how it was asked, the kind of page, whether it worked, how long it took, and a number/)
  const { app, lines } = build(t)
  const remoteAddress = '203.0.113.77'
  const headers = { 'user-agent': 'zqxagent', referer: 'https://zqx.example/', 'x-forwarded-for': '203.0.113.78' }
  for (const url of addresses) await app.inject({ url, remoteAddress, headers })
  await app.inject({ method: 'POST', url: '/v1/screening', payload: personal, remoteAddress, headers })
  t.ok(lines.length > addresses.length)
  for (const line of lines) {
    t.strictSame(
      Object.keys(JSON.parse(line)).sort(),
      ['level', 'method', 'ms', 'msg', 'reqId', 'route', 'status', 'time'],
      line
    )
  }
  const figures = (await app.inject('/metrics')).body
  for (const held of [lines.join('\n'), figures]) t.notMatch(held, /203\.0\.113|zqx|my back/)
  const labels = [...figures.matchAll(/^http_request_duration_seconds_count\{([^}]*)\}/gm)].map(
    ([, one]) => one as string
  )
  t.ok(labels.length > 10)
  for (const label of labels) t.match(label, /^method="\w+",route="[^"]+",status="\d+"$/)
})

t.test('network addresses are counted for a minute', async t => {
  t.match(said('records'), 'for a minute at most')
  t.equal(windowSeconds, 60)
})

t.test('the answer to what somebody says may not be stored on the way', async t => {
  t.match(said('what-you-say'), 'nobody on the way may store it')
  const { app } = build(t)
  const requests = [
    { url: '/v1/search?q=my%20back%20hurts' },
    { url: '/v1/search/suggest?q=my%20b' },
    { url: '/infobutton?mainSearchCriteria.v.dn=back%20pain' },
    { method: 'POST' as const, url: '/v1/screening', payload: personal },
    { method: 'POST' as const, url: '/mcp', payload: { jsonrpc: '2.0', id: 1, method: 'ping' } },
    { url: '/v1/search?q=%20' }
  ]
  for (const request of requests) {
    t.equal((await app.inject(request)).headers['cache-control'], 'no-store', request.url)
  }
})

t.test('a link to a plan holds what was stated for it', async t => {
  t.match(said('what-you-say'), 'A link to a walking plan holds what was stated for the plan')
  const { links } = (await build(t).app.inject(`/v1/walking-plan?${stated}`)).json()
  t.match(links.self, 'comfortableMinutes=10')
})
