import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/config.js'

/** A word that nobody says but for the tests. */
export const mark = 'zqxmarked'
const words = `since monday i am numb between my legs ${mark} and i wet myself`
const document = JSON.parse(readFileSync(join(packageRoot, 'openapi/openapi.json'), 'utf8'))

export interface Canary {
  method: string
  url: string
  headers?: Record<string, string>
  payload?: string
}

interface Operation {
  parameters?: Array<{ name: string; in: string }>
  requestBody?: unknown
}

/** Each tool, with a place for words. */
const tools = [
  ['screen_red_flags', 'text'],
  ['search_guidance', 'question'],
  ['list_guidance', 'collection'],
  ['get_guidance', 'id'],
  ['lookup_code', 'code'],
  ['plan_walking', 'goal'],
  ['plan_walking', words]
] as const

const headerNames = [
  'accept-encoding',
  'accept-language',
  'authorization',
  'cookie',
  'expect',
  'forwarded',
  'from',
  'if-match',
  'if-modified-since',
  'origin',
  'range',
  'traceparent',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  words.replaceAll(' ', '-')
]

/**
 * Every request that could carry somebody's words: in each part of a path, each parameter, an unknown one, a header and
 * each field of a body.
 */
export function* canaries(): Generator<Canary> {
  for (const [path, operations] of Object.entries<Record<string, Operation>>(document.paths)) {
    for (const [method, { parameters = [], requestBody }] of Object.entries(operations)) {
      const url = path.replace(/\{\w+\}/g, encodeURIComponent(words))
      const at = (query: string) => ({ method: method.toUpperCase(), url: `${url}${query}` })
      const queries = [
        '',
        `?${encodeURIComponent(words)}=1`,
        ...parameters.filter(one => one.in === 'query').map(({ name }) => `?${name}=${encodeURIComponent(words)}`)
      ]
      for (const query of queries) {
        yield at(query)
        yield {
          ...at(query),
          headers: {
            accept: 'application/json',
            'user-agent': words,
            referer: `http://example.org/?q=${encodeURIComponent(words)}`,
            'x-request-id': words,
            'if-none-match': words
          }
        }
      }
      if (!requestBody) continue
      for (const body of [
        { text: words },
        { text: words, region: words },
        { answers: { [words]: 'yes' } },
        { answers: { bladder: words } },
        { [words]: 1 },
        words,
        [words],
        { jsonrpc: '2.0', id: words, method: words, params: { name: words, uri: words, arguments: { text: words } } }
      ]) {
        yield { ...at(''), headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }
      }
      yield { ...at(''), headers: { 'content-type': 'application/json' }, payload: `{"text": "${words}` }
      yield { ...at(''), headers: { 'content-type': 'application/json' }, payload: `{"text": "${words.repeat(1000)}"}` }
      yield { ...at(''), headers: { 'content-type': 'text/plain' }, payload: words }
      for (const accept of ['text/html', '*/*']) {
        const form = { 'content-type': 'application/x-www-form-urlencoded', accept }
        const said = encodeURIComponent(words)
        yield { ...at(''), headers: form, payload: `text=${said}&sign-${said}=${said}&${said}=1` }
      }
    }
  }
  for (const [name, argument] of tools) {
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: { [argument]: words } } }
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-session-id': words,
      'mcp-name': words
    }
    yield { method: 'POST', url: '/mcp', headers, payload: JSON.stringify(call) }
  }
  for (const name of headerNames) yield { method: 'GET', url: '/v1/causes/arthritis', headers: { [name]: words } }
  for (const place of ['', 'embed/', 'embed/causes/', 'problems/', 'docs/', '.well-known/', 'health/', 'metrics/']) {
    const url = `/${place}${encodeURIComponent(words)}`
    yield { method: 'GET', url }
    yield { method: 'GET', url, headers: { accept: 'text/html' } }
  }
  yield { method: 'DELETE', url: `/v1/search?q=${encodeURIComponent(words)}` }
}
