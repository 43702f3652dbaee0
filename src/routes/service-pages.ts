import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from '@sinclair/typebox'
import { Ref } from '../content/schema-helpers.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import type { Edition } from '../representations/edition.js'
import { serviceToHtml } from '../representations/html/service-page.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { prepare, withHeaders, type Prepared } from '../representations/prepared.js'
import { ServiceAnswer, serviceToJson, serviceToMarkdown } from '../representations/service-page.js'
import { privacyText, supportText, type Contacts, type ServiceText } from '../representations/service-texts.js'
import { tokensIn } from '../representations/tokens.js'
import { pageHeaders } from './pages.js'
import { problemResponses, unchanged } from './responses.js'

/** How it is said: as data, as Markdown, and as a page. */
const forms = [
  { ...media.json, write: serviceToJson, headers: () => ({}) },
  {
    ...media.markdown,
    write: serviceToMarkdown,
    headers: (body: string) => ({ 'x-markdown-tokens': String(tokensIn(body)) })
  },
  { ...media.html, write: serviceToHtml, headers: () => pageHeaders }
]
const mediaTypes = forms.map(({ mediaType }) => mediaType)
const choose = mediaTypeChooser(mediaTypes)

interface Deps {
  editions: Live
  contacts: Contacts
}

/** What is said of the service as a whole: privacy and support, which directories of assistants ask for. */
export function mountServicePages(app: App, { editions, contacts }: Deps): void {
  mountText(app, editions, { operationId: 'getPrivacy', summary: 'Privacy' }, () => privacyText)
  mountText(app, editions, { operationId: 'getSupport', summary: 'Support' }, ({ content }) =>
    supportText(contacts, content.release.version)
  )
}

function mountText(
  app: App,
  editions: Live,
  words: { operationId: string; summary: string },
  textOf: (latest: Edition) => ServiceText
): void {
  const { path, summary } = textOf(editions.latest)
  const prepared = editions.kept(({ latest }) => forms.map(form => prepareIn(form, textOf(latest), latest)))
  const schema = {
    ...words,
    description: `${summary} Also as \`.md\` and \`.html\`.`,
    tags: ['Operations'],
    querystring: Type.Object({}, { additionalProperties: false }),
    response: {
      200: {
        description: ServiceAnswer.description,
        content: {
          [media.json.mediaType]: { schema: Ref(ServiceAnswer) },
          [media.markdown.mediaType]: { schema: Type.String() }
        }
      },
      ...unchanged,
      ...problemResponses('invalid-parameter', 'not-acceptable')
    }
  }
  app.get(path, { schema, config: { example: path } }, onText)
  for (const [index, { suffix }] of forms.entries()) {
    if (suffix) {
      app.get(path + suffix, { schema: { hide: true } }, (request, reply) => send(request, reply, fixed(index)))
    }
  }

  function onText(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { accept } = request.headers
    const chosen = choose(accept) ?? unacceptable(mediaTypes, accept)
    return send(request, reply, prepared()[mediaTypes.indexOf(chosen)] as Prepared)
  }

  /** Under a path with a suffix the `Accept` header changes nothing. */
  function fixed(index: number): Prepared {
    return withHeaders(prepared()[index] as Prepared, { vary: 'Accept-Encoding' })
  }
}

function prepareIn({ contentType, write, headers }: (typeof forms)[number], text: ServiceText, latest: Edition) {
  const body = write(text, latest)
  const about = { ...aboutHeaders(latest, contentType), vary: 'Accept, Accept-Encoding' }
  return prepare(body, { ...about, ...headers(body) })
}
