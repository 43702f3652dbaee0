import { Type } from '@sinclair/typebox'
import type { FastifyReply } from 'fastify'
import type { Item } from '../content/schema.js'
import { collectionNames } from '../content/enums.js'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import { send } from '../http/send.js'
import type { App, RequestOf } from '../http/typebox.js'
import { aboutHeaders } from '../representations/catalogue.js'
import { cardAddress, embedToHtml } from '../representations/html/embed-card.js'
import { framedPolicy } from '../representations/html/style.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { onceEach, prepare, type Prepared } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'

const Params = Type.Object({ collection: Type.String({ maxLength: 100 }), id: Type.String({ maxLength: 100 }) })

/** Items as cards for the pages of others, in a frame, without a script. */
export function mountEmbed(app: App, { editions }: { editions: Live }): void {
  const kept = editions.kept(() => onceEach<Prepared>())

  app.get(cardAddress(':collection', ':id'), { schema: { hide: true, params: Params } }, onCard)

  function onCard(request: RequestOf<{ params: typeof Params }>, reply: FastifyReply): FastifyReply {
    const { collection, id } = request.params
    const name = collectionNames.find(name => name === collection)
    const { latest } = editions
    const held: Item[] = name ? latest.content.collections[name] : []
    const item = held.find(item => item.id === id) ?? lost(id, held)
    const card = kept()(`${collection}/${id}`, () => prepare(embedToHtml(collection, item, latest), headersOf(latest)))
    // Anybody may frame it: that is what it is for.
    return send(request, reply.removeHeader('x-frame-options'), card)
  }
}

function headersOf(latest: LatestEdition): Record<string, string> {
  const about = aboutHeaders(latest, media.html.contentType)
  return { ...about, 'content-security-policy': framedPolicy, vary: 'Accept-Encoding' }
}

function lost(id: string, held: readonly Item[]): never {
  const meant = nearest(
    id,
    held.map(item => item.id)
  )
  throw new ProblemError('not-found', `There is no card called ${asSent(id)}.${meant ? ` Did you mean ${meant}?` : ''}`)
}
