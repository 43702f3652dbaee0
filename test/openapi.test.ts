import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import Fastify from 'fastify'
import pino from 'pino'
import t from 'tap'
import { describeApp } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import { describe } from '../src/http/openapi.js'
import type { App, TypeBoxTypeProvider } from '../src/http/typebox.js'
import { build, content, library } from './helper.js'

const config = loadConfig({})
const document = JSON.parse(readFileSync(config.openApiFile, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi')

const operations = Object.entries<any>(document.paths).flatMap(([path, methods]) => Object.entries<any>(methods).map(([method, operation]) => ({ path, method, operation })))
const resolve = (part: any) => part.$ref ? part.$ref.slice(2).split('/').reduce((at: any, key: string) => at[key.replaceAll('~1', '/')], document) : part
/** The path with an example in the place of each parameter, and of what it cannot go without. */
const filled = (path: string) => `${path}${needed[moving(path)] ?? ''}`.replace(/\{(\w+)\}/g, (_, name) => {
  const { schema, example } = document.paths[path].get.parameters.find((parameter: any) => parameter.name === name)
  return example ?? schema.enum[0]
})
const moving = (path: string) => path.replace('/releases/{version}/', '/')
/** What an address needs in its query before it answers. */
const needed: Record<string, string> = {
  '/v1/changes': '?since=1.0.0',
  '/v1/search': '?q=slipped%20disk',
  '/v1/walking-plan': '?comfortableMinutes=10&redFlags=none&startDate=2027-01-04',
  '/v1/walking-plan/adjust': '?comfortableMinutes=10&redFlags=none&week=6&newSymptoms=false'
}
const pointer = (...keys: string[]) => `openapi#/${keys.map(key => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`

t.test('the committed document is the one that the schemas give (run `npm run openapi`)', async t => {
  const made = await describeApp({ config, library, logger: pino({ level: 'silent' }) })
  t.equal(`${JSON.stringify(made, null, 2)}\n` === readFileSync(config.openApiFile, 'utf8'), true)
  const { app } = build(t)
  t.strictSame((await app.inject('/openapi.json')).json(), document, 'and it is what the server sends')
})

t.test('an example that is not answered with 200 is found when the document is made', async t => {
  const app: App = Fastify().withTypeProvider<TypeBoxTypeProvider>()
  t.teardown(() => app.close())
  const response = { 200: { description: 'x', content: { 'application/json': { schema: { type: 'object' } } } } }
  const mount = () => { app.get('/here', { schema: { response }, config: { example: '/elsewhere' } }, () => ({})) }
  await t.rejects(describe(app, mount, { info: { title: 'x', version: '1' }, tags: [] }, []), { message: /^the example \/elsewhere as application\/json was answered with 404/ })
})

t.test('every operation is described, with an example for every answer that has a body', async t => {
  const ids = new Set<string>()
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`
    t.ok(operation.summary && operation.description && operation.tags.length === 1, name)
    ids.add(operation.operationId)
    for (const status of ['200', '400', '414', '429', '500', '503']) t.ok(operation.responses[status], `${name} ${status}`)
    for (const [status, declared] of Object.entries<any>(operation.responses)) {
      const response = resolve(declared)
      for (const [mediaType, media] of Object.entries<any>(response.content ?? {})) {
        const shown = media.examples ? Object.values<any>(media.examples).map(({ value }) => value) : [media.example]
        if (path === '/metrics' && status === '200') continue // text that changes with every scrape
        const where = declared.$ref ? declared.$ref.slice(2).split('/') : ['paths', path, method, 'responses', status]
        const validate = ajv.getSchema(pointer(...where, 'content', mediaType, 'schema'))!
        for (const example of shown) t.ok(example !== undefined && validate(example), `${name} ${status} ${mediaType}`, { errors: validate.errors?.slice(0, 3) })
      }
    }
  }
  t.equal(ids.size, operations.length, 'operation ids differ')
})

t.test('what the server answers is what the document says', async t => {
  const { app } = build(t)
  const ask = async (path: string, method: string, url: string, headers: Record<string, string> = {}) => {
    const response = await app.inject({ method: method.toUpperCase() as 'GET', url, headers })
    const declared = document.paths[path][method].responses[response.statusCode]
    t.ok(declared, `${method} ${url} may answer ${response.statusCode}`)
    const { content: media = {}, headers: said = {} } = resolve(declared)
    for (const name of Object.keys(said).filter(name => name !== 'X-Markdown-Tokens' || headers.accept === 'text/markdown')) t.ok(response.headers[name.toLowerCase()], `${url} ${response.statusCode} sends ${name}`)
    if (response.statusCode === 304) return
    const mediaType = String(response.headers['content-type']).split(';')[0]!
    t.ok(media[mediaType], `${method} ${url} may be ${mediaType}`)
    if (!/json/.test(mediaType)) return
    const where = declared.$ref ? declared.$ref.slice(2).split('/') : ['paths', path, method, 'responses', String(response.statusCode)]
    const validate = ajv.getSchema(pointer(...where, 'content', mediaType, 'schema'))!
    t.ok(validate(response.json()), `${method} ${url} ${response.statusCode} fits`, { errors: validate.errors?.slice(0, 3) })
    return response
  }
  for (const { path, method } of operations) {
    const collection = /^\/v1\/([a-z-]+)\/\{id\}$/.exec(path)?.[1]
    const pinned = path.startsWith('/v1/releases/')
    const ids = collection === 'sources' ? content.sources.map(({ id }) => id) : content.collections[collection as 'causes']?.map(({ id }) => id) ?? []
    const urls = path.includes('{id}') && !pinned ? ids.map(id => path.replace('{id}', id)) : [filled(path)]
    for (const url of urls) {
      const response = await ask(path, method, url)
      if (response?.headers.etag) await ask(path, method, url, { 'if-none-match': response.headers.etag as string })
    }
    await ask(path, method, path.replace(/\{\w+\}/, 'gone'))
    if (!operations.find(({ operation }) => operation === document.paths[path].get)?.operation.responses['406']) continue
    for (const accept of ['text/markdown', 'application/ld+json', 'text/calendar', 'image/svg+xml', 'text/csv']) await ask(path, method, urls[0]!, { accept })
    await ask(path, method, `${urls[0]}${urls[0]!.includes('?') ? '&' : '?'}nothing=1`)
    const fields = document.paths[path][method].parameters?.find(({ name }: { name: string }) => name === 'fields')
    for (const field of fields?.schema.items.enum ?? []) await ask(path, method, `${urls[0]}?fields=${field}`)
  }
})

t.test('what clients send is as closed as the server is, what they get may grow, and a list may name a thing twice', async t => {
  const { schema } = document.paths['/v1/screening'].post.requestBody.content['application/json']
  t.match(schema, { additionalProperties: false, properties: { answers: { additionalProperties: false } } })
  t.equal(document.components.schemas.ScreeningResult.additionalProperties, undefined)
  const days = document.paths['/v1/walking-plan'].get.parameters.find(({ name }: { name: string }) => name === 'days')
  t.equal(days.schema.uniqueItems, undefined)
  t.equal((await build(t).app.inject('/v1/walking-plan?comfortableMinutes=10&redFlags=none&days=mon,mon')).statusCode, 200)
})

/** Parameters without which there is no answer. */
const required = ['since', 'q', 'comfortableMinutes', 'week', 'newSymptoms']

t.test('every parameter that is documented works, and lists are written with commas', async t => {
  const { app } = build(t)
  for (const { path, operation } of operations) {
    for (const parameter of operation.parameters?.filter((parameter: any) => parameter.in === 'query') ?? []) {
      const { items, enum: words, type } = parameter.schema
      t.match(parameter, { required: required.includes(parameter.name), description: /./, ...type === 'array' && { style: 'form', explode: false } }, `${path} ${parameter.name}`)
      const values: string[] = (items ?? { enum: words?.slice(0, 1) }).enum ?? []
      const id = /\/([a-z-]+)\/\{id\}$/.exec(path)
      const url = id ? path.replace('{version}', '1.0.0').replace('{id}', id[1] === 'sources' ? content.sources[0]!.id : content.collections[id[1] as 'causes'][0]!.id) : path.replace('{version}', '1.0.0')
      const asked = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(needed[moving(path)])), [parameter.name]: values.join(',') })
      if (values.length > 0) t.equal((await app.inject(`${url}?${asked}`)).statusCode, 200, `${url} ${parameter.name}`)
    }
  }
})
