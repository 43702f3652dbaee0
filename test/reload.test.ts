import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mock } from 'node:test'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t, { type Test } from 'tap'
import { publishAs } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import { filesIn, holdChecked, loadLibrary } from '../src/content/library.js'
import { watchFolder, whenQuiet } from '../src/content/watch.js'
import { reloader } from '../src/live/reload.js'
import { prepareEngines } from '../src/representations/live.js'
import { nextLibrary } from './content.js'
import { build, dataWith, library } from './helper.js'
import { until } from './redis.js'

const file = 'causes/arthritis.json'

/** Reads and checks as the process does that the server starts for it, but here. */
async function readHere(dataDir: string, digest: string) {
  const holding = holdChecked(dataDir)
  return loadLibrary(dataDir).digest === digest ? undefined : filesIn(holding)
}

/** A server over a data folder of its own. */
async function serve(t: Test, read = readHere) {
  const dataDir = dataWith(t, file, value => value)
  const { app, config, logger, live, lines } = build(t, { dataDir }, { held: loadLibrary(dataDir) })
  const reload = reloader({ live, logger, dataDir, read, publish: library => publishAs(config, library) })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const get = async (path: string): Promise<any> => (await fetch(origin + path)).json()
  const edit = (change: (value: any) => unknown) => {
    const path = join(dataDir, file)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
  const restore = () => {
    dataWith(t, file, value => value)
  }
  return {
    dataDir,
    restore,
    app,
    live,
    lines,
    reload,
    origin,
    get,
    edit,
    titleNow: async () => (await get('/v1/causes/arthritis')).data.title,
    ready: () => get('/health/ready')
  }
}

t.test('new content takes over, at every address', async t => {
  const { restore, live, reload, origin, edit, titleNow, ready, get } = await serve(t)
  const old = await titleNow()
  const { digest } = await ready()
  const call = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'get_guidance', arguments: { collection: 'causes', id: 'arthritis' } }
  }
  const ask = async (path: string, body?: object) => {
    const options = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    }
    return (await fetch(origin + path, options)).text()
  }
  const said = async () => ({
    item: await ask('/v1/causes/arthritis'),
    guide: await ask('/v1/guide.md'),
    pinned: await ask('/v1/releases/1.0.0/causes/arthritis'),
    search: await ask('/v1/search?q=arthritis'),
    mcp: await ask('/mcp', call),
    map: await ask('/llms.txt'),
    questions: await ask('/v1/screening')
  })
  const before = await said()
  edit(value => ({ ...value, title: 'Worn joints' }))
  await reload()
  t.equal(await titleNow(), 'Worn joints')
  const after = await said()
  for (const [where, text] of Object.entries(after)) {
    t.equal(text.includes('Worn joints'), where !== 'questions', where)
    t.notMatch(before[where as keyof typeof before], 'Worn joints')
  }
  t.match(await ready(), { status: 'ready', release: '1.0.0', refused: undefined })
  t.not((await ready()).digest, digest)
  t.equal(live.swaps, 1)
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  t.match(metrics, 'content_swaps_total 1')
  t.match(metrics, `content_info{release="1.0.0",digest="${(await ready()).digest}"} 1`)
  restore()
  await reload()
  t.equal((await ready()).digest, digest, 'equal content, equal digest')
  t.equal((await get('/v1/causes/arthritis')).data.title, old)
})

t.test('a question that comes with new content is taken, and one that goes is refused', async t => {
  const { dataDir, reload, origin } = await serve(t)
  const flag = join(dataDir, 'red-flags/not-improving.json')
  const whole = JSON.parse(readFileSync(flag, 'utf8'))
  const screen = async (sign: string) =>
    (
      await fetch(`${origin}/v1/screening`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ answers: { [sign]: 'yes' } })
      })
    ).status
  t.equal(await screen('coming-back'), 400)
  writeFileSync(flag, JSON.stringify({ ...whole, signs: [...whole.signs, { ...whole.signs[0], id: 'coming-back' }] }))
  await reload()
  t.equal(await screen('coming-back'), 200)
  writeFileSync(flag, JSON.stringify(whole))
  await reload()
  t.equal(await screen('coming-back'), 400)
})

