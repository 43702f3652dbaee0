import { Type, type Static } from '@sinclair/typebox'
import { CollectionName } from './enums.js'
import { Id, oneOf, Ref, Text } from './schema-helpers.js'

const closed = { additionalProperties: false } as const
const Word = Type.RegExp(/^[\p{Ll}\p{N}]+$/u)

/** What can be found beside items: a collection as a whole, the question of the guide, and what works something out. */
export const placeKinds = ['collection', 'guide', 'tool'] as const

export const Place = Type.Object(
  {
    kind: oneOf(placeKinds),
    id: Id,
    collection: Ref(CollectionName),
    title: Text(),
    names: Type.Array(Text(), { description: 'How people ask for it.' }),
    claims: Type.Array(Id, { minItems: 1, description: 'What its passage rests on.' })
  },
  closed
)
export type Place = Static<typeof Place>

export const NotCovered = Type.Object(
  {
    topic: Text({ description: 'What the guide leaves out.' }),
    ask: Text({ description: 'Whom to ask about it.' }),
    words: Type.Array(Word, { minItems: 1, description: 'Any of these words speaks of it.' })
  },
  closed
)
export type NotCovered = Static<typeof NotCovered>

/** How people say things, and what they mean by it: what search reads beside the content itself. */
export const Vocabulary = Type.Object(
  {
    stopWords: Type.Array(Word, { description: 'Words that say nothing about a topic.' }),
    spellings: Type.Record(Type.String(), Word, { description: 'Another spelling to the spelling used here.' }),
    synonyms: Type.Record(Type.String(), Type.Array(Word, { minItems: 1 }), {
      description: 'Words that mean the same here, under the word that stands for all of them.'
    }),
    places: Type.Array(Place, { description: 'What can be found beside items.' }),
    notCovered: Type.Array(NotCovered, { description: 'What the guide leaves out on purpose.' })
  },
  { $id: 'Vocabulary', description: 'Lay words to what can be found.', ...closed }
)
export type Vocabulary = Static<typeof Vocabulary>
