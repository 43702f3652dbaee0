import type { Findable } from './findables.js'
import { wordsOf } from './words.js'

/** What somebody may be typing: a title or a name of something that can be found. */
export interface Suggestion extends Pick<Findable, 'kind' | 'id' | 'collection' | 'title'> {
  /** What to put in the place of what was typed. */
  text: string
}

export type Suggest = (typed: string, limit: number) => Suggestion[]

interface Candidate {
  suggestion: Suggestion
  words: readonly string[]
  plain: string
  isTitle: boolean
}

/**
 * Makes suggestions from titles, names and tools: each typed word is one of theirs, and the last one may be the
 * beginning of one.
 */
export function suggester(findables: readonly Findable[]): Suggest {
  const candidates = findables.flatMap(candidatesOf)
  const byInitial = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    for (const initial of new Set(candidate.words.map(word => word[0] as string))) {
      byInitial.set(initial, [...(byInitial.get(initial) ?? []), candidate])
    }
  }

  return (typed, limit) => {
    const words = wordsOf(typed)
    const last = words.at(-1)
    if (last === undefined) return []
    const fitting = (byInitial.get(last[0] as string) ?? []).filter(candidate => fits(candidate, words))
    const plain = words.join(' ')
    const sorted = fitting
      .map(candidate => ({ ...candidate, worth: worth(candidate, plain) }))
      .sort((one, other) => one.worth - other.worth)
    const once = new Map<string, Suggestion>()
    for (const { suggestion } of sorted) {
      const key = `${suggestion.kind} ${suggestion.id}`
      if (!once.has(key)) once.set(key, suggestion)
    }
    return [...once.values()].slice(0, limit)
  }
}

function candidatesOf({ kind, id, collection, title, names }: Findable): Candidate[] {
  return [title, ...names].map(text => {
    const words = wordsOf(text)
    return { suggestion: { text, kind, id, collection, title }, words, plain: words.join(' '), isTitle: text === title }
  })
}

/** Whether a name holds all words that were typed, and a word that begins with the last. */
function fits({ words }: Candidate, typed: readonly string[]): boolean {
  const last = typed.at(-1) as string
  return words.some(word => word.startsWith(last)) && typed.slice(0, -1).every(word => words.includes(word))
}

/** The smaller, the sooner: what begins as it was typed, titles before names, short before long. */
function worth({ words, plain, isTitle }: Candidate, typed: string): number {
  const begins = plain.startsWith(typed)
  return (begins ? 0 : 1000) + (isTitle ? 0 : 100) + words.length
}
