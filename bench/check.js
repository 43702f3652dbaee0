// Whether a server really answers what is measured, before it is measured.
import { deepStrictEqual } from 'node:assert/strict'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { ask } from './ask.js'
import { headersOf } from './cases.js'

const decoders = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  identity: async body => body
}

/**
 * The request of a case to a running server, and the encoding it comes in; undefined where the server has no such
 * answer. Throws when it is wrong.
 */
export async function prepare(one, server, ours) {
  if (one.ours && ['peer', 'export'].includes(server.kind)) return undefined
  const path = server.path(one.path)
  let headers = headersOf(one)
  if (one.unchanged) {
    const { etag } = (await ask({ port: server.port, path })).headers
    if (etag === undefined) return undefined
    headers = { 'if-none-match': etag }
  }
  const { status, headers: said, body } = await ask({ port: server.port, path, headers })
  const wrong = message => new Error(`${server.name}, ${one.path}: ${message}`)
  // An earlier commit may not have what was added after it.
  if (status !== one.status && server.kind === 'before') return undefined
  if (status !== one.status) throw wrong(`${status}, not ${one.status}`)
  const encoding = said['content-encoding'] ?? 'identity'
  const isSame = !one.ours && server.kind !== 'before'
  if (one.status === 200 && isSame) {
    const expected = server.part(JSON.parse((await ask({ port: ours, path: one.path })).body))
    deepStrictEqual(JSON.parse(await decoders[encoding](body)), expected, wrong('other data'))
  }
  if (one.status === 304 && body.length > 0) throw wrong('a 304 with a body')
  return { request: { path, headers }, encoding, bytes: body.length }
}
