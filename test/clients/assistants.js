import { createMCPClient } from '@ai-sdk/mcp'
import { Client as NewClient, StreamableHTTPClientTransport as NewTransport } from '@modelcontextprotocol/client'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { tool } from './tools.js'

// Clients of the Model Context Protocol, of both eras.

const message = { text: 'I am numb down below.' }

/** What every tool call has to be told. */
function isEmergency(t, { structuredContent, isError }) {
  t.notOk(isError)
  t.match(structuredContent, { outcome: { urgency: 'emergency-now' } })
}

const bySdk = (Client, Transport) =>
  async function ({ t, origin }) {
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new Transport(new URL(`${origin}/mcp`)))
    t.teardown(() => client.close())
    const { tools } = await client.listTools()
    t.ok(tools.length >= 5)
    isEmergency(t, await client.callTool({ name: 'screen_red_flags', arguments: message }))
    const { resources } = await client.listResources()
    const { contents } = await client.readResource({ uri: resources[0].uri })
    t.ok(contents[0].text.length > 100)
  }

async function byAiSdk({ t, origin }) {
  const client = await createMCPClient({ transport: { type: 'http', url: `${origin}/mcp` } })
  t.teardown(() => client.close())
  const tools = await client.tools()
  const call = { toolCallId: '1', messages: [] }
  isEmergency(t, await tools.screen_red_flags.execute(message, call))
}

async function byInspector({ t, origin }) {
  const inspect = async (...args) => {
    const program = [tool('mcp-inspector-cli'), '--cli', `${origin}/mcp`, '--transport', 'http', ...args]
    const { stdout } = await promisify(execFile)(process.execPath, program)
    return JSON.parse(stdout)
  }
  const { tools } = await inspect('--method', 'tools/list')
  t.ok(tools.length >= 5)
  const call = ['--method', 'tools/call', '--tool-name', 'screen_red_flags', '--tool-arg', `text=${message.text}`]
  isEmergency(t, await inspect(...call))
}

/** Clients of assistants. */
export const assistants = [
  { name: 'MCP SDK 1', package: '@modelcontextprotocol/sdk', call: bySdk(OldClient, OldTransport) },
  { name: 'MCP SDK 2', package: '@modelcontextprotocol/client', call: bySdk(NewClient, NewTransport) },
  { name: 'AI SDK', package: '@ai-sdk/mcp', call: byAiSdk },
  { name: 'MCP inspector', package: '@modelcontextprotocol/inspector-cli', call: byInspector }
]
