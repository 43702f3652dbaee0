import { Type, type Static } from '@sinclair/typebox'
import { problemCatalogue, problemCodes, type ProblemCode } from './problem-catalogue.js'

export const ProblemDetail = Type.Object(
  {
    parameter: Type.String({ description: 'The parameter that is meant.' }),
    detail: Type.String({ description: 'What is wrong with it.' }),
    allowed: Type.Optional(Type.Array(Type.String(), { description: 'What it may be.' })),
    nearest: Type.Optional(Type.String({ description: 'The nearest right name.' }))
  },
  { $id: 'ProblemDetail', description: 'One thing wrong with the request.', additionalProperties: false }
)
export type ProblemDetail = Static<typeof ProblemDetail>

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'An address that says what the problem means.' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What went wrong this time.' }),
    code: Type.Unsafe<ProblemCode>({ type: 'string', enum: problemCodes, description: 'The last part of `type`.' }),
    requestId: Type.Optional(Type.String({ description: 'Names this request in the logs.' })),
    errors: Type.Optional(Type.Array(Type.Ref('ProblemDetail'))),
    links: Type.Optional(
      Type.Object({}, { additionalProperties: Type.String(), description: 'Where to go first, by relation.' })
    )
  },
  { $id: 'Problem', description: 'Problem details (RFC 9457).', additionalProperties: false }
)
export type Problem = Omit<Static<typeof Problem>, 'errors'> & { errors?: ProblemDetail[] }

/** What a problem says beside what all problems say: extension members (RFC 9457 §3.2). */
export type ProblemMembers = Readonly<Record<string, unknown>>

interface ProblemOptions {
  errors?: ProblemDetail[]
  headers?: Record<string, string>
  links?: Record<string, string>
  members?: ProblemMembers
}

/** Thrown anywhere on the way to an answer; the error handler says it as problem details. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly statusCode: number
  readonly errors: ProblemDetail[] | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly links: Readonly<Record<string, string>> | undefined
  readonly members: ProblemMembers | undefined

  constructor(code: ProblemCode, detail: string, { errors, headers = {}, links, members }: ProblemOptions = {}) {
    // Said to the client, not looked for in the code: to follow the stack would cost a tenth of the answer.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(detail)
    Error.stackTraceLimit = stackTraceLimit
    this.code = code
    this.statusCode = problemCatalogue[code].status
    this.errors = errors
    this.headers = headers
    this.links = links
    this.members = members
  }
}

/** A name as it was sent. A whole sentence is not repeated: somebody's own words may have ended up there. */
export const asSent = (name: string): string => (/^[\w.:/-]{0,60}$/.test(name) ? JSON.stringify(name) : 'that')

/** More than these in one request are not mistakes. */
const mostErrors = 10

/** The problem that names every parameter that is not right. */
export function invalidParameters(all: readonly ProblemDetail[]): ProblemError {
  const errors = all.slice(0, mostErrors)
  const sentences = errors.map(({ parameter, detail }) => `${parameter} ${detail}${detail.endsWith('?') ? '' : '.'}`)
  return new ProblemError('invalid-parameter', sentences.join(' '), { errors })
}

/** What a problem says beside its code and its detail. */
interface Rest {
  requestId?: string
  errors?: ProblemDetail[] | undefined
  links?: Readonly<Record<string, string>> | undefined
  members?: ProblemMembers | undefined
}

/** The body of a problem; `base` (the public address, or nothing) goes before its type. */
export function problemBody(base: string, code: ProblemCode, detail: string, rest: Rest = {}): Problem {
  const { status, title } = problemCatalogue[code]
  return {
    type: `${base}/problems/${code}`,
    title,
    status,
    detail,
    code,
    ...rest.members,
    ...(rest.requestId && { requestId: rest.requestId }),
    ...(rest.errors && { errors: rest.errors }),
    ...(rest.links && { links: rest.links })
  }
}

export const problemMediaType = 'application/problem+json'

/**
 * How long a shared cache may keep a problem: a lost address for a minute, so that a new one is seen soon; nothing
 * else.
 */
export const problemCacheControl = (code: ProblemCode) =>
  code === 'not-found' || code === 'gone' ? 'public, max-age=60' : 'no-store'
