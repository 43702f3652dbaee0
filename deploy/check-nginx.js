// Tries deploy/nginx.conf with a real nginx: the export in front, the API behind it. For every address and encoding the
// two must send the same status, bytes, ETag, type, caching, Vary, Link and policies, and 304 for what is known. Usage:
// npm run check:nginx
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'nginx-check-'))
// The workers of nginx are another user when root starts it.
chmodSync(folder, 0o755)
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}
const [front, back] = [await freePort(), await freePort()]
const base = `http://127.0.0.1:${front}`
const out = join(folder, 'static')
await promisify(execFile)(process.execPath, [join(root, 'build/export-static.js'), '--out', out, '--base-url', base])

const config = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
  .replaceAll('/srv/static', out)
  .replace('listen 8080', `listen 127.0.0.1:${front}`)
  .replace('127.0.0.1:3000', `127.0.0.1:${back}`)
  .replace('/tmp/nginx.pid', join(folder, 'pid'))
  .replaceAll('/tmp/nginx-files.sock', join(folder, 'files.sock'))
  .replace('/tmp/nginx-api', join(folder, 'cache'))
writeFileSync(join(folder, 'nginx.conf'), config)

const api = spawn(process.execPath, [join(root, 'build/server.js')], {
  env: {
    ...process.env,
    PORT: String(back),
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    RATE_LIMIT_MAX: '1000000',
    LOG_LEVEL: 'info'
  },
  stdio: ['ignore', 'pipe', 'inherit']
})
await once(api.stdout, 'data')
api.stdout.resume()
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
  stdio: ['ignore', 'inherit', 'pipe']
})
const complaints = []
nginx.stderr.on('data', lines => {
  process.stderr.write(lines)
  complaints.push(String(lines))
})
nginx.on('error', error => {
  console.error(`nginx cannot be started: ${error.message}`)
})

const ask = (port, path, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, async answer => {
      const parts = []
      for await (const part of answer) parts.push(part)
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })
    })
    asked.on('error', reject).end(body)
  })
// While it starts, or the machine is busy, it sends people away.
while ((await ask(back, '/health/ready')).status !== 200) await wait(100)
const compared = [
  'etag',
  'content-type',
  'content-encoding',
  'cache-control',
  'vary',
  'link',
  'x-markdown-tokens',
  'content-length',
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-resource-policy',
  'referrer-policy'
]
/** Waits for a server that is only just starting. */
const until = async isSo => {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
let tried = 0
const wrong = []
const check = async (path, options) => {
  const [shown, meant] = [await ask(front, path, options), await ask(back, path, options)]
  tried++
  const differs = [
    ...(shown.status === meant.status ? [] : [`status ${shown.status}, not ${meant.status}`]),
    ...(shown.body.equals(meant.body) ? [] : ['another body']),
    ...compared
      .filter(name => shown.headers[name] !== meant.headers[name])
      .map(name => `${name}: ${shown.headers[name]}, not ${meant.headers[name]}`)
  ]
  if (differs.length > 0) {
    wrong.push(`${options?.method ?? 'GET'} ${path} ${JSON.stringify(options?.headers ?? {})}: ${differs.join('; ')}`)
  }
  return shown
}

try {
  for (const [port, path] of [
    [front, '/v1'],
    [back, '/health/ready']
  ]) {
    await until(() => ask(port, path).then(({ status }) => status === 200))
  }
  const urls = [...new Set(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).map(({ url }) => url))]
  for (const url of urls) {
    for (const encoding of [undefined, 'gzip', 'br']) {
      const headers = encoding ? { 'accept-encoding': encoding } : {}
      const {
        headers: { etag }
      } = await check(url, { headers })
      if (etag) await check(url, { headers: { ...headers, 'if-none-match': etag } })
    }
  }
  const card = '/embed/causes/herniated-disc'
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  const framed = await check(card, { headers: { accept: browser } })
  if (framed.headers['x-frame-options'] !== undefined) wrong.push('a card may not stand in a frame')
  const item = '/v1/causes/herniated-disc'
  for (const accept of [
    '*/*',
    'application/json',
    'text/markdown',
    'application/ld+json',
    'text/markdown;q=0.9, application/json;q=0.1'
  ]) {
    await check(item, { headers: { accept } })
  }
  for (const path of [
    `${item}/`,
    `${item}?fields=title`,
    '/v1/causes/nope.md',
    '/v1/causes?ids=arthritis',
    '/v1/causes/nope',
    '/v1/causes?x=1',
    '/v1/walking-plan?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none',
    '/nothing'
  ]) {
    // A problem names the request, which no two have in common.
    const { status } = await ask(front, path)
    if (status === 200) await check(path)
    else if (status !== (await ask(back, path)).status) wrong.push(`${path}: ${status}`)
  }
  await check(item, { method: 'HEAD' })
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"numb down below"}' }
  await check('/v1/screening', posted)
  const searched = [await ask(front, '/v1/search?q=slipped%20disc'), await ask(front, '/v1/search?q=slipped%20disc')]
  if (searched.some(({ headers }) => headers['cache-control'] !== 'no-store')) wrong.push('a search may be kept')
  if ((await ask(front, '/health/live')).status !== 404) wrong.push('/health is open to the outside')
  api.kill()
  await once(api, 'exit')
  for (const path of [item, card]) {
    if ((await ask(front, path)).status !== 200) wrong.push(`${path}: the export does not stand alone`)
  }
  wrong.push(...complaints.filter(lines => lines.includes('[warn]')))
} finally {
  nginx.kill()
  api.kill()
  rmSync(folder, { recursive: true, force: true })
}
console.log(wrong.slice(0, 20).join('\n'))
console.log(`${tried} answers compared, ${wrong.length} differ`)
process.exitCode = wrong.length === 0 && tried > 1000 ? 0 : 1
