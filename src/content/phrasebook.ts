import type { TSchema } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { digestOfFiles } from './digest.js'
import { parseChecked, parseJson, readFile, readFolder, stranger, type DataFolder, type ReadFiles } from './files.js'
import { holdsCollection, type Content } from './load.js'
import { namedSchemas } from './named-schemas.js'
import { collectProblems, type ContentProblem, type Report } from './problems.js'
import { claimsOf } from './parts-of.js'
import { Expressions } from './red-flag-expressions.js'
import { Vocabulary } from './vocabulary.js'

/** How people say things. It belongs to no release: what is heard today is heard under every address. */
export interface Phrasebook {
  vocabulary: Vocabulary
  /** How people say warning signs, and how they deny them. */
  expressions: Expressions
}

/** Where it is in the data folder, beside the labelled messages and questions that the readers are tried on. */
export const readingFolder = 'reading'
export const vocabularyFile = `${readingFolder}/vocabulary.json`
export const expressionsFile = `${readingFolder}/red-flag-expressions.json`
const schemas: Readonly<Record<string, TSchema>> = { [vocabularyFile]: Vocabulary, [expressionsFile]: Expressions }

/** A phrasebook as bytes. */
export interface HeldPhrasebook {
  files: ReadFiles
  /** Names its bytes; empty when they could not all be read. */
  digest: string
  /** What could not be read, or does not fit the schemas. */
  misfits: () => ContentProblem[]
  /** The phrasebook; only of bytes that fit. */
  phrasebook: () => Phrasebook
}

/** The phrasebook of a data folder, as bytes. */
export function readPhrasebook(data: DataFolder): HeldPhrasebook {
  const { problems: unread, report } = collectProblems()
  for (const entry of readFolder(data, readingFolder, report)) {
    const file = `${readingFolder}/${entry}`
    if (!(file in schemas) && !entry.endsWith('.jsonl')) report(file, '', stranger)
  }
  const files = new Map<string, Buffer>()
  for (const file of Object.keys(schemas)) {
    const bytes = readFile(data, file, report)
    if (bytes) files.set(file, bytes)
  }
  const parse = (file: string) => parseChecked(files.get(file) as Buffer)
  return {
    files,
    digest: unread.length === 0 ? digestOfFiles(files) : '',
    misfits: () => [...unread, ...misfitsIn(files)],
    phrasebook: () => ({
      vocabulary: parse(vocabularyFile) as Vocabulary,
      expressions: parse(expressionsFile) as Expressions
    })
  }
}

function misfitsIn(files: ReadonlyMap<string, Buffer>): ContentProblem[] {
  const { problems, report } = collectProblems()
  for (const [file, bytes] of files) checkShape(file, bytes, report)
  return problems
}

function checkShape(file: string, bytes: Buffer, report: Report): void {
  const value = parseJson(file, bytes, report)
  const misfits = value === undefined ? [] : shapeProblems(schemas[file] as TSchema, namedSchemas, value)
  for (const { path, message } of misfits) report(file, path, message)
}

/** The phrasebook as far as a release has answers: words may be there before the claim or sign that they lead to. */
export function phrasebookFor(content: Content, { vocabulary, expressions }: Phrasebook): Phrasebook {
  const { collections, screening, release } = content
  const claims = new Set([...claimsOf(content)].map(({ claim }) => claim.id))
  const signs = new Set(collections['red-flags'].flatMap(flag => flag.signs.map(({ id }) => id)))
  const places = vocabulary.places.filter(
    place => holdsCollection(release, place.collection) && place.claims.every(id => claims.has(id))
  )
  const { crisis, ...others } = expressions
  return {
    vocabulary: { ...vocabulary, places },
    expressions: {
      ...others,
      ...(screening.crisis && crisis && { crisis }),
      expressions: expressions.expressions.filter(({ sign }) => signs.has(sign)),
      lasting: expressions.lasting.filter(sign => signs.has(sign))
    }
  }
}
