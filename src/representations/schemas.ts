import { Type, type Static, type TObject, type TSchema } from '@sinclair/typebox'
import { EmergencyRegion, Licence, Overview, Release, Review, Source } from '../content/guide.js'
import { namedSchemas } from '../content/named-schemas.js'
import { SafetyStatement } from '../content/safety.js'
import { Condition } from '../content/enums.js'
import { Id, Ref, Text } from '../content/schema-helpers.js'
import { collections, resourceNames, type ResourceName } from './collections.js'

const closed = { additionalProperties: false } as const

export const LeftOut = Type.Object(
  { id: Id, title: Text(), condition: Ref(Condition), reason: Text() },
  { $id: 'LeftOut', description: 'A member that `without` left out, and why.', ...closed }
)
export type LeftOut = Static<typeof LeftOut>

export const Meta = Type.Object(
  {
    release: Type.Pick(Release, ['version', 'status', 'date'], {
      description: 'The content release that the answer comes from.',
      ...closed
    }),
    language: Type.String({ description: 'BCP 47 tag of the texts.' }),
    review: Ref(Review),
    licence: Ref(Licence),
    disclaimer: Text(),
    emergency: Type.Object(
      {
        text: Text({ description: 'What to say where the region is not known.' }),
        numbers: Type.Array(Type.Pick(EmergencyRegion, ['region', 'number'], closed), {
          description: 'Emergency numbers by region; the guide holds their sources.'
        })
      },
      closed
    ),
    leftOut: Type.Optional(
      Type.Array(Ref(LeftOut), { description: 'What `without` left out, and why; only where it was asked.' })
    )
  },
  {
    $id: 'Meta',
    description:
      'What travels with every answer: release, language, review, licence, disclaimer and emergency wording.',
    ...closed
  }
)
export type Meta = Static<typeof Meta>

export const Links = Type.Object(
  { self: Type.String({ description: 'Where this very answer can be had again.' }) },
  {
    $id: 'Links',
    description: 'Related addresses, by relation.',
    additionalProperties: Type.String()
  }
)
export type Links = Static<typeof Links>

export const Start = Type.Object(
  {
    title: Text(),
    description: Text(),
    release: Type.Pick(Release, ['version', 'status', 'date', 'changes'], closed),
    collections: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Text(),
          description: Text(),
          count: Type.Integer({ minimum: 0 }),
          filters: Type.Array(Type.String(), {
            description: 'Query parameters that choose members by a field of that name.'
          }),
          href: Type.String()
        },
        closed
      )
    )
  },
  { $id: 'Start', description: 'The entry point: what is held, and where.', ...closed }
)

const listOf = (name: ResourceName) => Type.Array(Ref(collections[name].schema))

export const Guide = Type.Object(
  {
    overview: Ref(Overview),
    causes: listOf('causes'),
    walkingBenefits: listOf('walking-benefits'),
    regimenTips: listOf('regimen-tips'),
    lifestyleChanges: listOf('lifestyle-changes'),
    exercises: Type.Optional(listOf('exercises')),
    redFlags: listOf('red-flags'),
    sources: Type.Array(Ref(Source))
  },
  { $id: 'Guide', description: 'The whole guide.', ...closed }
)

/** What `fields` can leave of a schema: the same fields, none of them required. */
const selections = Object.fromEntries(
  resourceNames.map(name => [
    name,
    Type.Partial(collections[name].schema, {
      $id: `${collections[name].schema.$id}Selection`,
      description: `A ${collections[name].one} with only the chosen fields.`
    })
  ])
) as Record<ResourceName, TObject>

export const GuideSelection = Type.Partial(Guide, {
  $id: 'GuideSelection',
  description: 'The guide with only the chosen parts.'
})
const SafetySelection = Type.Partial(SafetyStatement, {
  $id: 'SafetyStatementSelection',
  description: 'What adopters must know, with only the chosen fields.'
})

const answer = ($id: string, data: TSchema, description: string) =>
  Type.Object({ data, meta: Ref(Meta), links: Ref(Links) }, { $id, description, ...closed })

/**
 * One type for all that is asked for: without `fields` an answer is whole, and then every field is there that is
 * required.
 */
const selected = (name: ResourceName) => Ref(selections[name])

/** The body of each kind of answer. */
export const answers = {
  start: answer('StartAnswer', Ref(Start), 'The entry point.'),
  guide: answer('GuideAnswer', Ref(GuideSelection), 'The whole guide, or the chosen parts of it.'),
  safety: answer('SafetyAnswer', Ref(SafetySelection), 'What adopters must know.'),
  item: answerTable(name =>
    answer(`${collections[name].schema.$id}Answer`, selected(name), `One ${collections[name].one}.`)
  ),
  collection: answerTable(name =>
    answer(
      `${collections[name].schema.$id}ListAnswer`,
      Type.Array(selected(name)),
      `${collections[name].title}, in the content's order.`
    )
  )
} as const

function answerTable(make: (name: ResourceName) => TObject) {
  return Object.fromEntries(resourceNames.map(name => [name, make(name)])) as Record<ResourceName, TObject>
}

/** Every schema with a name: references resolve to these, and the OpenAPI document publishes them. */
export const contentSchemas: readonly TSchema[] = [
  ...namedSchemas,
  LeftOut,
  Meta,
  Links,
  Start,
  Guide,
  GuideSelection,
  SafetySelection,
  ...Object.values(selections),
  answers.start,
  answers.guide,
  answers.safety,
  ...Object.values(answers.item),
  ...Object.values(answers.collection)
]
