import { Type, type Static } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { crisisKinds } from './crisis.js'
import { parseJson, readFile, readFolder } from './files.js'
import type { Content } from './load.js'
import { coarseLevels } from './messages.js'
import { readingFolder } from './phrasebook.js'
import { collectProblems, type ContentProblem } from './problems.js'
import { itemsOf } from './parts-of.js'
import { collectionNames } from './enums.js'
import { oneOf } from './schema-helpers.js'

/** What readers are tried on: a message with every level that is right, or its crisis, or a question with its items. */
const Row = Type.Object(
  {
    text: Type.String({ minLength: 1 }),
    accept: Type.Optional(Type.Array(oneOf(coarseLevels), { minItems: 1 })),
    crisis: Type.Optional(oneOf([...crisisKinds, 'support', 'none'])),
    relevant: Type.Optional(Type.Array(Type.String())),
    also_ok: Type.Optional(Type.Array(Type.String()))
  },
  { additionalProperties: true }
)
type Row = Static<typeof Row>
/** What is no item: a collection, the question of the guide, or a tool. */
const placeKey = new RegExp(
  `^(collection:(${collectionNames.join('|')})|guide:overview|tool:(screening|walking-plan))$`
)
const labels = ['accept', 'crisis', 'relevant'] as const

/** What is wrong with rows: not to be read, not labelled, or naming what no release has. The path is the line. */
export function rowProblems(dataDir: string, releases: readonly Content[]): ContentProblem[] {
  const { problems, report } = collectProblems()
  const ids = new Set(releases.flatMap(content => Array.from(itemsOf(content), ({ item }) => item.id)))
  for (const entry of readFolder(dataDir, readingFolder, report).filter(entry => entry.endsWith('.jsonl'))) {
    const file = `${readingFolder}/${entry}`
    const text = readFile(dataDir, file, report)?.toString() ?? ''
    for (const [index, line] of text.split('\n').entries()) {
      if (line !== '') checkRow(line, ids, (path, message) => report(file, `${index + 1}${path}`, message))
    }
  }
  return problems
}

function checkRow(line: string, ids: ReadonlySet<string>, report: (path: string, message: string) => void): void {
  const row = parseJson('', Buffer.from(line), (_file, path, message) => report(path, message)) as Row | undefined
  if (row === undefined) return
  const misfits = shapeProblems(Row, [], row)
  for (const { path, message } of misfits) report(path, message)
  if (misfits.length > 0) return
  const isLabelled = labels.some(label => row[label] !== undefined)
  if (!isLabelled) report('', `says nothing of what is right: none of ${labels.join(', ')}`)
  for (const list of ['relevant', 'also_ok'] as const) {
    for (const [index, id] of (row[list] ?? []).entries()) {
      if (!ids.has(id) && !placeKey.test(id)) report(`/${list}/${index}`, `there is no item ${id}`)
    }
  }
}
