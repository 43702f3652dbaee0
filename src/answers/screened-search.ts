import type { Screening, ScreeningOutcome } from './screening.js'
import type { Hit, SearchQuery } from './search.js'

interface Engines {
  search: () => (query: SearchQuery) => Hit[]
  screening: () => Screening
}

/** What is found for a question, and what a screening of it says; in a crisis nothing else is found. */
export function screenedSearch ({ search, screening }: Engines, query: SearchQuery): { hits: Hit[], outcome: ScreeningOutcome } {
  const outcome = screening().assess({ text: query.q })
  return { hits: outcome.crisis ? [] : search()(query), outcome }
}
