import type { Steps } from '../steps.js'
import type { Span } from './spans.js'
import type { Token } from './tokens.js'

/** Where a pattern stands: its whole span, and the parts of it that the pattern names (gaps left out). */
export interface Found<T> extends Span {
  value: T
  parts: Span[]
}

interface Phrase {
  group: string
  rest: string[]
}
interface Element {
  name: string
  gap: number
  acrossPause: boolean
}
interface Compiled<T> {
  elements: Element[]
  value: T
}
interface Lexicon {
  phrases: ReadonlyMap<string, Phrase[]>
  longestStem: number
  ranges: ReadonlyArray<{ name: string; from: number; to: number }>
}
interface Text {
  tokens: readonly Token[]
  occurrences: Occurrences
  carrying: ReadonlySet<string>
}
type Occurrences = Array<Map<string, number[]> | undefined>

/** The words and patterns of one vocabulary, ready to be looked for in messages. */
export interface PatternBook<T> {
  find: (tokens: readonly Token[]) => Array<Found<T>>
  /** Every word that is spelled out: by a group, which a misspelling may have meant, or by a pattern. */
  spelled: { grouped: ReadonlySet<string>; anywhere: ReadonlySet<string> }
}

const numbers = /^#(\d+)-(\d+)$/
const grouped = /^<(.+)>$/
const gapped = /^(\.\.|~)(\d)$/
/** So many patterns are compiled in one step. */
const patternsInStep = 200

/**
 * Compiles patterns such as `<lost> ..3 control`, by the groups of words that they name, in steps; words that carry on
 * after a pause bridge it.
 */
export function* patternBook<T>(
  words: Readonly<Record<string, readonly string[]>>,
  patterns: Iterable<{ says: string; value: T }>,
  carriesOn: readonly string[] = []
): Steps<PatternBook<T>> {
  const carrying = new Set(carriesOn)
  const phrases = new Map<string, Phrase[]>()
  const ranges: Array<{ name: string; from: number; to: number }> = []
  const known = new Set<string>()
  const spelled = { grouped: new Set<string>(), anywhere: new Set<string>() }

  const addPhrase = (group: string, text: string): void => {
    const [first, ...rest] = text.split(' ') as [string, ...string[]]
    listAt(phrases, first).push({ group, rest })
    for (const word of [first, ...rest].filter(word => !word.endsWith('*'))) {
      spelled.anywhere.add(word)
      if (grouped.test(group)) spelled.grouped.add(word)
    }
  }
  const define = (name: string): void => {
    if (known.has(name)) return
    known.add(name)
    const group = grouped.exec(name)?.[1]
    const range = numbers.exec(name)
    if (range) ranges.push({ name, from: Number(range[1]), to: Number(range[2]) })
    else if (group === undefined) addPhrase(name, name)
    else {
      for (const member of words[group] as readonly string[]) addPhrase(name, member)
    }
  }

  const byFirst = new Map<string, Array<Compiled<T>>>()
  let taken = 0
  for (const { says, value } of patterns) {
    if (++taken % patternsInStep === 0) yield
    const elements = elementsOf(says)
    for (const { name } of elements) define(name)
    const { name } = elements[0] as Element
    listAt(byFirst, name).push({ elements, value })
  }

  const longestStem = Math.max(0, ...[...phrases.keys()].filter(key => key.endsWith('*')).map(key => key.length - 1))
  return {
    spelled,
    find(tokens) {
      const occurrences: Occurrences = tokens.map((_, at) =>
        occurrencesAt(tokens, at, { phrases, longestStem, ranges })
      )
      const found: Array<Found<T>> = []
      for (let at = 0; at < tokens.length; at++) {
        for (const [name, ends] of occurrences[at] ?? []) {
          for (const { elements, value } of byFirst.get(name) ?? []) {
            for (const end of ends) {
              const rest = follow({ tokens, occurrences, carrying }, elements, 1, end)
              if (!rest) continue
              const parts = [{ start: at, end }, ...rest]
              found.push({ start: at, end: parts.at(-1)!.end, value, parts })
              break
            }
          }
        }
      }
      return found
    }
  }
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key)
  if (known) return known
  const made: T[] = []
  lists.set(key, made)
  return made
}

function elementsOf(says: string): Element[] {
  const elements: Element[] = []
  let gap = 0
  let acrossPause = false
  for (const part of says.split(' ')) {
    const wide = gapped.exec(part)
    if (wide) {
      gap = Number(wide[2])
      acrossPause = wide[1] === '~'
    } else {
      elements.push({ name: part, gap, acrossPause })
      gap = 0
      acrossPause = false
    }
  }
  // A list that grew holds room for many more, and there are ten thousand of these.
  return elements.slice()
}

/** Which groups stand at a token, each with the ends that its phrases reach. */
function occurrencesAt(tokens: readonly Token[], at: number, { phrases, longestStem, ranges }: Lexicon) {
  const { word } = tokens[at] as Token
  let here: Map<string, number[]> | undefined
  const add = (name: string, end: number): void => {
    here ??= new Map()
    const ends = here.get(name)
    if (!ends) here.set(name, [end])
    else if (!ends.includes(end)) ends.push(end)
  }
  const addAll = (candidates: Phrase[] | undefined): void => {
    for (const { group, rest } of candidates ?? []) if (continues(tokens, at, rest)) add(group, at + 1 + rest.length)
  }
  addAll(phrases.get(word))
  for (let length = 2; length <= Math.min(word.length, longestStem); length++) {
    addAll(phrases.get(`${word.slice(0, length)}*`))
  }
  if (/^\d/.test(word)) {
    for (const { name, from, to } of ranges) if (Number(word) >= from && Number(word) <= to) add(name, at + 1)
  }
  return here
}

function continues(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((wanted, index) => {
    const token = tokens[at + 1 + index]
    if (!token || token.sentence !== tokens[at]!.sentence) return false
    return wanted.endsWith('*') ? token.word.startsWith(wanted.slice(0, -1)) : token.word === wanted
  })
}

/** The spans of the elements from `index` on, when they follow within their gaps; the nearest way first. */
function follow(text: Text, elements: readonly Element[], index: number, from: number): Span[] | undefined {
  const { tokens, occurrences, carrying } = text
  const element = elements[index]
  if (!element) return []
  for (let start = from; start <= from + element.gap; start++) {
    const token = tokens[start]
    if (
      !token ||
      token.sentence !== tokens[from - 1]!.sentence ||
      (token.afterPause && !element.acrossPause && !carrying.has(token.word))
    ) {
      return undefined
    }
    for (const end of occurrences[start]?.get(element.name) ?? []) {
      const rest = follow(text, elements, index + 1, end)
      if (rest) return [{ start, end }, ...rest]
    }
  }
  return undefined
}
