import { codeSystems, type CodeSystem, type RetiredCode } from '../content/code-systems.js'
import type { Content } from '../content/load.js'
import type { Code } from '../content/code.js'
import type { Item } from '../content/schema.js'
import { codeRelations, collectionNames, type CollectionName } from '../content/enums.js'

/** How well a held code answers the one asked for, best first. */
export const matchQualities = ['exact', 'stem', 'parent', 'none'] as const
export type MatchQuality = (typeof matchQualities)[number]

/** What a held code is to the one asked for. */
export const kinships = ['same', 'encounter', 'parent', 'child', 'replacement'] as const
export type Kinship = (typeof kinships)[number]

export interface CodeMatch {
  collection: CollectionName
  item: Item
  code: Code
}

export interface FoundCode extends CodeMatch {
  heldAs: Kinship
}

export interface FoundByCode {
  quality: MatchQuality
  matches: readonly FoundCode[]
  /** What is known of the code asked for, when nobody may use it any more. */
  retired: RetiredCode | undefined
}

export interface CodeLookup {
  /** The systems with their held codes, in the order of the codes, each with the items that carry it. */
  held: ReadonlyArray<{ system: CodeSystem; codes: ReadonlyArray<{ code: Code; matches: readonly CodeMatch[] }> }>
  /** Items for a code, however it is written; an unknown code finds nothing, which is an answer. */
  find: (system: CodeSystem, code: string) => FoundByCode
}

/** Reads every code of every item once. */
export function codeLookup(content: Content): CodeLookup {
  const all = collectionNames.flatMap(collection =>
    content.collections[collection].flatMap((item: Item) =>
      item.codes.map((code): CodeMatch => ({ collection, item, code }))
    )
  )
  const inSystem = ({ uri }: CodeSystem) => all.filter(({ code }) => code.system === uri)

  const held = codeSystems.map(system => {
    const matches = inSystem(system)
    const byCode = new Map(matches.map(({ code }) => [code.code, code]))
    const codes = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
    const carrying = (code: Code) => matches.filter(match => match.code.code === code.code)
    return { system, codes: codes.map(code => ({ code, matches: carrying(code) })) }
  })

  return {
    held,
    find(system, code) {
      const asked = plain(code)
      const retired = system.retired.find(old => plain(old.code) === asked)
      const candidates = inSystem(system)
      for (const quality of matchQualities) {
        const matches = candidates.filter(match => fits[quality](asked, plain(match.code.code), system))
        if (matches.length === 0) continue
        const heldAs = ({ code }: CodeMatch) => kinship(asked, code.code, retired)
        const found = nearestFirst(asked, matches).map(match => ({ ...match, heldAs: heldAs(match) }))
        return { quality, matches: found, retired }
      }
      return { quality: 'none', matches: [], retired }
    }
  }
}

/** A code without dots, spaces and small letters: S39.012a and S39012A are one. */
const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** An ICD-10-CM code without its encounter letter and the X that fills the places before it. */
const stem = (code: string) => code.replace(/^(.{6})[ADS]$/, '$1').replace(/X+$/, '')

const fits: Readonly<Record<MatchQuality, (asked: string, held: string, system: CodeSystem) => boolean>> = {
  exact: (asked, held) => asked === held,
  stem: (asked, held, { id }) => id === 'icd-10-cm' && stem(asked) === stem(held),
  // Either may be the parent; a chapter letter alone is too little to go by.
  parent: (asked, held, { id }) =>
    id === 'icd-10-cm' && asked.length >= 3 && (asked.startsWith(stem(held)) || stem(held).startsWith(asked)),
  none: () => false
}

/** What a held code that fits is to the one asked for. */
function kinship(asked: string, heldCode: string, retired: RetiredCode | undefined): Kinship {
  const held = plain(heldCode)
  if (asked === held) return 'same'
  if (retired?.replacedBy.includes(heldCode)) return 'replacement'
  if (stem(asked) === stem(held)) return 'encounter'
  return asked.startsWith(stem(held)) ? 'parent' : 'child'
}

/** The closest parent first, then the closest relation. */
function nearestFirst(asked: string, matches: CodeMatch[]): CodeMatch[] {
  const distance = ({ code }: CodeMatch) => Math.abs(plain(code.code).length - asked.length)
  const relation = ({ code }: CodeMatch) => codeRelations.indexOf(code.relation)
  return matches.sort((a, b) => distance(a) - distance(b) || relation(a) - relation(b))
}
