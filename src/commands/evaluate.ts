import { readFileSync } from 'node:fs'
import { evaluateScreening, figureLine, type Evaluation, type ScreeningRow } from '../answers/evaluation.js'
import { placeOfRight, type Answered } from '../answers/finding/figures.js'
import { buildSearch } from '../answers/finding/search.js'
import { answeredByOthers, askSearch } from '../answers/finding/training.js'
import { readerBesideRules } from '../answers/reading/held-model.js'
import { buildScreening } from '../answers/screening.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { questionModelIn } from '../content/question-model.js'
import { questionFrom, readQuestions, type QuestionRow } from '../content/questions.js'
import { findingTable, groupedBy } from '../representations/search-quality.js'

// Without files: the project's own questions, each answered by what was learned from all other writers. With files:
// their messages and questions. Each line is {"text", "accept": ["emergency", "urgent", "none"]} or {"text",
// "relevant": ["<key>"], "kind", "writer"}.

const files = process.argv.slice(2)
const config = loadConfig(process.env)
const { latest, phrasebook } = loadLibrary(config.dataDir)
const content = { ...latest, ...phrasebook }
const screening = buildScreening(content, readerBesideRules(config))
const search = buildSearch(content, questionModelIn(config.questionModelFile))

if (files.length === 0) printAnswers(answeredByOthers(content, readQuestions(config.messagesFolder)))
for (const file of files) {
  const rows = read(file)
  const messages = rows.flatMap(({ accept, red_flag_accept: also, ...row }) =>
    (accept ?? also) ? [{ ...row, accept: accept ?? also } as ScreeningRow] : []
  )
  const questions = rows.filter(({ relevant }) => relevant !== undefined) as unknown as QuestionRow[]
  console.log(`${file}: ${rows.length} rows`)
  if (messages.length > 0) print(evaluateScreening(messages, screening))
  if (questions.length > 0) printAnswers(questions.map(row => askSearch(questionFrom(row), search)))
}

function print({ figures, failures }: Evaluation): void {
  for (const figure of figures.filter(({ of }) => of > 0)) console.log(`  ${figureLine(figure)}`)
  for (const failure of failures) console.log(`    ${failure}`)
}

function printAnswers(answered: readonly Answered[]): void {
  console.log(findingTable({ all: answered, ...groupedBy('kind', answered) }))
  console.log(findingTable(groupedBy('writer', answered)))
  for (const {
    question: { text, relevant },
    found
  } of answered.filter(isWrong)) {
    console.log(
      `    ${found.slice(0, 3).join(', ') || 'nothing'}, not ${relevant.join(' or ') || 'quiet'}: ${JSON.stringify(text)}`
    )
  }
}

function isWrong(answered: Answered): boolean {
  const { question, found } = answered
  return question.relevant.length > 0 ? placeOfRight(answered) > 2 : found.length > 0
}

interface Row {
  text: string
  accept?: string[]
  red_flag_accept?: string[]
  relevant?: string[]
}

function read(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [rowOf(line) ?? refuse(`${file}:${index + 1}: is not a row with a text`)]
  )
}

function rowOf(line: string): Row | undefined {
  try {
    const row: Row = JSON.parse(line)
    return typeof row.text === 'string' ? row : undefined
  } catch {
    return undefined
  }
}

function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
