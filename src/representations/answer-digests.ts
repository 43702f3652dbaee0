import { createHash } from 'node:crypto'
import type { Content } from '../content/load.js'
import { buildCatalogue } from './catalogue.js'
import { pinnedEdition } from './edition.js'

/** A digest of what an answer in JSON says: its `data` and `meta`, as bytes. Its `links` may be mended later. */
export function answerDigest(body: string): string {
  const said = body.slice(0, body.lastIndexOf(',"links":{"self":'))
  return createHash('sha256').update(said).digest('hex')
}

/** What a release answers at each address of its content: digests, by the path below the release. */
export function answerDigests(content: Content): Record<string, string> {
  const edition = pinnedEdition(content, '')
  const catalogue = buildCatalogue(edition)
  const entries = [...catalogue.paths()].flatMap(path => {
    const { resource, form } = catalogue.find(path)!
    if (form) return []
    const body = resource.prepared.json().encoded('identity').body.toString()
    return [[path.slice(edition.root.length), answerDigest(body)]]
  })
  return Object.fromEntries(entries)
}
