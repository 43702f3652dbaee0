import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mock } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { buildDoor } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import { loadLibrary } from '../src/content/library.js'
import { watchFolder, whenQuiet } from '../src/content/watch.js'
import { reloader } from '../src/reload.js'
import { build, dataWith, library } from './helper.js'
import { until } from './redis.js'

const file = 'causes/arthritis.json'

/** A server behind its door, over a data folder of its own. */
async function serve (t: Test) {
  const dataDir = dataWith(t, file, value => value)
  const { app: first, config, logger, instance, lines } = build(t, { dataDir }, { held: loadLibrary(dataDir) })
  const { door, leadTo } = buildDoor({ config, logger, instance }, first)
  // A test may take its time over a request.
  door.server.requestTimeout = 0
  const { reload, close } = reloader({ config, logger, instance, first, leadTo, maxEventLoopDelay: Infinity })
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
  rmSync(join(dataDir, 'overview.json'))
  await reload()
  t.match(await ready(), { refused: { problems: ['overview.json:', `${file}:/link`, `${file}:/related`] } })
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
  t.equal(loadLibrary(loadConfig({}).dataDir).digest, library.digest)
  const folder = dataWith(t, file, value => value)
  const digests = [loadLibrary(folder).digest]
  for (const edited of ['release.json', 'causes/arthritis.json', 'reading/vocabulary.json']) {
    const text = readFileSync(join(folder, edited), 'utf8')
    writeFileSync(join(folder, edited), `${text}\n`)
    digests.push(loadLibrary(folder).digest)
    writeFileSync(join(folder, edited), text)
    t.equal(loadLibrary(folder).digest, digests[0], 'equal content, equal digest')
  }
  t.equal(new Set(digests).size, digests.length)
})

t.test('many changes are told once, when it is quiet again', async t => {
  mock.timers.enable({ apis: ['setTimeout'] })
  t.teardown(() => mock.timers.reset())
  let told = 0
  const { happened, forget } = whenQuiet(() => { told++ }, 300)
  for (let changes = 0; changes < 5; changes++) {
    happened()
    mock.timers.tick(299)
  }
  t.equal(told, 0)
  mock.timers.tick(1)
  t.equal(told, 1)
  happened()
  forget()
  mock.timers.tick(300)
  t.equal(told, 1)
})

t.test('a folder is watched: a changed file is told, and so is a new folder and what changes in it', async t => {
  const folder = t.testdir({ '1.0.0': { 'a.json': '1' } })
  let told = 0
  const stop = await watchFolder(folder, () => { told++ })
  t.teardown(stop)
  const isToldSince = (before: number) => told > before
  /** Changes a file until that is told: a new folder may not be watched yet when its file is there. */
  const changeUntilTold = async (file: string) => {
    const before = told
    const triesAtMost = 100
    for (let tries = 0; !isToldSince(before) && tries < triesAtMost; tries++) {
      writeFileSync(join(folder, file), String(tries))
      await Promise.race([until(() => isToldSince(before)), wait(2000)])
    }
    t.ok(isToldSince(before), `told of ${file}`)
  }
  await changeUntilTold('1.0.0/a.json')
  const before = told
  cpSync(join(folder, '1.0.0'), join(folder, '1.1.0'), { recursive: true })
  await until(() => isToldSince(before))
  await changeUntilTold('1.1.0/a.json')
})
