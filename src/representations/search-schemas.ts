import { Type } from '@sinclair/typebox'
import { kinds } from '../answers/finding/findables.js'
import { Claim } from '../content/claim.js'
import { Certainty, CollectionName } from '../content/enums.js'
import { Id, oneOf, Ref, Text } from '../content/schema-helpers.js'
import { Links, Meta } from './schemas.js'
import { ScreeningResult } from './screening-schemas.js'

const closed = { additionalProperties: false } as const

const Range = Type.Object(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 1 })
  },
  closed
)

export const SearchHit = Type.Object(
  {
    kind: Type.Optional(
      oneOf(kinds, {
        description:
          'What it is: an item, a collection as a whole, the question of the guide (`overview`), or a tool (`screening`, `walking-plan`).'
      })
    ),
    collection: Type.Unsafe<CollectionName>({
      ...Ref(CollectionName),
      description: 'The collection that it is in; of what is no item, the one that it is or stands nearest to.'
    }),
    id: Id,
    title: Text(),
    field: Type.String({ description: 'The field of the item that the passage comes from.' }),
    passage: Text({
      description:
        'Whole sentences, short enough to quote. Of a red flag the best passage is always its summary, which says how soon to get help.'
    }),
    score: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'How well it fits, from 0 to 1. Compare it within one answer only.'
    }),
    certainty: Ref(Certainty),
    claims: Type.Array(Id, {
      minItems: 1,
      description: 'Ids of the claims that the passage rests on: the one that it states, else those nearest in wording.'
    }),
    sources: Type.Index(Claim, ['sources'], {
      description: 'The sources of those claims; empty only when they are `consensus`.'
    }),
    matched: Type.Optional(
      Type.Array(Range, {
        description:
          'Where words of the question, or words that mean the same, stand in the passage (UTF-16 code units; `end` is behind the last one).'
      })
    ),
    resembles: Type.Optional(
      Type.Literal(true, {
        description: 'No word of the question stands in the passage: the question as a whole is like what others asked.'
      })
    ),
    links: Ref(Links)
  },
  {
    $id: 'SearchHit',
    description: 'A passage found. Its certainty is the lowest among the claims that it rests on.',
    ...closed
  }
)

export const NotCoveredTopic = Type.Object(
  {
    topic: Text({ description: 'What the guide leaves out on purpose.' }),
    ask: Text({ description: 'Whom to ask about it.' })
  },
  { description: 'Set where that is what was asked; nothing is found then.', ...closed }
)

const SearchLinks = Type.Object(
  {
    self: Type.String({
      description:
        'The address of search, without what was asked: that may be health data, and answers are shown, kept and passed on.'
    })
  },
  {
    $id: 'SearchLinks',
    description: 'Where to look when nothing was found, by relation.',
    additionalProperties: Type.String()
  }
)

const SearchScreening = Type.Object(
  {
    ...Type.Pick(ScreeningResult, [
      'crisis',
      'support',
      'urgency',
      'headline',
      'action',
      'mustSay',
      'doNotSay',
      'understood',
      'triggered'
    ]).properties,
    href: Type.String({ description: 'Where to screen in full.' })
  },
  {
    $id: 'SearchScreening',
    description: 'What a screening of the question found: say this before anything else when it is urgent.',
    ...closed
  }
)
const SearchMeta = Type.Composite(
  [
    Meta,
    Type.Object({
      screening: Ref(SearchScreening),
      correctedTo: Type.Optional(
        Type.Array(Type.String(), { description: 'The words that misspelt ones were read as; absent where none were.' })
      ),
      notCovered: Type.Optional(NotCoveredTopic)
    })
  ],
  { $id: 'SearchMeta', description: 'What travels with every answer, and the screening of the question.', ...closed }
)

export const SearchAnswer = Type.Object(
  {
    data: Type.Array(Ref(SearchHit), {
      description: 'Best first. Empty when nothing is held that fits: then say so, and do not guess.'
    }),
    meta: Ref(SearchMeta),
    links: Ref(SearchLinks)
  },
  { $id: 'SearchAnswer', description: 'What was found.', ...closed }
)

export const searchSchemas = [SearchHit, SearchLinks, SearchScreening, SearchMeta, SearchAnswer]
