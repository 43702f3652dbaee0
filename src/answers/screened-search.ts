import type { Findings, Search, SearchQuery } from './finding/search.js'
import type { Screening, ScreeningOutcome } from './screening.js'

interface Engines {
  search: () => Search
  screening: () => Screening
}

/**
 * What is found for a question, and what a screening of it says: red flags that were heard come first, and in a crisis
 * nothing else is found.
 */
export function screenedSearch(
  { search, screening }: Engines,
  query: SearchQuery
): Findings & { outcome: ScreeningOutcome } {
  const outcome = screening().assess({ text: query.q })
  if (outcome.crisis) return { hits: [], correctedTo: [], outcome }
  const heard = outcome.triggered.filter(({ because }) => !('resembles' in because)).map(({ redFlag }) => redFlag)
  return { ...search()({ ...query, heard }), outcome }
}
