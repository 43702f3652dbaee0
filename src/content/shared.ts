import { Type } from '@sinclair/typebox'
import type { Report } from './problems.js'
import { SeekHelp } from './item-parts.js'
import { Claim } from './claim.js'
import { Ref } from './schema-helpers.js'

/** In the working tree: what several items say, stored once. */
export const sharedFile = 'shared.json'

const parts = ['claims', 'seekHelp'] as const

/**
 * An item says `{ "shared": "<id>" }` in the place of a claim or of when to get help, and is served with the whole of
 * it.
 */
export const Shared = Type.Object(
  { claims: Type.Array(Ref(Claim)), seekHelp: Type.Array(Ref(SeekHelp)) },
  { additionalProperties: false }
)

/**
 * The files of a working tree, each shared part in the place of every reference to it; what is not found, or not used,
 * is told.
 */
export function withShared(files: ReadonlyMap<string, unknown>, report: Report): Map<string, unknown> {
  const { [sharedFile]: shared, ...others } = Object.fromEntries(files)
  const wholes = new Map(parts.map(part => [part, byId(shared, part)]))
  const used = new Set<unknown>()

  const whole = (file: string, part: (typeof parts)[number], value: unknown[]) =>
    value.map((member, index) => {
      const id = member !== null && typeof member === 'object' && 'shared' in member ? member.shared : undefined
      if (id === undefined) return member
      const found = wholes.get(part)?.get(id)
      if (found === undefined) {
        report(file, `/${part}/${index}`, `there is no ${JSON.stringify(id)} among the ${part} of ${sharedFile}`)
      }
      used.add(found)
      return found ?? member
    })
  const filled = Object.entries(others).map(([file, value]): [string, unknown] => {
    const lists = parts.filter(part => Array.isArray(membersOf(value, part)))
    const replaced = lists.map(part => [part, whole(file, part, membersOf(value, part) as unknown[])])
    return [file, replaced.length > 0 ? { ...(value as object), ...Object.fromEntries(replaced) } : value]
  })
  for (const [part, members] of wholes) {
    for (const [id, member] of members) {
      if (!used.has(member)) report(sharedFile, `/${part}`, `no item uses ${JSON.stringify(id)}`)
    }
  }
  return new Map(filled)
}

const membersOf = (value: unknown, part: string) => (value as Record<string, unknown> | null)?.[part]

function byId(shared: unknown, part: (typeof parts)[number]): Map<unknown, unknown> {
  const members = membersOf(shared, part)
  return new Map((Array.isArray(members) ? members : []).map(member => [member?.id, member]))
}
