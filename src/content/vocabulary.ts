import { Type, type Static } from '@sinclair/typebox'

const closed = { additionalProperties: false } as const
const word = '[\\p{Ll}\\p{N}]+'
const Word = Type.RegExp(new RegExp(`^${word}$`, 'u'))
/** Words with spaces between them stand near each other in any order; those joined by hyphens follow each other. */
const Phrase = Type.RegExp(new RegExp(`^${word}([ -]${word})*$`, 'u'))

/** How people say things, and what they mean by it: what search reads beside the content itself. */
export const Vocabulary = Type.Object({
  stopWords: Type.Array(Word, { description: 'Words that say nothing about a topic.' }),
  spellings: Type.Record(Type.String(), Word, { description: 'Other spelling, or usual misspelling, to the spelling used here.' }),
  synonyms: Type.Record(Type.String(), Type.Array(Word, { minItems: 1 }), { description: 'Words that mean the same here, under the word that stands for all of them.' }),
  ignored: Type.Array(Phrase, { description: 'Turns of phrase in which a word means something else, such as `come-back`.' }),
  anchors: Type.Array(Phrase, { description: 'Any of these shows that a question is about the back, its nerves, or walking.' }),
  elsewhere: Type.Array(Phrase, { description: 'Any of these shows that a question may be about something that this guide does not cover.' }),
  cues: Type.Array(Type.Object({
    items: Type.Record(Type.String(), Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }), { description: 'How likely the item is meant, by item id.' }),
    say: Type.Array(Phrase, { minItems: 1, description: 'Each of these alone is a sign of the items.' })
  }, closed))
}, { $id: 'Vocabulary', description: 'Lay words to items.', ...closed })
export type Vocabulary = Static<typeof Vocabulary>
