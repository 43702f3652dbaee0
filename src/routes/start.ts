import type { FastifyReply, FastifyRequest } from 'fastify'
import { asksForPage } from '../http/negotiate.js'
import type { OwnAddress } from '../http/own-address.js'
import { send, varyBy } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { aboutToHtml } from '../representations/html/about-page.js'
import { startToHtml, type LiveExample } from '../representations/html/start-page.js'
import { media } from '../representations/media.js'
import type { Live } from '../representations/live.js'
import { perAddress, prepare } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { outcomeToJson } from '../representations/screening.js'
import { pageHeaders } from './pages.js'

const message = 'Back went on Friday. No fever, but I am numb down below.'

interface Deps {
  editions: Live
  addressOf: OwnAddress
}

/** The way in: a page for people, and the entry point for programs; and what both can rely on. */
export function mountStart(app: App, { editions, addressOf }: Deps): void {
  const {
    base,
    latest: { root }
  } = editions
  const prepared = (html: string, latest: LatestEdition, vary: string) =>
    prepare(html, { ...aboutHeaders(latest, media.html.contentType), ...pageHeaders, vary })
  // What is copied from the examples has to work where it is pasted.
  const start = editions.kept(({ latest }) =>
    perAddress(address =>
      prepared(startToHtml(latest, examplesFrom(latest, address)), latest, 'Accept, Accept-Encoding')
    )
  )
  const about = editions.kept(({ latest }) => prepared(aboutToHtml(latest), latest, 'Accept-Encoding'))

  app.get('/', { schema: { hide: true } }, onStart)
  app.get('/about', { schema: { hide: true } }, onAbout)

  function onStart(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (asksForPage(request.headers.accept ?? '')) return send(request, reply, start()(addressOf(request)))
    return varyBy(reply, 'Accept')
      .header('cache-control', 'public, max-age=300')
      .redirect(base + root, 302)
  }

  function onAbout(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, about())
  }
}

/** Requests with what they are answered now, without what travels with every answer. */
function examplesFrom(edition: LatestEdition, address: string): LiveExample[] {
  const { root, catalogue, screening } = edition
  const dataOf = (body: string) => (JSON.parse(body) as { data: unknown }).data
  const selected = (path: string, fields: string[], filters: Record<string, string[]> = {}) => {
    const { find, select } = catalogue()
    const { resource } = find(root + path) as NonNullable<ReturnType<typeof find>>
    const body = select(resource, { fields, filters }).prepared.json().encoded('identity').body.toString()
    return JSON.stringify(dataOf(body), null, 1)
  }
  const { urgency, headline, action } = dataOf(outcomeToJson(screening().assess({ text: message }), edition)) as Record<
    string,
    unknown
  >
  const cause = edition.content.collections.causes[0]!.id
  return [
    {
      title: 'Every emergency sign',
      request: `curl '${address}${root}/red-flags?urgency=emergency-now&fields=id,title'`,
      answer: selected('/red-flags', ['id', 'title'], { urgency: ['emergency-now'] })
    },
    {
      title: 'What somebody says, screened',
      request: `curl ${address}${root}/screening --json '${JSON.stringify({ text: message })}'`,
      answer: JSON.stringify({ urgency, headline, action }, null, 1)
    },
    {
      title: 'Some fields of an item',
      request: `curl '${address}${root}/causes/${cause}?fields=title,summary,link'`,
      answer: selected(`/causes/${cause}`, ['title', 'summary', 'link'])
    }
  ]
}
