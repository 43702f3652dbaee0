import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { kinships, matchQualities, type CodeLookup, type CodeMatch } from '../answers/code-lookup.js'
import type { CodeSystem } from '../content/code-systems.js'
import { Code } from '../content/code.js'
import { CodeRelation, CollectionName } from '../content/enums.js'
import { Id, oneOf, Ref, Text } from '../content/schema-helpers.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { Links, Meta, contentSchemas } from './schemas.js'

const closed = { additionalProperties: false } as const
const MatchQuality = oneOf(matchQualities, {
  $id: 'MatchQuality',
  description:
    'How well the held code answers the one asked for: the same code, the same but for the encounter letter, a parent or child of it, or none.'
})
const Kinship = oneOf(kinships, {
  $id: 'Kinship',
  description: [
    'What the held code is to the one asked for: the `same`; the same but for the letter of its `encounter`; a `parent`, which covers',
    'more; a `child`, which covers less; or a `replacement`, which took the place of a code that is retired.'
  ].join(' ')
})
const found = {
  collection: Ref(CollectionName),
  id: Id,
  title: Text(),
  relation: Ref(CodeRelation),
  href: Type.String()
}

const CodedItem = Type.Object(found, { $id: 'CodedItem', description: 'An item that carries a code.', ...closed })
const FoundItem = Type.Object(
  {
    ...found,
    matchQuality: Ref(MatchQuality),
    heldAs: Type.Optional(Ref(Kinship)),
    code: Ref(Code)
  },
  { $id: 'FoundItem', description: 'An item found for a code.', ...closed }
)
const Retired = Type.Object(
  {
    display: Type.String({ description: 'What the code was called.' }),
    replacedBy: Type.Array(Type.String(), {
      description: 'The finer codes that took its place, whether they are held here or not.'
    })
  },
  { $id: 'RetiredCode', description: 'What became of a code that nobody may use any more.', ...closed }
)
export const CodeResult = Type.Object(
  {
    system: Type.String({ description: 'FHIR code system URI.' }),
    code: Type.String({
      description:
        'The code that was asked for; `-` for what is not written as a code of the system, which is not repeated.'
    }),
    matchQuality: Ref(MatchQuality),
    retired: Type.Optional(Ref(Retired)),
    items: Type.Array(Ref(FoundItem), { description: 'Best first; empty when nothing is held for the code.' })
  },
  { $id: 'CodeResult', description: 'What is held for a code.', ...closed }
)
export type CodeResult = Static<typeof CodeResult>
const HeldCodes = Type.Object(
  {
    id: Type.String({ description: 'The name of the system in addresses.' }),
    system: Type.String({ description: 'FHIR code system URI.' }),
    name: Type.String(),
    edition: Type.String({ description: 'The edition in which the codes were checked.' }),
    codes: Type.Array(
      Type.Object({ code: Type.String(), display: Type.String(), items: Type.Array(Ref(CodedItem)) }, closed)
    )
  },
  { $id: 'HeldCodes', description: 'A code system, with the codes that items carry.', ...closed }
)

export const CodesAnswer = Type.Object(
  { data: Type.Array(Ref(HeldCodes)), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'CodesAnswer', description: 'The code systems and codes that are held.', ...closed }
)
export const CodeAnswer = Type.Object(
  { data: Ref(CodeResult), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'CodeAnswer', description: 'What is held for a code.', ...closed }
)
export const codeSchemas = [
  MatchQuality,
  Kinship,
  Retired,
  CodedItem,
  FoundItem,
  CodeResult,
  HeldCodes,
  CodesAnswer,
  CodeAnswer
]

/** All systems and codes that are held, as JSON text. */
export function codesToJson({ held }: CodeLookup, edition: Edition): string {
  const data = held.map(({ system: { uri: system, ...rest }, codes }) => ({
    id: rest.id,
    system,
    name: rest.name,
    edition: rest.edition,
    codes: codes.map(({ code: { code, display }, matches }) => ({
      code,
      display,
      items: matches.map(match => itemOf(match, edition))
    }))
  }))
  return answer(CodesAnswer, data, edition, '')
}

/** What is held for one code, as JSON text. */
export function codeToJson(lookup: CodeLookup, system: CodeSystem, code: string, edition: Edition): string {
  return answer(
    CodeAnswer,
    codeResult(lookup, system, code, edition),
    edition,
    `/${system.id}/${encodeURIComponent(code)}`
  )
}

/** What is held for one code. */
export function codeResult(lookup: CodeLookup, system: CodeSystem, code: string, edition: Edition): CodeResult {
  const { quality, matches, retired } = lookup.find(system, code)
  const items = matches.map(match => {
    const { heldAs, code } = match
    return { ...itemOf(match, edition), matchQuality: quality, heldAs, code }
  })
  if (!retired) return { system: system.uri, code, matchQuality: quality, items }
  const { display, replacedBy } = retired
  return { system: system.uri, code, matchQuality: quality, retired: { display, replacedBy: [...replacedBy] }, items }
}

function itemOf({ collection, item: { id, title }, code: { relation } }: CodeMatch, { base, root }: Edition) {
  return { collection, id, title, relation, href: `${base}${root}/${collection}/${id}` }
}

function answer(schema: TSchema, data: unknown, edition: Edition, which: string): string {
  const { content, base, root } = edition
  const codes = `${root}/codes`
  const self = codes + which
  const links = {
    self: base + self,
    ...(which && { codes: base + codes }),
    start: base + root,
    describedBy: `${base}/openapi.json`
  }
  return checkBody(schema, [...contentSchemas, ...codeSchemas], self, { data, meta: metaOf(content), links })
}
