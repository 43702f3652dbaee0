import { dropUnused, type OpenApiDocument } from './sharing.js'

type Json = Record<string, any>

/** What assistants are told of each operation that they may call, by its `operationId`. */
export type ForAssistants = Readonly<Record<string, string>>

/** Answers that they are told of, beside the one that they ask for. */
const told = ['400', '404', '409']

/** What only fills the context of a model. */
const untold = new Set(['example', 'examples', 'title', 'contentMediaType', 'minLength', 'format', 'headers'])

/** Made from the document for everybody: few operations, short words, no examples, so that importers take it. */
export function assistantDocument(whole: OpenApiDocument, words: ForAssistants): OpenApiDocument {
  const { openapi, info, components, paths } = whole
  const kept: OpenApiDocument['paths'] = {}
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const description = words[operation.operationId]
      if (!description) continue
      const responses = answersOf(operation, components)
      kept[path] = { ...kept[path], [method]: { ...operation, description, responses } }
    }
  }
  const operations = Object.values(kept).flatMap(atPath => Object.values(atPath))
  const tags = [...new Set(operations.flatMap(({ tags }) => tags))]
  const { title, version, summary, contact, license } = info
  const document = {
    openapi,
    info: { title, version, summary, description: words.info, contact, license },
    servers: [{ url: '/', description: 'This server' }],
    security: [],
    tags: tags.map(name => ({ name, description: `${name}.` })),
    paths: kept,
    components: { schemas: components.schemas }
  }
  dropUnused(document as unknown as OpenApiDocument)
  return briefly(document) as OpenApiDocument
}

/** The answer as JSON, and what a refusal looks like. */
function answersOf({ responses }: Json, { responses: shared = {} }: OpenApiDocument['components']): Json {
  const resolved = (response: Json): Json => (response.$ref ? shared[response.$ref.split('/').at(-1)] : response)
  return Object.fromEntries(
    Object.entries<Json>(responses)
      .filter(([status]) => status === '200' || told.includes(status))
      .map(([status, response]) => {
        const { description, content } = resolved(response)
        const [mediaType, { schema }] = Object.entries<Json>(content)[0] as [string, Json]
        return [status, { description, content: { [mediaType]: { schema } } }]
      })
  )
}

/** Without what is not needed to call it; names of fields stay, whatever they are. */
function briefly(part: unknown, isNames = false): unknown {
  if (Array.isArray(part)) return part.map(each => briefly(each))
  if (part === null || typeof part !== 'object') return part
  const kept = Object.entries(part).filter(
    ([key, value]) => isNames || (key === 'title' && typeof value === 'string' && 'version' in part) || !untold.has(key)
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, briefly(value, !isNames && key === 'properties')]))
}
