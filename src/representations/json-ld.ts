import type { Source } from '../content/guide.js'
import type { Content } from '../content/load.js'
import type { Item } from '../content/schema.js'
import { collections, membersOf, namesHeldBy, type Collection, type Member } from './collections.js'
import type { Document } from './document.js'
import { citedBy } from './json.js'
import { claimNode, element, entity, leftOutNode, lowBackPain, sourceNode } from './json-ld-nodes.js'
import { helpNode, topics, type Node } from './json-ld-topics.js'
import { safetyParts } from './safety.js'

/** The answer as schema.org JSON-LD. */
export function toJsonLd(document: Document): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...page(document) })
}

/**
 * What a page says of itself in schema.org terms: what it is, what it is about, and what is urgent. The whole, with
 * every claim and source, has an address of its own, which would be longer than the page.
 */
export function toBriefJsonLd(document: Document): string {
  const { mainEntity, hasPart, citation, ...about } = page(document)
  const parts = (hasPart as Node[] | undefined)?.filter(isShownFirst)
  const entity = document.kind === 'item' ? mainEntity : undefined
  return JSON.stringify({ '@context': 'https://schema.org', ...about, mainEntity: entity, hasPart: parts })
}

/** Neither a claim nor a topic, but for when to get help; of a whole page of parts only the disclaimer. */
const isShownFirst = ({ '@type': type, hasHealthAspect }: Node) =>
  hasHealthAspect === undefined
    ? type === 'WebPageElement'
    : hasHealthAspect === 'https://schema.org/SeeDoctorHealthAspect'

function page(document: Document): Node {
  const { content, base, root, path } = document
  const home = base + root
  const common = { ...about(content), '@id': base + path, url: base + path, isPartOf: { '@id': `${home}/guide` } }
  switch (document.kind) {
    case 'start':
      return {
        '@type': 'WebPage',
        ...common,
        name: content.overview.question,
        description: content.overview.shortAnswer,
        hasPart: namesHeldBy(content).map(name => ({
          '@type': 'WebPage',
          '@id': `${home}/${name}`,
          name: collections[name].title,
          description: collections[name].description
        }))
      }
    case 'guide':
      return {
        '@type': 'MedicalWebPage',
        ...about(content),
        '@id': base + path,
        url: base + path,
        name: content.overview.question,
        mainEntity: question(content),
        hasPart: [
          disclaimer(content),
          ...content.overview.claims.map(claim => claimNode(claim, home)),
          ...namesHeldBy(content)
            .filter(name => name !== 'sources')
            .flatMap(name =>
              membersOf(content, name).map(member => memberPage(document, collections[name], member as Item))
            )
        ],
        citation: content.sources.map(source => sourceNode(source, home))
      }
    case 'safety':
      return {
        '@type': 'WebPage',
        ...common,
        name: document.safety.title,
        description: document.safety.summary,
        hasPart: [
          disclaimer(content),
          ...safetyParts(document.safety).map(({ title, lines }) => element(title, lines.join('\n')))
        ]
      }
    case 'collection':
      return {
        '@type': document.collection.name === 'sources' ? 'WebPage' : 'MedicalWebPage',
        ...common,
        name: document.collection.title,
        description: document.collection.description,
        hasPart: [disclaimer(content), ...(document.leftOut ?? []).map(leftOutNode)],
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: document.members.length,
          itemListElement: document.members.map((member, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            item: isSource(member)
              ? sourceNode(member, home)
              : entity(document.collection, member, `${base}${document.path}/${member.id}`)
          }))
        }
      }
    case 'item':
      return isSource(document.member)
        ? {
            '@type': 'WebPage',
            ...common,
            name: document.member.title,
            description: document.member.finding,
            mainEntity: sourceNode(document.member, home)
          }
        : { ...common, ...memberPage(document, document.collection, document.member, true) }
  }
}

const isSource = (member: Member): member is Source => !('claims' in member)
function about({ release }: Content) {
  return {
    inLanguage: release.language,
    license: release.licence.url,
    version: release.version,
    dateModified: release.date,
    creativeWorkStatus: `${release.status}, ${release.review.status}`,
    about: lowBackPain
  }
}

function disclaimer({ overview }: Content): Node {
  return element('Disclaimer', `${overview.disclaimer} ${overview.emergency.text}`)
}

function question({ overview }: Content): Node {
  return {
    '@type': 'Question',
    name: overview.question,
    acceptedAnswer: { '@type': 'Answer', text: [overview.shortAnswer, ...overview.longAnswer].join('\n\n') }
  }
}

function memberPage({ content, base, root }: Document, collection: Collection, item: Item, withSources = false): Node {
  const byId = new Map(content.sources.map(source => [source.id, source]))
  const home = base + root
  const at = `${home}/${collection.name}/${item.id}`
  return {
    '@type': 'MedicalWebPage',
    '@id': at,
    name: item.title,
    description: item.summary,
    mainEntity: entity(collection, item, `${at}#it`),
    hasPart: [
      ...(item.seekHelp ?? []).map(helpNode),
      disclaimer(content),
      ...topics(item),
      ...item.claims.map(claim => claimNode(claim, home))
    ],
    ...(withSources && { citation: citedBy(item).map(id => sourceNode(byId.get(id) as Source, home)) })
  }
}
