import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { loadConfig } from '../../src/config.js'
import { readApart, type Said } from '../../src/live/apart.js'
import { dataWith } from '../helper.js'
import { until } from '../redis.js'
import { exitOf, start } from './server-process.js'

t.test('SIGHUP and a changed data folder: the new content is served, a bad one refused', async t => {
  const file = 'causes/arthritis.json'
  const DATA_DIR = dataWith(t, file, value => value)
  const given = JSON.parse(readFileSync(join(DATA_DIR, file), 'utf8'))
  const edit = (change: object) => writeFileSync(join(DATA_DIR, file), JSON.stringify({ ...given, ...change }))
  for (const WATCH_DATA of ['false', 'true']) {
    edit({})
    const { child, origin, output } = await start(t, { DATA_DIR, WATCH_DATA, RATE_LIMIT_MAX: '100000' })
    const get = async (path: string): Promise<any> => (await fetch(origin + path)).json()
    const tell = () => {
      if (WATCH_DATA === 'false') child.kill('SIGHUP')
    }
    const change = async (to: object, holds: () => Promise<boolean>) => {
      edit(to)
      tell()
      await until(holds)
    }
    const title = async () => (await get('/v1/causes/arthritis')).data.title
    await change({ title: 'Worn joints' }, async () => (await title()) === 'Worn joints')
    await change({ title: 7 }, async () => (await get('/health/ready')).refused?.problems[0] === `${file}:/title`)
    t.equal(await title(), 'Worn joints')
    await change({ title: 'Old joints' }, async () => (await title()) === 'Old joints')
    t.equal((await get('/health/ready')).refused, undefined)
    const exit = exitOf(child)
    child.kill('SIGTERM')
    t.equal(await exit, 0)
    t.match(output(), new RegExp(`"file":"${file}","path":"/title","message":"expected string"`))
  }
})

/** A program that a test has written, in the place of the one that reads and checks. */
function written(t: Test, text: string): string {
  const folder = t.testdir({ 'program.mjs': text })
  return join(folder, 'program.mjs')
}

t.test('a process of its own reads: what it says, and how it ends', async t => {
  const { dataDir } = loadConfig({})
  const says = (...said: Said[]) =>
    written(t, `for (const said of ${JSON.stringify(said)}) process.send(said)\nprocess.disconnect()`)
  const bytes = [1, 2] as unknown as Uint8Array
  const files = await readApart(dataDir, '', { program: says({ file: 'a.json', bytes }, { checked: 'new' }) })
  t.strictSame(files, new Map([['a.json', Buffer.from([1, 2])]]))
  t.equal(await readApart(dataDir, '', { program: says({ checked: 'unchanged' }) }), undefined)
  const problems = [{ file: 'a.json', path: '/x', message: 'is not right' }]
  await t.rejects(readApart(dataDir, '', { program: says({ refused: problems }) }), { name: 'ContentError', problems })
  await t.rejects(readApart(dataDir, '', { program: says({ file: 'a.json', bytes }) }), {
    message: /ended early \(0\)/
  })
  await t.rejects(readApart(dataDir, '', { program: written(t, 'process.exit(3)') }), { message: /ended early \(3\)/ })
})

t.test(
  'a process that takes too much memory or time, or is not wanted any more, is ended, and the server is not',
  async t => {
    const { dataDir } = loadConfig({})
    const hungry = written(t, 'const all = []; for (;;) all.push(new Array(1e5).fill({}))')
    await t.rejects(readApart(dataDir, '', { program: hungry, mostMegabytes: 20 }), {
      message: /ended early \(SIG(ABRT|TRAP|ILL)\)/
    })
    const slow = written(t, 'setInterval(() => {}, 1e6)')
    await t.rejects(readApart(dataDir, '', { program: slow, deadline: 500 }), { message: /ended early \(SIGKILL\)/ })
    const leaving = new AbortController()
    const reading = readApart(dataDir, '', { program: slow, signal: leaving.signal })
    leaving.abort()
    await t.rejects(reading, { name: 'AbortError' })
  }
)
