import type { RedFlag } from '../../content/schema.js'
import { collections, membersOf, namesHeldBy } from '../collections.js'
import type { Document } from '../document.js'
import { isPinned, type Edition } from '../edition.js'
import { toBriefJsonLd } from '../json-ld.js'
import { blocksOf } from '../markdown.js'
import { formMedia, media, type OtherForms } from '../media.js'
import type { Within } from '../markdown-evidence.js'
import { atOnce, type Steps } from '../../answers/steps.js'
import { byUrgency, card } from './cards.js'
import { guideMain } from './guide-page.js'
import { memberElements, sourcesElement } from './member.js'
import { pageText } from './page.js'
import { pageAt, waysFrom } from './site.js'
import { soonPicture } from './soon-picture.js'
import { el, elementsOf, type Part } from './tree.js'
import { spaced } from './words.js'

/** Content as a page for people. */
export function contentToHtml(document: Document, others: OtherForms): string {
  return document.kind === 'guide' ? atOnce(guideToHtml(document, others)) : pageOf(document, others, said(document))
}

/** The guide as a page, in steps: whole, it is long. */
export function* guideToHtml(document: Document & { kind: 'guide' }, others: OtherForms): Steps<string> {
  const { question: title, shortAnswer: description } = document.content.overview
  const main = yield* guideMain(document)
  return pageOf(document, others, { title, description, main })
}

function pageOf(document: Document, others: OtherForms, { title, description, main }: Said): string {
  const { content, base, self, path } = document
  const query = self.slice(path.length)
  return pageText({
    content,
    base,
    title,
    description,
    canonical: path + media.html.suffix + query,
    alternates: Object.entries(others).map(([name, at]) => ({ href: base + at, type: formMedia(name).mediaType })),
    crumbs: crumbsTo(document),
    ...(!document.fields && { jsonLd: toBriefJsonLd(document) }),
    main
  })
}

interface Said {
  title: string
  description: string
  main: Part[]
}

function said(document: Exclude<Document, { kind: 'guide' }>): Said {
  const { content } = document
  const { overview } = content
  switch (document.kind) {
    case 'start':
      return { title: 'All guidance', description: overview.shortAnswer, main: start(document) }
    case 'safety':
      return {
        title: document.safety.title,
        description: document.safety.summary,
        main: document.fields ? elementsOf(blocksOf(document)) : safetyMain(document)
      }
    case 'item':
      return itemPage(document)
    case 'collection': {
      const { title, description } = document.collection
      return {
        title,
        description,
        main: [el('h1', {}, title), el('p.lead', {}, description), ...membersOfPage(document)]
      }
    }
  }
}

/** The safety statement, with the levels that all of it speaks of before the rest. */
function safetyMain(document: Document & { kind: 'safety' }): Part[] {
  const blocks = blocksOf(document)
  const firstPart = 2
  return [
    ...elementsOf(blocks.slice(0, firstPart)),
    el('h2', {}, 'How soon each level is'),
    soonPicture(document.content),
    ...elementsOf(blocks.slice(firstPart))
  ]
}

function within(document: Document, depth: Within['depth']): Within {
  const { content, base, root, fields } = document
  const held: Within = { content, base, root, depth, cited: [], suffix: media.html.suffix }
  return fields ? { ...held, fields } : held
}

function itemPage(document: Document & { kind: 'item' }): Said {
  const { collection, member } = document
  const top = within(document, 1)
  const main = memberElements(collection, member, top)
  return {
    title: member.title,
    description: 'summary' in member ? member.summary : member.finding,
    main: [...main, ...sourcesElement(top)]
  }
}

/** Members as cards; whole, where somebody chose what to see of them. */
function membersOfPage(document: Document & { kind: 'collection' }): Part[] {
  const { collection, members, fields, leftOut = [] } = document
  if (fields) {
    const top = within(document, 2)
    return [...members.flatMap(member => memberElements(collection, member, top)), ...sourcesElement(top)]
  }
  const left = leftOut.length > 0 && [
    el('h2', {}, 'Left out'),
    el(
      'ul',
      {},
      leftOut.map(({ title, condition, reason }) =>
        el('li', {}, el('strong', {}, title), ` (${spaced(condition)}): ${reason}`)
      )
    )
  ]
  if (collection.name === 'red-flags') {
    return [soonPicture(document.content), ...byUrgency(members as RedFlag[], document)]
  }
  return [
    el(
      'ul.cards',
      {},
      members.map(member => card(member, document))
    ),
    ...(left || [])
  ]
}

function start({ content, base, root }: Edition): Part[] {
  const { overview } = content
  const way = (path: string, title: string, text: string) =>
    el('li', {}, el('h2', {}, el('a', { href: pageAt({ base, root }, path) }, title)), el('p', {}, text))
  return [
    el('h1', {}, 'All guidance'),
    el('p.lead', {}, `${overview.question} ${overview.shortAnswer}`),
    el(
      'ul.cards',
      {},
      way('/guide', 'The whole guide', 'Everything on one page: the question, the answer, and all that it rests on.'),
      content.safety && way('/safety', content.safety.title, content.safety.summary),
      namesHeldBy(content).map(name =>
        way(
          `/${name}`,
          `${collections[name].title} (${membersOf(content, name).length})`,
          collections[name].description
        )
      )
    )
  ]
}

/** The way to a document, from the start on. */
function crumbsTo(document: Document): Array<readonly [string, string]> {
  const {
    base,
    content: { release }
  } = document
  const home = ['Start', waysFrom(base).home] as const
  const all = isPinned(document)
    ? ([`Release ${release.version}`, pageAt(document, '/guide')] as const)
    : (['All guidance', pageAt(document, '')] as const)
  if (document.kind === 'start') return [home]
  if (document.kind !== 'item') return [home, all]
  const { collection } = document
  return [home, all, [collection.title, pageAt(document, `/${collection.name}`)]]
}
