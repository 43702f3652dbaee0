import { Kind, Type, type TObject, type TSchema } from '@sinclair/typebox'
import { shapeProblems } from '../content/check-shape.js'
import type { Content } from '../content/load.js'
import { SafetyStatement } from '../content/safety.js'
import { collections, membersOf, namesHeldBy, type Member } from './collections.js'
import type { Document } from './document.js'
import { movingRoot, releasesPath, twinLink, type Edition } from './edition.js'
import type { OtherForms } from './media.js'
import { answers, Guide, contentSchemas, Start, type Links, type Meta } from './schemas.js'

const byName = new Map(contentSchemas.map(schema => [schema.$id, schema]))

/** The answer as JSON text, held against its published schema. */
export function toJson(document: Document, others: OtherForms): string {
  const { answer, data } = schemasOf(document)
  const leftOut = document.kind === 'collection' ? document.leftOut : undefined
  const meta = metaOf(document.content)
  const body = { data: dataOf(document), meta: leftOut ? { ...meta, leftOut } : meta, links: linksOf(document, others) }
  checkBody(data, contentSchemas, document.self, body.data)
  return checkBody(answer, contentSchemas, document.self, body)
}

/** The body as JSON text; throws when it does not fit its schema, which is a fault of ours. */
export function checkBody(schema: TSchema, references: readonly TSchema[], self: string, body: unknown): string {
  const misfits = shapeProblems(schema, references, body)
  if (misfits.length > 0) {
    throw new Error(
      `${self} does not fit ${schema.$id ?? 'what was asked for'}: ${misfits.map(({ path, message }) => `${path} ${message}`).join('; ')}`
    )
  }
  return JSON.stringify(body)
}

/** The published answer allows for `fields`; what was asked for whole has to be whole. */
function schemasOf(document: Document): { answer: TObject; data: TSchema } {
  const { kind } = document
  if (kind === 'start') return { answer: answers.start, data: Start }
  if (kind === 'guide') return { answer: answers.guide, data: document.fields ? Type.Partial(Guide) : Guide }
  if (kind === 'safety') {
    return { answer: answers.safety, data: document.fields ? Type.Partial(SafetyStatement) : SafetyStatement }
  }
  const { name, schema } = document.collection
  const one = document.fields ? Type.Partial(schema) : schema
  return { answer: answers[kind][name], data: kind === 'item' ? one : Type.Array(one) }
}

function dataOf(document: Document): unknown {
  const { content, fields } = document
  switch (document.kind) {
    case 'start':
      return startOf(document)
    case 'guide':
      return pick(Guide, guideOf(content), fields)
    case 'safety':
      return pick(SafetyStatement, document.safety, fields)
    case 'collection':
      return document.members.map(member => pick(document.collection.schema, member, fields))
    case 'item':
      return pick(document.collection.schema, document.member, fields)
  }
}

function startOf({ content, base, root }: Document) {
  return pick(Start, {
    title: content.overview.question,
    description: content.overview.shortAnswer,
    release: content.release,
    collections: namesHeldBy(content).map(name => ({
      ...collections[name],
      id: name,
      count: membersOf(content, name).length,
      filters: [...Object.keys(collections[name].filters), ...(collections[name].without ? ['without'] : [])],
      href: `${base}${root}/${name}`
    }))
  })
}

function guideOf(content: Content): Record<string, unknown> {
  return {
    overview: content.overview,
    ...Object.fromEntries(namesHeldBy(content).map(name => [collections[name].key, membersOf(content, name)]))
  }
}

const metas = new WeakMap<Content, Meta>()

/** What travels with every answer of a release. */
export function metaOf(content: Content): Meta {
  const { release, overview } = content
  const meta = metas.get(content) ?? {
    release: { version: release.version, status: release.status, date: release.date },
    language: release.language,
    review: release.review,
    licence: release.licence,
    disclaimer: overview.disclaimer,
    emergency: {
      text: overview.emergency.text,
      numbers: overview.emergency.regions.map(({ region, number }) => ({ region, number }))
    }
  }
  metas.set(content, meta)
  return meta
}

/** Where else to go from here. */
export function linksOf(document: Document, inOtherForms: OtherForms): Links {
  const { base, root, self, kind } = document
  const cited = kind === 'item' ? citedBy(document.member) : []
  const links = {
    self,
    ...(kind === 'item' && { collection: `${root}/${document.collection.name}` }),
    ...(cited.length > 0 && { sources: `${root}/sources?ids=${cited.join(',')}` }),
    ...(kind === 'start' ? { ...contentPaths(document), releases: releasesPath } : { start: root }),
    ...(kind === 'guide' && partPaths(document)),
    ...inOtherForms,
    describedBy: '/openapi.json'
  }
  const { self: own, ...others } = withBase(base, links)
  return { self: own as string, ...twinLink(document, self), ...others }
}

/** Where each part of the content of an edition is, by name, and what is worked out from the newest release. */
export function contentPaths(edition: Omit<Edition, 'base'>): Record<string, string> {
  const { content, root } = edition
  const workedOut = ['search', 'screening', 'codes'].map(name => [name, `${movingRoot}/${name}`])
  const forAdopters = content.safety ? [['safety', `${root}/safety`]] : []
  const others = Object.fromEntries([['guide', `${root}/guide`], ...forAdopters, ...workedOut])
  return { ...others, ...partPaths(edition) }
}

/** Where each collection of an edition is, by the name that it has in the whole guide. */
function partPaths({ content, root }: Omit<Edition, 'base'>): Record<string, string> {
  return Object.fromEntries(namesHeldBy(content).map(name => [collections[name].key, `${root}/${name}`]))
}

/** The same paths as addresses. */
export function withBase(base: string, paths: object): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([relation, path]) => [relation, base + path]))
}

/** The ids of all sources that a member cites, each once, in order. */
export function citedBy(member: Member): string[] {
  if (!('claims' in member)) return []
  const signs = 'signs' in member && 'action' in member ? member.signs : []
  return [
    ...new Set([
      ...member.claims.flatMap(claim => claim.sources.map(({ id }) => id)),
      ...signs.flatMap(sign => [...sign.sources, ...sign.escalatesWith.flatMap(({ sources }) => sources)])
    ])
  ]
}

/** The value with the fields of its schema only, in the order of the schema: equal input gives equal bytes. */
export function pick(schema: TSchema, value: unknown, fields?: readonly string[]): unknown {
  if (schema[Kind] === 'Ref') return pick(byName.get(schema.$ref) as TSchema, value, fields)
  if (Array.isArray(value)) return value.map(member => pick(schema.items, member))
  if (value === null || typeof value !== 'object' || !schema.properties) return value
  const entries = Object.entries(schema.properties as Record<string, TSchema>).flatMap(([key, part]) => {
    const member = (value as Record<string, unknown>)[key]
    return member === undefined || (fields && !fields.includes(key)) ? [] : [[key, pick(part, member)]]
  })
  return Object.fromEntries(entries)
}
