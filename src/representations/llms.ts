import { toMarkdown as stringify } from 'mdast-util-to-markdown'
import { holdsCollection } from '../content/load.js'
import type { Item } from '../content/schema.js'
import { collectionNames, type CollectionName } from '../content/enums.js'
import type { Entry } from './catalogue.js'
import { collections } from './collections.js'
import { media } from './media.js'
import { heading, link, list, paragraph, quote, type Inline } from './markdown-blocks.js'
import type { PreparedEdition } from './editions.js'

/** The map for language models (llmstxt.org): what this is, how to ask, and the Markdown of every item. */
export function toLlmsText(edition: PreparedEdition, base: string): string {
  const { content } = edition
  const { overview, release, safety } = content
  const at = (path: string) => `${base}${path}${media.markdown.suffix}`
  return stringify(
    {
      type: 'root',
      children: [
        heading(1, 'Back Pain Guidance API'),
        quote(
          `Guidance on lower back pain and walking, as data. Every claim has its sources and a GRADE certainty; every red flag has an urgency. Content release ${release.version} (${release.status}).`
        ),
        paragraph(`${release.review.statement} ${overview.disclaimer}`),
        paragraph(overview.emergency.text),
        ...list([
          [
            'Every address under /v1 also answers with Markdown: put .md behind its path. x-markdown-tokens says about how long the answer is.'
          ],
          [
            'fields= keeps some fields of an item, ids= picks some items: /v1/causes.md?ids=herniated-disc&fields=title,summary,walkingAdvice.'
          ],
          [
            `To find what fits somebody's own words, ask ${base}/v1/search?q= with the words behind it. An empty list means that nothing here fits.`
          ],
          [
            `Before any advice, screen what somebody says: POST {"text": "…"} to ${base}/v1/screening. Search screens its question too, in meta.screening.`
          ],
          ['Say what a red flag lists in mustSay. Never say what it lists in doNotSay.'],
          ['Give the certainty and a source with every claim. Never say "all clear".'],
          [
            `To quote the same words for ever, put /releases/${release.version} behind /v1: ${base}/v1/releases/${release.version}/guide.md. ${base}/v1/changes?since=${release.version} says what changed after it.`
          ],
          ['An error says what was wrong, and names the nearest right word.'],
          [`An assistant that speaks the Model Context Protocol connects to ${base}/mcp (Streamable HTTP).`]
        ]),
        heading(2, 'Start here'),
        ...list([
          [link(at('/v1/guide'), 'The whole guide'), ': very long; below it stands in brief'],
          ...(safety
            ? [
                [
                  link(at('/v1/safety'), safety.title),
                  ': what this is for, what it is not for, and what you have to do'
                ]
              ]
            : []),
          [link(`${base}/openapi.json`, 'OpenAPI 3.1'), ': the API for programs'],
          [
            link(`${base}/docs`, 'A walking plan'),
            `: ${base}/v1/walking-plan.md?comfortableMinutes=10 gives a week-by-week plan once redFlags, screenedOn and notFor are stated: screen first. Without them the answer is 409, and says what is missing and who should ask first`
          ],
          [link(`${base}/v1/codes`, 'Clinical codes'), ': items for ICD-10-CM and MeSH codes']
        ]),
        heading(2, 'In brief, for a small context'),
        paragraph(
          'What each item is, and when to get help; behind each part about how many tokens it is. HEAD tells of any address before you read it, in x-markdown-tokens.'
        ),
        ...list(briefly(edition, base)),
        ...collectionNames
          .filter(name => holdsCollection(release, name))
          .flatMap(name => [
            heading(2, collections[name].title),
            ...list(
              content.collections[name].map((item: Item) => [
                link(at(`/v1/${name}/${item.id}`), item.title),
                `: ${item.summary}${'urgency' in item ? ` (${item.urgency})` : ''}`
              ])
            )
          ]),
        heading(2, 'Optional'),
        ...list([[link(at('/v1/sources'), 'Sources'), `: ${collections.sources.description}`]])
      ]
    },
    { bullet: '-', emphasis: '_', rule: '-' }
  )
}

const brief = ['title', 'summary', 'seekHelp']
const briefOfFlags = ['title', 'urgency', 'summary', 'action']

/** The guide in parts that are short, with about how many tokens each is. */
function briefly({ content, catalogue, root }: PreparedEdition, base: string): Inline[][] {
  const part = (path: string, fields: string[], title: string): Inline[] => {
    const { find, select } = catalogue()
    const { resource } = find(root + path) as Entry
    const { headers } = select(resource, { fields, filters: {} }).prepared.markdown()
    const href = `${base}${root}${path}${media.markdown.suffix}?fields=${fields.join(',')}`
    return [link(href, title), `: ${headers['x-markdown-tokens']} tokens`]
  }
  const partOf = (name: CollectionName) => {
    const fields = name === 'red-flags' ? briefOfFlags : brief
    return part(`/${name}`, fields, collections[name].title)
  }
  const held = collectionNames.filter(name => holdsCollection(content.release, name))
  return [part('/guide', ['overview'], content.overview.question), ...held.map(partOf)]
}
