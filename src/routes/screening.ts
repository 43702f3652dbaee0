import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { screeningAnswers } from '../answers/judging-signs.js'
import { notReadRefusal, type ScreeningAsk } from '../answers/screening.js'
import { oneOf, Ref } from '../content/schema-helpers.js'
import { bodyLike } from '../http/check-request.js'
import { invalidParameters, ProblemError } from '../http/problem.js'
import { send, type Send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import type { Live } from '../representations/live.js'
import { answerPrefix, questionsToHtml } from '../representations/html/screening-form.js'
import { outcomeToHtml } from '../representations/html/screening-page.js'
import { media } from '../representations/media.js'
import { prepare } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { ScreeningAnswer, ScreeningQuestionsAnswer } from '../representations/screening-schemas.js'
import { outcomeToJson, questionsToJson } from '../representations/screening.js'
import { pageBeside, wantsPage } from './pages.js'
import { problemResponses, unchanged } from './responses.js'
import { workedOutAddresses } from './worked-out-addresses.js'

const json = media.json.mediaType
const noStore = { 'cache-control': 'no-store' }
const exampleBody = {
  text: 'Back pain for a week, and since this morning I am numb down below. No fever.',
  region: 'GB'
}

/** Red-flag screening: the questions, and an outcome from answers, own words, or both. */
export function mountScreening(app: App, { editions }: { editions: Live }): void {
  const body = editions.kept(({ latest }) => bodyFor(latest))
  const shared = { tags: ['Screening'], querystring: Type.Object({}, { additionalProperties: false }) }

  const ask = {
    schema: {
      ...shared,
      operationId: 'listScreeningQuestions',
      summary: 'Screening questions',
      description: 'The questions about warning signs, most urgent first. Ask them before any walking plan.',
      response: {
        200: {
          description: ScreeningQuestionsAnswer.description,
          content: { [json]: { schema: Ref(ScreeningQuestionsAnswer) } }
        },
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
      description:
        'The highest urgency among what was answered and what was said. Own words are read by rules, after NegEx and ConText: what is denied, over, about another person or only asked does not count, and every sign that counts shows the words that caused it. Nothing is stored or logged, and nothing is ever an all-clear. The form of a page may be sent as well: `text`, `region`, and `sign-` with the id of a sign for each answer.',
      body: body(),
      response: {
        200: { description: ScreeningAnswer.description, content: { [json]: { schema: Ref(ScreeningAnswer) } } },
        ...problemResponses(
          'invalid-parameter',
          'not-acceptable',
          'payload-too-large',
          'text-not-read',
          'unsupported-media-type'
        )
      }
    },
    config: { example: '/v1/screening', exampleBody, costly: true, readForm }
  }
  const questions = editions.kept(({ latest }) =>
    prepare(questionsToJson(latest.screening(), latest), headersOf(latest))
  )
  const form = editions.kept(({ latest }) => pageBeside(questionsToHtml(latest.screening(), latest), latest))

  for (const { root, mountedHere, sendFrom } of workedOutAddresses(editions)) {
    const deliver = sendFrom('/screening', send)
    app.get(`${root}/screening`, mountedHere(ask), (request, reply) => onQuestions(request, reply, deliver))
    app.post(`${root}/screening`, { ...mountedHere(screen), validatorCompiler: bodyLike(body) }, (request, reply) =>
      onScreen(request, reply, deliver)
    )
  }

  function onQuestions(request: FastifyRequest, reply: FastifyReply, send: Send): FastifyReply {
    return send(request, reply, wantsPage(request.headers.accept) ? form() : questions())
  }

  function onScreen(
    request: RequestOf<{ body: ReturnType<typeof bodyFor> }>,
    reply: FastifyReply,
    send: Send
  ): FastifyReply {
    const isPage = wantsPage(request.headers.accept)
    const { latest } = editions
    const { text, ...rest } = request.body
    const ask: ScreeningAsk = text ? { ...rest, text } : rest
    if (!text && Object.keys(ask.answers ?? {}).length === 0) {
      if (isPage) {
        return send(
          request,
          reply,
          pageBeside(questionsToHtml(latest.screening(), latest, nothingSaid), latest, noStore)
        )
      }
      throw invalidParameters([
        { parameter: 'text', detail: 'and `answers` are both missing or empty; send one of them, or both' }
      ])
    }
    if (text && !latest.screening().readsText) throw notRead(latest)
    // What people say about their health is never kept, by nobody on the way.
    const outcome = latest.screening().assess(ask)
    return send(
      request,
      reply,
      isPage
        ? pageBeside(outcomeToHtml(outcome, latest.screening(), latest), latest, noStore)
        : prepare(outcomeToJson(outcome, latest), { ...headersOf(latest), ...noStore })
    )
  }
}

const headersOf = (latest: LatestEdition) => ({
  ...aboutHeaders(latest, media.json.contentType),
  vary: 'Accept, Accept-Encoding'
})

/** What a screening takes: answers to the questions of a release, own words, or both. */
function bodyFor({ content }: LatestEdition) {
  const signs = content.collections['red-flags'].flatMap(({ signs }) => signs.map(({ id }) => id))
  const answers = Object.fromEntries(signs.map(sign => [sign, Type.Optional(oneOf(screeningAnswers))]))
  return Type.Object(
    {
      answers: Type.Optional(
        Type.Object(answers, {
          description: 'Answers by the id of the sign. A sign that the release does not ask about is refused.',
          additionalProperties: false
        })
      ),
      text: Type.Optional(
        Type.String({
          maxLength: 4000,
          description:
            'One message in own words, or several with line breaks between them. A request with neither words nor answers is refused.'
        })
      ),
      region: Type.Optional(
        Type.String({
          pattern: '^[A-Za-z]{2}$',
          description: 'ISO 3166-1 alpha-2 code of the country, for its emergency number.'
        })
      )
    },
    { additionalProperties: false, examples: [exampleBody] }
  )
}

/** Own words that nobody reads must not look as if they had been heard. */
function notRead({ base, root }: LatestEdition): ProblemError {
  return new ProblemError('text-not-read', notReadRefusal, {
    links: { screening: `${base}${root}/screening`, redFlags: `${base}${root}/red-flags` }
  })
}

const nothingSaid = 'Answer at least one question, or write what you feel.'

/** Answers to one question as they outrank each other: whatever stands twice in a form, the gravest counts. */
const gravestFirst = ['yes', 'unsure', 'no']

/** The form of the page as what programs send; what was left empty was not said. */
function readForm(fields: URLSearchParams): unknown {
  const answers = new Map<string, string>()
  const rest = new Map<string, string>()
  for (const [name, value] of fields) {
    if (value === '') continue
    if (name.startsWith(answerPrefix)) keepGravest(answers, name.slice(answerPrefix.length), value)
    else rest.set(name, [rest.get(name), value].filter(Boolean).join('\n'))
  }
  if (answers.size === 0) return Object.fromEntries(rest)
  return { ...Object.fromEntries(rest), answers: Object.fromEntries(answers) }
}

/** What is no answer at all stays, to be refused. */
function keepGravest(answers: Map<string, string>, sign: string, value: string): void {
  const held = answers.get(sign)
  const isGraver = held === undefined || gravestFirst.indexOf(value) < gravestFirst.indexOf(held)
  if (isGraver) answers.set(sign, value)
}
