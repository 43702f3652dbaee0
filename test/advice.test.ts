import type { InjectOptions } from 'fastify'
import t, { type Test } from 'tap'
import type { App } from '../src/http/typebox.js'
import { problemCatalogue, problemCodes, type ProblemCode } from '../src/http/problem-catalogue.js'
import { ProblemError } from '../src/http/problem.js'
import { loadLibrary } from '../src/content/library.js'
import { build, twoReleases } from './helper.js'

type Json = Record<string, any>
interface Refused {
  app: App
  problem: Json
  headers: Json
}
/** A request that is refused, and what its advice makes of it. */
interface Followed {
  refused: InjectOptions | string
  follow: (refused: Refused) => Array<InjectOptions | string>
  app?: (t: Test) => App
}

const plan = '/v1/walking-plan?comfortableMinutes=10&screenedOn=2027-01-02'
const mcp = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
const screening = { method: 'POST', url: '/v1/screening' } as const

/** Refused once with a problem, then answered: what passes by itself. */
const passing = (code: ProblemCode): Followed => ({
  refused: '/passing',
  follow: () => ['/passing'],
  app(t) {
    const { app } = build(t)
    let asked = 0
    app.get('/passing', () => {
      if (asked++ === 0) throw new ProblemError(code, 'For now.')
      return {}
    })
    return app
  }
})

const cases: Record<ProblemCode, Followed> = {
  'malformed-request': { refused: '/v1/causes/%E0%A4%A', follow: () => ['/v1/causes'] },
  'invalid-parameter': {
    refused: '/v1/causes?categry=injury&fields=titel',
    follow: ({
      problem: {
        errors: [name, value]
      }
    }) => [
      `/v1/causes?${name.nearest}=injury&${value.parameter}=${value.nearest}`,
      `/v1/causes?fields=${value.allowed.join()}`
    ]
  },
  'foreign-request': {
    refused: { method: 'POST', url: '/mcp', headers: { host: 'evil.example' }, payload: mcp },
    follow: () => [{ method: 'POST', url: '/mcp', headers: { host: 'api.example' }, payload: mcp }],
    app: t => build(t, { publicUrl: 'https://api.example' }).app
  },
  'not-found': {
    refused: '/v1/guid',
    follow: ({ problem }) => ['/v1', /Did you mean (\S+)\?/.exec(problem.detail)![1]!]
  },
  'method-not-allowed': {
    refused: { method: 'DELETE', url: '/v1/causes' },
    follow: ({ headers }) => headers.allow.split(', ').map((method: 'GET') => ({ method, url: '/v1/causes' }))
  },
  'not-acceptable': {
    refused: { url: '/v1/causes', headers: { accept: 'text/csv' } },
    follow: ({ problem }) =>
      [...problem.detail.matchAll(/\w+\/[\w+]+(?=, )/g)].map(([accept]: string[]) => ({
        url: '/v1/causes',
        headers: { accept: accept! }
      }))
  },
  'screening-required': {
    refused: '/v1/walking-plan?comfortableMinutes=10',
    follow: ({ problem }) => [
      problem.links.screening,
      `/v1/walking-plan?comfortableMinutes=10${problem.errors.map(({ parameter, detail }: Json) => `&${parameter}=${/none|2027-01-02/.exec(detail)![0]}`).join('')}`
    ]
  },
  'not-suitable': { refused: `${plan}&redFlags=none`, follow: () => [`${plan}&redFlags=none&notFor=none`] },
  'text-not-read': {
    refused: { ...screening, payload: { text: 'x' } },
    follow: ({ problem }) => [problem.links.screening, { ...screening, payload: { answers: { fever: 'no' } } }],
    app: t => build(t, { readsText: false }).app
  },
  gone: {
    refused: '/v1/causes/poor-lifting-technique',
    follow: ({ problem: { links } }) => [links.replacement, links.pinned],
    app: t => build(t, {}, { held: loadLibrary(twoReleases(t)) }).app
  },
  'precondition-failed': { refused: { url: '/v1', headers: { 'if-match': '"old"' } }, follow: () => ['/v1'] },
  'payload-too-large': {
    refused: { ...screening, payload: { text: 'x'.repeat(40_000) } },
    follow: () => [{ ...screening, payload: { text: 'x'.repeat(4000) } }]
  },
  'uri-too-long': {
    refused: `/v1/search?q=${'disc%20'.repeat(300)}`,
    follow: () => [`/v1/search?q=${'disc%20'.repeat(60)}`]
  },
  'unsupported-media-type': {
    refused: { ...screening, payload: '{"text":"x"}', headers: { 'content-type': 'text/plain' } },
    follow: () => [{ ...screening, payload: '{"text":"x"}', headers: { 'content-type': 'application/json' } }]
  },
  'headers-too-large': passing('headers-too-large'),
  'request-timeout': passing('request-timeout'),
  'too-many-requests': passing('too-many-requests'),
  'internal-error': passing('internal-error'),
  overloaded: passing('overloaded'),
  'shutting-down': passing('shutting-down')
}

t.test('the advice of every problem works when it is followed', async t => {
  const { app: usual } = build(t)
  for (const code of problemCodes) {
    const { refused, follow, app: make = () => usual } = cases[code]
    const app = make(t)
    const first = await app.inject(refused)
    const problem = first.json()
    t.equal(problem.code, code, code)
    t.equal((await app.inject(problem.type)).json().data.advice, problemCatalogue[code].advice)
    const next = follow({ app, problem, headers: first.headers })
    t.ok(next.length > 0)
    for (const request of next) {
      t.ok((await app.inject(request)).statusCode < 300, `${code}: ${JSON.stringify(request).slice(0, 200)}`)
    }
  }
})
