import { Type } from '@sinclair/typebox'
import type { FastifyRequest, FastifyReply } from 'fastify'
import { nearest } from '../http/nearest.js'
import { plainPaths } from '../http/plain-path.js'
import { asSent, Problem, problemCatalogue, type ProblemCode, problemCodes, ProblemDetail, ProblemError } from '../http/problem.js'
import { Ref } from '../content/terms.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { ReasonAgainst } from '../representations/plan-refusal.js'
import { once, prepare } from '../representations/prepared.js'
import { ProblemEmergency } from './problem-emergency.js'
import { problemResponses, unchanged } from './responses.js'

export const ProblemType = Type.Object({
  code: Type.String(),
  type: Type.String({ description: 'The address of this very text: what problem answers carry as `type`.' }),
  status: Type.Integer(),
  title: Type.String(),
  advice: Type.String({ description: 'What a client can do about it.' })
}, { $id: 'ProblemType', description: 'What a problem means.', additionalProperties: false })

/** A problem with what the routes put to it. */
const PublishedProblem = Type.Object({
  ...Problem.properties,
  reasons: Type.Optional(Type.Array(Ref(ReasonAgainst), { description: 'Why there is no plan: the reasons against that were named, or all, each with what to do instead.' })),
  emergency: Type.Optional(Ref(ProblemEmergency))
}, { $id: 'Problem', description: Problem.description as string, additionalProperties: false })

export const problemNouns = [ProblemDetail, ReasonAgainst, ProblemEmergency, PublishedProblem, ProblemType]

const shared = { tags: ['Problems'], querystring: Type.Object({}, { additionalProperties: false }) }

/** The documentation of every problem, at the address that problem answers carry as their `type`. */
export function mountProblems (app: App, { base }: { base: string }): void {
  const entries = problemCodes.map(code => ({ code, type: `${base}/problems/${code}`, ...problemCatalogue[code] }))
  const prepared = (data: unknown, path: string) => once(() =>
    prepare(JSON.stringify({ data, links: { self: base + path } }), { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=3600', vary: 'Accept-Encoding' }))
  const all = prepared(entries, '/problems')
  const byCode = new Map<string, ReturnType<typeof prepared>>(entries.map(entry => [entry.code, prepared(entry, `/problems/${entry.code}`)]))
  const answer = (data: unknown) => ({
    description: 'What it means, and what to do.',
    content: { 'application/json': { schema: Type.Object({ data: data as never, links: Type.Ref('Links') }, { additionalProperties: false }) } }
  })

  app.get('/problems', {
    schema: {
      ...shared,
      operationId: 'listProblems',
      summary: 'All problems',
      description: 'Every problem that the API can answer with.',
      response: { 200: answer(Type.Array(Type.Ref('ProblemType'))), ...unchanged, ...problemResponses('invalid-parameter') }
    },
    config: { example: '/problems' }
  }, onList)

  app.get('/problems/:code', {
    schema: {
      ...shared,
      operationId: 'getProblem',
      summary: 'One problem',
      description: 'What the problem at this address means, and what to do about it.',
      params: Type.Object({ code: Type.String({ maxLength: 100, examples: ['not-found'] }) }),
      response: { 200: answer(Type.Ref('ProblemType')), ...unchanged, ...problemResponses('invalid-parameter', 'not-found') }
    },
    config: { example: '/problems/not-found' }
  }, onProblem)

  function onList (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, all())
  }

  function onProblem (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { code } = request.params as { code: string }
    const plain = plainPaths(code).find(candidate => byCode.has(candidate))
    if (plain) return reply.redirect(`${base}/problems/${plain}`, 308)
    return send(request, reply, (byCode.get(code) ?? lost(code))())
  }
}

function lost (code: string): never {
  const meant: string | undefined = nearest(code, problemCodes satisfies ProblemCode[])
  throw new ProblemError('not-found', `There is no problem called ${asSent(code)}.${meant ? ` Did you mean ${meant}?` : ''}`)
}
