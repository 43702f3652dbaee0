import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A question that somebody might ask, with the keys of what answers it: none when it is about something else. */
export interface LabelledQuestion {
  text: string
  relevant: readonly string[]
  /** What does neither good nor harm. */
  alsoOk: readonly string[]
  /** What sort of question it is. */
  kind: string
  writer: string
}

/** Whoever wrote the questions of before there were several. */
const firstWriter = 'first-edition'

/** A question as it stands in a file. */
export interface QuestionRow {
  text: string
  relevant: string[]
  also_ok?: string[]
  kind?: string
  style?: string
  writer?: string
}

/** The questions of a file. */
export function readQuestionFile(file: string): LabelledQuestion[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
  return lines.map(line => questionFrom(JSON.parse(line)))
}

/** The questions that search may learn from, of all files of a folder with `questions` or `queries` in their name. */
export function readQuestions(folder: string): LabelledQuestion[] {
  const files = readdirSync(folder)
    .filter(file => /(questions|queries).*\.jsonl$/.test(file))
    .sort()
  return files.flatMap(file => readQuestionFile(join(folder, file)))
}

/** A question from its row. */
export function questionFrom({
  text,
  relevant,
  also_ok: alsoOk = [],
  kind,
  style,
  writer = firstWriter
}: QuestionRow): LabelledQuestion {
  return { text, relevant, alsoOk, kind: kind ?? style ?? 'question', writer }
}
