import axios from 'axios'
import { setupCache } from 'axios-cache-interceptor'
import got from 'got'
import ky from 'ky'
import { Agent, fetch as undiciFetch, interceptors } from 'undici'

// Libraries that send requests, each in the way in which it writes lists and asks again for what it holds.

const wanted = { ids: ['muscle-strain', 'arthritis'], fields: ['id', 'title'] }
const repeated = Object.entries(wanted).flatMap(([name, values]) => values.map(value => [name, value]))
const titles = ({ data }) => data.map(({ id }) => id)
const noCache = { 'cache-control': 'no-cache' }
const isAnswer = (t, answer) => t.strictSame(titles(answer), wanted.ids)

/** Asks again by hand, with the tag of what was had. */
const asked = etag => ({ 'if-none-match': etag })

async function byFetch({ t, origin }) {
  const url = `${origin}/v1/causes?${new URLSearchParams(repeated)}`
  const first = await fetch(url)
  isAnswer(t, await first.json())
  const again = await fetch(url, { headers: asked(first.headers.get('etag')) })
  t.equal(again.status, 304)
}

async function byUndici({ t, origin, statuses }) {
  const dispatcher = new Agent().compose(interceptors.cache())
  t.teardown(() => dispatcher.close())
  const ask = async headers => {
    const answer = await undiciFetch(`${origin}/v1/causes?${new URLSearchParams(repeated)}`, { dispatcher, headers })
    isAnswer(t, await answer.json())
  }
  await ask()
  await ask()
  t.strictSame(statuses(), [200], 'the second is answered by the cache')
  await ask(noCache)
}

async function byAxios({ t, origin }) {
  for (const indexes of [false, null, true]) {
    const answer = await axios.get(`${origin}/v1/causes`, { params: wanted, paramsSerializer: { indexes } })
    isAnswer(t, answer.data)
  }
  const first = await axios.get(`${origin}/v1/causes`, { params: wanted })
  isAnswer(t, first.data)
  const again = await axios.get(`${origin}/v1/causes`, {
    params: wanted,
    headers: asked(first.headers.etag),
    validateStatus: status => status === 304
  })
  t.equal(again.status, 304)
}

async function byCachingAxios({ t, origin, statuses }) {
  // It compares what an answer varies by before axios says which encodings it takes.
  const client = axios.create({ baseURL: origin, params: wanted, headers: { 'accept-encoding': 'gzip' } })
  // What it holds is stale at once, so that it asks again with the tag.
  setupCache(client, { interpretHeader: false, ttl: -1 })
  isAnswer(t, (await client.get('/v1/causes')).data)
  isAnswer(t, (await client.get('/v1/causes')).data)
  t.strictSame(statuses(), [200, 304])
}

async function byGot({ t, origin, statuses }) {
  const options = { searchParams: new URLSearchParams(repeated), cache: new Map() }
  isAnswer(t, await got(`${origin}/v1/causes`, options).json())
  isAnswer(t, await got(`${origin}/v1/causes`, options).json())
  t.strictSame(statuses(), [200], 'the second is answered by the cache')
  isAnswer(t, await got(`${origin}/v1/causes`, { ...options, headers: noCache }).json())
}

async function byKy({ t, origin }) {
  const options = { searchParams: repeated, throwHttpErrors: false }
  const first = await ky.get(`${origin}/v1/causes`, options)
  isAnswer(t, await first.json())
  const again = await ky.get(`${origin}/v1/causes`, { ...options, headers: asked(first.headers.get('etag')) })
  t.equal(again.status, 304)
  const screened = ky.post(`${origin}/v1/screening`, { json: { text: 'I am numb down below.', answers: null } })
  t.match(await screened.json(), { data: { urgency: 'emergency-now' } })
}

/** Clients that send requests. */
export const callers = [
  { name: 'Node fetch', package: 'node', call: byFetch },
  { name: 'undici, with its cache', package: 'undici', call: byUndici },
  { name: 'axios', package: 'axios', call: byAxios },
  { name: 'axios-cache-interceptor', package: 'axios-cache-interceptor', call: byCachingAxios },
  { name: 'got, with a cache', package: 'got', call: byGot },
  { name: 'ky', package: 'ky', call: byKy }
]
