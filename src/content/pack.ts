import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { sha256 } from './digest.js'
import { parseChecked, parseJson, readFile, type DataFolder } from './files.js'
import { Release } from './guide.js'
import { contentFrom, holdsCollection, type Content, type HeldRelease } from './load.js'
import { namedSchemas } from './named-schemas.js'
import { collectProblems, type ContentProblem, type Report } from './problems.js'
import { laterParts, partNames, releaseFile, releaseParts } from './release-parts.js'
import { itemSchemas, type Collections } from './schema.js'
import { collectionNames, type CollectionName } from './enums.js'

/** Where sealed releases are in the data folder. */
export const packsFolder = 'releases'
/** In that folder: digests of what each release answers at each of its addresses. A test holds the server to them. */
export const digestsFile = 'digests.json'

/** The file of a sealed release. */
export const packFile = (version: string) => `${packsFolder}/${version}.json`

const closed = { additionalProperties: false } as const
const tableOf = <T extends string>(names: readonly T[], schemaOf: (name: T) => TSchema) =>
  Object.fromEntries(names.map(name => [name, schemaOf(name)])) as Record<T, TSchema>

/** A sealed release in one file. Its `packDigest` is the SHA-256 of every byte after its own line. */
const Pack = Type.Object(
  {
    packDigest: Type.String(),
    release: Release,
    ...tableOf(partNames, part =>
      laterParts.includes(part) ? Type.Optional(releaseParts[part].schema) : releaseParts[part].schema
    ),
    // A release lacks the collections that came after it.
    collections: Type.Partial(Type.Object(tableOf(collectionNames, name => Type.Array(itemSchemas[name]))), closed)
  },
  closed
)
type Pack = Static<typeof Pack> & Content

/** The first two lines of a pack. */
const opening = /^\{\n {2}"packDigest": "(sha256-[0-9a-f]{64})",\n/
const openingOf = (digest: string) => `{\n  "packDigest": "${digest}",\n`
const openingLength = openingOf(sha256('')).length

/** The text of a pack: JSON with two spaces, so that two packs can be compared line by line. */
export function packText({ release, collections, ...rest }: Content): string {
  const parts = Object.fromEntries(partNames.map(part => [part, rest[part]]))
  const held = collectionNames.filter(name => holdsCollection(release, name))
  const items = Object.fromEntries(held.map(name => [name, collections[name]]))
  const text = JSON.stringify({ release, ...parts, collections: items }, null, 2)
  const body = `${text.slice('{\n'.length)}\n`
  return openingOf(sha256(body)) + body
}

/** A digest of everything in a release but what it says of itself: published with it, and never computed again. */
export function contentDigest({ release, ...content }: Content): string {
  return sha256(JSON.stringify(content))
}

/** A sealed release as bytes, which are those that were sealed, or it has a misfit. */
export function readPack(data: DataFolder, version: string): HeldRelease {
  const file = packFile(version)
  const { problems: broken, report } = collectProblems()
  const bytes = readFile(data, file, report) ?? Buffer.alloc(0)
  if (broken.length === 0) checkDigest(file, bytes, report)
  const isWhole = broken.length === 0
  let content: Content | undefined
  return {
    version,
    files: new Map([[file, bytes]]),
    digest: isWhole ? sha256(bytes.subarray(openingLength)) : '',
    misfits: () => (isWhole ? misfitsIn(version, bytes) : broken),
    content: () => (content ??= contentOf(parseChecked(bytes) as Pack)),
    locate: problem => ({ ...problem, file, path: placeOf(problem.file, content as Content) + problem.path })
  }
}

const howToCorrect = 'a sealed release is never edited; correct content in the next one'

function checkDigest(file: string, bytes: Buffer, report: Report): void {
  const told = opening.exec(bytes.toString('latin1', 0, openingLength))?.[1]
  const digest = sha256(bytes.subarray(openingLength))
  const tell = (message: string) => report(file, '/packDigest', message)
  if (told === undefined) tell('is not what the file begins with: a sealed release is written by release:content')
  else if (told !== digest) {
    tell(`is not the digest of what follows, which is ${digest}: ${howToCorrect}`)
  }
}

function misfitsIn(version: string, bytes: Buffer): ContentProblem[] {
  const file = packFile(version)
  const { problems, report } = collectProblems()
  const pack = parseJson(file, bytes, report) as Pack
  if (problems.length > 0) return problems
  for (const { path, message } of shapeProblems(Pack, namedSchemas, pack)) report(file, path, message)
  if (problems.length > 0) return problems
  const { version: told, status } = pack.release
  if (told !== version) report(file, '/release/version', `is ${told}, but the file is named ${version}.json`)
  if (status !== 'released') report(file, '/release/status', `is ${status}, but the release is sealed`)
  return problems
}

function contentOf({ packDigest, release, collections, ...parts }: Pack): Content {
  return contentFrom(release, parts, name => (collections as Partial<Collections>)[name] ?? [])
}

/** Where a pack holds what has a file of its own in the working tree. */
function placeOf(file: string, { collections }: Content): string {
  const part = partNames.find(part => releaseParts[part].file === file)
  if (part || file === releaseFile) return `/${part ?? 'release'}`
  const [name, id] = file.replace(/\.json$/, '').split('/') as [CollectionName, string]
  return `/collections/${name}/${collections[name].findIndex(item => item.id === id)}`
}
