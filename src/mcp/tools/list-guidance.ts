import { Type } from '@sinclair/typebox'
import type { Content } from '../../content/load.js'
import type { Item } from '../../content/schema.js'
import { CollectionName, collectionNames, Id, Ref, Text } from '../../content/terms.js'
import { collections } from '../../representations/collections.js'
import { heading, list, paragraph, quote, strong } from '../../representations/markdown-blocks.js'
import { fits, outputOf } from '../result.js'
import { defineTool, type Said, type Tool } from '../tool.js'

const closed = { additionalProperties: false } as const
const Listed = Type.Object({
  id: Id,
  title: Text(),
  is: Type.Optional(Type.String({ description: 'What tells the items of the collection apart: urgency, link, outcome, phase or domain.' })),
  summary: Type.Optional(Text())
}, closed)

/** The field of each collection that a reader wants to see first. */
const telling = { causes: 'link', 'walking-benefits': 'outcome', 'regimen-tips': 'phase', 'lifestyle-changes': 'domain', 'red-flags': 'urgency' } as const

/** What is held, by title or with summaries. */
export function listGuidance (content: Content): Tool {
  const rowOf = (collection: CollectionName) => (item: Item) =>
    ({ id: item.id, title: item.title, is: String((item as unknown as Record<string, unknown>)[telling[collection]]), summary: item.summary })

  const everything = (): Said => ({
    data: {
      question: content.overview.question,
      shortAnswer: content.overview.shortAnswer,
      collections: collectionNames.map(name => ({ id: name, title: collections[name].title, items: content.collections[name].map(({ id, title }: Item) => ({ id, title })) }))
    },
    blocks: [
      heading(1, content.overview.question),
      quote(content.overview.shortAnswer),
      ...collectionNames.flatMap(name => [
        paragraph(strong(name), `: ${collections[name].title}`),
        ...list(content.collections[name].map(({ id, title }: Item) => [`${title} (${id})`]))
      ])
    ]
  })

  const collectionOf = (name: CollectionName): Said => {
    const { title, description } = collections[name]
    const rows = content.collections[name].map(rowOf(name))
    const blocks = [heading(1, title), paragraph(description), ...list(rows.map(({ id, title, is, summary }) => [strong(title), ` (${id}, ${is}): ${summary}`]))]
    const said = (items: unknown[]): Said => ({ data: { collections: [{ id: name, title, items }] }, blocks })
    const whole = said(rows)
    // The data can do without what the Markdown says anyway.
    return fits(whole, content) ? whole : said(rows.map(({ summary, ...row }) => row))
  }

  return defineTool({
    name: 'list_guidance',
    title: 'List the guidance',
    description: 'Lists what is known about lower back pain and walking: causes, walking benefits, regimen tips, lifestyle changes and red flags, each item with the id that get_guidance takes. Without a collection: every title. With one: each item with its summary. Use it to see what there is. Do not use it to judge how urgent somebody\'s symptoms are.',
    input: Type.Object({ collection: Type.Optional(Ref(CollectionName)) }, closed),
    output: outputOf({
      question: Type.Optional(Text()),
      shortAnswer: Type.Optional(Text()),
      collections: Type.Array(Type.Object({ id: Ref(CollectionName), title: Text(), items: Type.Array(Listed) }, closed))
    }, 'What is held.'),
    answer: ({ collection }) => collection ? collectionOf(collection) : everything()
  })
}
