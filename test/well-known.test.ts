import t from 'tap'
import { endSaying, readCommandLine } from '../src/command-line.js'
import { build } from './helper.js'

t.test('crawlers, browsers and those who found a hole find what they look for', async t => {
  const { app } = build(t, { securityContact: 'mailto:security@example.org', publicUrl: 'https://api.example' })
  const robots = await app.inject('/robots.txt')
  t.match(robots.headers['content-type'], 'text/plain')
  t.match(robots.body, /^User-agent: \*\nDisallow: \/v1\/screening\n/)
  const { body } = await app.inject('/.well-known/security.txt')
  t.match(
    body,
    /^Contact: mailto:security@example\.org\nExpires: [^\n]+Z\nPreferred-Languages: en\nCanonical: https:\/\/api\.example\/\.well-known\/security\.txt\n$/
  )
  const days = (Date.parse(/Expires: (.*)/.exec(body)![1]!) - Date.now()) / 86_400_000
  t.ok(days > 1 && days < 365)
  const icon = await app.inject('/favicon.ico')
  t.strictSame(icon.rawPayload.subarray(1, 4).toString(), 'PNG')
  const { app: other } = build(t)
  t.equal((await other.inject('/.well-known/security.txt')).statusCode, 404, 'nobody to tell')
  t.notMatch((await other.inject({ url: '/robots.txt', headers: { host: 'evil.example' } })).body, 'evil')
})

t.test('a body in a form that is not read is told what to send', async t => {
  const { app } = build(t)
  const post = { method: 'POST', url: '/v1/screening', payload: '{"text":"x"}' } as const
  const refused: Array<[headers: Record<string, string>, detail: RegExp]> = [
    [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }, /is compressed\. Send it as it is/],
    [{ 'content-type': 'text/plain' }, /Send JSON, with Content-Type: application\/json/]
  ]
  for (const [headers, detail] of refused) {
    t.match((await app.inject({ ...post, headers })).json(), { status: 415, detail })
  }
  t.equal(
    (await app.inject({ ...post, headers: { 'content-type': 'application/json', 'content-encoding': 'identity' } }))
      .statusCode,
    200
  )
})

t.test('the command line takes two words, and no others', async t => {
  const said = (...words: string[]) => readCommandLine(words, { name: 'guidance', does: 'Guides.' })
  t.equal(said(), undefined)
  for (const word of ['--help', '-h']) {
    t.match(said(word), { exitCode: 0, text: /^Guides.\n\nUsage: guidance [^]*PORT=3000[^]*PUBLIC_URL\n/ })
  }
  for (const word of ['--version', '-v']) t.match(said(word), { exitCode: 0, text: /^\d+\.\d+\.\d+$/ })
  for (const words of [['--port'], ['--help', 'x'], ['start']]) {
    t.match(said(...words), { exitCode: 2, text: new RegExp(words.join(' ')) })
  }
})

t.test('help goes to standard output, a refusal to standard error, and the process ends with its code', async t => {
  const told: string[] = []
  const streamTo = (name: string) => ({ write: (text: string) => told.push(`${name}: ${text}`) })
  const exit = (code: number) => told.push(`exit ${code}`)
  const fake = { stdout: streamTo('out'), stderr: streamTo('err'), exit } as unknown as NodeJS.Process
  endSaying({ text: 'help', exitCode: 0 }, fake)
  endSaying({ text: 'no', exitCode: 2 }, fake)
  t.strictSame(told, ['out: help\n', 'exit 0', 'err: no\n', 'exit 2'])
})
