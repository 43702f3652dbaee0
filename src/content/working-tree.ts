import { isDeepStrictEqual } from 'node:util'
import type { TSchema } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { digestOfFiles } from './digest.js'
import { parseJson, readFile, readFolder, stranger, type DataFolder } from './files.js'
import { Release } from './guide.js'
import { contentFrom, type Content, type HeldRelease } from './load.js'
import { namedSchemas } from './named-schemas.js'
import { packFile } from './pack.js'
import { collectProblems, type ContentProblem, type Report } from './problems.js'
import { laterParts, partNames, releaseFile, releaseParts, type PartName } from './release-parts.js'
import { itemSchemas, type Item } from './schema.js'
import { Shared, sharedFile, withShared } from './shared.js'
import { collectionNames, type CollectionName } from './enums.js'
import { compareVersions } from './version.js'

/** The files that are edited: the draft of the next release, or the newest sealed one until that is opened. */
export interface WorkingTree extends HeldRelease {
  status: Release['status']
}

const partFiles = partNames.map(part => releaseParts[part].file)
/** What the working tree is made of in the data folder. */
export const treeEntries: readonly string[] = [releaseFile, ...partFiles, sharedFile, ...collectionNames]

/** The files of a working tree: those that it must have, and those that it has. */
export function readTreeFiles(data: DataFolder, entries: readonly string[], report: Report): Map<string, Buffer> {
  const inFolders = collectionNames
    .filter(name => entries.includes(name))
    .flatMap(name => readFolder(data, name, report).map(file => `${name}/${file}`))
  const optional = [...laterParts.map(part => releaseParts[part].file), sharedFile]
  const absent = optional.filter(file => !entries.includes(file))
  const expected = [...partFiles, sharedFile].filter(file => !absent.includes(file))
  const files = new Map<string, Buffer>()
  for (const file of [releaseFile, ...expected, ...inFolders]) {
    const bytes = file.endsWith('.json') ? readFile(data, file, report) : report(file, '', stranger)
    if (bytes) files.set(file, bytes)
  }
  return files
}

/** The schema of a file of the working tree. */
export function schemaOf(file: string): TSchema {
  const [collection] = file.split('/')
  const part = partNames.find(part => releaseParts[part].file === file)
  if (part) return releaseParts[part].schema
  if (file === sharedFile) return Shared
  return file === releaseFile ? Release : itemSchemas[collection as CollectionName]
}

/** The working tree of a data folder, as bytes; undefined where nothing of it is there. */
export function readWorkingTree(data: DataFolder, entries: readonly string[]): WorkingTree | undefined {
  if (!entries.some(entry => treeEntries.includes(entry))) return undefined
  const { problems: unread, report } = collectProblems()
  const files = readTreeFiles(data, entries, report)
  const release = parseAll(files).get(releaseFile) as Partial<Release> | null | undefined
  let content: Content | undefined
  return {
    version: String(release?.version),
    files,
    status: release?.status ?? 'draft',
    digest: unread.length === 0 ? digestOfFiles(files) : '',
    misfits: () => [...unread, ...misfitsIn(files)],
    content: () => (content ??= contentOf(withShared(parseAll(files), () => {}))),
    locate: problem => problem
  }
}

/** Why the working tree cannot stand: it is a draft after the newest release, or that release, untouched. */
export function misplacedTree(tree: WorkingTree, newest: HeldRelease | undefined): ContentProblem[] {
  const { problems, report } = collectProblems()
  const pack = packFile(tree.version)
  if (tree.status === 'released') {
    const isNewest = newest?.version === tree.version
    if (!isNewest) report(releaseFile, '/status', `is released, but ${pack} is not the newest sealed release`)
    else for (const file of differingFiles(tree, newest)) report(file, '', `is not as in ${pack}: ${howToCorrect}`)
  } else if (newest && compareVersions(newest.version, tree.version) >= 0) {
    const why = `${newest.version} is sealed already: a draft comes after it`
    report(releaseFile, '/version', `is ${tree.version}, but ${why}`)
  }
  return problems
}

const howToCorrect = 'what is sealed is corrected in the next release; open it with release:content'

function differingFiles(tree: HeldRelease, sealed: HeldRelease): string[] {
  const [ours, theirs] = [piecesOf(tree.content()), piecesOf(sealed.content())]
  const files = new Set([...ours.keys(), ...theirs.keys()])
  return [...files].filter(file => !isDeepStrictEqual(ours.get(file), theirs.get(file)))
}

/** What a working tree with this content holds in each file. */
export function piecesOf(content: Content): Map<string, unknown> {
  const pieces = new Map<string, unknown>([[releaseFile, content.release]])
  for (const part of partNames.filter(part => content[part])) pieces.set(releaseParts[part].file, content[part])
  for (const name of collectionNames) {
    for (const item of content.collections[name]) pieces.set(`${name}/${item.id}.json`, item)
  }
  return pieces
}

/** What the files that are JSON hold. */
function parseAll(files: ReadonlyMap<string, Buffer>, report: Report = () => {}): Map<string, unknown> {
  const values = Array.from(files, ([file, bytes]) => [file, parseJson(file, bytes, report)] as const)
  return new Map(values.filter(([, value]) => value !== undefined))
}

function misfitsIn(files: ReadonlyMap<string, Buffer>): ContentProblem[] {
  const { problems, report } = collectProblems()
  const parsed = parseAll(files, report)
  const shared = parsed.get(sharedFile)
  if (shared !== undefined) checkShape(sharedFile, shared, report)
  const whole = withShared(parsed, report)
  // Where a shared part is lacking, saying so once is enough.
  const told = new Set(problems.map(({ file }) => file))
  for (const [file, value] of whole) {
    if (!told.has(file) && checkShape(file, value, report)) checkName(file, value, report)
  }
  return problems
}

/** Tells what does not fit the schema of a file; whether all of it does. */
function checkShape(file: string, value: unknown, report: Report): boolean {
  const misfits = shapeProblems(schemaOf(file), namedSchemas, value)
  for (const { path, message } of misfits) report(file, path, message)
  return misfits.length === 0
}

function checkName(file: string, value: unknown, report: Report): void {
  const name = /\/(.+)\.json$/.exec(file)?.[1]
  const { id } = value as Item
  if (name === undefined || id === name) return
  report(file, '/id', `is ${JSON.stringify(id)}, but the file is named ${name}.json`)
}

function contentOf(values: ReadonlyMap<string, unknown>): Content {
  const parts = Object.fromEntries(partNames.map(part => [part, values.get(releaseParts[part].file)]))
  return contentFrom(values.get(releaseFile) as Release, parts as Record<PartName, unknown>, name => {
    const files = [...values.keys()].filter(file => file.startsWith(`${name}/`))
    return files.map(file => values.get(file) as Item)
  })
}
