import type { SafetyStatement } from '../content/safety.js'
import type { Exercise } from '../content/schema.js'
import type { Collection, Member } from './collections.js'
import type { Edition } from './edition.js'
import type { LeftOut } from './schemas.js'

/** What a reader asked to see of a resource: some members, some of their fields. */
export interface Selection {
  ids?: readonly string[]
  fields?: readonly string[]
  /** Accepted values by filter name. */
  filters: Readonly<Record<string, readonly string[]>>
  /** Conditions: members that are not for somebody with one of them are left out. */
  without?: readonly string[]
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
  | (Common & { kind: 'start' })
  | (Common & { kind: 'guide' })
  | (Common & { kind: 'safety'; safety: SafetyStatement })
  | (Common & { kind: 'collection'; collection: Collection; members: readonly Member[]; leftOut?: readonly LeftOut[] })
  | (Common & { kind: 'item'; collection: Collection; member: Member })

/** The document with only what was selected; the caller has checked that every name exists. */
export function select(document: Document, { ids, fields, filters, without }: Selection): Document {
  const selected = { ...document, ...(fields && { fields }) }
  if (selected.kind !== 'collection') return { ...selected, self: selfOf(document.path, { fields, ...filters }) }
  const wanted = (member: Member) =>
    (ids?.includes(member.id) ?? true) &&
    Object.entries(filters).every(([name, values]) =>
      values.includes((member as unknown as Record<string, string>)[name] as string)
    )
  const inOrder = Object.fromEntries(Object.keys(selected.collection.filters).map(name => [name, filters[name]]))
  const self = selfOf(document.path, { ids, ...inOrder, without, fields })
  const members = selected.members.filter(wanted)
  if (!without) return { ...selected, self, members }
  const leftOut = members.flatMap(member => reasonsAgainst(member, without))
  return { ...selected, self, members: members.filter(({ id }) => !leftOut.some(left => left.id === id)), leftOut }
}

/** Why an exercise is left out for somebody with one of these conditions; one that can be done in another way stays. */
function reasonsAgainst(member: Member, conditions: readonly string[]): LeftOut[] {
  const { id, title, notFor } = member as Exercise
  return notFor
    .filter(({ condition, caution }) => caution !== 'change' && conditions.includes(condition))
    .map(({ condition, text }) => ({ id, title, condition, reason: text }))
}

/** Values in one order, so that the same selection has one address. */
function selfOf(path: string, query: Readonly<Record<string, readonly string[] | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, values]) =>
    values ? [`${name}=${[...values].sort().join(',')}`] : []
  )
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}
