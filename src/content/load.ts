import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { Overview, Release, Source } from './guide.js'
import { nouns } from './nouns.js'
import type { ContentProblem } from './problems.js'
import { itemSchemas, type Collections, type Item } from './schema.js'
import { Expressions, ScreeningTexts } from './screening.js'
import { collectionNames, type CollectionName } from './terms.js'
import { Vocabulary } from './vocabulary.js'
import { WalkingPlanRules } from './walking-plan.js'

/** One release as it stands in its folder, checked against the schemas; the rules look at it as a whole. */
export interface Content {
  release: Release
  overview: Overview
  sources: Source[]
  vocabulary: Vocabulary
  collections: Collections
  screening: ScreeningTexts
  /** How people say warning signs, and how they deny them. */
  expressions: Expressions
  walkingPlan: WalkingPlanRules
  /** `sha256-…` over every file but release.json: what a released folder is held against. */
  digest: string
}

const sources = Type.Array(Source)
const utf8 = new TextDecoder('utf-8', { fatal: true })
const topFiles = ['overview.json', 'red-flag-expressions.json', 'release.json', 'screening.json', 'sources.json', 'vocabulary.json', 'walking-plan.json']

/** Bytes of the largest file that is read, many times what any has: reading holds up whoever is being answered. */
const largestFile = 50_000_000

/**
 * Reads one release folder and checks its shape; a release that has problems has no content. What `isKnown` recognises by its digest was checked
 * before, and is not checked again.
 */
export function loadRelease (dataDir: string, version: string, isKnown: (read: Pick<Content, 'release' | 'digest'>) => boolean = () => false): { content?: Content, known?: boolean, problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const files: Array<{ file: string, schema: TSchema, value: unknown, id?: string | undefined }> = []
  const hash = createHash('sha256')
  const report = (file: string, path: string, message: string) => problems.push({ file: `${version}/${file}`, path, message })

  const list = (folder: string): string[] => {
    try {
      return readdirSync(join(dataDir, version, folder)).sort()
    } catch (error) {
      report(folder, '', `cannot be read: ${(error as Error).message}`)
      return []
    }
  }

  /** What is read has its type once all shapes are checked; `id` is what it must be called. */
  const read = <T extends TSchema>(file: string, schema: T, id?: string): Static<T> | undefined => {
    try {
      const bytes = readBounded(join(dataDir, version, file))
      if (file !== 'release.json') hash.update(`${file}\n${bytes.length}\n`).update(bytes)
      const value: unknown = JSON.parse(utf8.decode(bytes))
      files.push({ file, schema, value, id })
      return value as Static<T>
    } catch (error) {
      report(file, '', `cannot be read as JSON: ${(error as Error).message}`)
    }
  }

  const readCollection = (name: CollectionName) => list(name).flatMap(fileName => {
    const file = `${name}/${fileName}`
    if (fileName.endsWith('.json')) return [read(file, itemSchemas[name], fileName.slice(0, -'.json'.length))]
    report(file, '', 'is not a file that belongs here')
    return []
  })

  for (const entry of list('')) {
    if (!topFiles.includes(entry) && !collectionNames.includes(entry as CollectionName)) report(entry, '', 'is not a file that belongs here')
  }
  const release = read('release.json', Release)
  const parts = {
    overview: read('overview.json', Overview),
    sources: read('sources.json', sources),
    vocabulary: read('vocabulary.json', Vocabulary),
    screening: read('screening.json', ScreeningTexts),
    expressions: read('red-flag-expressions.json', Expressions),
    walkingPlan: read('walking-plan.json', WalkingPlanRules),
    collections: Object.fromEntries(collectionNames.map(name => [name, readCollection(name)])) as unknown as Collections
  }
  const content = { release, ...parts, digest: `sha256-${hash.digest('hex')}` } as Content
  const known = problems.length === 0 && isKnown(content)
  for (const { file, schema, value, id } of known ? [] : files) {
    const misfits = shapeProblems(schema, nouns, value)
    for (const { path, message } of misfits) report(file, path, message)
    const is = misfits.length === 0 && id !== undefined ? (value as Item).id : id
    if (is !== id) report(file, '/id', `is ${JSON.stringify(is)}, but the file is named ${id}.json`)
  }
  // What could not be read or does not fit has left a problem: with none, every part is here.
  if (problems.length > 0) return { problems }
  for (const name of collectionNames) inOrderOf(content.release.contents[name], content.collections[name])
  if (content.release.version !== version) report('release.json', '/version', `is ${content.release.version}, but the folder is named ${version}`)
  return { content, known, problems }
}

/** Items that the release does not list come last; a rule names them. */
function inOrderOf (ids: readonly string[], items: Item[]): void {
  const place = (item: Item) => (ids.indexOf(item.id) + 1) || Infinity
  items.sort((a, b) => place(a) - place(b))
}

function readBounded (path: string): Buffer {
  const stat = statSync(path)
  // A pipe in its place would be waited for, and the server with it.
  if (!stat.isFile()) throw new Error('it is no file')
  if (stat.size > largestFile) throw new Error(`it has more than ${largestFile} bytes`)
  return readFileSync(path)
}
