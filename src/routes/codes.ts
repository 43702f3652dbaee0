import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asWritten, codeSystems } from '../content/code-systems.js'
import { Ref } from '../content/schema-helpers.js'
import { nearest } from '../http/nearest.js'
import { plainPaths } from '../http/plain-path.js'
import { asSent, ProblemError } from '../http/problem.js'
import { send, type Send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { CodeAnswer, CodesAnswer, codesToJson, codeToJson } from '../representations/codes.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { prepare, withHeaders } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { problemResponses, unchanged } from './responses.js'
import { workedOutAddresses } from './worked-out-addresses.js'

/**
 * Stands for what is not written as a code, so that nobody's own words end up in an answer or, by its address, in a
 * cache.
 */
const notACode = '-'

const Params = Type.Object({
  system: Type.String({ maxLength: 100, enum: codeSystems.map(({ id }) => id) }),
  code: Type.String({ maxLength: 100, examples: ['M51.26'] })
})
const shared = { tags: ['Clinical codes'], querystring: Type.Object({}, { additionalProperties: false }) }
const found = (answer: typeof CodesAnswer | typeof CodeAnswer) => ({
  200: { description: answer.description, content: { 'application/json': { schema: Ref(answer) } } },
  ...unchanged
})

/** From the codes of clinical systems to the guide. */
export function mountCodes(app: App, { editions }: { editions: Live }): void {
  const list = {
    schema: {
      ...shared,
      operationId: 'listCodes',
      summary: 'Code systems and codes',
      description:
        'The clinical codes that items carry, by system. A code is a way to find an item, never a diagnosis.',
      response: { ...found(CodesAnswer), ...problemResponses('invalid-parameter') }
    },
    config: { example: '/v1/codes' }
  }
  const find = {
    schema: {
      ...shared,
      operationId: 'findCode',
      summary: 'Items for a code',
      description: [
        'Items for a clinical code, with or without its dot, in any case. The same code comes first, then the same but for',
        'its encounter letter, then its parents and children; `heldAs` says which. Of a retired code, `retired` says what took',
        'its place. A code for which nothing is held gets an empty list. So does',
        "what is not written as a code of the system: it is neither repeated nor kept by caches, since it may be somebody's",
        'own words.'
      ].join(' '),
      params: Params,
      response: { ...found(CodeAnswer), ...problemResponses('invalid-parameter', 'not-found') }
    },
    config: { example: '/v1/codes/icd-10-cm/M51.26' }
  }
  const prepared = (body: string, latest: LatestEdition) =>
    prepare(body, { ...aboutHeaders(latest, media.json.contentType), vary: 'Accept-Encoding' })
  const all = editions.kept(({ latest }) => prepared(codesToJson(latest.codes(), latest), latest))

  for (const { root, mountedHere, sendFrom } of workedOutAddresses(editions)) {
    const [sendList, sendCode] = ['/codes', '/codes/:system/:code'].map(url => sendFrom(url, send)) as [Send, Send]
    app.get(`${root}/codes`, mountedHere(list), (request, reply) => onList(request, reply, sendList))
    app.get(`${root}/codes/:system/:code`, mountedHere(find), (request, reply) => onCode(request, reply, sendCode))
  }

  function onList(request: FastifyRequest, reply: FastifyReply, send: Send): FastifyReply {
    return send(request, reply, all())
  }

  function onCode(request: RequestOf<{ params: typeof Params }>, reply: FastifyReply, send: Send): FastifyReply {
    const { latest } = editions
    const { system, code: typed } = request.params
    const known = codeSystems.find(({ id }) => id === system || plainPaths(system).includes(id)) ?? noSuchSystem(system)
    const code = asWritten(known, typed)
    const answer = prepared(codeToJson(latest.codes(), known, code ?? notACode, latest), latest)
    return send(request, reply, code ? answer : withHeaders(answer, { 'cache-control': 'no-store' }))
  }
}

function noSuchSystem(system: string): never {
  const names = codeSystems.map(({ id }) => id)
  const meant = nearest(system, names)
  throw new ProblemError(
    'not-found',
    `There is no code system called ${asSent(system)} here, only ${names.join(' and ')}.${meant ? ` Did you mean ${meant}?` : ''}`
  )
}
