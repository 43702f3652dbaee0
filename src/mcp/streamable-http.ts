import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport
} from '@modelcontextprotocol/server'
import { emergencyWords } from '../answers/emergency-words.js'
import { saidInWords } from './protocol-error.js'
import { withEmergency } from './refusal.js'
import { mcpServers, type McpDeps } from './server.js'

/** What came in over HTTP, its body already read as JSON. */
export interface Incoming {
  headers: Readonly<Record<string, string | string[] | undefined>>
  message: unknown
}

export interface Outgoing {
  status: number
  /** A JSON-RPC message; nothing when the status says it all. */
  body: string
}

/**
 * Answers MCP messages over Streamable HTTP, each by a server of its own: nothing is kept between two of them, nothing
 * is streamed.
 */
export type StreamableHttp = (incoming: Incoming) => Promise<Outgoing>

/** Makes the answerer for a release: the protocol of 2026 and those of 2025 alike. */
export function streamableHttp(deps: McpDeps): StreamableHttp {
  const { edition } = deps
  const makeServer = mcpServers(deps)
  const modern = createMcpHandler(makeServer, { legacy: 'reject', maxSubscriptions: 0 })

  const legacy = async (request: Request, parsedBody: unknown): Promise<Response> => {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    const server = makeServer()
    await server.connect(transport)
    const response = await transport.handleRequest(request, { parsedBody })
    await server.close()
    return response
  }

  return async ({ headers, message: sent }) => {
    const message = withoutNullArguments(sent)
    const refuse = (text: string) => withEmergency(text, emergencyWords(edition, argumentsOf(message)))
    if (Array.isArray(message)) {
      const error = { code: -32600, message: refuse('Several messages at once are not taken; send one.') }
      return { status: 400, body: JSON.stringify({ jsonrpc: '2.0', error, id: null }) }
    }
    const request = requestOf(headers)
    const response = (await isLegacyRequest(request, message))
      ? await legacy(request, message)
      : await modern.fetch(request, { parsedBody: message })
    return { status: response.status, body: saidInWords(await response.text(), message, refuse) }
  }
}

/** What was asked of a tool, when anything was. */
const argumentsOf = (message: unknown) => (message as { params?: { arguments?: unknown } } | null)?.params?.arguments

/** Some languages write null for arguments that were left out; the SDK takes no null. */
function withoutNullArguments(message: unknown): unknown {
  const params = (message as { params?: { arguments?: unknown } } | null)?.params
  if (params?.arguments !== null) return message
  const { arguments: nothing, ...rest } = params
  return { ...(message as object), params: rest }
}

/**
 * The request as the SDK reads it: the headers of the protocol, and both media types accepted, since clients may leave
 * that out.
 */
function requestOf(incoming: Incoming['headers']): Request {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' })
  for (const [name, value] of Object.entries(incoming)) if (name.startsWith('mcp-')) headers.set(name, String(value))
  return new Request('http://localhost/mcp', { method: 'POST', headers })
}
