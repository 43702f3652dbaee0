import { Type } from '@sinclair/typebox'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Ref } from '../content/schema-helpers.js'
import type { RefuseForeign } from '../http/origin-guard.js'
import { ProblemError } from '../http/problem.js'
import type { App } from '../http/typebox.js'
import type { Outgoing, StreamableHttp } from '../mcp/streamable-http.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { problemResponses } from './responses.js'

const id = Type.Union([Type.String(), Type.Number(), Type.Null()])
const JsonRpcMessage = Type.Object(
  {
    jsonrpc: Type.Literal('2.0', { examples: ['2.0'] }),
    // The protocol takes fewer than JSON-RPC does.
    id: Type.Optional(Type.Union([Type.String(), Type.Integer()], { examples: [1] })),
    method: Type.String({
      description: 'Such as `initialize`, `tools/list`, `tools/call`, `resources/read` or `prompts/get`.',
      examples: ['tools/list']
    }),
    params: Type.Optional(Type.Object({}, { additionalProperties: true }))
  },
  {
    $id: 'JsonRpcMessage',
    description: 'One message of the Model Context Protocol (JSON-RPC 2.0).',
    examples: [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }]
  }
)
const JsonRpcAnswer = Type.Object(
  {
    jsonrpc: Type.Literal('2.0'),
    id: Type.Optional(id),
    result: Type.Optional(Type.Object({}, { additionalProperties: true })),
    error: Type.Optional(Type.Object({ code: Type.Integer(), message: Type.String() }, { additionalProperties: true }))
  },
  { $id: 'JsonRpcAnswer', description: 'A result or an error (JSON-RPC 2.0).' }
)
export const mcpSchemas = [JsonRpcMessage, JsonRpcAnswer]

const unreadable = (words: string) => ({
  jsonrpc: '2.0',
  error: { code: -32700, message: `The body is not valid JSON. ${words}` },
  id: null
})
const jsonRpc = (example: object) => ({ [media.json.mediaType]: { schema: Ref(JsonRpcAnswer), example } })

/**
 * `POST /mcp`: the Model Context Protocol over Streamable HTTP. Its SDK is loaded with the first message: most
 * instances get none.
 */
export function mountMcp(
  app: App,
  { editions, refuseForeign }: { editions: Live; refuseForeign: RefuseForeign }
): void {
  const onFault = (tool: string, place: string) => app.log.error({ tool, place }, 'tool failed')
  const answering = editions.kept<Promise<StreamableHttp>>(async ({ latest }) => {
    const { streamableHttp } = await import('../mcp/streamable-http.js')
    return streamableHttp({ edition: latest, onFault })
  })
  const emergencyText = () => editions.latest.content.overview.emergency.text
  const problems = problemResponses('foreign-request', 'payload-too-large', 'unsupported-media-type') as Record<
    number,
    { content: object }
  >

  app.post(
    '/mcp',
    {
      schema: {
        operationId: 'callMcp',
        summary: 'Model Context Protocol',
        description:
          'One message of the Model Context Protocol (Streamable HTTP, stateless): tools, resources and a prompt for assistants. Each is answered with JSON, never with a stream; nothing is kept between two of them. What HTTP refuses is a problem; what the protocol refuses is a JSON-RPC error. Requests from web pages are taken from listed origins only.',
        tags: ['Assistants'],
        body: Ref(JsonRpcMessage),
        response: {
          200: { description: 'The answer to a request.', content: jsonRpc({ jsonrpc: '2.0', id: 1, result: {} }) },
          202: { description: 'A notification was taken; there is nothing to say.' },
          ...problems,
          400: {
            description: 'The message cannot be read.',
            content: { ...problems[400]?.content, ...jsonRpc(unreadable(emergencyText())) }
          }
        }
      },
      config: { costly: true, sessionHeader: 'mcp-session-id' },
      // The protocol has errors of its own for a body that does not fit.
      validatorCompiler: () => () => true,
      onRequest: (request, _reply, done) => {
        refuseForeign(request)
        done()
      },
      errorHandler: onUnreadable
    },
    onMessage
  )

  async function onMessage(request: FastifyRequest, reply: FastifyReply) {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      throw new ProblemError('unsupported-media-type', 'The body is not JSON.')
    }
    const answer = await answering()
    return send(reply, await answer({ headers: request.headers, message: request.body }))
  }

  /** A body that is no JSON is answered in the words of the protocol; the rest is none of its business. */
  function onUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
    if (!['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'].includes(error.code)) throw error
    return send(reply, { status: 400, body: JSON.stringify(unreadable(emergencyText())) })
  }
}

function send(reply: FastifyReply, { status, body }: Outgoing) {
  reply.code(status).header('cache-control', 'no-store')
  return body ? reply.type(media.json.contentType).send(body) : reply.send()
}
