import type { Findable } from './findables.js'
import { wordsOf, type WordReader } from './words.js'

/** What is called by its name, by the place of what can be found. */
export interface Names {
  /** What has a title or a name that is the whole question. */
  whole: (question: string) => readonly number[]
  /** What has a title or a name with this word in it. */
  holding: (term: string) => readonly number[]
}

/** Looks up titles and names: as they are written, else with other forms of their words. */
export function namesOf(findables: readonly Findable[], words: WordReader): Names {
  const written = new Map<string, Set<number>>()
  const meant = new Map<string, Set<number>>()
  const byTerm = new Map<string, Set<number>>()
  for (const [place, { title, names }] of findables.entries()) {
    for (const name of [title, ...names]) {
      put(written, plain(name), place)
      put(meant, inTerms(name, words), place)
      for (const term of words.terms(name)) put(byTerm, term, place)
    }
  }
  return {
    whole: question => [...(written.get(plain(question)) ?? meant.get(inTerms(question, words)) ?? [])],
    holding: term => [...(byTerm.get(term) ?? [])]
  }
}

const plain = (name: string) => wordsOf(name).join(' ')
const inTerms = (name: string, words: WordReader) => [...words.terms(name)].join(' ')

function put(map: Map<string, Set<number>>, key: string, place: number): void {
  const places = map.get(key)
  if (places) places.add(place)
  else map.set(key, new Set([place]))
}
