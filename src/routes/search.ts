import { screenedSearch } from '../answers/screened-search.js'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { passageChoices } from '../answers/search.js'
import { collectionNames, oneOf, Ref } from '../content/terms.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { invalidParameters, ProblemError } from '../http/problem.js'
import { send, type Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { forms } from '../representations/forms.js'
import { prepare } from '../representations/prepared.js'
import type { Live } from '../representations/live.js'
import { hitsToJson, SearchAnswer } from '../representations/search.js'
import { problemResponses, unchanged } from './responses.js'
import { workedOutPlacings } from './worked-out.js'

const Query = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 500, description: 'What somebody asks, in their own words. It is never logged or kept. What is blank, or holds a NUL, is refused.', examples: ['slipped disk'] }),
  collection: Type.Optional(oneOf(collectionNames, { description: 'Only items of this collection.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'The most hits to give.' })),
  passages: Type.Optional(oneOf(passageChoices, { description: 'One hit an item (`best`, which is the default), or all passages that fit (`all`).' }))
}, { additionalProperties: false })

/** Search in lay words. */
export function mountSearch (app: App, { publications }: { publications: Live }): void {
  const route = {
    schema: {
      operationId: 'search',
      summary: 'Search in lay words',
      description: 'Passages that fit a question, best first, each with its certainty and its sources. Lay words, British and American spelling, misspellings and whole sentences are understood. A question about something else gets an empty list: quiet beats wrong. The answer is never to be stored.',
      tags: ['Search'],
      querystring: Query,
      response: {
        200: { description: SearchAnswer.description, content: { [forms.json.mediaType]: { schema: Ref(SearchAnswer) } } },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'not-acceptable')
      }
    },
    config: { example: '/v1/search?q=slipped%20disk&limit=2', costly: true }
  }
  for (const { root, describe, sendFrom } of workedOutPlacings(publications)) {
    const deliver = sendFrom('/search', send)
    app.get(`${root}/search`, describe(route), (request, reply) => onSearch(request, reply, deliver))
  }

  function onSearch (request: FastifyRequest, reply: FastifyReply, send: Send): FastifyReply {
    const { accept } = request.headers
    if (!chooseMediaType(accept)) unacceptable([forms.json.mediaType], accept)
    const { q, collection, limit = 10, passages = 'best' } = request.query as Static<typeof Query>
    checkQuestion(q, request.url)
    const { latest } = publications
    const { hits, outcome } = screenedSearch(latest, { q, collection, limit, passages })
    // A question may be health data, and so is what answers it: nobody on the way may keep it.
    const headers = { ...aboutHeaders(latest, forms.json.contentType), 'cache-control': 'no-store', vary: 'Accept, Accept-Encoding' }
    return send(request, reply, prepare(hitsToJson(hits, outcome, { collection, limit, passages }, latest), headers))
  }
}

const chooseMediaType = mediaTypeChooser([forms.json.mediaType])

/** Refuses what cannot be a question; the problem never repeats it. */
function checkQuestion (q: string, url: string): void {
  try {
    decodeURIComponent(url)
  } catch {
    throw new ProblemError('malformed-request', 'The address holds bytes that are not UTF-8.')
  }
  if (q.trim() === '') throw invalidParameters([{ parameter: 'q', detail: 'is blank' }])
  if (q.includes('\0')) throw invalidParameters([{ parameter: 'q', detail: 'holds a NUL, which is not a character of any text' }])
}
