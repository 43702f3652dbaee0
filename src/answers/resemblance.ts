import type { Hearing } from './reading/learned-reader.js'
import type { Mention } from './reading/red-flag-reader.js'
import type { Span } from './reading/spans.js'

/** Words of a message, as they were sent, and where they stand (UTF-16 code units). */
export type Quoted = Pick<Mention, 'quote' | 'start' | 'end'>

/** This sounds like a sign: the words that speak most for it, and the question to put. */
export interface Resembles {
  question: string
  spans: Quoted[]
}

/**
 * The signs that a message sounds like, each with the words that speak most for it; with the whole message where none
 * does.
 */
export function resemblancesIn(text: string, { signs }: Hearing): ReadonlyMap<string, [Quoted, ...Quoted[]]> {
  const quoted = ({ start, end }: Span): Quoted => ({ quote: text.slice(start, end), start, end })
  const whole = quoted({ start: 0, end: text.length })
  return new Map(
    signs.map(({ sign, spans }) => {
      const [first = whole, ...others] = spans.map(quoted)
      return [sign, [first, ...others]]
    })
  )
}
