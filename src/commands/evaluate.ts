import { readFileSync } from 'node:fs'
import { evaluateScreening, evaluateSearch, figureLine, type Evaluation, type ScreeningRow, type SearchRow } from '../answers/evaluation.js'
import { readerBesideRules } from '../answers/reading/held-model.js'
import { buildScreening } from '../answers/screening.js'
import { buildSearch } from '../answers/search.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: npm run eval -- <file.jsonl> …\nEach line is {"text", "accept": ["emergency", "urgent", "none"]} or {"text", "relevant": ["<item id>"]}.')
  process.exit(1)
}

const config = loadConfig(process.env)
const { latest, phrasebook } = loadLibrary(config.dataDir)
const content = { ...latest, ...phrasebook }
const screening = buildScreening(content, readerBesideRules(config))
const search = buildSearch(content)

for (const file of files) {
  const rows = read(file)
  const messages = rows.flatMap(({ accept, red_flag_accept: also, ...row }) => accept ?? also ? [{ ...row, accept: accept ?? also } as ScreeningRow] : [])
  const questions = rows.filter(({ relevant }) => relevant !== undefined) as unknown as SearchRow[]
  console.log(`${file}: ${rows.length} rows`)
  if (messages.length > 0) print(evaluateScreening(messages, screening))
  if (questions.length > 0) print(evaluateSearch(questions, search))
}

function print ({ figures, failures }: Evaluation): void {
  for (const figure of figures.filter(({ of }) => of > 0)) console.log(`  ${figureLine(figure)}`)
  for (const failure of failures) console.log(`    ${failure}`)
}

interface Row { text: string, accept?: string[], red_flag_accept?: string[], relevant?: string[] }

function read (file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => line.trim() === '' ? [] : [rowOf(line) ?? refuse(`${file}:${index + 1}: is not a row with a text`)])
}

function rowOf (line: string): Row | undefined {
  try {
    const row: Row = JSON.parse(line)
    return typeof row.text === 'string' ? row : undefined
  } catch {
    return undefined
  }
}

function refuse (message: string): never {
  console.error(message)
  process.exit(1)
}
