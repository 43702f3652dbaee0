import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, type TSchema } from '@sinclair/typebox'
import { parseJson, readFolder } from './files.js'
import type { Release } from './guide.js'
import { holdsCollection, idsIn } from './load.js'
import { namedSchemasByName } from './named-schemas.js'
import { releaseFile } from './release-parts.js'
import type { RegimenTip } from './schema.js'
import { collectionNames, type CollectionName } from './enums.js'
import { readTreeFiles, schemaOf } from './working-tree.js'

/** JSON as it is written here: two spaces, and a line end. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/**
 * Puts right in the working tree what needs no judgement: the order of keys, what release.json lists, the numbers of
 * tips, and how JSON is written. Gives the files that it wrote; what cannot be read is left alone, and nothing is lost.
 */
export function putRight(dataDir: string): string[] {
  const ignore = () => {}
  const files = readTreeFiles(dataDir, readFolder(dataDir, '', ignore), ignore)
  const values = new Map<string, unknown>()
  for (const [file, bytes] of files) {
    const value = parseJson(file, bytes, ignore)
    if (value !== undefined) values.set(file, value)
  }
  const release = values.get(releaseFile) as Release | undefined
  if (release?.contents) listContents(release, values)

  const written: string[] = []
  for (const [file, value] of values) {
    const text = jsonText(inSchemaOrder(schemaOf(file), value))
    if (text === files.get(file)?.toString()) continue
    writeFileSync(join(dataDir, file), text)
    written.push(file)
  }
  return written
}

/**
 * A value with its keys in the order of its schema. What the schema does not know comes last, for whoever checks it to
 * see.
 */
export function inSchemaOrder(schema: TSchema | undefined, value: unknown): unknown {
  if (schema?.[Kind] === 'Ref') return inSchemaOrder(namedSchemasByName.get(schema.$ref), value)
  if (Array.isArray(value)) return value.map(member => inSchemaOrder(schema?.items, member))
  if (value === null || typeof value !== 'object' || !schema?.properties) return value
  const given = value as Record<string, unknown>
  const known = Object.keys(schema.properties).filter(key => key in given)
  const others = Object.keys(given).filter(key => !(key in schema.properties))
  return Object.fromEntries([...known, ...others].map(key => [key, inSchemaOrder(schema.properties[key], given[key])]))
}

/**
 * Lists every item that has a file, once: where it was listed, or at the end; tips by their numbers, which are then
 * counted anew.
 */
function listContents(release: Release, values: ReadonlyMap<string, unknown>): void {
  for (const name of collectionNames) {
    const held = [...values.keys()]
      .filter(file => file.startsWith(`${name}/`))
      .map(file => file.slice(name.length + 1, -'.json'.length))
    const listed = idsIn(release, name)
    // A tree that lacks a collection goes on lacking it.
    if (held.length === 0 && !holdsCollection(release, name)) continue
    const kept = listed.filter((id, index) => held.includes(id) && listed.indexOf(id) === index)
    release.contents[name] = [...kept, ...held.filter(id => !kept.includes(id))]
  }
  numberTips(release, values)
}

function numberTips({ contents }: Release, values: ReadonlyMap<string, unknown>): void {
  const name: CollectionName = 'regimen-tips'
  const tips = contents[name].map(id => values.get(`${name}/${id}.json`) as RegimenTip)
  if (!tips.every(tip => Number.isInteger(tip?.order))) return
  // A tip that came last to the list and has the number of another was put before it.
  const inOrder = tips
    .map((tip, place) => ({ tip, place }))
    .sort((a, b) => a.tip.order - b.tip.order || b.place - a.place)
  for (const [index, { tip }] of inOrder.entries()) tip.order = index + 1
  contents[name] = inOrder.map(({ tip }) => tip.id)
}
