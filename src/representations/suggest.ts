import { Type } from '@sinclair/typebox'
import { kinds } from '../answers/finding/findables.js'
import type { Suggestion } from '../answers/finding/suggest.js'
import { CollectionName } from '../content/enums.js'
import { Id, oneOf, Ref, Text } from '../content/schema-helpers.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { Links, Meta, contentSchemas } from './schemas.js'
import { placeOf } from './search.js'

const closed = { additionalProperties: false } as const

export const SuggestionSchema = Type.Object(
  {
    text: Text({ description: 'A title or a name, to search with.' }),
    kind: oneOf(kinds, {
      description: 'What it leads to: an item, a collection, the question of the guide, or a tool.'
    }),
    collection: Ref(CollectionName),
    id: Id,
    title: Text(),
    links: Ref(Links)
  },
  { $id: 'Suggestion', description: 'What somebody may be typing, and what it leads to.', ...closed }
)

export const SuggestAnswer = Type.Object(
  {
    data: Type.Array(Ref(SuggestionSchema), { description: 'Best first; each leads to something else.' }),
    meta: Ref(Meta),
    links: Ref(Links)
  },
  { $id: 'SuggestAnswer', description: 'What somebody may be typing.', ...closed }
)

export const suggestSchemas = [SuggestionSchema, SuggestAnswer]

/** Suggestions as JSON text; what was typed is not in it. */
export function suggestionsToJson(
  suggestions: readonly Suggestion[],
  limit: number,
  { content, base, root }: Edition
): string {
  const self = `${root}/search/suggest?limit=${limit}`
  const body = {
    data: suggestions.map(suggestion => ({ ...suggestion, links: { self: `${base}${root}/${placeOf(suggestion)}` } })),
    meta: metaOf(content),
    links: { self: base + self, search: `${base}${root}/search`, describedBy: `${base}/openapi.json` }
  }
  return checkBody(SuggestAnswer, [...contentSchemas, ...suggestSchemas], self, body)
}
