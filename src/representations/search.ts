import { Type } from '@sinclair/typebox'
import type { ScreeningOutcome } from '../answers/screening.js'
import type { Hit, SearchQuery } from '../answers/search.js'
import { holdsCollection } from '../content/load.js'
import { Claim } from '../content/schema.js'
import { Certainty, collectionNames, CollectionName, Id, Ref, Text } from '../content/terms.js'
import { collections } from './collections.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { Links, Meta, nouns } from './schemas.js'
import { ScreeningResult, screeningNouns, withLinks } from './screening.js'

const closed = { additionalProperties: false } as const

export const SearchHit = Type.Object({
  collection: Ref(CollectionName),
  id: Id,
  title: Text(),
  field: Type.String({ description: 'The field of the item that the passage comes from.' }),
  passage: Text({ description: 'Whole sentences, short enough to quote. Of a red flag the best passage is always its summary, which says how soon to get help.' }),
  score: Type.Number({ minimum: 0, maximum: 1, description: 'How well it fits, from 0 to 1. Compare it within one answer only.' }),
  certainty: Ref(Certainty),
  claims: Type.Array(Id, { minItems: 1, description: 'Ids of the claims of the item that the passage rests on: the one that it states, else those nearest in wording.' }),
  sources: Type.Index(Claim, ['sources'], { description: 'The sources of those claims; empty only when they are `consensus`.' }),
  links: Ref(Links)
}, { $id: 'SearchHit', description: 'A passage found. Its certainty is the lowest among the claims that it rests on.', ...closed })

const SearchLinks = Type.Object({
  self: Type.String({ description: 'The address of search, without what was asked: that may be health data, and answers are shown, kept and passed on.' })
}, { $id: 'SearchLinks', description: 'Where to look when nothing was found, by relation.', additionalProperties: Type.String() })

const SearchScreening = Type.Object({
  ...Type.Pick(ScreeningResult, ['crisis', 'support', 'urgency', 'headline', 'action', 'mustSay', 'doNotSay', 'understood', 'triggered']).properties,
  href: Type.String({ description: 'Where to screen in full.' })
}, { $id: 'SearchScreening', description: 'What a screening of the question found: say this before anything else when it is urgent.', ...closed })
const SearchMeta = Type.Composite([Meta, Type.Object({ screening: Ref(SearchScreening) })], { $id: 'SearchMeta', description: 'What travels with every answer, and the screening of the question.', ...closed })

export const SearchAnswer = Type.Object({
  data: Type.Array(Ref(SearchHit), { description: 'Best first. Empty when nothing is held that fits: then say so, and do not guess.' }),
  meta: Ref(SearchMeta),
  links: Ref(SearchLinks)
}, { $id: 'SearchAnswer', description: 'What was found.', ...closed })

export const searchNouns = [SearchHit, SearchLinks, SearchScreening, SearchMeta, SearchAnswer]

/** The hits of a search as JSON text; what was asked is not in it. */
export function hitsToJson (hits: readonly Hit[], outcome: ScreeningOutcome, { collection, limit, passages }: Omit<SearchQuery, 'q'>, edition: Edition): string {
  const { content, base, root } = edition
  const chosen = new URLSearchParams({ ...collection && { collection }, limit: String(limit), passages })
  const self = `${root}/search?${chosen}`
  const held = collectionNames.filter(name => holdsCollection(content.release, name))
  const body = {
    data: hits.map(hit => ({ ...hit, links: linksOf(hit, base + root) })),
    meta: { ...metaOf(content), screening: screeningOf(outcome, base + root) },
    links: {
      self: base + self,
      start: base + root,
      ...Object.fromEntries(held.map(name => [collections[name].key, `${base}${root}/${name}`])),
      describedBy: `${base}/openapi.json`
    }
  }
  return checkBody(SearchAnswer, [...nouns, ...screeningNouns, ...searchNouns], self, body)
}

function linksOf ({ collection, id, sources }: Hit, home: string) {
  const cited = [...new Set(sources.map(source => source.id))]
  return {
    self: `${home}/${collection}/${id}`,
    markdown: `${home}/${collection}/${id}.md`,
    ...cited.length > 0 && { sources: `${home}/sources?ids=${cited.join(',')}` }
  }
}

function screeningOf (outcome: ScreeningOutcome, home: string) {
  const { crisis, support, urgency, headline, action, mustSay, doNotSay, understood, triggered } = withLinks(outcome, home)
  const said = { urgency, headline, action, mustSay, doNotSay, ...understood && { understood }, triggered, href: `${home}/screening` }
  return { ...crisis && { crisis }, ...support && { support }, ...said }
}
