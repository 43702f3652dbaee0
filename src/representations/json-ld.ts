import type { Source } from '../content/guide.js'
import type { Content } from '../content/load.js'
import type { Cause, Claim, Exercise, Item } from '../content/schema.js'
import { addressOf, yearOf } from './citation.js'
import { collections, membersOf, namesHeldBy, type Collection, type Member } from './collections.js'
import type { Document } from './document.js'
import { citedBy } from './json.js'
import { helpNode, term, topics, type Node } from './json-ld-topics.js'
import { safetyParts } from './safety.js'
import type { LeftOut } from './schemas.js'

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
/** Causes that are conditions themselves. */
const conditions: ReadonlyArray<Cause['category']> = ['spine-changes', 'injury', 'symptom']
const lowBackPain = {
  '@type': 'MedicalCondition',
  name: 'Low back pain',
  code: { '@type': 'MedicalCode', codeValue: 'D017116', codingSystem: 'MeSH' }
}
const walking = { '@type': 'PhysicalActivity', name: 'Walking' }

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

const element = (name: string, text: string): Node => ({ '@type': 'WebPageElement', name, text })

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

/** The thing itself. A link that is not shown is never said to raise a risk. */
function entity({ name }: Collection, item: Item, id: string): Node {
  const common = {
    '@id': id,
    name: item.title,
    description: item.summary,
    ...(item.alternateNames.length > 0 && { alternateName: item.alternateNames })
  }
  const code = item.codes.map(({ code, system }) => ({ '@type': 'MedicalCode', codeValue: code, codingSystem: system }))
  const coded = code.length > 0 ? { code } : {}
  if (name === 'causes') {
    const { link, category, signs, riskFactors } = item as Cause
    const shown = link === 'established' || link === 'likely'
    if (conditions.includes(category)) {
      return {
        '@type': 'MedicalCondition',
        ...common,
        ...coded,
        signOrSymptom: signs.map(sign => ({ '@type': 'MedicalSignOrSymptom', name: sign })),
        riskFactor: riskFactors.map(factor => ({ '@type': 'MedicalRiskFactor', name: factor }))
      }
    }
    return shown
      ? { '@type': 'MedicalRiskFactor', ...common, ...coded, increasesRiskOf: lowBackPain }
      : { '@type': 'HealthTopicContent', ...common, hasHealthAspect: 'https://schema.org/CausesHealthAspect' }
  }
  if (name === 'walking-benefits') {
    return {
      '@type': 'HealthTopicContent',
      ...common,
      hasHealthAspect: 'https://schema.org/BenefitsHealthAspect',
      about: walking
    }
  }
  if (name === 'regimen-tips') {
    return {
      '@type': 'ExercisePlan',
      ...common,
      exerciseType: 'Walking',
      additionalVariable: (item as { steps: string[] }).steps
    }
  }
  if (name === 'lifestyle-changes') return { '@type': 'LifestyleModification', ...common, ...coded }
  if (name === 'exercises') {
    return {
      '@type': 'ExercisePlan',
      ...common,
      exerciseType: item.title,
      additionalVariable: (item as Exercise).steps
    }
  }
  return { '@type': 'MedicalSignOrSymptom', ...common, ...coded }
}

function leftOutNode({ title, reason }: LeftOut): Node {
  return { '@type': 'WebPageElement', name: `Left out: ${title}`, text: reason }
}

function claimNode({ text, certainty, direction, kind, sources }: Claim, home: string): Node {
  const grade = term(certainty, 'GRADE certainty of evidence')
  const more = [
    ...(direction ? [term(direction, 'Direction of the evidence')] : []),
    ...(kind ? [term(kind, 'Kind of statement')] : [])
  ]
  return {
    '@type': 'Claim',
    text,
    keywords: more.length > 0 ? [grade, ...more] : grade,
    ...(sources.length > 0 && { citation: sources.map(({ id }) => ({ '@id': `${home}/sources/${id}` })) })
  }
}

const sourceTypes: Readonly<Record<Source['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  report: 'Report',
  webpage: 'WebPage',
  'paper-conference': 'ScholarlyArticle'
}

function sourceNode(source: Source, home: string): Node {
  const year = yearOf(source)
  const address = addressOf(source)
  return {
    '@type': sourceTypes[source.type],
    '@id': `${home}/sources/${source.id}`,
    name: source.title,
    author: source.author.map(({ family, given, literal }) =>
      literal
        ? { '@type': 'Organization', name: literal }
        : { '@type': 'Person', familyName: family, ...(given && { givenName: given }) }
    ),
    ...(year && { datePublished: String(year) }),
    ...(source['container-title'] && { isPartOf: { '@type': 'CreativeWork', name: source['container-title'] } }),
    ...(source.DOI && { identifier: `doi:${source.DOI}` }),
    ...(address && { url: address }),
    abstract: source.finding
  }
}
