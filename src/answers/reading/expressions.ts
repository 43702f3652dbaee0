import { cueNames, type CueName, type Expressions } from '../../content/red-flag-expressions.js'
import type { Found } from './patterns.js'
import type { CuedMessage } from './sentences.js'
import { overlap, within, type Span } from './spans.js'
import type { Token } from './tokens.js'

/** Words of a message that say a sign, before they are held against a release. */
export type ReadExpression = Pick<
  Expressions['expressions'][number],
  'sign' | 'says' | 'denies' | 'unless' | 'with' | 'urgency'
>
/** The word groups and cues that expressions are read with. */
export type Language = Pick<
  Expressions,
  'words' | 'tenses' | 'carriesOn' | 'harmless' | 'cues' | 'numbers' | 'fillers' | 'realWords' | 'lasting'
>
/** What a pattern means where it is found. */
export type Meaning =
  | { kind: 'expression'; expression: ReadExpression }
  | { kind: 'unless' | 'with'; expression: ReadExpression }
  | { kind: 'cue'; cue: CueName }
  | { kind: 'harmless' }

/** All that expressions and their language are looked for with. */
export function* meaningsOf({
  expressions,
  harmless,
  cues
}: { expressions: readonly ReadExpression[] } & Pick<Language, 'harmless' | 'cues'>): Generator<{
  says: string
  value: Meaning
}> {
  for (const expression of expressions) {
    for (const says of expression.says) yield { says, value: { kind: 'expression', expression } }
    for (const kind of ['unless', 'with'] as const) {
      for (const says of expression[kind] ?? []) yield { says, value: { kind, expression } }
    }
  }
  for (const says of harmless) yield { says, value: { kind: 'harmless' } }
  for (const cue of cueNames) for (const says of cues[cue]) yield { says, value: { kind: 'cue', cue } }
}

/** What was found in a message, by what it means. */
export interface Sorted {
  expression: Array<Found<ReadExpression>>
  unless: Map<ReadExpression, Array<Found<unknown>>>
  with: Map<ReadExpression, Array<Found<unknown>>>
  cues: Record<CueName, Span[]>
  harmless: Span[]
}

/** Puts what was found in order, by what it means. */
export function sorted(all: ReadonlyArray<Found<Meaning>>): Sorted {
  const found: Sorted = {
    expression: [],
    unless: new Map(),
    with: new Map(),
    cues: Object.fromEntries(cueNames.map(name => [name, []])) as unknown as Sorted['cues'],
    harmless: []
  }
  for (const one of all) {
    const { value } = one
    if (value.kind === 'expression') found.expression.push({ ...one, value: value.expression })
    else if (value.kind === 'cue') found.cues[value.cue].push(one)
    else if (value.kind === 'harmless') found.harmless.push(one)
    else {
      const beside = found[value.kind].get(value.expression)
      if (beside) beside.push(one)
      else found[value.kind].set(value.expression, [one])
    }
  }
  return found
}

/** The message as assertions are read in it: only the cues that stand for themselves. */
export function readingOf(
  tokens: readonly Token[],
  { cues: found }: Sorted,
  mentions: ReadonlyArray<Found<ReadExpression>>
): CuedMessage {
  const outside = (cues: Span[], exceptions: Span[]) =>
    cues.filter(cue => !exceptions.some(exception => overlap(cue, exception)))
  // `No feeling` is a sign, not a denial: words that say a sign deny nothing else.
  const signs = mentions.flatMap(({ parts }) => parts)
  const cues = {
    ...found,
    deny: outside(found.deny, found.notDenial).filter(cue => !signs.some(sign => within(cue, sign))),
    over: outside(found.over, [...found.notOver, ...signs]),
    relapse: outside(found.relapse, found.notRelapse),
    suppose: outside(found.suppose, found.notSupposed),
    newClause: outside(found.newClause, found.over)
  }
  return { tokens, cues, mentionEnds: new Set(mentions.map(({ end }) => end)) }
}