t.test('the old content answers while the new is prepared, and whoever asks meanwhile is one more load', async t => {
  let loads = 0
  let go = () => {}
  const gone = new Promise<void>(resolve => {
    go = resolve
  })
  const { live, reload, edit, titleNow } = await serve(t, async (...asked) => {
    loads++
    await gone
    return readHere(...asked)
  })
  const old = await titleNow()
  edit(value => ({ ...value, title: 'Worn joints' }))
  const loading = Promise.all(Array.from({ length: 30 }, () => reload()))
  t.equal(await titleNow(), old)
  go()
  await loading
  t.equal(await titleNow(), 'Worn joints')
  t.strictSame([loads, live.swaps], [2, 1], 'the second finds nothing new')
})

t.test('content that was replaced is held by nothing, though nobody asks for some of it again', async t => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const { app, live, reload, edit, get } = await serve(t)
  const document = await get('/openapi.json')
  const asked = [...Object.keys(document.paths), '/', '/about', '/embed/causes/arthritis', '/v1/causes/arthritis.md']
  for (const url of asked.filter(path => !path.includes('{'))) {
    for (const accept of ['*/*', 'text/html']) await app.inject({ url, headers: { accept } })
  }
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  t.equal((await app.inject({ method: 'POST', url: '/mcp', payload: call })).statusCode, 200)
  const old = new WeakRef(live.latest.content)
  edit(value => ({ ...value, title: 'Worn joints' }))
  await reload()
  await until(() => {
    collect()
    return old.deref() === undefined
  })
  t.equal(old.deref(), undefined)
})

t.test(
  'engines are made between other work: the old content answers as often as an item of the new is read',
  async t => {
    const { app, config, live } = build(t)
    const next = publishAs(config, nextLibrary)
    const items = Object.values(nextLibrary.latest.collections).flat().length
    const preparing = prepareEngines(next)
    /** Whether the engines are there when everybody has had a turn. */
    const isPrepared = () => Promise.race([preparing.then(() => true), turn(false)])
    let turns = 0
    while (!(await isPrepared())) {
      turns++
      if (turns % 20 === 0) t.equal((await app.inject('/v1/causes/arthritis')).statusCode, 200)
    }
    t.ok(turns > items, `${turns} turns for ${items} items`)
    live.replace(next)
    t.match((await app.inject('/v1/search?q=arthritis')).json(), { data: [{ id: 'arthritis' }] })
  }
)

t.test('bad content is refused and told, and the old goes on', async t => {
  const { dataDir, restore, live, lines, reload, origin, edit, titleNow, ready } = await serve(t)
  const before = [await titleNow(), (await ready()).digest]
  edit(value => ({ ...value, link: 'maybe', related: 7 }))
  await reload()
  t.strictSame([await titleNow(), (await ready()).digest], before)
  t.match(await ready(), {
    status: 'ready',
    refused: { at: /^\d{4}-.*Z$/, problems: [`${file}:/link`, `${file}:/related`] }
  })
  t.match(JSON.parse(lines.findLast(line => /refused/.test(line))!), {
    level: 50,
    problems: [
      { file, path: '/link', message: /must be one of/ },
      { file, path: '/related', message: 'expected array' }
    ],
    served: { release: '1.0.0' }
  })
  rmSync(join(dataDir, 'overview.json'))
  await reload()
  t.match(await ready(), { refused: { problems: ['overview.json:', `${file}:/link`, `${file}:/related`] } })
  t.match(await (await fetch(`${origin}/metrics`)).text(), 'content_refusals_total 2')
  restore()
  await reload()
  t.equal((await ready()).refused, undefined, 'what is served is what is there')
  t.match(lines.at(-1), /nothing has changed|"request"/)
  t.equal(live.swaps, 0)
})

t.test('a fault while loading is a refusal too', async t => {
  const { dataDir, reload, ready, lines } = await serve(t, () => Promise.reject(new Error('out of order')))
  await reload()
  t.strictSame((await ready()).refused.problems, [`${dataDir}:`])
  t.match(lines.join(''), /out of order/)
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
  const { happened, forget } = whenQuiet(() => {
    told++
  }, 300)
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
  const stop = await watchFolder(folder, () => {
    told++
  })
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
