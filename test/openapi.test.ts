import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import Fastify from 'fastify'
import pino from 'pino'
import t from 'tap'
import { describeApp } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import { authoringProblems } from '../src/content/authoring.js'
import { holdData, loadLibrary } from '../src/content/library.js'
import type { Content } from '../src/content/load.js'
import { assistantDocument } from '../src/document/for-assistants.js'
import { describe } from '../src/document/openapi.js'
import type { App, TypeBoxTypeProvider } from '../src/http/typebox.js'
import { assistantOperations } from '../src/routes/assistant-operations.js'
import { collections, membersOf, namesHeldBy, resourceNames } from '../src/representations/collections.js'
import { build, library, next, nextLibrary } from './helper.js'
import { misfits } from './misfits.js'

const config = loadConfig({})
const fixture = loadLibrary(config.fixtureDir)
const document = JSON.parse(readFileSync(config.openApiFile, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi')

const operations = Object.entries<any>(document.paths).flatMap(([path, methods]) =>
  Object.entries<any>(methods).map(([method, operation]) => ({ path, method, operation }))
)
const resolve = (part: any) =>
  part.$ref
    ? part.$ref
        .slice(2)
        .split('/')
        .reduce((at: any, key: string) => at[key.replaceAll('~1', '/')], document)
    : part
/** The path with an example in the place of each parameter, and of what it cannot go without. */
const filled = (path: string) =>
  `${path}${needed[moving(path)] ?? ''}`.replace(/\{(\w+)\}/g, (_, name) => {
    const { schema, example } = document.paths[path].get.parameters.find((parameter: any) => parameter.name === name)
    return example ?? schema.enum[0]
  })
const moving = (path: string) => path.replace('/releases/{version}/', '/')
/** What an address needs in its query before it answers. */
const needed: Record<string, string> = {
  '/infobutton': '?mainSearchCriteria.v.c=M51.26',
  '/v1/changes': '?since=1.0.0',
  '/v1/search': '?q=slipped%20disk',
  '/v1/walking-plan': '?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&startDate=2027-01-04',
  '/v1/walking-plan/adjust':
    '?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&week=6&newSymptoms=false'
}
const pointer = (...keys: string[]) =>
  `openapi#/${keys.map(key => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`

const silent = pino({ level: 'silent' })

t.test('the committed document is the one that the schemas give (run `npm run openapi`)', async t => {
  const made = await describeApp({ config, library, logger: silent }, fixture)
  t.equal(`${JSON.stringify(made, null, 2)}\n` === readFileSync(config.openApiFile, 'utf8'), true)
  const { app } = build(t)
  const { servers, ...sent } = (await app.inject('/openapi.json')).json()
  t.strictSame({ ...sent, servers: document.servers }, document, 'and it is what the server sends')
  t.equal(servers[0].url, 'http://localhost', 'with its own address')
})

t.test('an edit of the content changes nothing in it; a sign that is asked about does', async t => {
  const edited: Content = structuredClone(library.latest)
  edited.overview.shortAnswer = 'Other words.'
  edited.collections.causes.reverse()
  edited.release.version = '9.9.9'
  const described = async (latest: Content) => {
    const versions = [latest.release.version, ...library.versions]
    const get = (version: string) => (version === latest.release.version ? latest : library.get(version))
    return describeApp({ config, library: { ...library, latest, versions, get }, logger: silent }, fixture)
  }
  t.strictSame(await described(edited), document)
  const [flag] = edited.collections['red-flags']
  flag!.signs.push({ ...flag!.signs[0]!, id: 'new-sign' })
  const { paths } = await described(edited)
  t.ok(
    paths['/v1/screening']!.post!.requestBody.content['application/json'].schema.properties.answers.properties[
      'new-sign'
    ]
  )
})

t.test('the content that examples are made from keeps every rule, and holds what they name', async t => {
  t.strictSame(authoringProblems(config.fixtureDir, holdData(config.fixtureDir)), [])
  for (const { latest } of [library, nextLibrary, fixture]) {
    for (const name of namesHeldBy(latest)) {
      t.ok(
        membersOf(latest, name).some(({ id }) => id === collections[name].example),
        name
      )
    }
  }
  t.strictSame(namesHeldBy(fixture.latest), resourceNames, 'there is an example of each collection')
})

t.test('an example that is not answered with 200 is found when the document is made', async t => {
  const response = { 200: { description: 'x', content: { 'application/json': { schema: { type: 'object' } } } } }
  const appWith = (...urls: string[]) => {
    const app: App = Fastify().withTypeProvider<TypeBoxTypeProvider>()
    t.teardown(() => app.close())
    const mount = () => {
      for (const url of urls) app.get(url, { schema: { response }, config: { example: '/there' } }, () => ({}))
    }
    return { app, mount }
  }
  const refused = { message: /^the example \/there as application\/json was answered with 404/ }
  const words = { info: { title: 'x', version: '1' }, tags: [] }
  for (const [real, shown] of [
    [['/here'], ['/here', '/there']],
    [['/here', '/there'], ['/here']]
  ] as const) {
    const showing = appWith(...shown)
    showing.mount()
    await t.rejects(
      describe({ ...appWith(...real), showing: showing.app }, words, []),
      refused,
      'by the real content, or by that of examples'
    )
  }
})

t.test('every operation is described, with an example for every answer that has a body', async t => {
  const { found, hold } = misfits()
  const ids = new Set<string>()
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`
    hold(operation.summary && operation.description && operation.tags.length === 1, `${name} is described`)
    ids.add(operation.operationId)
    for (const status of ['200', '400', '414', '429', '500', '503']) {
      hold(operation.responses[status], `${name} may answer ${status}`)
    }
    for (const [status, declared] of Object.entries<any>(operation.responses)) {
      const response = resolve(declared)
      for (const [mediaType, media] of Object.entries<any>(response.content ?? {})) {
        const shown = media.examples
          ? Object.values<any>(media.examples).map(example => resolve(example).value)
          : [media.example]
        if (path === '/metrics' && status === '200') continue // text that changes with every scrape
        if (Object.keys(media).length === 0 && response.content['application/json']) continue // named beside JSON
        const where = declared.$ref ? declared.$ref.slice(2).split('/') : ['paths', path, method, 'responses', status]
        const validate = ajv.getSchema(pointer(...where, 'content', mediaType, 'schema'))!
        for (const example of shown) {
          hold(
            example !== undefined && validate(example),
            `${name} ${status} ${mediaType}: ${ajv.errorsText(validate.errors)}`
          )
        }
      }
    }
  }
  t.equal(ids.size, operations.length, 'operation ids differ')
  t.strictSame(found, [])
})

t.test('what the server answers is what the document says', async t => {
  const { found, hold } = misfits()
  // What the next release brings is documented as soon as it is begun.
  const { app } = build(t, {}, { held: nextLibrary })
  const ask = async (path: string, method: string, url: string, headers: Record<string, string> = {}) => {
    const response = await app.inject({ method: method.toUpperCase() as 'GET', url, headers })
    const declared = document.paths[path][method].responses[response.statusCode]
    hold(declared, `${method} ${url} may answer ${response.statusCode}`)
    if (!declared) return
    const { content: media = {}, headers: said = {} } = resolve(declared)
    const promised = Object.keys(said).filter(
      name => name !== 'X-Markdown-Tokens' || headers.accept === 'text/markdown'
    )
    for (const name of promised) {
      hold(response.headers[name.toLowerCase()], `${url} ${response.statusCode} sends ${name}`)
    }
    if (response.statusCode === 304) return
    const mediaType = String(response.headers['content-type']).split(';')[0]!
    hold(media[mediaType], `${method} ${url} may be ${mediaType}`)
    if (!media[mediaType]?.schema || !/json/.test(mediaType)) return
    const where = declared.$ref
      ? declared.$ref.slice(2).split('/')
      : ['paths', path, method, 'responses', String(response.statusCode)]
    const validate = ajv.getSchema(pointer(...where, 'content', mediaType, 'schema'))!
    hold(validate(response.json()), `${method} ${url} ${response.statusCode} fits: ${ajv.errorsText(validate.errors)}`)
    return response
  }
  for (const { path, method } of operations) {
    const collection = /^\/v1\/([a-z-]+)\/\{id\}$/.exec(path)?.[1]
    const pinned = path.startsWith('/v1/releases/')
    const ids =
      collection === 'sources'
        ? next.sources.map(({ id }) => id)
        : (next.collections[collection as 'causes']?.map(({ id }) => id) ?? [])
    const urls = path.includes('{id}') && !pinned ? ids.map(id => path.replace('{id}', id)) : [filled(path)]
    for (const url of urls) {
      const response = await ask(path, method, url)
      if (response?.headers.etag) await ask(path, method, url, { 'if-none-match': response.headers.etag as string })
    }
    await ask(path, method, path.replace(/\{\w+\}/, 'gone'))
    if (!operations.find(({ operation }) => operation === document.paths[path].get)?.operation.responses['406']) {
      continue
    }
    for (const accept of ['text/markdown', 'application/ld+json', 'text/calendar', 'image/svg+xml', 'text/csv']) {
      await ask(path, method, urls[0]!, { accept })
    }
    await ask(path, method, `${urls[0]}${urls[0]!.includes('?') ? '&' : '?'}nothing=1`)
    const fields = document.paths[path][method].parameters?.find(({ name }: { name: string }) => name === 'fields')
    for (const field of fields?.schema.items.enum ?? []) await ask(path, method, `${urls[0]}?fields=${field}`)
  }
  t.strictSame(found, [])
})

t.test(
  'what clients send is as closed as the server is, what they get may grow, and a list may name a thing twice',
  async t => {
    const { schema } = document.paths['/v1/screening'].post.requestBody.content['application/json']
    t.match(schema, { additionalProperties: false, properties: { answers: { additionalProperties: false } } })
    t.equal(document.components.schemas.ScreeningResult.additionalProperties, undefined)
    const days = document.paths['/v1/walking-plan'].get.parameters.find(({ name }: { name: string }) => name === 'days')
    t.equal(days.schema.uniqueItems, undefined)
    t.equal(
      (
        await build(t).app.inject(
          '/v1/walking-plan?comfortableMinutes=10&redFlags=none&screenedOn=2027-01-02&notFor=none&days=mon,mon'
        )
      ).statusCode,
      200
    )
  }
)

/** Parameters without which there is no answer. */
const required = ['since', 'comfortableMinutes', 'week', 'newSymptoms']

t.test('every parameter that is documented works, and lists are written with commas', async t => {
  const { app } = build(t, {}, { held: nextLibrary })
  const { version } = next.release
  for (const { path, operation } of operations) {
    for (const parameter of operation.parameters?.filter((parameter: any) => parameter.in === 'query') ?? []) {
      const { items, enum: words, type } = parameter.schema
      const isNeeded = required.includes(parameter.name) || `${path} ${parameter.name}` === '/v1/search/suggest q'
      t.match(
        parameter,
        { required: isNeeded, description: /./, ...(type === 'array' && { style: 'form', explode: false }) },
        `${path} ${parameter.name}`
      )
      const values: string[] = (items ?? { enum: words?.slice(0, 1) }).enum ?? []
      const id = /\/([a-z-]+)\/\{id\}$/.exec(path)
      const url = id
        ? path
            .replace('{version}', version)
            .replace('{id}', id[1] === 'sources' ? next.sources[0]!.id : next.collections[id[1] as 'causes'][0]!.id)
        : path.replace('{version}', version)
      const asked = new URLSearchParams({
        ...Object.fromEntries(new URLSearchParams(needed[moving(path)])),
        [parameter.name]: values.join(',')
      })
      if (values.length > 0) t.equal((await app.inject(`${url}?${asked}`)).statusCode, 200, `${url} ${parameter.name}`)
    }
  }
})

t.test('the document is small, and the one for assistants is what their importers take', async t => {
  const { app } = build(t, { publicUrl: 'https://api.example' })
  const kilobytes = (text: string) => Buffer.byteLength(text) / 1000
  t.ok(kilobytes((await app.inject('/openapi.json')).body) <= 400, 'for generators and pages')
  const { body } = await app.inject('/openapi-assistant.json')
  const small = JSON.parse(body)
  t.strictSame(small.servers, [{ url: 'https://api.example', description: 'This server' }])
  t.ok(kilobytes(body) < 100)
  t.notMatch(body, /"examples?":/)
  const described = Object.values<any>(small.paths).flatMap(methods => Object.values<any>(methods))
  t.ok(described.length <= 12)
  for (const { operationId, description } of described) t.ok(description.length < 300, operationId)
  const made = assistantDocument(await describeApp({ config, library, logger: silent }, fixture), assistantOperations)
  t.equal(
    `${JSON.stringify(made, null, 2)}\n` === readFileSync(config.assistantFile, 'utf8'),
    true,
    'from the same schemas (run `npm run openapi`)'
  )
  t.strictSame(
    Object.keys(assistantOperations).filter(
      id => id !== 'info' && !described.some(({ operationId }) => operationId === id)
    ),
    [],
    'every one is there'
  )
})

t.test('an answer has one type', async t => {
  for (const { operation } of operations) {
    const described = Object.values<any>(
      resolve(operation.responses[200] ?? operation.responses[202]).content ?? {}
    ).filter(({ schema }) => schema)
    t.ok(described.length <= 1, operation.operationId)
  }
  t.strictSame(document.components.schemas.CauseAnswer.properties.data, { $ref: '#/components/schemas/CauseSelection' })
})
