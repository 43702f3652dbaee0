import type { ElementContent } from 'hast'
import type { Overview, Release } from '../../content/guide.js'
import { metaOf } from '../json.js'
import type { Content } from '../../content/load.js'
import { siteName, waysFrom } from './site.js'
import { style } from './style.js'
import { el, htmlOf, listOf, type Part } from './tree.js'

/** One page, before the frame that all pages have is put around it. */
export interface Page {
  content: Content
  base: string
  title: string
  description: string
  /** The path that names it for ever; missing where nobody should come back to it. */
  canonical?: string
  /** Where else the same is, by media type. */
  alternates?: ReadonlyArray<{ href: string; type: string }>
  /** The way here: titles and addresses, from the start on. */
  crumbs?: ReadonlyArray<readonly [title: string, href: string]>
  /** What the page says, in schema.org terms. */
  jsonLd?: string
  /** Whether the line about warning signs is left out, because the page is about them. */
  withoutUrgentLine?: boolean
  /** The address of a script that makes the page handier; the page does all it is for without one. */
  script?: string
  main: readonly Part[]
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230b5a6b'/%3E%3Cpath d='M8 3v10M5 5h6M5 8h6M5 11h6' stroke='%23fff' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E"

/** A whole page as text. */
export function pageText(page: Page): string {
  const { content, base, crumbs = [], main } = page
  const body = el(
    'body',
    {},
    el('a.skip', { href: '#main' }, 'Skip to the text'),
    header(base),
    !page.withoutUrgentLine && urgentLine(base),
    el(
      'div.wrap',
      {},
      crumbs.length > 0 &&
        el(
          'nav.crumbs',
          { ariaLabel: 'Breadcrumb' },
          el(
            'ol',
            {},
            crumbs.map(([title, href]) => el('li', {}, el('a', { href }, title)))
          )
        ),
      el('main', { id: 'main' }, main)
    ),
    footer(content, base)
  )
  const html = el('html', { lang: content.release.language }, head(page), body)
  return `<!doctype html>\n${htmlOf(html)}\n`
}

function head({ content, base, title, description, canonical, alternates = [], jsonLd, script }: Page): ElementContent {
  const address = canonical === undefined ? undefined : base + canonical
  const og = (name: string, value: string) => el('meta', { property: `og:${name}`, content: value })
  return el(
    'head',
    {},
    el('meta', { charSet: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, title === siteName ? title : `${title} · ${siteName}`),
    el('meta', { name: 'description', content: description }),
    address === undefined && el('meta', { name: 'robots', content: 'noindex' }),
    address !== undefined && [
      el('link', { rel: ['canonical'], href: address }),
      og('type', 'article'),
      og('site_name', siteName),
      og('title', title),
      og('description', description),
      og('url', address)
    ],
    alternates.map(({ href, type }) => el('link', { rel: ['alternate'], type, href })),
    el('link', { rel: ['license'], href: content.release.licence.url }),
    el('link', { rel: ['icon'], href: icon }),
    el('style', {}, style),
    script !== undefined && el('script', { src: script, defer: true }),
    // In a script, only `<` could end it.
    jsonLd !== undefined && el('script', { type: 'application/ld+json' }, jsonLd.replaceAll('<', '\\u003c'))
  )
}

function header(base: string): ElementContent {
  const ways = waysFrom(base)
  const links: Array<[string, string]> = [
    ['Warning signs', ways.screening],
    ['Walking plan', ways.plan],
    ['Causes', ways.causes],
    ['Exercises', ways.exercises],
    ['Search', ways.search]
  ]
  return el(
    'header.site',
    {},
    el(
      'div.wrap',
      {},
      el('a.brand', { href: ways.home }, siteName),
      el(
        'nav',
        { ariaLabel: 'Main' },
        el(
          'ul',
          {},
          links.map(([title, href]) => el('li', {}, el('a', { href }, title)))
        )
      )
    )
  )
}

function urgentLine(base: string): ElementContent {
  return el(
    'div.urgent-line',
    { role: 'note' },
    el(
      'div.wrap',
      {},
      'Some signs need help now. ',
      el('a', { href: waysFrom(base).screening }, 'Check the warning signs first'),
      '.'
    )
  )
}

/** The words that travel with every answer, and where to go from any page. */
function footer(content: Content, base: string): ElementContent {
  const { release, review, licence, disclaimer, emergency } = metaOf(content)
  const ways = waysFrom(base)
  const links: Array<[string, string]> = [
    ['Report an error', `${ways.support}#report`],
    ['Whole guide', ways.guide],
    ['All warning signs', ways.redFlags],
    ['What this is for', ways.safety],
    ['Privacy', ways.privacy],
    ['About, accessibility', ways.about],
    ['For developers', ways.docs]
  ]
  return el(
    'footer.foot',
    {},
    el(
      'div.wrap',
      {},
      el('p', {}, el('strong', {}, disclaimer)),
      el('p', {}, `${emergency.text} ${numbersInWords(content.overview)}`),
      el(
        'p',
        {},
        `${review.statement} ${releaseInWords(release)} ${licence.attribution}, `,
        el('a', { href: licence.url }, licence.id),
        '.'
      ),
      listOf(links.map(([title, href]) => [el('a', { href }, title)]))
    )
  )
}

const releaseInWords = ({ version, status, date }: Pick<Release, 'version' | 'status' | 'date'>) =>
  `Content release ${version}${status === 'draft' ? ' (draft)' : ''}, ${date}.`

/** Whom to call where, in one line. */
const numbersInWords = ({ emergency }: Overview) =>
  `${emergency.regions.map(({ name, number }) => `${name}: ${number}`).join('; ')}.`
