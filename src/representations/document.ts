import type { Collection, Member } from './collections.js'
import type { Edition } from './edition.js'

/** What a reader asked to see of a resource: some members, some of their fields. */
export interface Selection {
  ids?: readonly string[]
  fields?: readonly string[]
  /** Accepted values by filter name. */
  filters: Readonly<Record<string, readonly string[]>>
}

interface Common extends Edition {
  /** The path without a suffix, which names the resource for ever. */
  path: string
  /** The path and query under which this very answer can be had again. */
  self: string
  /** Top-level fields to keep; all of them when absent. */
  fields?: readonly string[]
}

/** What one URL says, before it is put in a form. */
export type Document =
  | Common & { kind: 'start' }
  | Common & { kind: 'guide' }
  | Common & { kind: 'collection', collection: Collection, members: readonly Member[] }
  | Common & { kind: 'item', collection: Collection, member: Member }

/** The document with only what was selected; the caller has checked that every name exists. */
export function select (document: Document, { ids, fields, filters }: Selection): Document {
  const selected = { ...document, ...fields && { fields } }
  if (selected.kind !== 'collection') return { ...selected, self: selfOf(document.path, { fields, ...filters }) }
  const wanted = (member: Member) => (ids?.includes(member.id) ?? true) &&
    Object.entries(filters).every(([name, values]) => values.includes((member as unknown as Record<string, string>)[name] as string))
  return { ...selected, self: selfOf(document.path, { ids, ...filters, fields }), members: selected.members.filter(wanted) }
}

/** Values in one order, so that the same selection has one address. */
function selfOf (path: string, query: Readonly<Record<string, readonly string[] | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, values]) => values ? [`${name}=${[...values].sort().join(',')}`] : [])
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}
