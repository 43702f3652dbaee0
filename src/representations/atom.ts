import { createHash } from 'node:crypto'
import XmlBuilder from 'fast-xml-builder'
import { highest } from '../answers/changes.js'
import type { Content } from '../content/load.js'
import { releasePath, releasesPath } from './edition.js'
import { metaOf } from './json.js'
import { changesPath, feedPath, type Releases } from './releases.js'

/** Writes XML from members; those that begin with @ are attributes. */
export const xml = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true })

/**
 * Some releases, at least one, newest first, as an Atom feed (RFC 4287): an entry for each, with what its editors say
 * changed.
 */
export function toAtom(listed: readonly Content[], { base, latest }: Releases): string {
  const {
    overview,
    release: { language, licence }
  } = latest.content
  const { disclaimer, review } = metaOf(latest.content)
  const instants = listed.map(({ release: { date } }, index) =>
    instant(date, listed.slice(index + 1).filter(older => older.release.date === date).length)
  )
  return xml.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': language,
      id: nameOf('content release feed'),
      title: `Content releases: ${overview.question}`,
      subtitle: `${review.statement} ${disclaimer}`,
      updated: instants[0],
      author: { name: licence.attribution },
      rights: `${licence.id}, ${licence.url}`,
      link: [
        link('self', base + feedPath, 'application/atom+xml'),
        link('alternate', base + releasesPath),
        { '@rel': 'license', '@href': licence.url }
      ],
      entry: listed.map((content, index) => entryOf(content, instants[index] as string, listed[index + 1], base))
    }
  })
}

function entryOf(
  { release: { version, status, changes } }: Content,
  updated: string,
  predecessor: Content | undefined,
  base: string
) {
  const severity = highest(changes)
  const since = predecessor?.release.version
  return {
    id: nameOf(`content release ${version}`),
    title: `Content release ${version}${status === 'draft' ? ' (draft)' : ''}${severity ? `: ${severity} changes` : ''}`,
    updated,
    ...(severity && { category: { '@term': severity } }),
    link: [
      link('alternate', base + releasePath(version)),
      ...(since ? [link('related', `${base}${changesPath}?since=${since}&until=${version}`)] : [])
    ],
    content: {
      '@type': 'text',
      '#text': changes
        .map(({ severity, collection, id, text }) => `${severity}${id ? `, ${collection}/${id}` : ''}: ${text}`)
        .join('\n')
    }
  }
}

const link = (rel: string, href: string, type = 'application/json') => ({ '@rel': rel, '@type': type, '@href': href })
/** Midnight of a day, and a second later for each release before it on that day: readers tell entries apart by it. */
export const instant = (date: string, before: number) => `${date}T00:00:${String(before % 60).padStart(2, '0')}Z`

/**
 * The same for the same thing wherever it is served, as RFC 4287 §4.2.6 wants it: made from the name (RFC 9562,
 * version 8).
 */
export function nameOf(thing: string): string {
  const hex = createHash('sha256').update(`back-pain-guidance ${thing}`).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
