import type { Content } from '../content/load.js'
import type { Collection, Member } from './collections.js'

/** What a reader asked to see of a resource: some members, some of their fields. */
export interface Selection {
  ids?: readonly string[]
  fields?: readonly string[]
  /** Accepted values by filter name. */
  filters: Readonly<Record<string, readonly string[]>>
}

interface Common {
  content: Content
  /** Put before every path of ours that a reader is given: the public address, or nothing. */
  base: string
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
export function select (document: Document, selection: Selection): Document {
  const fields = selection.fields && { fields: selection.fields }
  const self = document.path + queryOf(selection)
  if (document.kind !== 'collection') return { ...document, ...fields, self }
  const wanted = (member: Member) => (selection.ids?.includes(member.id) ?? true) &&
    Object.entries(selection.filters).every(([name, values]) => values.includes((member as unknown as Record<string, string>)[name] as string))
  return { ...document, ...fields, self, members: document.members.filter(wanted) }
}

function queryOf ({ ids, fields, filters }: Selection): string {
  const parts = Object.entries({ ids, ...filters, fields }).flatMap(([name, values]) => values ? [`${name}=${values.join(',')}`] : [])
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
