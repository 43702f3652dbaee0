import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { drainTime, lastAnswers, leave } from '../src/http/leaving.js'
import type { App } from '../src/http/typebox.js'
import { build } from './helper.js'

/** An app that listens, and pauses that end when the test says so. */
async function leaver(t: Test, prepare: (app: App) => void = () => {}) {
  const { app, readiness } = build(t)
  prepare(app)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const pauses = new Map<number, () => void>()
  const pause = (milliseconds: number) =>
    new Promise<void>(resolve => {
      pauses.set(milliseconds, resolve)
    })
  const end = async (milliseconds: number) => {
    while (!pauses.has(milliseconds)) await new Promise(setImmediate)
    pauses.get(milliseconds)!()
  }
  return { app, origin, port, end, leave: () => leave(app, readiness, pause) }
}

/** Asks on a connection of its own. */
const ask = (url: string) => fetch(url, { headers: { connection: 'close' } })

t.test('readiness says that it leaves, newcomers are served meanwhile, and told to go elsewhere', async t => {
  const { origin, end, leave } = await leaver(t)
  const leaving = leave()
  t.equal((await ask(`${origin}/health/ready`)).status, 503)
  const { status, headers } = await ask(`${origin}/v1`)
  t.equal(status, 200)
  t.equal(headers.get('connection'), 'close')
  await end(drainTime)
  await leaving
})

t.test('an answer that is on its way goes out; who says nothing is cut off in the end', async t => {
  let arrive = () => {}
  let answer = () => {}
  const arrived = new Promise<void>(resolve => {
    arrive = resolve
  })
  const answering = new Promise<void>(resolve => {
    answer = resolve
  })
  const { app, origin, port, end, leave } = await leaver(t, app =>
    app.get('/slow', async () => {
      arrive()
      await answering
      return 'done'
    })
  )
  const silent = connect(port, '127.0.0.1')
  await once(silent, 'connect')
  const slow = fetch(`${origin}/slow`)
  await arrived
  const leaving = leave()
  await end(drainTime)
  while (app.server.listening) await new Promise(setImmediate)
  answer()
  t.equal(await (await slow).text(), 'done')
  t.equal(silent.destroyed, false)
  await end(lastAnswers)
  await Promise.all([leaving, once(silent, 'close')])
})
