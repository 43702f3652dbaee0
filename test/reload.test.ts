import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { buildDoor } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import { libraryDigest } from '../src/content/digest.js'
import { loadLibrary } from '../src/content/library.js'
import { watchFolder } from '../src/content/watch.js'
import { reloader } from '../src/reload.js'
import { build, dataWith, library } from './helper.js'
import { until } from './redis.js'
import { exitOf, start } from './server-process.js'

const file = '1.0.0/causes/arthritis.json'

/** A server behind its door, over a data folder of its own. */
async function serve (t: Test) {
  const dataDir = dataWith(t, file, value => value)
  const { app: first, config, logger, instance, lines } = build(t, { dataDir }, { held: loadLibrary(dataDir) })
  const { door, leadTo } = buildDoor({ config, logger, instance }, first)
  const { reload, close } = reloader({ config, logger, instance, first, leadTo })
  await first.ready()
  const origin = await door.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(async () => {
    await door.close()
    await close()
  })
  const get = async (path: string): Promise<any> => (await fetch(origin + path)).json()
  const edit = (change: (value: any) => unknown) => {
    const path = join(dataDir, file)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
  const restore = () => { dataWith(t, file, value => value) }
  return { dataDir, restore, door, instance, lines, reload, origin, get, edit, titleNow: async () => (await get('/v1/causes/arthritis')).data.title, ready: () => get('/health/ready') }
}

t.test('new content takes over; a request on its way is answered by the old', async t => {
  const { restore, door, instance, reload, origin, edit, titleNow, ready, get } = await serve(t)
  const old = await titleNow()
  const { digest } = await ready()
  const socket = connect((door.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8')
  let answer = ''
  socket.on('data', data => { answer += data })
  const arrived = once(door.server, 'request')
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_guidance', arguments: { collection: 'causes', id: 'arthritis' } } })
  socket.write(`POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 20)}`)
  await arrived
  edit(value => ({ ...value, title: 'Worn joints' }))
  await reload()
  t.equal(await titleNow(), 'Worn joints')
  t.match(await ready(), { status: 'ready', release: '1.0.0', refused: undefined })
  t.not((await ready()).digest, digest)
  socket.write(body.slice(20))
  await once(socket, 'end')
  t.match(answer, /^HTTP\/1\.1 200 OK/)
  t.match(answer, old, 'the request that was slow to arrive stayed where it was')
  t.notMatch(answer, 'Worn joints')
  t.equal(instance.swaps, 1)
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  t.match(metrics, 'content_swaps_total 1')
  t.match(metrics, `content_info{release="1.0.0",digest="${(await ready()).digest}"} 1`)
  t.match(metrics, /http_request_duration_seconds_count\{method="GET",route="\/v1\/causes\/:id",status="200"\} 2/, 'counts go on across content')
  restore()
  await reload()
  t.equal((await ready()).digest, digest, 'equal content, equal digest')
  t.equal((await get('/v1/causes/arthritis')).data.title, old)
})

t.test('bad content is refused and told, and the old goes on', async t => {
  const { dataDir, restore, instance, lines, reload, origin, edit, titleNow, ready } = await serve(t)
  const before = [await titleNow(), (await ready()).digest]
  edit(value => ({ ...value, link: 'maybe', related: 7 }))
  await reload()
  t.strictSame([await titleNow(), (await ready()).digest], before)
  t.match(await ready(), { status: 'ready', refused: { at: /^\d{4}-.*Z$/, problems: [`${file}:/link`, `${file}:/related`] } })
  t.match(JSON.parse(lines.findLast(line => /refused/.test(line))!), { level: 50, problems: [{ file, path: '/link', message: /must be one of/ }, { file, path: '/related', message: 'expected array' }], served: { release: '1.0.0' } })
  rmSync(join(dataDir, '1.0.0/overview.json'))
  await reload()
  t.match(await ready(), { refused: { problems: ['1.0.0/overview.json:', `${file}:/link`, `${file}:/related`] } })
  t.match(await (await fetch(`${origin}/metrics`)).text(), 'content_refusals_total 2')
  restore()
  await reload()
  t.equal((await ready()).refused, undefined, 'what is served is what is there')
  t.match(lines.at(-1), /nothing has changed|"request"/)
  t.equal(instance.swaps, 0)
})

t.test('a fault while loading is a refusal too', async t => {
  const { instance, reload, ready, lines, titleNow } = await serve(t)
  Object.defineProperty(instance.served, 'digest', { configurable: true, get () { throw new Error('out of order') } })
  await reload()
  Object.defineProperty(instance.served, 'digest', { value: 'sha256-0' })
  t.match(await ready(), { refused: { problems: [/:$/] } })
  t.match(lines.join(''), /out of order/)
  await Promise.all([reload(), reload()])
  t.equal(instance.swaps, 1, 'one load at a time; the second finds nothing new')
  t.ok(await titleNow())
})

t.test('a digest names all content, and nothing else', async t => {
  const content = library.latest
  t.equal(libraryDigest(loadLibrary(loadConfig({}).dataDir)), libraryDigest(library))
  const changed = { ...content, release: { ...content.release, date: '2027-01-01' } }
  t.not(libraryDigest({ versions: ['1.0.0'], get: () => changed }), libraryDigest({ versions: ['1.0.0'], get: () => content }))
})

t.test('a folder is watched: many changes are told once, when it is quiet again', async t => {
  const folder = t.testdir({ '1.0.0': { 'a.json': '1' } })
  let told = 0
  const stop = await watchFolder(folder, () => { told++ })
  t.teardown(stop)
  writeFileSync(join(folder, '1.0.0/a.json'), '2')
  cpSync(join(folder, '1.0.0'), join(folder, '1.1.0'), { recursive: true })
  await until(() => told > 0)
  t.equal(told, 1)
  writeFileSync(join(folder, '1.1.0/a.json'), '3')
  await until(() => told > 1)
  t.equal(told, 2, 'in a new folder too')
})

t.test('SIGHUP and a changed data folder: the new content is served, a bad one refused', async t => {
  const file = '1.0.0/causes/arthritis.json'
  const DATA_DIR = dataWith(t, file, value => value)
  const given = JSON.parse(readFileSync(join(DATA_DIR, file), 'utf8'))
  const edit = (change: object) => writeFileSync(join(DATA_DIR, file), JSON.stringify({ ...given, ...change }))
  for (const WATCH_DATA of ['false', 'true']) {
    edit({})
    const { child, origin, output } = await start(t, { DATA_DIR, WATCH_DATA, RATE_LIMIT_MAX: '100000' })
    const get = async (path: string): Promise<any> => (await fetch(origin + path)).json()
    const tell = () => { if (WATCH_DATA === 'false') child.kill('SIGHUP') }
    const change = async (to: object, holds: () => Promise<boolean>) => {
      edit(to)
      tell()
      await until(holds)
    }
    const title = async () => (await get('/v1/causes/arthritis')).data.title
    await change({ title: 'Worn joints' }, async () => await title() === 'Worn joints')
    await change({ title: 7 }, async () => (await get('/health/ready')).refused?.problems[0] === `${file}:/title`)
    t.equal(await title(), 'Worn joints')
    await change({ title: 'Old joints' }, async () => await title() === 'Old joints')
    t.equal((await get('/health/ready')).refused, undefined)
    const exit = exitOf(child)
    child.kill('SIGTERM')
    t.equal(await exit, 0)
    t.match(output(), new RegExp(`"file":"${file}","path":"/title","message":"expected string"`))
  }
})
