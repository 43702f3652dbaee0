/** One thing wrong with the content: in which file (from the data folder), at which JSON path, and why. */
export interface ContentProblem {
  file: string
  path: string
  message: string
}

/** Tells one of them. */
export type Report = (file: string, path: string, message: string) => void

/** Takes what is told. */
export function collectProblems(): { problems: ContentProblem[]; report: Report } {
  const problems: ContentProblem[] = []
  return {
    problems,
    report: (file, path, message) => {
      problems.push({ file, path, message })
    }
  }
}

/** `file:path: message`, one line per problem; the whole file is meant where the path is empty. */
export function formatProblems(problems: readonly ContentProblem[]): string {
  return problems.map(({ file, path, message }) => `${file}:${path}: ${message}`).join('\n')
}

/** Thrown when a data folder cannot be served; carries every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[]

  constructor(problems: readonly ContentProblem[]) {
    super(
      `the content cannot be served (${problems.length} problem${problems.length === 1 ? '' : 's'}):\n${formatProblems(problems)}`
    )
    this.name = 'ContentError'
    this.problems = problems
  }
}
