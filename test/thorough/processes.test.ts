import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { next } from '../content.js'
import { foreign } from '../foreign.js'
import { dataWith } from '../helper.js'
import { until } from '../redis.js'
import { exitOf, preloaded, program, run, start } from './server-process.js'

t.test('the server says in one line where it is, in one more that it is ready, and serves', async t => {
  const { child, origin, output } = await start(t)
  const lines = output()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  t.match(lines, [
    { level: 30, msg: /docs/ },
    { level: 30, release: /./, digest: /^sha256-/, msg: /ready/ }
  ])
  t.equal(lines.length, 2)
  t.match(await (await fetch(`${origin}/v1`)).json(), { data: { title: 'Does walking help lower back pain?' } })
  child.kill('SIGTERM')
  t.equal(await exitOf(child), 0)
})

t.test('as it is shipped, it tells ten languages apart, and answers in each', async t => {
  const { origin } = await start(t)
  // Of two messages in each language, one may hold a word that is heard: `câncer`.
  for (const [language, text] of new Map(foreign.toReversed())) {
    const answer = await fetch(`${origin}/v1/screening`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text })
    })
    const { data }: any = await answer.json()
    const [theirs] = next.screening
      .notUnderstoodIn!.find(held => held.language === language)!
      .text.split('{number}') as [string]
    t.ok(data.mustSay[0].startsWith(theirs), `${language}: ${data.mustSay[0]}`)
  }
})

t.test('SIGTERM: readiness turns 503, the request in flight finishes, exit 0', async t => {
  const { child, origin } = await start(t, {}, preloaded('calm', 'held-leaving'))
  const { hostname, port } = new URL(origin)
  const silent = connect(Number(port), hostname)
  await once(silent, 'connect')
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', data => {
    answer += data
  })
  socket.write('GET /v1/causes/herniated-disc HTTP/1.1\r\nHost: x\r\n')
  t.equal((await fetch(`${origin}/health/ready`)).status, 200)
  const exit = exitOf(child)
  child.kill('SIGTERM')
  await until(async () => (await fetch(`${origin}/health/ready`)).status === 503)
  child.kill('SIGCONT')
  socket.write('Connection: close\r\n\r\n')
  await once(socket, 'end')
  t.match(answer, /^HTTP\/1\.1 200 OK/)
  t.match(answer, /"id":"herniated-disc"/)
  t.equal(await exit, 0)
})

t.test('a second signal ends it at once, with 1', async t => {
  const { child, origin } = await start(t, {}, preloaded('calm', 'held-leaving'))
  const exit = exitOf(child)
  t.equal((await fetch(`${origin}/health/ready`)).status, 200)
  child.kill('SIGTERM')
  await until(async () => (await fetch(`${origin}/health/ready`)).status === 503)
  child.kill('SIGTERM')
  t.equal(await exit, 1)
})

