import { Type, type Static } from '@sinclair/typebox'
import type { Crisis } from '../answers/crisis.js'
import type { Knowledge } from '../answers/knowledge.js'
import type { SeekHelp } from '../content/item-parts.js'
import type { Item } from '../content/schema.js'
import { type CollectionName } from '../content/enums.js'
import { Ref } from '../content/schema-helpers.js'
import { instant, nameOf, xml } from './atom.js'
import type { Edition } from './edition.js'
import { pageAt, siteName } from './html/site.js'
import { el, htmlOf } from './html/tree.js'
import { urgencyInWords } from './html/words.js'
import { metaOf } from './json.js'

/** One page of the guide that answers a request for knowledge. */
interface Entry {
  title: string
  href: string
  id: string
  /** HTML, the most urgent first: portals cut it off. */
  summary: string
}

const Worded = Type.Object(
  { _value: Type.String(), type: Type.Optional(Type.String()) },
  { $id: 'InfobuttonText', description: 'Text as the JSON of MedlinePlus Connect has it.' }
)
const text = Ref(Worded)
const EntrySchema = Type.Object(
  {
    title: text,
    link: Type.Array(
      Type.Object({ title: Type.String(), rel: Type.String(), type: Type.String(), href: Type.String() })
    ),
    id: text,
    updated: text,
    summary: text
  },
  { $id: 'InfobuttonEntry', description: 'A page of the guide. The summary is HTML, and says first when to get help.' }
)
export const InfobuttonAnswer = Type.Object(
  {
    feed: Type.Object({
      xsi: Type.String(),
      base: Type.String(),
      lang: Type.String(),
      title: text,
      subtitle: text,
      author: Type.Object({ name: text, uri: text }),
      updated: text,
      category: Type.Array(Type.Object({ scheme: Type.String(), term: Type.String() })),
      id: text,
      entry: Type.Array(Ref(EntrySchema), { description: 'Empty when nothing is held.' })
    })
  },
  { $id: 'InfobuttonAnswer', description: 'What is held on a topic, in the form of MedlinePlus Connect.' }
)
type InfobuttonAnswer = Static<typeof InfobuttonAnswer>
export const infobuttonSchemas = [Worded, EntrySchema, InfobuttonAnswer]

/** The pages that answer; what is said in a crisis stands in the place of everything else. */
function entriesOf(knowledge: Knowledge | undefined, edition: Edition): Entry[] {
  if (!knowledge) return []
  if (knowledge.crisis) return [crisisEntry(knowledge.crisis, edition)]
  return knowledge.items.map(({ collection, item }) => entryOf(collection, item, edition))
}

function entryOf(collection: CollectionName, item: Item, edition: Edition): Entry {
  const [first, ...rest] = helpIn(item).map(({ urgency, text }) => ({
    strong: urgencyInWords(urgency, edition.content),
    text
  }))
  const paragraphs = [...(first ? [first] : []), { text: item.summary }, ...rest]
  return {
    title: item.title,
    href: pageAt(edition, `/${collection}/${item.id}`),
    id: nameOf(`${collection}/${item.id}`),
    summary: summaryOf(paragraphs, edition)
  }
}

function crisisEntry({ headline, say, lines }: Crisis, edition: Edition): Entry {
  const whom = lines.map(({ name, text }) => `${name}: ${text}`)
  return {
    title: headline,
    href: `${edition.base}${edition.root}/screening`,
    id: nameOf('crisis'),
    summary: summaryOf(
      [...say, ...whom].map(text => ({ text })),
      edition
    )
  }
}

/** When to get help, the most urgent first. */
function helpIn(item: Item): Array<Pick<SeekHelp, 'urgency' | 'text'>> {
  if ('action' in item) return [{ urgency: item.urgency, text: item.action }]
  return (item.seekHelp ?? []) as SeekHelp[]
}

