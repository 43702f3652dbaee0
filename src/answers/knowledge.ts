import { asWritten, codeSystems, type CodeSystem } from '../content/code-systems.js'
import type { Content } from '../content/load.js'
import type { Item } from '../content/schema.js'
import type { CollectionName } from '../content/enums.js'
import type { CodeLookup } from './code-lookup.js'
import type { Crisis } from './crisis.js'
import { screenedSearch } from './screened-search.js'

/** What somebody wants to know of: a code as it was typed, and a name. */
export interface Topic {
  /** The OID of the code's system; empty when the code has to tell it. */
  oid: string
  code: string
  name: string
}

/** A code as its system writes it. */
export interface KnownCode {
  system: CodeSystem
  code: string
}

export interface Knowledge {
  /** The code that was asked for; nothing where it is none of a system that is held. */
  code: KnownCode | undefined
  foundBy: 'code' | 'name'
  /** The closest first. */
  items: ReadonlyArray<{ collection: CollectionName; item: Item }>
  /** What is said in the place of items when the name speaks of one. */
  crisis: Crisis | undefined
}

type Engines = Parameters<typeof screenedSearch>[0] & { content: Content; codes: () => CodeLookup }

/** The most items that a name leads to. */
const mostByName = 5

/** What is held on a topic: by its code, or by its name where the code finds nothing. */
export function knowledgeOf({ oid, code: typed, name }: Topic, engines: Engines): Knowledge {
  const known = codesFor(oid, typed)
  for (const code of known) {
    const items = itemsFor(code, engines)
    if (items.length > 0) return { code, foundBy: 'code', items, crisis: undefined }
  }
  const [code] = known
  if (name === '') return { code, foundBy: 'code', items: [], crisis: undefined }
  return { code, foundBy: 'name', ...named(name, engines) }
}

/** A code as each system that may be meant would write it. */
function codesFor(oid: string, typed: string): KnownCode[] {
  const meant = codeSystems.filter(system => oid === '' || oid === system.oid)
  return meant.flatMap(system => {
    const code = asWritten(system, typed)
    return code === undefined ? [] : [{ system, code }]
  })
}

/** Items of a code, each once. */
function itemsFor({ system, code }: KnownCode, { codes }: Engines): Knowledge['items'] {
  const { matches } = codes().find(system, code)
  return [...new Map(matches.map(({ collection, item }) => [item, { collection, item }])).values()]
}

function named(name: string, engines: Engines): Pick<Knowledge, 'items' | 'crisis'> {
  const { hits, outcome } = screenedSearch(engines, { q: name, limit: 2 * mostByName, passages: 'best' })
  const items = hits
    .filter(({ kind }) => kind === 'item')
    .slice(0, mostByName)
    .map(({ collection, id }) => {
      const held: readonly Item[] = engines.content.collections[collection]
      return { collection, item: held.find(item => item.id === id) as Item }
    })
  return { items, crisis: outcome.crisis }
}
