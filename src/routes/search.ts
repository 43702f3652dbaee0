import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { passageChoices } from '../answers/finding/search.js'
import { screenedSearch } from '../answers/screened-search.js'
import { collectionNames } from '../content/enums.js'
import { oneOf, Ref } from '../content/schema-helpers.js'
import { asksForPage, mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { invalidParameters, ProblemError } from '../http/problem.js'
import { send, type Send } from '../http/send.js'
import type { App, RequestOf, UncheckedRequest } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { foundToHtml, searchFormToHtml } from '../representations/html/search-page.js'
import { scriptedPolicy } from '../representations/html/style.js'
import { media } from '../representations/media.js'
import { prepare, type Prepared } from '../representations/prepared.js'
import type { Live } from '../representations/live.js'
import { SearchAnswer } from '../representations/search-schemas.js'
import { foundToJson } from '../representations/search.js'
import { SuggestAnswer, suggestionsToJson } from '../representations/suggest.js'
import { pageBeside, wantsPage } from './pages.js'
import { mountSearchScript } from './search-script.js'
import { problemResponses, unchanged } from './responses.js'
import { workedOutAddresses } from './worked-out-addresses.js'

const asked =
  'What somebody asks, in their own words. It is never logged or kept. What is blank, or holds a NUL, is refused.'
const Words = (description: string) =>
  Type.String({ minLength: 1, maxLength: 500, description, examples: ['slipped disk'] })
const collectionsAsked = Type.Array(oneOf(collectionNames), {
  minItems: 1,
  description: 'Only what is in these collections.'
})

const Query = Type.Object(
  {
    q: Type.Optional(Words(asked)),
    question: Type.Optional(
      Words('Another name of `q`; one of them is needed. Both together are refused, unless they say the same.')
    ),
    collection: Type.Optional(collectionsAsked),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'The most hits to give.' })),
    passages: Type.Optional(
      oneOf(passageChoices, {
        description: 'One hit an item (`best`, which is the default), or all passages that fit (`all`).'
      })
    )
  },
  { additionalProperties: false }
)

const SuggestQuery = Type.Object(
  {
    q: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'What was typed up to now. It is never logged or kept. What holds a NUL is refused.',
      examples: ['scia']
    }),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 20, default: 8, description: 'The most suggestions to give.' })
    )
  },
  { additionalProperties: false }
)

interface Deps {
  editions: Live
  /** The folder with the script of the page. */
  browserFolder: string
}

