import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { build } from '../helper.js'

const base = 'https://api.example/guide'
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(packageRoot, 'build/export-static.js'), ...args])
const encodingOf = (file: string) => (file.endsWith('.gz') ? 'gzip' : file.endsWith('.br') ? 'br' : 'identity')

t.test('every exported file holds the bytes and headers that the server sends', async t => {
  const out = join(t.testdir(), 'static')
  t.match((await run('--out', out, '--base-url', base)).stdout, /URLs of \d+ releases?, \d+ files/)
  const { app } = build(t, { publicUrl: base, rateLimitMax: 1_000_000 })
  const manifest: Array<{ url: string; file: string; bytes: number; sha256: string }> = JSON.parse(
    readFileSync(join(out, 'manifest.json'), 'utf8')
  )
  const headers = JSON.parse(readFileSync(join(out, 'headers.json'), 'utf8'))
  const urls = new Set(manifest.map(({ url }) => url))
  for (const url of [
    '/v1',
    '/v1/guide.md',
    '/v1/causes/arthritis.jsonld',
    '/v1/releases',
    '/v1/releases/1.0.0',
    '/v1/releases/1.0.0/causes.md',
    '/v1/changes.atom',
    '/openapi.json',
    '/llms.txt',
    '/embed/causes/arthritis'
  ]) {
    t.ok(urls.has(url), url)
  }
  let differing = 0
  for (const { url, file, bytes, sha256 } of manifest) {
    const sent = await app.inject({ url, headers: { 'accept-encoding': encodingOf(file) } })
    const held = readFileSync(join(out, file))
    const same =
      held.equals(sent.rawPayload) &&
      held.length === bytes &&
      createHash('sha256').update(held).digest('hex') === sha256 &&
      Object.entries(headers[file]).every(([name, value]) => sent.headers[name] === value)
    if (!same) differing += 1
  }
  t.ok(manifest.length > 500, `${manifest.length} files`)
  t.equal(differing, 0)
  t.equal(manifest.length, new Set(manifest.map(({ file }) => file)).size, 'no two answers in one file')
  t.ok(existsSync(join(out, 'v1/causes/arthritis.json.br')))
  t.ok(existsSync(join(out, 'embed/causes/arthritis.html')), 'a card is a page')
})

t.test('an export that cannot be right is refused', async t => {
  for (const args of [
    [],
    ['--out', 'x'],
    ['--out', 'x', '--base-url', 'api.example'],
    ['--out', t.testdir(), '--base-url', base]
  ]) {
    await t.rejects(run(...args), { code: 1, stderr: /Usage: npm run export|is there already/ })
  }
})
