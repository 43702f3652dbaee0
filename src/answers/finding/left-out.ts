import type { NotCovered, Vocabulary } from '../../content/vocabulary.js'
import type { WordReader } from './words.js'

/** What a question speaks of that the guide leaves out on purpose, and whom to ask about it. */
export type LeftOut = Pick<NotCovered, 'topic' | 'ask'>

/** Makes a reader for what the guide leaves out: the topic that most words of a question speak of. */
export function leftOutReader(
  { notCovered }: Vocabulary,
  words: WordReader
): (terms: readonly string[]) => LeftOut | undefined {
  const topics = notCovered.map(({ topic, ask, words: said }) => ({ topic, ask, terms: new Set(said.map(words.term)) }))
  return asked => {
    const spoken = topics.map(({ topic, ask, terms }) => ({
      topic,
      ask,
      count: asked.filter(term => terms.has(term)).length
    }))
    const [most] = spoken.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
    return most && { topic: most.topic, ask: most.ask }
  }
}
