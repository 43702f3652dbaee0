import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeLookup } from '../answers/code-lookup.js'
import { codeSystems } from '../content/code-systems.js'
import type { Content } from '../content/load.js'
import { Ref } from '../content/terms.js'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { contentHeaders } from '../representations/catalogue.js'
import { CodeAnswer, CodesAnswer, codesToJson, codeToJson } from '../representations/codes.js'
import { forms } from '../representations/forms.js'
import { once, prepare } from '../representations/prepared.js'
import { problemResponses, unchanged } from './responses.js'

const shared = { tags: ['Clinical codes'], querystring: Type.Object({}, { additionalProperties: false }) }
const found = (answer: typeof CodesAnswer | typeof CodeAnswer) => ({ 200: { description: answer.description, content: { 'application/json': { schema: Ref(answer) } } }, ...unchanged })

/** From the codes of clinical systems to the guide. */
export function mountCodes (app: App, { content, base, send }: { content: Content, base: string, send: Send }): void {
  const lookup = codeLookup(content)
  const prepared = (body: string) =>
    prepare(body, { ...contentHeaders(content, base, forms.json.contentType), vary: 'Accept-Encoding' })
  const all = once(() => prepared(codesToJson(lookup, content, base)))

  app.get('/v1/codes', {
    schema: {
      ...shared,
      operationId: 'listCodes',
      summary: 'Code systems and codes',
      description: 'The clinical codes that items carry, by system. A code is a way to find an item, never a diagnosis.',
      response: { ...found(CodesAnswer), ...problemResponses('invalid-parameter') }
    },
    config: { example: '/v1/codes' }
  }, onList)

  app.get('/v1/codes/:system/:code', {
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
  }, onCode)

  function onList (request: FastifyRequest, reply: FastifyReply): void {
    send(request, reply, all())
  }

  function onCode (request: FastifyRequest, reply: FastifyReply): void {
    const { system, code } = request.params as { system: string, code: string }
    const known = codeSystems.find(({ id }) => id === system.toLowerCase()) ?? lost(system)
    send(request, reply, prepared(codeToJson(lookup, known, code, content, base)))
  }
}

function lost (system: string): never {
  const names = codeSystems.map(({ id }) => id)
  const meant = nearest(system, names)
  throw new ProblemError('not-found', `There is no code system called ${asSent(system)} here, only ${names.join(' and ')}.${meant ? ` Did you mean ${meant}?` : ''}`)
}
