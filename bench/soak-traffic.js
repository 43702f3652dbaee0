// What people, programs and strangers send, each kind with its share of a soak and the statuses that are meant for it.
import { searches, screenings } from './cases.js'

const pick = list => list[Math.floor(Math.random() * list.length)]
const between = (least, most) => least + Math.floor(Math.random() * (most - least + 1))
const json = { 'content-type': 'application/json' }
const post = (path, body, headers = json) => ({ path, method: 'POST', headers, body })

export const collections = [
  'causes',
  'walking-benefits',
  'regimen-tips',
  'lifestyle-changes',
  'exercises',
  'red-flags',
  'sources'
]
const endings = ['', '', '.md', '.jsonld', '.html']
const codings = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }]
const pages = [
  '/',
  '/about',
  '/privacy',
  '/docs',
  '/problems',
  '/v1/guide',
  '/v1/search?q=disc',
  '/v1/screening',
  '/v1/walking-plan',
  '/embed/causes/arthritis',
  '/infobutton?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=M54.5'
]
const stated = 'redFlags=none&screenedOn=2027-01-02&notFor=none'
const plan = (ending, more = '') =>
  `/v1/walking-plan${ending}?comfortableMinutes=${between(5, 30)}&weeks=${between(4, 12)}&${stated}${more}`
const calendar = '&startDate=2027-01-04&days=mon,wed,fri&timeOfDay=08:30&timeZone=Europe/Berlin'

const call = (name, args) =>
  post('/mcp', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }), {
    ...json,
    accept: 'application/json, text/event-stream'
  })
const tools = [
  call('search_guidance', { question: 'slipped disk' }),
  call('screen_red_flags', { text: 'numb down below since this morning' }),
  call('get_guidance', { collection: 'causes', id: 'arthritis' })
]

const bad = [
  { path: '/v1/causes?unknown=1' },
  { path: '/v1/causes?fields=__proto__' },
  { path: '/v1/walking-plan?comfortableMinutes=many' },
  { path: '/v1/search' },
  { path: '/v1/causes/%zz' },
  post('/v1/screening', '{"text": "half'),
  post('/v1/screening', '{"answers": {"no-such-sign": "yes"}}')
]
const odd = [
  [415, post('/v1/screening', 'numb', { 'content-type': 'text/plain' })],
  [413, post('/v1/screening', JSON.stringify({ text: 'x'.repeat(40_000) }))],
  [409, { path: '/v1/walking-plan?comfortableMinutes=10' }],
  [406, { path: '/v1/causes', headers: { accept: 'image/png' } }],
  [405, { path: '/v1/causes', method: 'DELETE' }],
  [412, { path: '/v1/causes', headers: { 'if-match': '"old"' } }]
]

/** The kinds of traffic, for the items and releases that there are: shares in per cent, and statuses that are meant. */
export function kindsOfTraffic(items, versions) {
  const [questions, messages] = [searches(), screenings()]
  /** The newest ETag of each address, as a client keeps it. */
  const known = new Map()
  const learn = ({ path }, { status, headers }) => status === 200 && known.set(path, headers.etag)
  const again = () => {
    const path = pick(items)
    return { path, headers: known.has(path) ? { 'if-none-match': known.get(path) } : {} }
  }
  const kind = (name, share, meant, request, learn) => ({ name, share, meant, request, learn })
  return [
    kind('items', 24, [200], () => ({ path: pick(items) + pick(endings), headers: pick(codings) })),
    kind('collections', 7, [200], () => ({ path: `/v1/${pick(collections)}${pick(endings)}`, headers: pick(codings) })),
    kind('the whole guide', 2, [200], () => ({ path: '/v1/guide', headers: pick(codings) })),
    kind('items of a release', 5, [200], () => ({
      path: `/v1/releases/${pick(versions)}/causes`,
      headers: pick(codings)
    })),
    kind('pages', 6, [200], () => ({ path: pick(pages), headers: { accept: 'text/html' } })),
    kind('unchanged', 12, [200, 304], again, learn),
    kind('search', 6, [200], () => pick(questions)),
    kind('suggest', 6, [200], () => ({ path: `/v1/search/suggest?q=${pick(['sci', 'wal', 'slip', 'nerv'])}` })),
    kind('screening', 7, [200], () => pick(messages)),
    kind('walking plans', 4, [200], () => ({ path: plan(pick(['', '.md', '.html', '.svg'])) })),
    kind('calendars', 2, [200], () => ({ path: plan('.ics', calendar) })),
    kind('MCP', 5, [200], () => pick(tools)),
    kind('codes', 2, [200], () => ({ path: `/v1/codes/icd-10-cm/M${between(40, 54)}` })),
    kind('metrics', 1, [200], () => ({ path: '/metrics' })),
    kind('not found', 4, [404], () => ({ path: `${pick(items)}-of-old` })),
    kind('bad requests', 4, [400], () => pick(bad)),
    ...odd.map(([status, request]) => kind(`meant to be ${status}`, 1, [status], () => request))
  ]
}
