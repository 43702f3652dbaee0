import { rowProblems } from './labelled-rows.js'
import { checkHolding, servedFrom, type Holding } from './library.js'
import type { ContentProblem } from './problems.js'
import { authoringBook } from './rules/authoring-rules.js'

/** All that authors have to mend: what would stop a server, what else they are held to, and labelled rows. */
export function authoringProblems(dataDir: string, holding: Holding): ContentProblem[] {
  const problems = checkHolding(holding, authoringBook)
  return problems.length > 0 ? problems : rowProblems(dataDir, servedFrom(holding))
}
