import type { Span } from './spans.js'
import { bySentence, tokensOf, type Token } from './tokens.js'

/** What a sentence holds, each once, and where it stands first (UTF-16 code units). */
export type Features = ReadonlyMap<string, Span>

/** The features of each sentence of a message. */
export function featuresBySentence(text: string, featuresOf = wordsAndPairs): Features[] {
  return bySentence(tokensOf(text)).map(featuresOf)
}

/** The words of a sentence, and its pairs of neighbours; one number is as good as another. */
export function wordsAndPairs(tokens: readonly Token[]): Features {
  const features = new Map<string, Span>()
  const add = (feature: string, start: number, end: number) => {
    if (!features.has(feature)) features.set(feature, { start, end })
  }
  let before: Token | undefined
  for (const token of tokens) {
    add(wordOf(token), token.start, token.end)
    if (before) add(`${wordOf(before)} ${wordOf(token)}`, before.start, token.end)
    before = token
  }
  return features
}

export const wordOf = ({ word }: Token): string => (/^[0-9]/.test(word) ? '#' : word)

/**
 * A message is read by each sentence and by each pair of neighbours, never as a whole: what stands around a danger
 * cannot outweigh it.
 */
export function unitsOf(sentences: readonly Features[]): Features[] {
  const pairs = sentences.slice(1).map((sentence, index) => together([sentences[index] as Features, sentence]))
  return [...sentences, ...pairs]
}

/** Sentences as one. */
export function together(sentences: readonly Features[]): Features {
  return new Map(sentences.toReversed().flatMap(sentence => [...sentence]))
}
