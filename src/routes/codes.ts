import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeSystems } from '../content/code-systems.js'
import { Ref } from '../content/terms.js'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { contentHeaders } from '../representations/catalogue.js'
import { CodeAnswer, CodesAnswer, codesToJson, codeToJson } from '../representations/codes.js'
import { forms } from '../representations/forms.js'
import { prepare, type Prepared } from '../representations/prepared.js'
import type { Publication, Publications } from '../representations/publications.js'
import { placings } from './placing.js'
import { problemResponses, unchanged } from './responses.js'

const shared = { tags: ['Clinical codes'], querystring: Type.Object({}, { additionalProperties: false }) }
const found = (answer: typeof CodesAnswer | typeof CodeAnswer) => ({ 200: { description: answer.description, content: { 'application/json': { schema: Ref(answer) } } }, ...unchanged })

/** From the codes of clinical systems to the guide. */
export function mountCodes (app: App, { publications, send }: { publications: Publications, send: Send }): void {
  const list = {
    schema: {
      ...shared,
      operationId: 'listCodes',
      summary: 'Code systems and codes',
      description: 'The clinical codes that items carry, by system. A code is a way to find an item, never a diagnosis.',
      response: { ...found(CodesAnswer), ...problemResponses('invalid-parameter') }
    },
    config: { example: '/v1/codes' }
  }
  const find = {
    schema: {
      ...shared,
      operationId: 'findCode',
      summary: 'Items for a code',
      description: 'Items for a clinical code, with or without its dot, in any case. The same code comes first, then the same but for its encounter letter, then its parents and children. A code for which nothing is held gets an empty list.',
      params: Type.Object({
        system: Type.String({ maxLength: 100, enum: codeSystems.map(({ id }) => id) }),
        code: Type.String({ maxLength: 100, examples: ['M51.26'] })
      }),
      response: { ...found(CodeAnswer), ...problemResponses('invalid-parameter', 'not-found') }
    },
    config: { example: '/v1/codes/icd-10-cm/M51.26' }
  }
  const prepared = (edition: Publication, path: string, body: string) =>
    prepare(body, { ...contentHeaders(edition, edition.root + path, forms.json.contentType), vary: 'Accept-Encoding' })
  const lists = new WeakMap<Publication, Prepared>()

  for (const { root, asked, describe } of placings(publications)) {
    app.get(`${root}/codes`, describe('/codes', list), (request, reply) => onList(asked(request), request, reply))
    app.get(`${root}/codes/:system/:code`, describe('/codes/:system/:code', find), (request, reply) => onCode(asked(request), request, reply))
  }

  function onList (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    const all = lists.get(publication) ?? prepared(publication, '/codes', codesToJson(publication.codes(), publication))
    lists.set(publication, all)
    send(request, reply, all)
  }

  function onCode (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    const { system, code } = request.params as { system: string, code: string }
    const known = codeSystems.find(({ id }) => id === system.toLowerCase()) ?? lost(system)
    send(request, reply, prepared(publication, `/codes/${known.id}/${encodeURIComponent(code)}`, codeToJson(publication.codes(), known, code, publication)))
  }
}

function lost (system: string): never {
  const names = codeSystems.map(({ id }) => id)
  const meant = nearest(system, names)
  throw new ProblemError('not-found', `There is no code system called ${asSent(system)} here, only ${names.join(' and ')}.${meant ? ` Did you mean ${meant}?` : ''}`)
}
