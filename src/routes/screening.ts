import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { screeningAnswers, type Screening, type ScreeningAsk } from '../answers/screening.js'
import type { Content } from '../content/load.js'
import { oneOf, Ref } from '../content/terms.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { invalidParameters } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { contentHeaders } from '../representations/catalogue.js'
import { forms } from '../representations/forms.js'
import { once, prepare } from '../representations/prepared.js'
import { outcomeToJson, questionsToJson, ScreeningAnswer, ScreeningQuestionsAnswer } from '../representations/screening.js'
import { problemResponses, unchanged } from './responses.js'

const json = forms.json.mediaType
const exampleBody = { text: 'Back pain for a week, and since this morning I am numb down below. No fever.', region: 'GB' }
const chooseMediaType = mediaTypeChooser([json])

/** Red-flag screening: the questions, and an outcome from answers, own words, or both. */
export function mountScreening (app: App, { content, base, send, screening }: { content: Content, base: string, send: Send, screening: Screening }): void {
  const headers = { ...contentHeaders(content, base, forms.json.contentType), vary: 'Accept, Accept-Encoding' }
  const questions = once(() => prepare(questionsToJson(screening, content, base), headers))
  const answers = Object.fromEntries(screening.signs.map(({ sign }) => [sign.id, Type.Optional(oneOf(screeningAnswers))]))
  const shared = { tags: ['Screening'], querystring: Type.Object({}, { additionalProperties: false }) }

  app.get('/v1/screening', {
    schema: {
      ...shared,
      operationId: 'listScreeningQuestions',
      summary: 'Screening questions',
      description: 'The questions about warning signs, most urgent first. Ask them before any walking plan.',
      response: {
        200: { description: ScreeningQuestionsAnswer.description, content: { [json]: { schema: Ref(ScreeningQuestionsAnswer) } } },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'not-acceptable')
      }
    },
    config: { example: '/v1/screening' }
  }, onQuestions)

  app.post('/v1/screening', {
    schema: {
      ...shared,
      operationId: 'screen',
      summary: 'Screen for warning signs',
      description: 'The highest urgency among what was answered and what was said. Own words are read by rules, after NegEx and ConText: what is denied, over, about another person or only asked does not count, and every sign that counts shows the words that caused it. Nothing is stored or logged, and nothing is ever an all-clear.',
      body: Type.Object({
        answers: Type.Optional(Type.Object(answers, { description: 'Answers by the id of the sign.', additionalProperties: false })),
        text: Type.Optional(Type.String({ minLength: 1, maxLength: 4000, description: 'One message in own words, or several with line breaks between them.' })),
        region: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2 code of the country, for its emergency number.' }))
      }, { additionalProperties: false, examples: [exampleBody] }),
      response: {
        200: { description: ScreeningAnswer.description, content: { [json]: { schema: Ref(ScreeningAnswer) } } },
        ...problemResponses('invalid-parameter', 'not-acceptable', 'payload-too-large', 'unsupported-media-type')
      }
    },
    config: { example: '/v1/screening', exampleBody }
  }, onScreen)

  function onQuestions (request: FastifyRequest, reply: FastifyReply): void {
    acceptsJson(request)
    send(request, reply, questions())
  }

  function onScreen (request: FastifyRequest, reply: FastifyReply): void {
    acceptsJson(request)
    const ask = request.body as ScreeningAsk
    if (ask.text === undefined && Object.keys(ask.answers ?? {}).length === 0) {
      throw invalidParameters([{ parameter: 'text', detail: 'and `answers` are both missing or empty; send one of them, or both' }])
    }
    // What people say about their health is never kept, by nobody on the way.
    send(request, reply, prepare(outcomeToJson(screening.assess(ask), content, base), { ...headers, 'cache-control': 'no-store' }))
  }
}

function acceptsJson ({ headers: { accept } }: FastifyRequest): void {
  if (!chooseMediaType(accept)) unacceptable([json], accept)
}
