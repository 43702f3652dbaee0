import type { Edition } from '../edition.js'
import type { ServiceText } from '../service-texts.js'
import { pageText } from './page.js'
import { waysFrom } from './site.js'
import { el } from './tree.js'

/** A text about the service as a page. */
export function serviceToHtml({ path, title, summary, sections }: ServiceText, { content, base }: Edition): string {
  return pageText({
    content,
    base,
    title,
    description: summary,
    canonical: path,
    crumbs: [['Start', waysFrom(base).home]],
    main: [
      el('h1', {}, title),
      el('p.lead', {}, summary),
      ...sections.flatMap(({ id, title, texts, link }) => [
        el('h2', { id }, title),
        ...texts.map(text => el('p', {}, text)),
        link && el('p', {}, el('a', { href: link.href }, link.text))
      ])
    ]
  })
}
