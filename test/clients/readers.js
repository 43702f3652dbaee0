import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import nodeIcal from 'node-ical'
import Parser from 'rss-parser'
import { contextDocument } from './context.js'

// Programs that read what is no JSON: feeds, calendars, linked data and citations.

const planned =
  '/v1/walking-plan.ics?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&startDate=2027-01-04&timeOfDay=08:30&timeZone=Europe/Berlin'

const textOf = async url => (await fetch(url)).text()

async function feedByRssParser({ t, origin }) {
  const feed = await new Parser().parseURL(`${origin}/v1/changes.atom`)
  t.ok(feed.items.length >= 5)
  for (const { link, id } of feed.items) {
    t.ok(link.startsWith(origin), link)
    t.equal((await fetch(link)).status, 200, link)
    t.ok(URL.canParse(id))
  }
  t.equal(new Set(feed.items.map(({ isoDate }) => isoDate)).size, feed.items.length, 'each has a date of its own')
}

async function calendarByIcalJs({ t, origin }) {
  const calendar = new ICAL.Component(ICAL.parse(await textOf(origin + planned)))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'))
  const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
  t.ok(events.length > 20)
  t.equal(zone.tzid, 'Europe/Berlin')
  const [first] = events
  t.equal(first.startDate.toString(), '2027-01-04T08:30:00')
  t.equal(first.component.getFirstPropertyValue('url').startsWith(origin), true)
}

async function calendarByNodeIcal({ t, origin }) {
  const parts = Object.values(await nodeIcal.async.fromURL(origin + planned))
  const events = parts.filter(({ type }) => type === 'VEVENT')
  t.ok(events.length > 20)
  const starts = events.map(({ start }) => start.toISOString()).sort()
  t.equal(starts[0], '2027-01-04T07:30:00.000Z', 'half past eight in Berlin')
}

/** Takes the one context that it is given, and reaches for nothing else. */
async function documentLoader(url) {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`asked for ${url}`)
  return { contextUrl: null, documentUrl: url, document: contextDocument }
}

/** Every id and every address in a graph. */
function idsIn(node) {
  if (Array.isArray(node)) return node.flatMap(idsIn)
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(idsIn)
  return typeof node['@id'] === 'string' ? [node['@id'], ...inside] : inside
}

async function graphByJsonLd({ t, origin }) {
  for (const path of ['/v1', '/v1/guide', '/v1/safety', '/v1/causes', '/v1/causes/arthritis', '/v1/sources']) {
    const document = JSON.parse(await textOf(`${origin}${path}.jsonld`))
    const graph = await jsonld.expand(document, { documentLoader })
    t.equal(graph.length, 1, path)
    t.equal(graph[0]['@id'], origin + path)
    t.strictSame(
      idsIn(graph).filter(id => !URL.canParse(id)),
      [],
      'every id is whole'
    )
    t.strictSame(
      Object.keys(graph[0]).filter(key => !/^@|^http:\/\/schema\.org\/\w+$/.test(key)),
      []
    )
  }
}

async function citationsByCitationJs({ t, origin }) {
  const { data } = await (await fetch(`${origin}/v1/sources`)).json()
  const cite = new Cite(data)
  const printed = cite.format('bibliography', { format: 'text', template: 'apa' })
  const lines = printed.trim().split('\n')
  t.equal(lines.length, data.length)
  t.notMatch(printed, /et al\.,? ?\(|undefined|\[object/)
  const trial = lines.find(line => line.startsWith('Pocovi') && line.includes('(2024)'))
  t.match(trial, /^Pocovi, N\. C\., Lin, C\. C\., .*\. https:\/\/doi\.org\/10\.\S+$/)
}

/** Programs that read. */
export const readers = [
  { name: 'rss-parser', package: 'rss-parser', call: feedByRssParser },
  { name: 'ical.js', package: 'ical.js', call: calendarByIcalJs },
  { name: 'node-ical', package: 'node-ical', call: calendarByNodeIcal },
  { name: 'jsonld.js, offline', package: 'jsonld', call: graphByJsonLd },
  { name: 'citation-js, APA', package: '@citation-js/core', call: citationsByCitationJs }
]
