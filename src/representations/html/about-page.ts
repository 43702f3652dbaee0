import type { Edition } from '../edition.js'
import { metaOf } from '../json.js'
import { privacyText } from '../service-texts.js'
import { pageText } from './page.js'
import { waysFrom } from './site.js'
import { el, listOf } from './tree.js'

/** What people and developers can rely on: who checked it, for whom it works, and what may change. */
export function aboutToHtml({ content, base }: Edition): string {
  const { review, licence } = metaOf(content)
  const ways = waysFrom(base)
  return pageText({
    content,
    base,
    title: 'About this guide',
    description: 'Who checked it, for whom the pages work, and what may change.',
    canonical: '/about',
    crumbs: [['Start', ways.home]],
    main: [
      el('h1', {}, 'About this guide'),
      el('p.lead', {}, review.statement),
      el(
        'p',
        {},
        'Every claim names its sources, and how sure it is. ',
        el('a', { href: ways.safety }, 'What this is for, and what it is not for'),
        '.'
      ),
      el('h2', { id: 'privacy' }, 'Privacy'),
      el('p', {}, el('a', { href: ways.privacy }, privacyText.summary)),
      el('h2', { id: 'accessibility' }, 'Accessibility'),
      el(
        'p',
        {},
        'The pages are made to be read with any browser, with the keyboard alone, with a screen reader, without scripts, in dark and light, enlarged, and on paper. They are tested by a program (axe) against WCAG 2.2 level AA. No person with a disability has tested them yet. The page at /docs is a program of others, and needs scripts.'
      ),
      el('h2', { id: 'report' }, 'Report an error'),
      el('p', {}, el('a', { href: ways.support }, 'Who answers, and how to report an error'), '.'),
      el('h2', { id: 'licence' }, 'Licence'),
      el(
        'p',
        {},
        `The content may be used and changed by anybody who names it: ${licence.attribution}, `,
        el('a', { href: licence.url }, licence.id),
        '. The code is under the MIT licence.'
      ),
      el('h2', { id: 'deprecation' }, 'What may change'),
      listOf([
        'Nothing is removed, renamed or made a must inside version 1 of the API. Fields may be added.',
        'What is to be given up says so in its answers first, with the header Deprecation (RFC 9745), and names what takes its place.',
        'A content release never changes once it is sealed. What it said stays at its own address.',
        'What is heard as a warning sign is never pinned: a mistake in it is mended everywhere at once.'
      ])
    ]
  })
}
