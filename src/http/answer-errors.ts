import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { asObject, type EveryAnswer } from './every-answer.js'
import type { CheckLimits } from './limits.js'
import type { Observe } from './observe.js'
import type { HttpSocket } from './orderly-close.js'
import { problemBody, problemCacheControl, problemCatalogue, ProblemError, problemMediaType, type ProblemCode } from './problem.js'

export interface ErrorAnswers {
  /** Answers a request with the problem that an error stands for; faults of ours are logged and hidden. */
  answer: (error: Error, request: FastifyRequest, reply: FastifyReply) => void
  /** The same for what never reached a route or its hooks: it is counted, limited and logged all the same. */
  answerUnrouted: (error: Error, request: FastifyRequest, reply: FastifyReply) => void
  /** Answers what could not even be read as HTTP, on the bare socket. */
  answerSocket: (error: Error & { code?: string }, socket: HttpSocket) => void
}

/** Error answers with the same security, CORS and rate-limit headers as every other answer. */
export function errorAnswers (base: string, every: EveryAnswer, checkLimits: CheckLimits, observe: Observe): ErrorAnswers {
  const answerSocket: ErrorAnswers['answerSocket'] = (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    // What came before it on the connection, and whole, is answered first.
    const before = socket._httpMessage
    if (before?.req.complete) {
      before.once('close', () => answerSocket(error, socket))
      return
    }
    const code = socketProblems[String(error.code)] ?? 'malformed-request'
    const { status, title } = problemCatalogue[code]
    const body = JSON.stringify(problemBody(base, code, `${title}.`))
    const headers = asObject([...every.constant, 'content-type', problemMediaType, 'cache-control', 'no-store', 'connection', 'close'])
    const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  }

  const answer: ErrorAnswers['answer'] = (error, request, reply) => {
    const problem = error instanceof ProblemError ? error : problemOf(error as FastifyError)
    if (problem.statusCode >= 500) request.log.error({ reqId: request.id, err: error }, 'request failed')
    const body = JSON.stringify(problemBody(base, problem.code, problem.message, { requestId: request.id, errors: problem.errors, links: problem.links }))
    const closing = reply.getHeader('connection')
    const lines = [
      'content-type', problemMediaType,
      'content-length', String(Buffer.byteLength(body)),
      'cache-control', problemCacheControl(problem.code),
      ...every.vary ? ['vary', every.vary] : [],
      ...Object.entries(problem.headers).flat(),
      ...every.constant,
      ...every.forRequest(request)
    ]
    // Fastify closes a connection whose body it has not read; a draining instance closes every one.
    if (closing !== undefined && !lines.includes('connection')) lines.push('connection', String(closing))
    // As `send` does: past the reply pipeline, which takes three times as long.
    reply.hijack()
    reply.raw.writeHead(problem.statusCode, lines).end(body)
  }

  return {
    answer,
    answerSocket,

    answerUnrouted (error, request, reply) {
      reply.raw.once('finish', () => observe(request, reply))
      const refuse = (limit: unknown) => answer(limit as ProblemError, request, reply)
      try {
        const checking = checkLimits(request)
        if (checking) checking.then(() => answer(error, request, reply)).catch(refuse)
        else answer(error, request, reply)
      } catch (limit) {
        refuse(limit)
      }
    }
  }
}

const socketProblems: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout'
}

const frameworkProblems: Readonly<Record<string, [ProblemCode, string]>> = {
  FST_ERR_BAD_URL: ['malformed-request', 'The address holds a percent sign that does not start a valid character.'],
  FST_ERR_MAX_PARAM_LENGTH: ['uri-too-long', 'A part of the address is longer than any name here.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'The body is not JSON.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload-too-large', 'The body is larger than is taken here.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'The body is empty, but was announced as JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-request', 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'The body is not as long as its Content-Length says.']
}

function problemOf (error: FastifyError): ProblemError {
  const known = frameworkProblems[error.code]
  if (known) return new ProblemError(...known)
  const refused = (error.statusCode ?? 500) < 500
  return refused
    ? new ProblemError('malformed-request', 'The request cannot be read as it is.')
    : new ProblemError('internal-error', 'The request could not be answered. It was not your fault.')
}
