import { Type } from '@sinclair/typebox'
import { Id, oneOf } from '../../content/schema-helpers.js'
import {
  collections,
  membersOf,
  resourceNames,
  type Collection,
  type Member,
  type ResourceName
} from '../../representations/collections.js'
import type { Edition } from '../../representations/edition.js'
import { pick } from '../../representations/json.js'
import { emphasis, link, paragraph } from '../../representations/markdown-blocks.js'
import { sourcesSection, type Within } from '../../representations/markdown-evidence.js'
import { memberBlocks } from '../../representations/markdown-member.js'
import { uriOf } from '../resources.js'
import { fits, outputOf } from '../result.js'
import { defineTool, refuseName, type Said, type Tool } from '../tool.js'

/** What an answer needs to be safe and true, before its first claim. */
const safe = [
  'id',
  'title',
  'seekHelp',
  'summary',
  'link',
  'urgency',
  'action',
  'mustSay',
  'doNotSay',
  'doNotSayRule',
  'safetyNet',
  'meanwhile'
]
/** What it needs to be of use, before its next claims. */
const first = ['stopIf', 'steps', 'dose', 'notFor', 'effect', 'walkingAdvice', 'finding']
/** What follows as long as there is room, the most needed first. */
const then = [
  'whatHelps',
  'signs',
  'course',
  'harms',
  'easier',
  'harder',
  'possibleConcerns',
  'limits',
  'avoid',
  'notNeeded',
  'easeOffIf',
  'whatItIs',
  'howItMayWork',
  'whyItHurts',
  'myths',
  'riskFactors'
]
/** So many claims come before those, for nothing is said without what it rests on. */
const firstClaims = 3

/** Which fields of a member are shown, and how many of its claims. */
interface Shown {
  fields: readonly string[]
  claims: number
}

/** One item or source, whole or in part. */
export function getGuidance(edition: Edition): Tool {
  const { content } = edition
  const say = (collection: Collection, member: Member, { fields, claims }: Shown): Said => {
    const shown = 'claims' in member ? { ...member, claims: member.claims.slice(0, claims) } : member
    const cut = 'claims' in member && claims < member.claims.length
    const leftOut = Object.keys(member).filter(field => !fields.includes(field) || (cut && field === 'claims'))
    const within: Within = { ...edition, depth: 1, cited: [], fields: [...fields] }
    const uri = uriOf(collection.name, member.id)
    return {
      data: { collection: collection.name, id: member.id, uri, item: pick(collection.schema, shown, fields), leftOut },
      blocks: [
        ...memberBlocks(collection, shown, within),
        ...sourcesSection(within),
        ...(leftOut.length > 0
          ? [
              paragraph(
                emphasis(`Not shown, or not all of it: ${leftOut.join(', ')}.`),
                ' Name them in fields to get them, or read ',
                link(uri, 'the whole item'),
                '.'
              )
            ]
          : [])
      ]
    }
  }

  /** As much as there is room for: field by field and claim by claim, never less than a whole one. */
  const byDefault = (collection: Collection, member: Member): Said => {
    const known = Object.keys(collection.schema.properties)
    const whole = say(collection, member, { fields: known, claims: Infinity })
    if (fits(whole, content) || !('claims' in member)) return whole
    const fieldsIn = (names: readonly string[]) => names.filter(name => known.includes(name) && name !== 'claims')
    const claims = member.claims.map(() => 'claims')
    const rest = known.filter(name => ![...safe, ...first, ...then].includes(name))
    const parts = [
      ...fieldsIn(safe),
      ...claims.slice(0, 1),
      ...fieldsIn(first),
      ...claims.slice(1, firstClaims),
      ...fieldsIn(then),
      ...claims.slice(firstClaims),
      ...fieldsIn(rest)
    ]
    const shown = parts.reduce<Shown>(
      (so, part) => {
        const more = { fields: [...new Set([...so.fields, part])], claims: so.claims + (part === 'claims' ? 1 : 0) }
        return fits(say(collection, member, more), content) ? more : so
      },
      { fields: [], claims: 0 }
    )
    return say(collection, member, shown)
  }

  const defaults = new Map<Member, Said>()

  return defineTool({
    name: 'get_guidance',
    title: 'Get one item of the guidance',
    description:
      'Gets one item with its claims, certainty and sources. Use it for facts to pass on; leftOut names fields to ask for. Do not use it to judge urgency or to diagnose.',
    input: Type.Object(
      {
        collection: oneOf(resourceNames),
        id: Type.String({ minLength: 1, maxLength: 100, description: 'Id of the item.' }),
        fields: Type.Optional(
          Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
            minItems: 1,
            maxItems: 40,
            description: 'Only these fields of the item, such as ["title", "claims"], however long they are.'
          })
        )
      },
      { additionalProperties: false }
    ),
    output: outputOf(
      {
        collection: oneOf(resourceNames),
        id: Id,
        uri: Type.String({ description: 'The resource that holds all of it.' }),
        item: Type.Union(resourceNames.map(name => Type.Ref(`${collections[name].schema.$id}Selection`))),
        leftOut: Type.Array(Type.String(), {
          description: 'Fields of the item that are not shown, or not all of them.'
        })
      },
      'One item, or the chosen fields of it.'
    ),
    answer: ({ collection: name, id, fields }) => {
      const collection = collections[name as ResourceName]
      const members = membersOf(content, collection.name)
      const member =
        members.find(member => member.id === id) ??
        refuseName(
          'This id',
          id,
          members.map(({ id }) => id)
        )
      if (!fields) {
        const said = defaults.get(member) ?? byDefault(collection, member)
        defaults.set(member, said)
        return said
      }
      const known = Object.keys(collection.schema.properties)
      for (const field of fields) if (!known.includes(field)) refuseName('A field', field, known)
      return say(collection, member, { fields, claims: Infinity })
    }
  })
}
