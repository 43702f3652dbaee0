import type { RootContent } from 'mdast'
import type { Overview } from '../content/guide.js'
import { collections, membersOf, namesHeldBy } from './collections.js'
import type { Document } from './document.js'
import type { Edition } from './edition.js'
import { media } from './media.js'
import { metaOf } from './json.js'
import { emphasis, heading, link, list, markdownText, paragraph, quote, strong } from './markdown-blocks.js'
import { safetyParts } from './safety.js'
import { atOnce, type Steps } from '../answers/steps.js'
import { claimsSection, sourcesSection, type Within } from './markdown-evidence.js'
import { memberBlocks } from './markdown-member.js'
import type { LeftOut } from './schemas.js'

/** The answer as Markdown, with its sources and the words that travel with every answer. */
export function toMarkdown(document: Document): string {
  if (document.kind === 'guide') return atOnce(guideToMarkdown(document))
  return markdownText([...blocksOf(document), ...footer(document)])
}

/** The guide as Markdown, in steps: it is long. */
export function* guideToMarkdown({ fields, ...edition }: Document & { kind: 'guide' }): Steps<string> {
  const { content } = edition
  const wanted = (key: string) => fields?.includes(key) ?? true
  const within: Within = { ...edition, depth: 3, cited: [] }
  const overview = wanted('overview') ? overviewBlocks(content.overview, within) : []
  const parts = [markdownText([heading(1, content.overview.question), ...overview])]
  for (const name of namesHeldBy(content)) {
    const { title, description, key } = collections[name]
    if (name === 'sources' || !wanted(key)) continue
    parts.push(markdownText([heading(2, title), paragraph(description)]))
    for (const member of membersOf(content, name)) {
      parts.push(markdownText(memberBlocks(collections[name], member, within)))
      yield
    }
  }
  // What was cited is always listed; asked for alone, the sources are all of them.
  if (wanted('sources') && within.cited.length === 0) within.cited.push(...content.sources.map(({ id }) => id))
  parts.push(markdownText([...sourcesSection({ ...within, depth: 1 }), ...footer(edition)]))
  return parts.join('\n')
}

/** What a document says, as blocks. */
export function blocksOf(document: Exclude<Document, { kind: 'guide' }>): RootContent[] {
  const { content, base, root, fields } = document
  const within = (depth: 1 | 2 | 3, cited: string[] = []): Within => ({
    content,
    base,
    root,
    depth,
    cited,
    ...(fields && { fields })
  })
  switch (document.kind) {
    case 'start':
      return start(document)
    case 'safety':
      return safety(document)
    case 'item': {
      const top = within(1)
      return [...memberBlocks(document.collection, document.member, top), ...sourcesSection(top)]
    }
    case 'collection': {
      const top = within(2)
      return [
        heading(1, document.collection.title),
        paragraph(document.collection.description),
        ...document.members.flatMap(member => memberBlocks(document.collection, member, top)),
        ...leftOutBlocks(document.leftOut ?? []),
        ...sourcesSection({ ...top, depth: 1 })
      ]
    }
  }
}

function leftOutBlocks(leftOut: readonly LeftOut[]): RootContent[] {
  if (leftOut.length === 0) return []
  return [
    heading(2, 'Left out'),
    ...list(leftOut.map(({ title, condition, reason }) => [strong(title), ` (${condition}): ${reason}`]))
  ]
}

function start({ content, base, root }: Edition): RootContent[] {
  const { overview } = content
  return [
    heading(1, overview.question),
    quote(overview.shortAnswer),
    paragraph(link(`${base}${root}/guide${media.markdown.suffix}`, 'The whole guide')),
    ...list(
      namesHeldBy(content).map(name => [
        link(`${base}${root}/${name}${media.markdown.suffix}`, collections[name].title),
        ` (${membersOf(content, name).length}): ${collections[name].description}`
      ])
    )
  ]
}

function safety({ safety, fields }: Document & { kind: 'safety' }): RootContent[] {
  const summary = fields?.includes('summary') ?? true
  return [
    heading(1, safety.title),
    ...(summary ? [quote(safety.summary)] : []),
    ...safetyParts(safety, fields).flatMap(({ title, lines }) => [
      heading(2, title),
      ...list(lines.map(line => [line]))
    ])
  ]
}

/** The answer to the question, its scope, and what it rests on. */
export function overviewBlocks(overview: Overview, within: Within): RootContent[] {
  return [...answerBlocks(overview), ...claimsSection(overview.claims, { ...within, depth: 1 })]
}

/** The answer to the question, and its scope. */
export function answerBlocks(overview: Overview): RootContent[] {
  const { scope, emergency } = overview
  return [
    quote(overview.shortAnswer),
    ...overview.longAnswer.map(text => paragraph(text)),
    heading(2, 'Key messages'),
    ...list(overview.keyMessages.map(({ text }) => [text])),
    heading(2, 'Scope'),
    paragraph(scope.audience),
    ...list(scope.covers.map(text => [text])),
    paragraph('Not covered:'),
    ...list(scope.doesNotCover.map(text => [text])),
    heading(2, 'About warning signs'),
    ...overview.redFlagStatement.map(text => paragraph(text)),
    heading(2, 'In an emergency'),
    paragraph(emergency.text),
    ...list(emergency.regions.map(region => [strong(region.name), `: ${region.text} `, emphasis(region.caveat)]))
  ]
}

/** The words that travel with every answer, as its last lines. */
export function footer({ content, base, root }: Edition): RootContent[] {
  const { release, review, licence, disclaimer, emergency } = metaOf(content)
  return [
    { type: 'thematicBreak' },
    paragraph(strong(disclaimer)),
    paragraph(emergency.text),
    paragraph(
      `${review.statement} Content release ${release.version} (${release.status}), ${release.date}. ${licence.attribution}, `,
      link(licence.url, licence.id),
      '. ',
      link(base + root, 'All guidance'),
      '.'
    )
  ]
}
