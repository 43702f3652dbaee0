import { Type } from '@sinclair/typebox'
import type { FastifyRequest, FastifyReply } from 'fastify'
import type { Content } from '../content/load.js'
import { asksForPage } from '../http/negotiate.js'
import { nearest } from '../http/nearest.js'
import { plainPaths } from '../http/plain-path.js'
import { problemCatalogue, type ProblemCode, problemCodes } from '../http/problem-catalogue.js'
import { asSent, Problem, ProblemDetail, ProblemError } from '../http/problem.js'
import { Ref } from '../content/schema-helpers.js'
import { send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import type { Live } from '../representations/live.js'
import { ReasonAgainst } from '../representations/plan-refusal.js'
import { problemTypesToHtml, problemTypeToHtml } from '../representations/html/problem-page.js'
import { media } from '../representations/media.js'
import { once, prepare, type Prepared } from '../representations/prepared.js'
import { pageHeaders } from './pages.js'
import { ProblemEmergency } from './problem-emergency.js'
import { problemResponses, unchanged } from './responses.js'

export const ProblemType = Type.Object(
  {
    code: Type.String(),
    type: Type.String({ description: 'The address of this very text: what problem answers carry as `type`.' }),
    status: Type.Integer(),
    title: Type.String(),
    advice: Type.String({ description: 'What a client can do about it.' })
  },
  { $id: 'ProblemType', description: 'What a problem means.', additionalProperties: false }
)

/** A problem with what the routes put to it. */
const PublishedProblem = Type.Object(
  {
    ...Problem.properties,
    reasons: Type.Optional(
      Type.Array(Ref(ReasonAgainst), {
        description: 'Why there is no plan: the reasons against that were named, or all, each with what to do instead.'
      })
    ),
    emergency: Type.Optional(Ref(ProblemEmergency))
  },
  { $id: 'Problem', description: Problem.description as string, additionalProperties: false }
)

export const problemSchemas = [ProblemDetail, ReasonAgainst, ProblemEmergency, PublishedProblem, ProblemType]

const Params = Type.Object({ code: Type.String({ maxLength: 100, examples: ['not-found'] }) })
const described = { tags: ['Problems'], querystring: Type.Object({}, { additionalProperties: false }) }

/** The documentation of every problem, at the address that problem answers carry as their `type`. */
export function mountProblems(app: App, { editions }: { editions: Live }): void {
  const { base } = editions
  const entries = problemCodes.map(code => ({ code, type: `${base}/problems/${code}`, ...problemCatalogue[code] }))
  const shared = { 'cache-control': 'public, max-age=3600', vary: 'Accept, Accept-Encoding' }
  const inBoth = (data: unknown, path: string, page: (content: Content) => string): InBoth => ({
    json: once(() =>
      prepare(JSON.stringify({ data, links: { self: base + path } }), {
        'content-type': media.json.contentType,
        ...shared
      })
    ),
    html: editions.kept(({ latest }) => prepare(page(latest.content), { ...pageHeaders, ...shared }))
  })
  const all = inBoth(entries, '/problems', content => problemTypesToHtml(entries, content, base))
  const byCode = new Map<string, InBoth>(
    entries.map(entry => [
      entry.code,
      inBoth(entry, `/problems/${entry.code}`, content => problemTypeToHtml(entry, content, base))
    ])
  )
  const answer = (data: unknown) => ({
    description: 'What it means, and what to do.',
    content: {
      'application/json': {
        schema: Type.Object({ data: data as never, links: Type.Ref('Links') }, { additionalProperties: false })
      }
    }
  })

  app.get(
    '/problems',
    {
      schema: {
        ...described,
        operationId: 'listProblems',
        summary: 'All problems',
        description: 'Every problem that the API can answer with.',
        response: {
          200: answer(Type.Array(Type.Ref('ProblemType'))),
          ...unchanged,
          ...problemResponses('invalid-parameter')
        }
      },
      config: { example: '/problems' }
    },
    onList
  )

  app.get(
    '/problems/:code',
    {
      schema: {
        ...described,
        operationId: 'getProblem',
        summary: 'One problem',
        description: 'What the problem at this address means, and what to do about it.',
        params: Params,
        response: {
          200: answer(Type.Ref('ProblemType')),
          ...unchanged,
          ...problemResponses('invalid-parameter', 'not-found')
        }
      },
      config: { example: '/problems/not-found' }
    },
    onProblem
  )

  function onList(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return sendEither(request, reply, all)
  }

  function onProblem(request: RequestOf<{ params: typeof Params }>, reply: FastifyReply): FastifyReply {
    const { code } = request.params
    const plain = plainPaths(code).find(candidate => byCode.has(candidate))
    if (plain) return reply.redirect(`${base}/problems/${plain}`, 308)
    return sendEither(request, reply, byCode.get(code) ?? noSuchProblem(code))
  }
}

interface InBoth {
  json: () => Prepared
  html: () => Prepared
}

function sendEither(request: FastifyRequest, reply: FastifyReply, { json, html }: InBoth): FastifyReply {
  return send(request, reply, asksForPage(request.headers.accept ?? '') ? html() : json())
}

function noSuchProblem(code: string): never {
  const meant: string | undefined = nearest(code, problemCodes satisfies ProblemCode[])
  throw new ProblemError(
    'not-found',
    `There is no problem called ${asSent(code)}.${meant ? ` Did you mean ${meant}?` : ''}`
  )
}
