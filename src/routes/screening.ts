import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { screeningAnswers, type ScreeningAsk } from '../answers/screening.js'
import type { Content } from '../content/load.js'
import { oneOf, Ref } from '../content/terms.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { invalidParameters } from '../http/problem.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { contentHeaders } from '../representations/catalogue.js'
import { forms } from '../representations/forms.js'
import { prepare, type Prepared } from '../representations/prepared.js'
import type { Publication, Publications } from '../representations/publications.js'
import { outcomeToJson, questionsToJson, ScreeningAnswer, ScreeningQuestionsAnswer } from '../representations/screening.js'
import { placings } from './placing.js'
import { problemResponses, unchanged } from './responses.js'

const json = forms.json.mediaType
const exampleBody = { text: 'Back pain for a week, and since this morning I am numb down below. No fever.', region: 'GB' }
const chooseMediaType = mediaTypeChooser([json])

/** Red-flag screening: the questions, and an outcome from answers, own words, or both. */
export function mountScreening (app: App, { publications, send }: { publications: Publications, send: Send }): void {
  // Releases may ask about different signs: each request is held against those of its own.
  const asked = new Set([publications.latest.content, ...publications.releases].flatMap(signsOf))
  const answers = Object.fromEntries(Array.from(asked, sign => [sign, Type.Optional(oneOf(screeningAnswers))]))
  const shared = { tags: ['Screening'], querystring: Type.Object({}, { additionalProperties: false }) }

  const ask = {
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
  }
  const screen = {
    schema: {
      ...shared,
      operationId: 'screen',
      summary: 'Screen for warning signs',
      description: 'The highest urgency among what was answered and what was said. Own words are read by rules, after NegEx and ConText: what is denied, over, about another person or only asked does not count, and every sign that counts shows the words that caused it. Nothing is stored or logged, and nothing is ever an all-clear.',
      body: Type.Object({
        answers: Type.Optional(Type.Object(answers, { description: 'Answers by the id of the sign. A sign that the release does not ask about is refused.', additionalProperties: false })),
        text: Type.Optional(Type.String({ minLength: 1, maxLength: 4000, description: 'One message in own words, or several with line breaks between them. A request with neither words nor answers is refused.' })),
        region: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2 code of the country, for its emergency number.' }))
      }, { additionalProperties: false, examples: [exampleBody] }),
      response: {
        200: { description: ScreeningAnswer.description, content: { [json]: { schema: Ref(ScreeningAnswer) } } },
        ...problemResponses('invalid-parameter', 'not-acceptable', 'payload-too-large', 'unsupported-media-type')
      }
    },
    config: { example: '/v1/screening', exampleBody }
  }
  const headersOf = (edition: Publication) => ({ ...contentHeaders(edition, `${edition.root}/screening`, forms.json.contentType), vary: 'Accept, Accept-Encoding' })
  const questions = new WeakMap<Publication, Prepared>()

  for (const { root, asked, describe } of placings(publications)) {
    app.get(`${root}/screening`, describe('/screening', ask), (request, reply) => onQuestions(asked(request), request, reply))
    app.post(`${root}/screening`, describe('/screening', screen), (request, reply) => onScreen(asked(request), request, reply))
  }

  function onQuestions (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    acceptsJson(request)
    const prepared = questions.get(publication) ?? prepare(questionsToJson(publication.screening(), publication), headersOf(publication))
    questions.set(publication, prepared)
    send(request, reply, prepared)
  }

  function onScreen (publication: Publication, request: FastifyRequest, reply: FastifyReply): void {
    acceptsJson(request)
    const { content, screening } = publication
    const ask = request.body as ScreeningAsk
    if (ask.text === undefined && Object.keys(ask.answers ?? {}).length === 0) {
      throw invalidParameters([{ parameter: 'text', detail: 'and `answers` are both missing or empty; send one of them, or both' }])
    }
    const known = signsOf(content)
    const unknown = Object.keys(ask.answers ?? {}).filter(sign => !known.includes(sign))
    if (unknown.length > 0) throw invalidParameters(unknown.map(sign => ({ parameter: `answers.${sign}`, detail: `is not asked in content release ${content.release.version}` })))
    // What people say about their health is never kept, by nobody on the way.
    send(request, reply, prepare(outcomeToJson(screening().assess(ask), publication), { ...headersOf(publication), 'cache-control': 'no-store' }))
  }
}

const signsOf = ({ collections }: Content) => collections['red-flags'].flatMap(({ signs }) => signs.map(({ id }) => id))

function acceptsJson ({ headers: { accept } }: FastifyRequest): void {
  if (!chooseMediaType(accept)) unacceptable([json], accept)
}
