import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Headers } from './headers.js'
import { asksForPage } from './negotiate.js'
import { whenAnswered } from './pipelining.js'
import { problemCatalogue, type ProblemCode } from './problem-catalogue.js'
import {
  problemBody,
  problemCacheControl,
  ProblemError,
  problemMediaType,
  type Problem,
  type ProblemMembers
} from './problem.js'
import { varyBy } from './send.js'
import type { App } from './typebox.js'

/** What a problem says beside what went wrong, and what it says before that. */
export type SaidWith = (asked: Asked, status: number) => { members: ProblemMembers; first?: string }
type Asked = Partial<Pick<FastifyRequest, 'query' | 'body'>>

type SocketErrorHandler = NonNullable<FastifyServerOptions['clientErrorHandler']>

/** A problem as people read it, for whoever asks for a page. */
export type ProblemPage = (problem: Problem) => { headers: Headers; body: string }

/** Answers every error with the problem that it stands for; faults of ours are logged and hidden. */
export function mountErrors(app: App, base: string, saidWith: SaidWith, pageOf: ProblemPage): void {
  app.setErrorHandler((error: Error, request: FastifyRequest, reply: FastifyReply) => {
    const problem = error instanceof ProblemError ? error : problemOf(error as FastifyError)
    const { code, statusCode, errors, links, message } = problem
    if (code === 'internal-error') request.log.error({ reqId: request.id, err: error }, 'request failed')
    const { first, members } = saidWith(request, statusCode)
    const detail = first ? `${first} ${message}` : message
    const rest = { requestId: request.id, errors, links, members: { ...members, ...problem.members } }
    const said = problemBody(base, code, detail, rest)
    const { headers, body } = asksForPage(request.headers.accept ?? '') ? pageOf(said) : asJson(said)
    // As bytes: to the type of a string, Fastify adds a charset that JSON has not.
    return varyBy(reply, 'Accept')
      .code(statusCode)
      .headers({ ...headers, 'cache-control': problemCacheControl(code), ...problem.headers })
      .send(Buffer.from(body))
  })
}

const asJson = (problem: Problem) => ({ headers: { 'content-type': problemMediaType }, body: JSON.stringify(problem) })

/** What an address was refused for before any route was looked for. */
const unrouted = new WeakMap<IncomingMessage, Error>()

/**
 * Sends a request whose address the router cannot read to where nothing is: its hooks count, limit and log it like any
 * other, and `refuseUnrouted` is the last of them.
 */
export function routeAnew(app: App, error: Error, { raw }: FastifyRequest, reply: FastifyReply): void {
  unrouted.set(raw, error)
  raw.url = (raw.url as string).replace(/^[^?]*/, '/unreadable')
  app.routing(raw, reply.raw)
}

/** Throws what an address was refused for. */
export function refuseUnrouted({ raw }: FastifyRequest): void {
  const error = unrouted.get(raw)
  if (error) throw error
}

/** Answers what could not even be read as HTTP, on the bare socket. */
export function socketErrorAnswer(base: string, headers: Headers, saidWith: SaidWith): SocketErrorHandler {
  const refuse = (socket: Socket, code: ProblemCode) => {
    const { status, title } = problemCatalogue[code]
    const body = JSON.stringify(problemBody(base, code, `${title}.`, { members: saidWith({}, status).members }))
    const all = {
      ...headers,
      'content-type': problemMediaType,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      connection: 'close'
    }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  }
  return (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else whenAnswered(socket, () => refuse(socket, socketProblems[String(error.code)] ?? 'malformed-request'))
  }
}

const socketProblems: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout'
}

const frameworkProblems: Readonly<Record<string, [ProblemCode, string]>> = {
  FST_ERR_BAD_URL: ['malformed-request', 'The address holds a percent sign that does not start a valid character.'],
  FST_ERR_MAX_PARAM_LENGTH: ['uri-too-long', 'A part of the address is longer than any name here.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported-media-type',
    'The body is not announced as JSON. Send JSON, with Content-Type: application/json.'
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload-too-large', 'The body is larger than is taken here.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'The body is empty, but was announced as JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'The body is not as long as its Content-Length says.']
}

function problemOf(error: FastifyError): ProblemError {
  const known = frameworkProblems[error.code]
  if (known) return new ProblemError(...known)
  const refused = (error.statusCode ?? 500) < 500
  return refused
    ? new ProblemError('malformed-request', 'The request cannot be read as it is.')
    : new ProblemError('internal-error', 'The request could not be answered. It was not your fault.')
}
