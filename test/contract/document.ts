import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type Schema = Record<string, any>
export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: Schema
  description: string
  example?: unknown
}
export interface Response {
  /** Media types, with what their bodies have to fit. */
  content: Record<string, { fits: ValidateFunction; codes: readonly string[] }>
  headers: Record<string, Schema>
}
export interface Operation {
  name: string
  path: string
  method: string
  description: string
  parameters: readonly Parameter[]
  /** The schema of the body, its example and its only media type, where one is taken. */
  body: { mediaType: string; schema: Schema; example: unknown } | undefined
  responses: Readonly<Record<string, Response>>
}

/** What an OpenAPI document promises: nothing else is known here about the server. */
export interface Contract {
  operations: readonly Operation[]
  /** The methods of the document at a path of it. */
  methodsAt: (path: string) => string[]
  problem: ValidateFunction
  /** A schema of the document, ready to check a value. */
  compile: (schema: Schema) => ValidateFunction
}

/** Reads the promises of an OpenAPI file. */
export function readContract(file: string): Contract {
  const document: Schema = JSON.parse(readFileSync(file, 'utf8').replaceAll('"#/components/schemas/', '"contract:'))
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
  addFormats.default(ajv)
  ajv.addVocabulary(['example'])
  for (const [name, schema] of Object.entries<Schema>(document.components.schemas)) {
    ajv.addSchema({ ...closed(schema), $id: `contract:${name}` })
  }
  const resolve = (part: Schema): Schema =>
    part.$ref
      ? part.$ref
          .slice(2)
          .split('/')
          .reduce((at: Schema, key: string) => at[key], document)
      : part

  const response = (declared: Schema): Response => {
    const { content = {}, headers = {} } = resolve(declared)
    return {
      content: Object.fromEntries(
        Object.entries<Schema>(content).map(([mediaType, { schema, examples = {} }]) => [
          mediaType,
          { fits: ajv.compile(closed(schema ?? {})), codes: Object.keys(examples) }
        ])
      ),
      headers: Object.fromEntries(
        Object.entries<Schema>(headers).map(([name, header]) => [name, resolve(header).schema])
      )
    }
  }
  const body = (declared: Schema | undefined): Operation['body'] => {
    const [mediaType, media] = Object.entries<Schema>(declared?.content ?? {})[0] ?? []
    if (!mediaType || !media) return undefined
    const schema = media.schema.$ref
      ? document.components.schemas[media.schema.$ref.replace('contract:', '')]
      : media.schema
    return { mediaType, schema, example: media.example ?? schema.examples?.[0] }
  }
  const operations = Object.entries<Schema>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Schema>(methods).map(([method, operation]): Operation => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      method: method.toUpperCase(),
      description: operation.description,
      parameters: operation.parameters ?? [],
      body: body(operation.requestBody),
      responses: Object.fromEntries(
        Object.entries<Schema>(operation.responses).map(([status, declared]) => [status, response(declared)])
      )
    }))
  )
  return {
    operations,
    methodsAt: path => Object.keys(document.paths[path]).map(method => method.toUpperCase()),
    problem: ajv.compile({ $ref: 'contract:Problem' }),
    compile: schema => ajv.compile(schema)
  }
}

/** Clients are told that answers may grow; the server of today is held to what its document names. */
function closed(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'examples' || key === 'example' ? value : closed(value)])
  )
  return typeof schema.properties === 'object' && schema.type === 'object' && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner
}
