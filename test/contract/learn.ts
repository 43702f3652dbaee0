import type { Learnt } from './cases.js'
import { filled } from './cases.js'
import { jsonOf } from './checks.js'
import type { Contract, Operation } from './document.js'
import type { Transport } from './transports.js'

type Values = Record<string, string>

/** Asks for every collection of the document, and keeps what its members are called. */
export async function learn({ operations }: Contract, ask: Transport): Promise<Learnt> {
  const reading = new Map(
    operations.filter(({ method }) => method === 'GET').map(operation => [operation.path, operation])
  )
  const members = new Map<string, Array<Record<string, unknown>>>()

  const membersOf = async (url: string) => {
    const known = members.get(url)
    if (known) return known
    const answer = await ask({ method: 'GET', url })
    const { data } =
      answer.status === 200 && String(answer.headers['content-type']).startsWith('application/json')
        ? jsonOf(answer)
        : { data: undefined }
    const found = Array.isArray(data) ? data.filter(member => typeof member === 'object') : []
    members.set(url, found)
    return found
  }
  const valuesOf = async (url: string, key: string) =>
    (await membersOf(url)).map(member => member[key]).filter(value => typeof value === 'string')

  /** A release does not have what came later. */
  const held = async ({ method, path }: Operation, all: Values[]): Promise<Values[]> => {
    if (method !== 'GET' || !/^\/v1\/releases\/\{version\}\/[^{]+$/.test(path)) return all
    const found: Values[] = []
    for (const values of all) {
      const { status } = await ask({ method: 'GET', url: filled(path, values) })
      if (status !== 404) found.push(values)
    }
    return found
  }

  /**
   * Everything that a path template can be filled with: members of what is listed before the last parameter, or
   * examples.
   */
  const fillings = async (path: string, { parameters }: Operation): Promise<Values[]> => {
    const last = /^(.*)\/\{(\w+)\}/.exec(path)
    if (!last) return [{}]
    const [, before = '', name = ''] = last
    const { schema, example } = parameters.find(parameter => parameter.name === name) as Operation['parameters'][number]
    const all: Values[] = []
    const parent = reading.get(before)
    const outers = parent
      ? await held(parent, await fillings(before, parent))
      : await fillings(before, { parameters } as Operation)
    for (const outer of outers) {
      const listed = reading.has(before) ? await valuesOf(filled(before, outer), name) : []
      const values: string[] = schema.enum ?? (listed.length > 0 ? listed : [example])
      all.push(...values.map(value => ({ ...outer, [name]: value })))
    }
    return all
  }

  const paths = new Map<string, Values[]>()
  for (const operation of operations) {
    const all = await held(operation, await fillings(operation.path, operation))
    paths.set(operation.path, all)
    const named = operation.parameters.filter(({ name, schema }) => schema.type === 'array' && name.endsWith('s'))
    if (named.length > 0 && operation.method === 'GET') {
      for (const values of all.slice(0, 10)) await membersOf(filled(operation.path, values))
    }
  }
  return {
    paths: ({ path }) => paths.get(path) ?? [{}],
    elsewhere({ path }, parameter) {
      const end = path.slice(path.lastIndexOf('/', path.indexOf(`/{${parameter}}`) - 1))
      const here = new Set((paths.get(path) ?? []).map(values => values[parameter]))
      const alike = [...paths]
        .filter(([other]) => other.endsWith(end))
        .flatMap(([, fillings]) => fillings.flatMap(values => values[parameter] ?? []))
      return [...new Set(alike)].filter(value => !here.has(value))
    },
    values: (path, parameter) =>
      (members.get(path) ?? [])
        .map(member => member[parameter.replace(/s$/, '')])
        .filter(value => typeof value === 'string')
  }
}
