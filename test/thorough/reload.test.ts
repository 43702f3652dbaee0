import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
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