/** Paragraphs, and what has to be said with every text of the guide. */
function summaryOf(paragraphs: ReadonlyArray<{ strong?: string; text: string }>, { content }: Edition): string {
  const { disclaimer, review, release, licence, emergency } = metaOf(content)
  const source = `${siteName}, content release ${release.version}. ${licence.attribution}, ${licence.id}.`
  return [...paragraphs, { text: emergency.text }, { text: `${disclaimer} ${review.statement}` }, { text: source }]
    .map(({ strong, text }) => htmlOf(el('p', {}, strong && el('strong', {}, strong), strong && ' ', text)))
    .join('\n')
}

/** The answer as JSON text, member for member as MedlinePlus Connect has it. */
export function knowledgeToJson(knowledge: Knowledge | undefined, edition: Edition): string {
  const { title, subtitle, author, updated, language, base, categories, entries } = feedOf(knowledge, edition)
  const words = (text: string) => ({ _value: text, type: 'text' })
  const answer: InfobuttonAnswer = {
    feed: {
      xsi: schemaInstance,
      base,
      lang: language,
      title: words(title),
      subtitle: words(subtitle),
      author: { name: { _value: author }, uri: { _value: base } },
      updated: { _value: updated },
      category: categories,
      id: { _value: feedName },
      entry: entries.map(({ title, href, id, summary }) => ({
        title: words(title),
        link: [{ title, rel: 'alternate', type: 'html', href }],
        id: { _value: id },
        updated: { _value: updated },
        summary: { _value: summary, type: 'html' }
      }))
    }
  }
  return JSON.stringify(answer)
}

/**
 * The same as an Atom feed. It has no link of its own beside those of its entries: clients take the first link that
 * they find for the page.
 */
export function knowledgeToAtom(knowledge: Knowledge | undefined, edition: Edition): string {
  const { title, subtitle, author, updated, language, base, categories, entries } = feedOf(knowledge, edition)
  const words = (text: string, type: 'text' | 'html') => ({ '@type': type, '#text': text })
  return xml.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:xsi': schemaInstance,
      '@xml:base': base,
      '@xml:lang': language,
      title: words(title, 'text'),
      subtitle: words(subtitle, 'text'),
      author: { name: author, uri: base },
      updated,
      category: categories.map(({ scheme, term }) => ({ '@scheme': scheme, '@term': term })),
      id: feedName,
      entry: entries.map(({ title, href, id, summary }) => ({
        title: words(title, 'text'),
        link: { '@title': title, '@rel': 'alternate', '@type': 'text/html', '@href': href },
        id,
        updated,
        summary: words(summary, 'html')
      }))
    }
  })
}

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'
const feedName = nameOf('infobutton')

/** What a feed says of itself; nothing is known where it is asked for in another language. */
function feedOf(knowledge: Knowledge | undefined, edition: Edition) {
  const { content, base, root } = edition
  const { language, date, licence } = content.release
  const code = knowledge?.code
  return {
    title: siteName,
    subtitle: `${siteName} results for ${subjectOf(knowledge)}`,
    author: licence.attribution,
    updated: instant(date, 0),
    language,
    base: base + root,
    categories: [
      { scheme: 'mainSearchCriteria.v.c', term: code?.code ?? '' },
      { scheme: 'mainSearchCriteria.v.cs', term: code?.system.oid ?? '' },
      // A name may be somebody's own words: it is not said again.
      { scheme: 'mainSearchCriteria.v.dn', term: '' },
      { scheme: 'informationRecipient', term: 'PAT' }
    ],
    entries: entriesOf(knowledge, edition)
  }
}

function subjectOf(knowledge: Knowledge | undefined): string {
  if (!knowledge) return 'another language: none, since all is held in English'
  const { code, foundBy } = knowledge
  if (foundBy === 'name') return 'the name that was sent'
  return code ? `${code.system.name} ${code.code}` : 'a code that is not held'
}
