import { Type, type Static } from '@sinclair/typebox'

/** Every problem that the API can answer with: code, status, title, and what to do about it. */
export const problemCatalogue = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    advice: 'Check the address and the message for characters that do not belong there.'
  },
  'invalid-parameter': {
    status: 400,
    title: 'A parameter is not right',
    advice: 'Read `errors`: it names each parameter, what is wrong with it, and what is allowed.'
  },
  'foreign-request': {
    status: 403,
    title: 'Requests from there are not taken',
    advice: 'Ask under the public address, and from an origin that the server lists.'
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    advice: 'Check the spelling, or start at /v1.'
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    advice: 'Use one of the methods in the `Allow` header.'
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer cannot be had in that form',
    advice: 'Ask for one of the media types that `detail` names, or leave `Accept` out.'
  },
  'screening-required': {
    status: 409,
    title: 'Screening comes first',
    advice:
      'Go through the questions at `links.screening`. When they find nothing that cannot wait, ask again, and state what `errors` names.'
  },
  'not-suitable': {
    status: 409,
    title: 'The plan is not for everybody',
    advice: 'Go through `reasons`. When one applies, do what it says instead. When none does, say `notFor=none`.'
  },
  'text-not-read': {
    status: 409,
    title: 'Own words are not read here',
    advice: 'Ask the questions at `links.screening`, and send `answers`.'
  },
  'request-timeout': { status: 408, title: 'The request took too long to arrive', advice: 'Send it again.' },
  gone: {
    status: 410,
    title: 'This was here, and was removed',
    advice:
      'Follow `links.replacement` where there is one, or `links.part-1` and on where it was split. `links.pinned` still has it, as the last release said it.'
  },
  'precondition-failed': {
    status: 412,
    title: 'The answer is another one by now',
    advice: 'Ask without the condition, and keep the new `ETag`.'
  },
  'payload-too-large': { status: 413, title: 'The body is too large', advice: 'Send less.' },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    advice: 'Shorten the address; ask for fewer things at once.'
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is in a form that is not understood',
    advice: 'Send JSON, with `Content-Type: application/json`.'
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait for the seconds in `Retry-After`, and keep answers: they carry an ETag.'
  },
  'headers-too-large': { status: 431, title: 'The headers are too large', advice: 'Send fewer or shorter headers.' },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    advice: 'Try again later. Tell us the `requestId` if it goes on.'
  },
  overloaded: {
    status: 503,
    title: 'Too busy to answer',
    advice: 'Wait for the seconds in `Retry-After`, then try again.'
  },
  'shutting-down': {
    status: 503,
    title: 'This instance is shutting down',
    advice: 'Ask again: another instance will answer.'
  }
} as const satisfies Record<string, { status: number; title: string; advice: string }>

export type ProblemCode = keyof typeof problemCatalogue
export const problemCodes = Object.keys(problemCatalogue) as ProblemCode[]

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
