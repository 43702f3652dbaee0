import type { SeekHelp } from '../../content/item-parts.js'
import type { Item } from '../../content/schema.js'
import type { Urgency } from '../../content/enums.js'
import type { Edition } from '../edition.js'
import { metaOf } from '../json.js'
import { pageAt, siteName } from './site.js'
import { style } from './style.js'
import { el, htmlOf } from './tree.js'
import { urgencyInWords } from './words.js'

/** Where the card of an item is. */
export const cardAddress = (collection: string, id: string): string => `/embed/${collection}/${id}`

/** An item as a small card for the pages of others: what is urgent, what it is, and where it comes from. */
export function embedToHtml(collection: string, item: Item, edition: Edition): string {
  const { content } = edition
  const { release, review, licence } = metaOf(content)
  const href = pageAt(edition, `/${collection}/${item.id}`)
  const urgent = urgentOf(item)
  const body = el(
    'body',
    {},
    el(
      'main.wrap',
      {},
      el('h1', {}, el('a', { href, target: '_blank', rel: 'noopener' }, item.title)),
      urgent &&
        el(
          `div.help.${urgent.urgency}`,
          {},
          el('p.level', {}, urgencyInWords(urgent.urgency, content)),
          el('p', {}, urgent.text)
        ),
      el('p', {}, item.summary),
      el(
        'p.quiet.small',
        {},
        `${review.statement} ${siteName}, content release ${release.version}, ${release.date}. ${licence.attribution}, ${licence.id}. `,
        el('a', { href, target: '_blank', rel: 'noopener' }, 'Sources and certainty'),
        '.'
      )
    )
  )
  const head = el(
    'head',
    {},
    el('meta', { charSet: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, `${item.title} · ${siteName}`),
    el('meta', { name: 'robots', content: 'noindex' }),
    el('link', { rel: ['canonical'], href }),
    el('style', {}, style)
  )
  return `<!doctype html>\n${htmlOf(el('html', { lang: content.release.language }, head, body))}\n`
}

/** The most urgent thing that an item says. */
function urgentOf(item: Item): { urgency: Urgency; text: string } | undefined {
  if ('action' in item) return { urgency: item.urgency, text: item.action }
  const [first] = (item.seekHelp ?? []) as SeekHelp[]
  return first
}