t.test('npm start passes a signal on, and leaves nothing behind', async t => {
  // The build that goes before it was made already; other tests are using it.
  const options = { cwd: packageRoot, env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' } }
  const npm = spawn('npm', ['start', '--ignore-scripts'], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  npm.stdout.on('data', data => {
    output += data
  })
  await until(() => output.includes('Back Pain Guidance API: '))
  const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) as unknown as [string]
  t.equal((await fetch(`${origin}/health/live`)).status, 200)
  // Its output closes when the last process that holds it has gone.
  const gone = once(npm, 'close')
  npm.kill('SIGTERM')
  await gone
  await t.rejects(fetch(`${origin}/health/live`))
})

t.test('a bad environment refuses the start, with every bad key', async t => {
  const { code, stderr } = await run('server', { PORT: 'abc', LOG_LEVEL: 'loud' })
  t.equal(code, 1)
  t.match(
    stderr,
    /^the environment cannot be used:\n {2}PORT="abc" is not right\..*\n {2}LOG_LEVEL="loud" is not right\..*\n$/
  )
})

t.test('bad content refuses the start, with file, path and reason', async t => {
  const DATA_DIR = dataWith(t, 'causes/arthritis.json', value => ({ ...value, link: 'maybe', related: 7 }))
  const { code, stderr } = await run('server', { DATA_DIR })
  t.equal(code, 1)
  t.match(
    stderr,
    /^the content cannot be served \(2 problems\):\ncauses\/arthritis\.json:\/link: must be one of .*\ncauses\/arthritis\.json:\/related: expected array\n$/
  )
})

t.test('a port that is taken ends the start with the reason', async t => {
  const { child, origin } = await start(t)
  const { code, stderr } = await run('server', { PORT: new URL(origin).port })
  t.equal(code, 1)
  t.match(stderr, /^listen EADDRINUSE: address already in use 127\.0\.0\.1:\d+\n$/)
  child.kill('SIGTERM')
  await exitOf(child)
})

t.test('check:content prints file:path: message, or that all is well', async t => {
  const whole = await run('check-content')
  t.match(whole, { code: 0, stderr: '' })
  t.match(whole.stdout, /^1\.0\.0 \(released\): 40 items, 106 sources, no problems\n/)
  t.notMatch(whole.stdout, /[1-9]\d* problems?\n/)
  const folder = dataWith(t, 'causes/arthritis.json', value => ({
    ...value,
    summary: 'TODO',
    related: [{ collection: 'causes', id: 'gone' }]
  }))
  const { code, stderr } = await run('check-content', {}, folder)
  t.equal(code, 1)
  t.match(stderr, 'causes/arthritis.json:/related/0: there is no causes/gone (references-resolve)\n')
  t.match(stderr, 'causes/arthritis.json:/summary: holds a placeholder (plain-text)\n')
  t.match(stderr, /2 problems in /)
  t.match(
    (
      await run(
        'check-content',
        {},
        dataWith(t, 'causes/arthritis.json', value => ({ ...value, summary: 'TODO' }))
      )
    ).stderr,
    /1 problem in /
  )
  const late = await run('check-content', {}, '--today', '2999-01-01')
  t.match(late, { code: 0, stderr: '' }, 'a number that is due is no fault')
  t.match(
    late.stdout,
    /^warning: \d+\.\d+\.\d+\/screening\.json:\/crisis\/lines\/0\/checkAgainBy: had to be read again in its source by \d{4}-\d\d-\d\d \(numbers-checked\)$/m
  )
})

t.test('the package names what it holds', async t => {
  const { version, license } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  t.equal(version, JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8')).info.version)
  t.equal(license, 'MIT')
})

t.test('mcp-stdio: the official client lists and calls every tool', async t => {
  for (const mode of ['legacy', 'auto'] as const) {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [program('mcp-stdio')] }))
    const calls: Record<string, object> = {
      search_guidance: { question: 'slipped disk' },
      get_guidance: { collection: 'causes', id: 'arthritis' },
      lookup_code: { system: 'mesh', code: 'D005334' },
      plan_walking: { comfortableMinutes: 10, redFlags: 'none', screenedOn: '2027-01-02', notFor: 'none' }
    }
    const { tools } = await client.listTools()
    for (const { name } of tools) t.ok(!(await client.callTool({ name, arguments: { ...calls[name] } })).isError, name)
    t.match(await client.readResource({ uri: 'guidance://causes/arthritis' }), {
      contents: [{ mimeType: 'text/markdown' }]
    })
    await client.close()
  }
})

t.test('mcp-stdio: nothing but the protocol is on standard output, and the end of the input ends it', async t => {
  const child = spawn(process.execPath, [program('mcp-stdio')], {
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'pipe']
  })
  t.teardown(() => child.kill('SIGKILL'))
  let said = ''
  let complained = ''
  child.stderr!.on('data', data => {
    complained += data
  })
  const answered = new Promise<void>(resolve =>
    child.stdout!.on('data', data => {
      said += data
      if (said.split('\n').length > 3) resolve()
    })
  )
  const exit = exitOf(child)
  for (const message of ['not JSON', ...[1, 2, 3].map(id => JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' }))]) {
    child.stdin!.write(`${message}\n`)
  }
  await answered
  child.stdin!.end()
  t.equal(await exit, 0)
  for (const line of said.trim().split('\n')) t.match(JSON.parse(line), { jsonrpc: '2.0' })
  t.equal(complained, '')
})

t.test('mcp-stdio: bad settings and bad content end it with the reason', async t => {
  t.match(await run('mcp-stdio', { PORT: 'abc' }), { code: 1, stderr: /^the environment cannot be used:/, stdout: '' })
  const DATA_DIR = dataWith(t, 'causes/arthritis.json', value => ({ ...value, link: 'maybe' }))
  t.match(await run('mcp-stdio', { DATA_DIR }), { code: 1, stderr: /^the content cannot be served/, stdout: '' })
})

t.test('server, mcp-stdio: each says what it is and how it is set, instead of starting', async t => {
  for (const [name, command] of [
    ['server', 'back-pain-guidance'],
    ['mcp-stdio', 'back-pain-guidance-mcp']
  ] as const) {
    const help = await run(name, {}, '--help')
    t.match(help, { code: 0, stderr: '' })
    t.match(help.stdout, `Usage: ${command} [--help | --version]`)
    t.match(await run(name, {}, '--port'), { code: 2, stdout: '', stderr: /no argument but --help and --version/ })
  }
})

t.test('a name to listen on is looked up', async t => {
  const { origin } = await start(t, { HOST: 'localhost' })
  t.equal((await fetch(`${origin}/health/live`)).status, 200)
  t.match(await run('server', { HOST: 'nowhere.invalid' }), { code: 1, stderr: /getaddrinfo/ })
})
