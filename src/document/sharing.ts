type Json = Record<string, any>
export type OpenApiDocument = Json & {
  paths: Record<string, Record<string, Json>>
  components: { schemas: Json; headers?: Json; responses?: Json; examples?: Json }
}

/** A route whose answers are shown at another one. */
export interface Twin {
  path: string
  method: string
  at: string
}

const jsonType = 'application/json'

/** What answers without a body are called as components; those of content have links. */
const bodilessNames: Readonly<Record<string, string>> = { 304: 'not-modified', 308: 'moved' }

/** Answers that are the same in many operations become one component; problems are named after their codes. */
export function shareCommon(document: OpenApiDocument): void {
  const shared: Json = {}
  for (const operation of Object.values(document.paths).flatMap(operations => Object.values(operations))) {
    for (const [status, response] of Object.entries<Json>(operation.responses)) {
      const name = commonName(status, response)
      if (!name) continue
      shared[name] = response
      operation.responses[status] = { $ref: `#/components/responses/${name}` }
    }
  }
  document.components.responses = shared
}

function commonName(status: string, { content, headers }: Json): string | undefined {
  const bodiless = bodilessNames[status]
  if (bodiless) return headers.Link ? bodiless : `${bodiless}-without-links`
  const examples = content?.['application/problem+json']?.examples
  return examples && Object.keys(content).length === 1 ? Object.keys(examples).join('-or-') : undefined
}

/**
 * Lets an operation and its twin show one example, which would double the document otherwise. The answers themselves
 * stand in both: some generators do not look behind a reference for what an answer is.
 */
export function shareExamples({ paths, components }: OpenApiDocument, { path, method, at }: Twin): void {
  const [operation, shown] = [paths[path]?.[method], paths[at]?.[method]]
  // Routes for HEAD and hidden ones are not in the document.
  if (!operation || !shown) return
  const name = String(shown.operationId)
  const { content, ...about } = shown.responses[200]
  const { example, ...body } = content[jsonType]
  components.examples = { ...components.examples, [name]: { value: example } }
  body.examples = { [name]: { $ref: `#/components/examples/${name}` } }
  const answer = { ...about, content: { ...content, [jsonType]: body } }
  shown.responses[200] = answer
  operation.responses[200] = answer
}

/** Leaves out the schemas that nothing refers to. */
export function dropUnused(document: Pick<OpenApiDocument, 'paths' | 'components'>): void {
  const { schemas } = document.components
  const used = new Set<string>()
  const visit = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name as string)) continue
      used.add(name as string)
      visit(schemas[name as string])
    }
  }
  visit(document.paths)
  visit(document.components.responses ?? {})
  document.components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
}