/** Search in lay words, and what somebody may be typing. */
export function mountSearch(app: App, { editions, browserFolder }: Deps): void {
  const script = mountSearchScript(app, browserFolder)
  const route = {
    schema: {
      operationId: 'search',
      summary: 'Search in lay words',
      description:
        'Passages that fit a question, best first, each with its certainty and its sources: of items, of collections as a whole, of the question of the guide, and of what screens or makes a plan. Lay words, British and American spelling, misspellings and whole sentences are understood. A question about something else gets an empty list: quiet beats wrong. What the guide leaves out on purpose is named in `meta.notCovered`, with whom to ask. The answer is never to be stored.',
      tags: ['Search'],
      querystring: Query,
      response: {
        200: {
          description: SearchAnswer.description,
          content: { [media.json.mediaType]: { schema: Ref(SearchAnswer) } }
        },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'not-acceptable')
      }
    },
    config: { example: '/v1/search?q=slipped%20disk&limit=2', costly: true }
  }
  const suggestRoute = {
    schema: {
      operationId: 'suggest',
      summary: 'What somebody may be typing',
      description:
        'Titles, names and tools that hold the words that were typed; the last one may be the beginning of a word. For a box that helps as one types: search with the `text` that was chosen. The answer is never to be stored.',
      tags: ['Search'],
      querystring: SuggestQuery,
      response: {
        200: {
          description: SuggestAnswer.description,
          content: { [media.json.mediaType]: { schema: Ref(SuggestAnswer) } }
        },
        ...unchanged,
        ...problemResponses('invalid-parameter', 'not-acceptable')
      }
    },
    config: { example: '/v1/search/suggest?q=scia&limit=3', costly: true }
  }
  for (const { root, mountedHere, sendFrom } of workedOutAddresses(editions)) {
    const deliver = sendFrom('/search', send)
    app.get(`${root}/search`, { ...mountedHere(route), preValidation: showForm }, (request, reply) =>
      onSearch(request, reply, deliver)
    )
  }

  const form = editions.kept(({ latest }) => pageBeside(searchFormToHtml(latest, script), latest, scripted))

  /** Whoever asks nothing yet in a browser is shown where to ask. */
  function showForm(request: UncheckedRequest, reply: FastifyReply, done: () => void): void {
    const { q, question } = request.query
    const asksNothing = q === undefined && question === undefined
    if (asksNothing && asksForPage(request.headers.accept ?? '')) send(request, reply, form())
    else done()
  }
  app.get(`${editions.latest.root}/search/suggest`, suggestRoute, onSuggest)

  function onSearch(request: RequestOf<{ querystring: typeof Query }>, reply: FastifyReply, send: Send): FastifyReply {
    const { latest } = editions
    const { collection, limit = 10, passages = 'best', ...words } = request.query
    const isPage = wantsPage(request.headers.accept)
    const q = questionIn(words)
    checkWords(q.words, q.parameter, request.url)
    const found = screenedSearch(latest, { q: q.words, collections: collection, limit, passages })
    if (isPage) {
      const page = foundToHtml(found, latest, script)
      return send(request, reply, pageBeside(page, latest, { ...scripted, ...noStore }))
    }
    return send(request, reply, answer(foundToJson(found, { collections: collection, limit, passages }, latest)))
  }

  function onSuggest(request: RequestOf<{ querystring: typeof SuggestQuery }>, reply: FastifyReply): FastifyReply {
    const { latest } = editions
    const { q, limit = 8 } = request.query
    takesJson(request)
    checkWords(q, 'q', request.url)
    const body = suggestionsToJson(latest.suggest()(q, limit), limit, latest)
    return send(request, reply, answer(body))
  }

  function answer(json: string): Prepared {
    const about = aboutHeaders(editions.latest, media.json.contentType)
    return prepare(json, { ...about, vary: 'Accept, Accept-Encoding', ...noStore })
  }
}

/** A question may be health data, and so is what answers it: nobody on the way may keep it. */
const noStore = { 'cache-control': 'no-store' }

/** The page has a script of ours, and works without it. */
const scripted = { 'content-security-policy': scriptedPolicy }

const chooseMediaType = mediaTypeChooser([media.json.mediaType])

function takesJson({ headers: { accept } }: FastifyRequest): void {
  if (!chooseMediaType(accept)) unacceptable([media.json.mediaType], accept)
}

/** What was asked, under either of its names. */
function questionIn({ q, question }: { q?: string; question?: string }): { parameter: string; words: string } {
  if (q !== undefined && question !== undefined && q !== question) {
    throw invalidParameters([{ parameter: 'question', detail: 'is another name of q, and says something else' }])
  }
  if (q !== undefined) return { parameter: 'q', words: q }
  if (question !== undefined) return { parameter: 'question', words: question }
  throw invalidParameters([{ parameter: 'q', detail: `is missing. ${asked.replace(/\.$/, '')}` }])
}

/** Refuses what cannot be a question; the problem never repeats it. */
function checkWords(words: string, parameter: string, url: string): void {
  try {
    decodeURIComponent(url)
  } catch {
    throw new ProblemError('malformed-request', 'The address holds bytes that are not UTF-8.')
  }
  if (words.trim() === '') throw invalidParameters([{ parameter, detail: 'is blank' }])
  if (words.includes('\0')) {
    throw invalidParameters([{ parameter, detail: 'holds a NUL, which is not a character of any text' }])
  }
}
