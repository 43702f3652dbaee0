import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { packageRoot } from '../src/config.js'
import { build, content } from './helper.js'
import { connect, type Json } from './mcp-client.js'

const json = { 'content-type': 'application/json' }
const envelope = {
  _meta: {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' }
  }
}
const modern = (method: string) => ({ ...json, 'mcp-protocol-version': '2026-07-28', 'mcp-method': method })
const message = (method: string, params?: Json) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
const aDay = 24 * 60 * 60 * 1000

t.test('params that do not fit are a fault of who sent them, and what they held is not repeated', async t => {
  const { app } = build(t)
  const mark = 'zqxnumbness'
  const cases: Array<[method: string, params: Json | undefined, places: string]> = [
    ['initialize', undefined, 'params'],
    ['initialize', { protocolVersion: 3 }, 'params.protocolVersion, params.capabilities, params.clientInfo'],
    ['resources/read', undefined, 'params'],
    ['resources/read', {}, 'params.uri'],
    ['resources/read', { uri: { [mark]: mark } }, 'params.uri'],
    ['prompts/get', {}, 'params.name'],
    ['prompts/get', { name: 'x', arguments: { [mark]: 7 } }, 'params.arguments'],
    ['completion/complete', {}, 'params.ref, params.argument'],
    ['tools/list', { cursor: 7 }, 'params.cursor'],
    ['tools/call', { name: [mark] }, 'params.name']
  ]
  for (const [method, params, places] of cases) {
    for (const era of ['2025', '2026']) {
      // A message of 2026 has its envelope in the params.
      if (era === '2026' && (!params || method === 'initialize')) continue
      const response = await app.inject({
        method: 'POST',
        url: '/mcp',
        headers: era === '2025' ? json : { ...modern(method), 'mcp-name': 'x' },
        payload: message(method, era === '2025' ? params : { ...params, ...envelope })
      })
      const { error } = response.json()
      const what = `${era} ${method} ${JSON.stringify(params)}: ${response.body}`
      t.equal(error.code, -32602, what)
      t.notMatch(response.body, mark, what)
      t.ok(error.message.endsWith(content.overview.emergency.text), what)
      t.notMatch(error.message, /invalid_type|\[/, what)
      if (era === '2025' && method !== 'tools/call') {
        t.ok(error.message.startsWith(`The params are not formed as the protocol says; see ${places}.`), what)
      }
    }
  }
  const disagreeing = await app.inject({
    method: 'POST',
    url: '/mcp',
    headers: modern('tools/call'),
    payload: message('tools/call', { name: mark, ...envelope })
  })
  t.match(disagreeing.json().error, { code: -32020, message: /^The headers Mcp-Method and Mcp-Name have to say/ })
  t.notMatch(disagreeing.body, mark)
})

t.test('what only changes with the program may be kept for a day, in the protocol that can say so', async t => {
  const { app } = build(t)
  const ask = async (method: string, headers: Record<string, string> = modern(method), params: Json = envelope) => {
    const response = await app.inject({ method: 'POST', url: '/mcp', headers, payload: message(method, params) })
    return response.json().result
  }
  for (const method of ['tools/list', 'prompts/list', 'resources/templates/list']) {
    t.match(await ask(method), { ttlMs: aDay, cacheScope: 'public' }, method)
  }
  t.match(await ask('resources/list'), { ttlMs: 0 }, 'summaries may be corrected')
  t.notOk('ttlMs' in (await ask('tools/list', json, {})), 'the protocols of 2025 have no word for it')
})

t.test('web pages may send and read the headers of the protocol', async t => {
  const { app } = build(t, { corsOrigin: ['https://chat.example'] })
  const headers = { origin: 'https://chat.example' }
  const asked = 'content-type,mcp-protocol-version,mcp-method,mcp-name,mcp-session-id,last-event-id'
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: '/mcp',
    headers: { ...headers, 'access-control-request-method': 'POST', 'access-control-request-headers': asked }
  })
  t.equal(preflight.statusCode, 204)
  t.equal(preflight.headers['access-control-allow-headers'], asked)
  const answer = await app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { ...json, ...headers },
    payload: message('ping')
  })
  t.equal(answer.statusCode, 200)
  t.match(answer.headers['access-control-expose-headers'], /Mcp-Session-Id, Mcp-Protocol-Version/)
})

/** What the schema of 2025-12-11 asks of the parts that we use, in our own words; and nothing besides them. */
const Text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const exactVersion = { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }
const closed = (required: string[], properties: Json) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties
})
const argument = {
  oneOf: [
    closed(['type', 'name'], { type: { const: 'named' }, name: Text(200), value: Text(200) }),
    closed(['type', 'value'], { type: { const: 'positional' }, value: Text(200) })
  ]
}
const manifest = closed(['$schema', 'name', 'description', 'version', 'packages'], {
  $schema: { const: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json' },
  name: { type: 'string', minLength: 3, maxLength: 200, pattern: '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$' },
  title: Text(100),
  description: Text(100),
  version: exactVersion,
  packages: {
    type: 'array',
    minItems: 1,
    items: closed(['registryType', 'identifier', 'version', 'transport'], {
      registryType: { enum: ['npm'] },
      identifier: Text(200),
      version: exactVersion,
      runtimeHint: { enum: ['npx'] },
      runtimeArguments: { type: 'array', items: argument },
      transport: closed(['type'], { type: { const: 'stdio' } }),
      environmentVariables: {
        type: 'array',
        items: closed(['name'], {
          name: Text(100),
          description: Text(200),
          default: Text(100),
          choices: { type: 'array', items: Text(100) }
        })
      }
    })
  }
})

t.test('the manifest for the registry of MCP servers fits its schema, and the package', async t => {
  const read = (file: string) => JSON.parse(readFileSync(`${packageRoot}${file}`, 'utf8'))
  const [server, ours] = [read('server.json'), read('package.json')]
  const ajv = new Ajv2020()
  t.ok(ajv.validate(manifest, server), ajv.errorsText())
  t.equal(server.name, ours.mcpName)
  t.equal(server.version, ours.version)
  t.ok(ours.files.includes('server.json'))
  const [{ identifier, version, runtimeArguments }] = server.packages
  t.equal(identifier, ours.name)
  t.equal(version, ours.version)
  const [from, command] = runtimeArguments
  t.equal(from.value, `${ours.name}@${ours.version}`)
  t.ok(command.value in ours.bin, 'the command is one of the package')
  const { client } = await connect(t)
  t.equal(client.getServerVersion()?.title, server.title)
})
