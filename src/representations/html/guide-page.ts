import type { ElementContent } from 'hast'
import type { CollectionName } from '../../content/enums.js'
import type { Item } from '../../content/schema.js'
import { collections, membersOf, namesHeldBy } from '../collections.js'
import type { Document } from '../document.js'
import type { Within } from '../markdown-evidence.js'
import { answerBlocks, overviewBlocks } from '../markdown.js'
import { media } from '../media.js'
import type { Steps } from '../../answers/steps.js'
import { memberElements, sourcesElement } from './member.js'
import { pageAt } from './site.js'
import { el, elementsOf, written, type Part } from './tree.js'
import { urgencyInWords } from './words.js'

type GuideDocument = Document & { kind: 'guide' }

/**
 * The guide as a page. Whole, it is as long as a book, which nobody reads on a screen: it gives the answer, and of each
 * item what it says in short. The parts that somebody asks for are whole, to be read on or printed.
 */
export function* guideMain(document: GuideDocument): Steps<Part[]> {
  return document.fields ? yield* wholeParts(document, document.fields) : inShort(document)
}

const namesIn = ({ content }: GuideDocument): CollectionName[] =>
  namesHeldBy(content).filter((name): name is CollectionName => name !== 'sources')

function withinGuide({ content, base, root }: GuideDocument): Within {
  return { content, base, root, depth: 3, cited: [], suffix: media.html.suffix }
}

/** The guide with nothing but some parts, each of them whole. */
const partsAt = (document: GuideDocument, parts: readonly string[]): string =>
  `${pageAt(document, '/guide')}?fields=${[...parts].sort().join(',')}`

function inShort(document: GuideDocument): Part[] {
  const { overview } = document.content
  const names = namesIn(document)
  const all = ['overview', ...names.map(name => collections[name].key)]
  return [
    el('h1', {}, overview.question),
    contentsOf(names),
    el('p', {}, el('a', { href: partsAt(document, all) }, 'The whole guide on one page, to print'), ' (it is long).'),
    ...elementsOf(answerBlocks(overview)),
    el('p', {}, el('a', { href: partsAt(document, ['overview']) }, 'What this answer rests on, with its sources'), '.'),
    ...names.flatMap(name => partInShort(name, document))
  ]
}

function partInShort(name: CollectionName, document: GuideDocument): Part[] {
  const { title, description, key } = collections[name]
  const whole = el('a', { href: partsAt(document, [key]) }, 'All of this on one page, with what it rests on')
  return [
    el('h2', { id: name }, title),
    el('p', {}, `${description} `, whole, '.'),
    el(
      'dl.guide',
      {},
      membersOf(document.content, name).flatMap(item => itemInShort(name, item as Item, document))
    )
  ]
}

function itemInShort(name: CollectionName, item: Item, document: GuideDocument): ElementContent[] {
  const level =
    'action' in item &&
    el(`dd.${item.urgency}`, {}, el('span.level', {}, urgencyInWords(item.urgency, document.content)))
  return [
    el('dt', { id: item.id }, el('a', { href: pageAt(document, `/${name}/${item.id}`) }, item.title)),
    ...(level ? [level] : []),
    el('dd', {}, item.summary)
  ]
}

function* wholeParts(document: GuideDocument, fields: readonly string[]): Steps<Part[]> {
  const { content } = document
  const within = withinGuide(document)
  const names = namesIn(document).filter(name => fields.includes(collections[name].key))
  const parts: Part[] = [el('h1', {}, content.overview.question), contentsOf(names)]
  if (fields.includes('overview')) parts.push(...elementsOf(overviewBlocks(content.overview, within)))
  for (const name of names) {
    const { title, description } = collections[name]
    parts.push(el('h2', { id: name }, title), el('p', {}, description))
    for (const member of membersOf(content, name)) {
      parts.push(...memberElements(collections[name], member, within).map(written))
      yield
    }
  }
  // What was cited is always listed; asked for alone, the sources are all of them.
  if (fields.includes('sources') && within.cited.length === 0) within.cited.push(...content.sources.map(({ id }) => id))
  return [...parts, ...sourcesElement(within)]
}

const contentsOf = (names: readonly CollectionName[]): ElementContent =>
  el(
    'nav',
    { ariaLabel: 'On this page' },
    el(
      'ul',
      {},
      names.map(name => el('li', {}, el('a', { href: `#${name}` }, collections[name].title)))
    )
  )
