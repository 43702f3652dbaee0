import { Client, StreamableHTTPClientTransport, type ClientOptions } from '@modelcontextprotocol/client'
import type { Test } from 'tap'
import type { Config } from '../src/config.js'
import type { Library } from '../src/content/library.js'
import { build, library } from './helper.js'

export type Json = Record<string, any>

/** The official client, connected to the real app on a free port of this machine. */
export async function connect(
  t: Test,
  options: ClientOptions = {},
  overrides: Partial<Config> = {},
  held: Library = library
) {
  const { app, lines } = build(t, { rateLimitMax: 10_000, ...overrides }, { held })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const client = new Client({ name: 'test', version: '1' }, options)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)))
  t.teardown(() => client.close())
  const call = async (name: string, args: Json = {}) => (await client.callTool({ name, arguments: args })) as Json
  return { app, lines, client, call, origin }
}
