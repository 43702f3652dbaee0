import type { Claim } from '../content/claim.js'
import type { Source } from '../content/guide.js'
import type { Cause, Exercise, Item } from '../content/schema.js'
import { addressOf, yearOf } from './citation.js'
import type { Collection } from './collections.js'
import { term, type Node } from './json-ld-topics.js'
import type { LeftOut } from './schemas.js'

/** Causes that are conditions themselves. */
const conditions: ReadonlyArray<Cause['category']> = ['spine-changes', 'injury', 'symptom']
export const lowBackPain = {
  '@type': 'MedicalCondition',
  name: 'Low back pain',
  code: { '@type': 'MedicalCode', codeValue: 'D017116', codingSystem: 'MeSH' }
}
const walking = { '@type': 'PhysicalActivity', name: 'Walking' }

/** A part of a page. */
export const element = (name: string, text: string): Node => ({ '@type': 'WebPageElement', name, text })

/** The thing itself. A link that is not shown is never said to raise a risk. */
export function entity({ name }: Collection, item: Item, id: string): Node {
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

/** What a collection leaves out for somebody, with the reason. */
export function leftOutNode({ title, reason }: LeftOut): Node {
  return { '@type': 'WebPageElement', name: `Left out: ${title}`, text: reason }
}

/** A statement, with its certainty and the addresses of its sources. */
export function claimNode({ text, certainty, direction, kind, sources }: Claim, home: string): Node {
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

/** A source, as far as schema.org has words for it. */
export function sourceNode(source: Source, home: string): Node {
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
