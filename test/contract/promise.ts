import { schemaMisfits, type Document, type Part } from './schema-misfits.js'

// What an OpenAPI document promised, held against a later one. No kept library does this for OpenAPI 3.1: openapi-diff
// and api-smart-diff read 3.0, and oasdiff and openapi-changes are programs of their own that npm does not have.

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options']

/** Follows a reference, however long its chain is. */
export function resolve(document: Document, part: Part): Part {
  if (!part.$ref) return part
  const keys = (part.$ref as string).slice('#/'.length).split('/')
  return resolve(
    document,
    keys.reduce((at, key) => at[key], document)
  )
}

/**
 * What of a promise is no longer kept, as sentences that name the place: whatever was removed, renamed or narrowed, or
 * is newly required.
 */
export function brokenPromises(then: Document, now: Document): string[] {
  const paths = Object.entries<Part>(then.paths).flatMap(([path, item]) => {
    const later = now.paths[path]
    if (!later) return [`${path}: removed`]
    return methods
      .filter(method => item[method])
      .flatMap(method => {
        const name = `${method.toUpperCase()} ${path}`
        return later[method] ? operation(name, item[method], later[method]) : [`${name}: removed`]
      })
  })
  const names = Object.keys(then.components.schemas).filter(name => !now.components.schemas[name])
  return [...paths, ...names.map(name => `the schema ${name}: removed`)]

  function operation(name: string, before: Part, after: Part): string[] {
    return [
      ...(before.operationId === after.operationId
        ? []
        : [`${name}: operationId "${before.operationId}" became "${after.operationId}"`]),
      ...parameters(name, before.parameters ?? [], after.parameters ?? []),
      ...body(`${name} body`, before.requestBody, after.requestBody),
      ...Object.entries<Part>(before.responses).flatMap(([status, response]) => {
        const later = after.responses[status]
        return later
          ? answer(`${name} ${status}`, resolve(then, response), resolve(now, later))
          : [`${name} ${status}: removed`]
      })
    ]
  }

  function parameters(name: string, before: readonly Part[], after: readonly Part[]): string[] {
    const nameOf = (parameter: Part) => `${parameter.in} parameter ${parameter.name}`
    const kept = before.flatMap(parameter => {
      const place = `${name} ${nameOf(parameter)}`
      const later = after.find(one => nameOf(one) === nameOf(parameter))
      if (!later) return [`${place}: removed`]
      return [
        ...(later.required && !parameter.required ? [`${place}: newly required`] : []),
        ...['style', 'explode'].filter(key => parameter[key] !== later[key]).map(key => `${place}: another ${key}`),
        ...asked(place, parameter.schema, later.schema)
      ]
    })
    const added = after.filter(one => one.required && !before.some(parameter => nameOf(parameter) === nameOf(one)))
    return [...kept, ...added.map(one => `${name} ${nameOf(one)}: newly required`)]
  }

  function body(place: string, before: Part | undefined, after: Part | undefined): string[] {
    if (!before) return after?.required ? [`${place}: newly required`] : []
    if (!after) return [`${place}: removed`]
    const newlyRequired = after.required && !before.required ? [`${place}: newly required`] : []
    return [...newlyRequired, ...media(place, before.content, after.content, asked)]
  }

  function answer(place: string, before: Part, after: Part): string[] {
    const headers = Object.keys(before.headers ?? {}).filter(header => !after.headers?.[header])
    return [
      ...headers.map(header => `${place} header ${header}: removed`),
      ...media(place, before.content ?? {}, after.content ?? {}, answered)
    ]
  }

  function media(place: string, before: Part, after: Part, compare: typeof asked): string[] {
    return Object.entries<Part>(before).flatMap(([type, { schema }]) => {
      if (!after[type]) return [`${place} ${type}: removed`]
      // Forms beside JSON are named without a schema, so that no generator makes a union of all.
      const isNamedOnly = after[type].schema === undefined && type !== 'application/json' && after['application/json']
      return isNamedOnly ? [] : compare(`${place} ${type}`, schema, after[type].schema)
    })
  }

  /** What clients were allowed to ask is still taken. */
  function asked(place: string, before: Part, after: Part): string[] {
    return schemaMisfits({ direction: 'asked', then, now }, place, before, after)
  }

  /** What clients were told to expect is still what they get. */
  function answered(place: string, before: Part, after: Part): string[] {
    return schemaMisfits({ direction: 'answered', then, now }, place, before, after)
  }
}
