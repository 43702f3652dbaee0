import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { inTurn, messages } from '../../src/http/pipelining.js'
import { build } from '../helper.js'
import { until } from '../redis.js'

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

/** A connection of its own, and what came back on it so far. */
async function client(t: Test, server: Server) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  t.teardown(() => socket.destroy())
  let answers = ''
  socket
    .setEncoding('latin1')
    .on('data', data => {
      answers += data
    })
    .on('error', () => {})
  await once(socket, 'connect')
  return { socket, answers: () => answers }
}

/** A server whose answers wait until the test gives them. */
async function waiting(t: Test, limits?: Parameters<typeof inTurn>[1]) {
  const begun: Array<{ request: IncomingMessage; response: ServerResponse }> = []
  const server = createServer(
    messages,
    inTurn((request, response) => {
      begun.push({ request, response })
    }, limits)
  )
  const state = { arrived: 0, requests: new Set(), responses: new Set() }
  server.prependListener('request', (request, response) => {
    state.arrived++
    state.requests.add(request)
    state.responses.add(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const urls = () => begun.map(({ request }) => request.url)
  return { begun, urls, state, client: () => client(t, server) }
}

t.test('the requests of a connection are begun one after the other, those of others meanwhile', async t => {
  const { begun, urls, state, client } = await waiting(t)
  const [one, other] = [await client(), await client()]
  one.socket.write(get('/1') + get('/2') + get('/3'))
  await until(() => state.arrived === 3)
  t.strictSame(urls(), ['/1'])
  other.socket.write(get('/other'))
  await until(() => begun.length === 2)
  t.strictSame(urls(), ['/1', '/other'])
  begun[0]!.response.end('first')
  await until(() => begun.length === 3)
  t.strictSame(urls(), ['/1', '/other', '/2'])
  begun[2]!.response.end('second')
  await until(() => begun.length === 4)
  begun[3]!.response.end('third')
  await until(() => one.answers().includes('third'))
  t.match(one.answers(), /first[^]*second[^]*third/)
  one.socket.write(get('/4'))
  await until(() => begun.length === 5)
  t.equal(urls()[4], '/4', 'whoever was answered may ask again')
})

t.test('a connection on which too many wait is ended, and nothing more is begun on it', async t => {
  const { urls, state, client } = await waiting(t, { onOne: 3 })
  const flood = await client()
  flood.socket.write(get('/flood').repeat(1000))
  await once(flood.socket, 'close')
  t.strictSame(urls(), ['/flood'])
  t.equal(state.arrived, 1000, 'Node parses all that it had read')
  t.equal(state.requests.size, 5, 'and what comes after the end is held once')
  t.equal(state.responses.size, 5)
  const before = state.arrived
  const few = await client()
  few.socket.write(get('/few').repeat(3))
  await until(() => state.arrived === before + 3)
  t.equal(few.socket.destroyed, false, 'as many as may')
})

t.test('when many are open in all, nobody may send ahead, and everybody else may ask', async t => {
  const { begun, state, client } = await waiting(t, { inAll: 3 })
  const first = await client()
  first.socket.write(get('/').repeat(3))
  await until(() => state.arrived === 3)
  const ahead = await client()
  ahead.socket.write(get('/ahead').repeat(2))
  await once(ahead.socket, 'close')
  const patient = await client()
  patient.socket.write(get('/patient'))
  await until(() => state.arrived === 6)
  t.equal(begun.at(-1)!.request.url, '/patient')

  first.socket.destroy()
  begun.at(-1)!.response.end('answered')
  await until(() => patient.answers().includes('answered'))
  await until(() => begun[0]!.request.destroyed)
  patient.socket.write(get('/again').repeat(3))
  await until(() => state.arrived === 9)
  t.equal(patient.socket.destroyed, false, 'what was answered or has gone does not count')
})

t.test('in the real app, whatever is asked for: a hundred may wait, not one more', async t => {
  const { app } = build(t)
  const held: Array<() => void> = []
  app.get('/held', () => new Promise(resolve => held.push(() => resolve('released'))))
  await app.listen({ port: 0, host: '127.0.0.1' })
  for (const path of ['/v1/causes/arthritis', '/nope', '/%zz', `/v1/causes/${'a'.repeat(101)}`]) {
    const [some, many] = [await client(t, app.server), await client(t, app.server)]
    some.socket.write(get('/held') + get(path).repeat(99))
    many.socket.write(get('/held') + get(path).repeat(100))
    await once(many.socket, 'close')
    t.equal(many.answers(), '')
    const other = await client(t, app.server)
    other.socket.write(get('/health/live'))
    await until(() => other.answers().includes('live'))
    t.equal(some.socket.destroyed, false)
    for (const release of held) release()
    await until(() => some.answers().split('HTTP/1.1 ').length === 101)
    t.match(some.answers(), /^HTTP\/1\.1 200 [^]*released/)
  }
})

t.test('what is broken behind fifty requests is told when those are answered', async t => {
  const { app } = build(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { socket, answers } = await client(t, app.server)
  socket.write(`${get('/health/live').repeat(50)}garbage\r\n\r\n`)
  await once(socket, 'close')
  const statuses = [...answers().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  t.strictSame(statuses, [...Array(50).fill('200'), '400'])
})
