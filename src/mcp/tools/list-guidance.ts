import { Type } from '@sinclair/typebox'
import { holdsCollection, type Content } from '../../content/load.js'
import type { Item } from '../../content/schema.js'
import { CollectionName, collectionNames } from '../../content/enums.js'
import { Id, Ref, Text } from '../../content/schema-helpers.js'
import { collections } from '../../representations/collections.js'
import { heading, list, paragraph, quote, strong } from '../../representations/markdown-blocks.js'
import { fits, outputOf } from '../result.js'
import { defineTool, type Said, type Tool } from '../tool.js'

const closed = { additionalProperties: false } as const
const Listed = Type.Object(
  {
    id: Id,
    title: Type.Optional(
      Text({ description: 'Left out, as the rest is, when the list is long: the Markdown says it.' })
    ),
    is: Type.Optional(
      Type.String({
        description: 'What tells the items of the collection apart: urgency, link, outcome, phase, domain or kind.'
      })
    ),
    summary: Type.Optional(Text())
  },
  closed
)

/** The field of each collection that a reader wants to see first. */
const telling = {
  causes: 'link',
  'walking-benefits': 'outcome',
  'regimen-tips': 'phase',
  'lifestyle-changes': 'domain',
  exercises: 'kind',
  'red-flags': 'urgency'
} as const

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const firstSentenceOf = (text: string) => (sentences.segment(text).containing(0)?.segment as string).trim()

/** What is held, by title or with summaries. */
export function listGuidance(content: Content): Tool {
  const rowOf = (collection: CollectionName) => (item: Item) => ({
    id: item.id,
    title: item.title,
    is: String((item as unknown as Record<string, unknown>)[telling[collection]]),
    summary: item.summary
  })

  const held = collectionNames.filter(name => holdsCollection(content.release, name))

  /** As much as there is room for: the data can do without what the Markdown says, and both without summaries. */
  const firstThatFits = (choices: readonly Said[]) =>
    choices.find((said, index) => fits(said, content) || index === choices.length - 1) as Said

  const everything = (): Said => {
    const blocks = [
      heading(1, content.overview.question),
      quote(content.overview.shortAnswer),
      ...held.flatMap(name => [
        paragraph(strong(name), `: ${collections[name].title}`),
        ...list(content.collections[name].map(({ id, title }: Item) => [`${title} (${id})`]))
      ])
    ]
    const said = (row: (item: Item) => object): Said => ({
      data: {
        question: content.overview.question,
        shortAnswer: content.overview.shortAnswer,
        collections: held.map(name => {
          const items: Item[] = content.collections[name]
          return { id: name, title: collections[name].title, items: items.map(row) }
        })
      },
      blocks
    })
    return firstThatFits([said(({ id, title }) => ({ id, title })), said(({ id }) => ({ id }))])
  }

  const collectionOf = (name: CollectionName): Said => {
    const { title, description } = collections[name]
    const rows = content.collections[name].map(rowOf(name))
    const said = (items: object[], lines: string[]): Said => ({
      data: { collections: [{ id: name, title, items }] },
      blocks: [
        heading(1, title),
        paragraph(description),
        ...list(rows.map(({ title }, index) => [strong(title), lines[index] as string]))
      ]
    })
    const brief = rows.map(({ summary, ...row }) => row)
    const ids = rows.map(({ id }) => ({ id }))
    const named = rows.map(({ id, is }) => ` (${id}, ${is})`)
    const summed = rows.map(({ summary }, index) => `${named[index]}: ${summary}`)
    const begun = rows.map(({ summary }, index) => `${named[index]}: ${firstSentenceOf(summary)}`)
    return firstThatFits([
      said(rows, summed),
      said(brief, summed),
      said(ids, summed),
      said(ids, begun),
      said(brief, named)
    ])
  }

  return defineTool({
    name: 'list_guidance',
    title: 'List the guidance',
    description:
      'Lists the items with the ids that get_guidance takes: all titles, or one collection with summaries. Use it to see what there is. Do not use it to judge urgency.',
    input: Type.Object({ collection: Type.Optional(Ref(CollectionName)) }, closed),
    output: outputOf(
      {
        question: Type.Optional(Text()),
        shortAnswer: Type.Optional(Text()),
        collections: Type.Array(
          Type.Object({ id: Ref(CollectionName), title: Text(), items: Type.Array(Listed) }, closed)
        )
      },
      'What is held.'
    ),
    answer: ({ collection }) => (collection ? collectionOf(collection) : everything())
  })
}
