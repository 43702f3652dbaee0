// A mix of everything that the server answers, each kind with its share.
import { ask } from './ask.js'
import { searches, screenings } from './cases.js'
import { toSend } from './measure.js'
import { chance } from './statistics.js'

const collections = ['causes', 'walking-benefits', 'regimen-tips', 'lifestyle-changes', 'red-flags']
const codings = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }]

/**
 * The requests in a fixed random order, as the load generator takes them, and their shares in words; asks the server
 * what there is.
 */
export async function mix(port) {
  const json = async path => JSON.parse((await ask({ port, path })).body)
  const items = []
  for (const name of collections) {
    for (const { id } of (await json(`/v1/${name}?fields=id`)).data) items.push(`/v1/${name}/${id}`)
  }
  const versions = (await json('/v1/releases')).data.map(({ version }) => version)
  const coded = paths => paths.flatMap(path => codings.map(headers => ({ path, headers })))
  const pages = [...items, ...collections.map(name => `/v1/${name}`)]
  const kinds = {
    items: [38, coded(items)],
    collections: [10, coded(collections.map(name => `/v1/${name}`))],
    'the whole guide': [2, coded(['/v1/guide', ...versions.map(version => `/v1/releases/${version}/guide`)])],
    Markdown: [10, coded(pages.map(path => `${path}.md`))],
    'JSON-LD': [8, coded(pages.map(path => `${path}.jsonld`))],
    'items of a release': [
      5,
      coded(versions.flatMap(version => collections.map(name => `/v1/releases/${version}/${name}`)))
    ],
    selections: [1, coded(selections())],
    searches: [6, searches()],
    screenings: [5, screenings()],
    'walking plans': [1, plans()],
    'not found': [4, items.map(path => ({ path: `${path}-of-old`, status: 404 }))],
    unchanged: [10, await unchanged(port, items)]
  }
  const shares = Object.entries(kinds)
    .map(([name, [share]]) => `${name} ${share} %`)
    .join(', ')
  return { sent: shuffled(Object.values(kinds)), shares }
}

/** Fields in more combinations than the server keeps prepared. */
function selections() {
  const fields = ['title', 'summary', 'claims', 'codes', 'related', 'alternateNames']
  return collections.flatMap(name =>
    Array.from({ length: 2 ** fields.length - 1 }, (_, bits) => ({
      path: `/v1/${name}?fields=id,${fields.filter((_, index) => ((bits + 1) >> index) & 1).join(',')}`
    })).map(({ path }) => path)
  )
}

function plans() {
  const ends = ['', '.md', '.svg', '.ics']
  return Array.from({ length: 200 }, (_, index) => {
    const end = ends[index % ends.length]
    const dates = end === '.ics' ? '&startDate=2027-01-04&days=mon,tue,wed,thu,fri,sat,sun' : ''
    return {
      path: `/v1/walking-plan${end}?comfortableMinutes=${5 + (index % 26)}&redFlags=none&screenedOn=2027-01-02&notFor=none&weeks=${4 + (index % 9)}${dates}`
    }
  })
}

async function unchanged(port, paths) {
  const known = []
  for (const path of paths) {
    known.push({ path, headers: { 'if-none-match': (await ask({ port, path })).headers.etag }, status: 304 })
  }
  return known
}

/** Ten thousand requests, of each kind its share. */
function shuffled(kinds) {
  const random = chance(1)
  const ready = kinds.map(([share, requests]) => [
    share,
    requests.map(request => toSend([request], request.status ?? 200)[0])
  ])
  const all = ready.flatMap(([share, requests]) =>
    Array.from({ length: share * 100 }, () => requests[Math.floor(random() * requests.length)])
  )
  return all
    .map(request => [random(), request])
    .sort(([a], [b]) => a - b)
    .map(([, request]) => request)
}
