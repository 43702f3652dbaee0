// Asks our server for every measured answer, so that the others can send the same: its bytes, or the objects in them.
import { ask } from '../ask.js'
import { cases, documents, headersOf, nowhere } from '../cases.js'

const port = Number(process.env.OURS)
const ofConnection = ['date', 'connection', 'keep-alive']

/** A key for what a request asks for. */
export const keyOf = (url, headers) =>
  `${url} ${headers.accept ?? '*/*'} ${headers['accept-encoding'] ?? ''} ${headers['if-none-match'] ? 'unchanged' : ''}`

/** Status, headers and bytes of each case, by its key. */
export async function answers() {
  const table = new Map()
  for (const one of cases) {
    let headers = headersOf(one)
    if (one.unchanged) headers = { 'if-none-match': (await ask({ port, path: one.path, headers })).headers.etag }
    const { status, rawHeaders, body } = await ask({ port, path: one.path, headers })
    const kept = rawHeaders.flatMap((name, index) =>
      index % 2 || ofConnection.includes(name.toLowerCase()) ? [] : [name, rawHeaders[index + 1]]
    )
    table.set(keyOf(one.path, headers), { status, headers: kept, body })
  }
  return table
}

/** The measured documents as objects: an item by its id, the collection, the guide, and what is not there. */
export async function objects() {
  const read = async path => JSON.parse((await ask({ port, path })).body)
  const id = documents.item.split('/').at(-1)
  return {
    items: new Map([[id, await read(documents.item)]]),
    collection: await read(documents.collection),
    guide: await read(documents.guide)
  }
}

/** What the others answer to who asks for what is not there. */
export const missing = {
  type: '/problems/not-found',
  title: 'Not found',
  status: 404,
  detail: `There is nothing at ${nowhere}.`
}

/** Listens on a free port and tells it to whoever started this process. */
export function listen(server) {
  const listening = server.listen(0, '127.0.0.1', () => process.send({ port: listening.address().port }))
  return listening
}
