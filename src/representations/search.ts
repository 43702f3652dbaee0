import type { Hit } from '../answers/finding/hits.js'
import type { Findings, SearchQuery } from '../answers/finding/search.js'
import type { ScreeningOutcome } from '../answers/screening.js'
import { holdsCollection } from '../content/load.js'
import { collectionNames } from '../content/enums.js'
import { collections } from './collections.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { contentSchemas } from './schemas.js'
import { screeningSchemas } from './screening-schemas.js'
import { withLinks } from './screening.js'
import { SearchAnswer, searchSchemas } from './search-schemas.js'

type Asked = Omit<SearchQuery, 'q' | 'heard'>

/** What is found by a search as JSON text; what was asked is not in it. */
export function foundToJson(
  { hits, correctedTo, notCovered, outcome }: Findings & { outcome: ScreeningOutcome },
  asked: Asked,
  edition: Edition
): string {
  const { content, base, root } = edition
  const home = base + root
  const self = `${root}/search?${parametersOf(asked)}`
  const held = collectionNames.filter(name => holdsCollection(content.release, name))
  const meta = { ...metaOf(content), screening: screeningOf(outcome, home) }
  const body = {
    data: hits.map(hit => ({ ...hit, links: linksOf(hit, home) })),
    meta: { ...meta, ...(correctedTo.length > 0 && { correctedTo }), ...(notCovered && { notCovered }) },
    links: {
      self: base + self,
      start: home,
      ...Object.fromEntries(held.map(name => [collections[name].key, `${home}/${name}`])),
      describedBy: `${base}/openapi.json`
    }
  }
  return checkBody(SearchAnswer, [...contentSchemas, ...screeningSchemas, ...searchSchemas], self, body)
}

function parametersOf({ collections: chosen, limit, passages }: Asked): string {
  const others = new URLSearchParams({ limit: String(limit), passages })
  return chosen ? `collection=${chosen.join(',')}&${others}` : `${others}`
}

/** Where something that was found is. */
export function placeOf({ kind, collection, id }: Pick<Hit, 'kind' | 'collection' | 'id'>): string {
  if (kind === 'item') return `${collection}/${id}`
  if (kind === 'collection') return collection
  // A tool stands under its id.
  return kind === 'guide' ? 'guide' : id
}

function linksOf(hit: Hit, home: string) {
  const cited = [...new Set(hit.sources.map(source => source.id))]
  const self = `${home}/${placeOf(hit)}`
  return {
    self,
    ...(hit.kind !== 'tool' && { markdown: `${self}.md` }),
    ...(cited.length > 0 && { sources: `${home}/sources?ids=${cited.join(',')}` })
  }
}

function screeningOf(outcome: ScreeningOutcome, home: string) {
  const { crisis, support, urgency, headline, action, mustSay, doNotSay, understood, triggered } = withLinks(
    outcome,
    home
  )
  const said = {
    urgency,
    headline,
    action,
    mustSay,
    doNotSay,
    ...(understood && { understood }),
    triggered,
    href: `${home}/screening`
  }
  return { ...(crisis && { crisis }), ...(support && { support }), ...said }
}
