import type { ElementContent } from 'hast'
import type { ScreeningOutcome } from '../../answers/screening.js'
import type { Hit } from '../../answers/finding/hits.js'
import type { Findings } from '../../answers/finding/search.js'
import { collections } from '../collections.js'
import { placeOf } from '../search.js'
import type { Edition } from '../edition.js'
import { capital } from '../markdown-blocks.js'
import { pageText } from './page.js'
import { ownPath, pageAt, waysFrom } from './site.js'
import { el, listOf, type Part } from './tree.js'
import { markOf, spaced, urgencyInWords } from './words.js'

const path = '/search'
const title = 'Search'

/** The form alone, before anything was asked; `script` is the address of what searches as one types. */
export function searchFormToHtml(edition: Edition, script: string): string {
  return searchPage(edition, script, [], '', edition.root + path)
}

/** What was found, with the form; what was asked is not in it, for a page may be shown, kept and passed on. */
export function foundToHtml(found: Findings & { outcome: ScreeningOutcome }, edition: Edition, script: string): string {
  const { hits, outcome } = found
  const answers =
    hits.length > 0
      ? [
          el('h2', {}, 'What was found'),
          el(
            'ul.cards',
            {},
            hits.map(hit => hitCard(hit, edition))
          )
        ]
      : nothingFound(found, edition)
  const urgentParts = urgent(outcome, edition)
  const line = urgentParts.length > 0 ? outcome.headline : inWords(hits.length)
  return searchPage(edition, script, [...urgentParts, ...answers], line)
}

/** How much was found, for those who hear a page. */
function inWords(count: number): string {
  return count === 0 ? 'Nothing was found.' : `Pages that were found: ${count}.`
}

/** What is said where nothing is held that fits: in a crisis, nothing that draws away from it. */
function nothingFound({ notCovered, outcome }: Findings & { outcome: ScreeningOutcome }, { base }: Edition): Part[] {
  if (outcome.crisis) return []
  if (notCovered) return [el('p', {}, `The guide leaves this out on purpose: ${notCovered.topic}. ${notCovered.ask}`)]
  const { causes, redFlags } = waysFrom(base)
  return [
    el('p', {}, 'Nothing here fits that. Try other words, or look through '),
    listOf([[el('a', { href: causes }, 'the causes')], [el('a', { href: redFlags }, 'the warning signs')]])
  ]
}

/** What is urgent and what was found stand in one part, which the script replaces. */
function searchPage(edition: Edition, script: string, found: Part[], line: string, canonical?: string): string {
  const { content, base } = edition
  return pageText({
    content,
    base,
    title,
    description: 'Search the guide in your own words.',
    ...(canonical !== undefined && { canonical }),
    crumbs: [['Start', waysFrom(base).home]],
    script: ownPath(base, script),
    main: [
      el('h1', {}, title),
      el('p.lead', {}, 'Ask in your own words. What you ask is not kept.'),
      searchForm(edition),
      el('p.quiet', { id: 'status', role: 'status' }, line),
      el('div', { id: 'found' }, found)
    ]
  })
}

/** The search form, as it stands on the start page too. */
export function searchForm({ base, root }: Pick<Edition, 'base' | 'root'>): ElementContent {
  return el(
    'form.search',
    { role: 'search', action: ownPath(base, root + path) },
    el('input', {
      type: 'search',
      name: 'q',
      required: true,
      maxLength: 500,
      ariaLabel: 'Your question',
      autoComplete: 'off'
    }),
    el('button', { type: 'submit' }, 'Search')
  )
}

function hitCard(hit: Hit, edition: Edition): ElementContent {
  const { kind, collection, title, passage, certainty } = hit
  const place = `/${placeOf(hit)}`
  // A tool has one address for people and programs.
  const href = kind === 'tool' ? edition.base + edition.root + place : pageAt(edition, place)
  return el(
    'li',
    {},
    el('h3', {}, el('a', { href }, title)),
    kind === 'item' && el('p.quiet.small', {}, collections[collection].title),
    el('p', {}, passage),
    el(
      'p.grade',
      {},
      el('span.mark', { ariaHidden: 'true' }, markOf(certainty)),
      certainty === 'consensus' ? 'Consensus' : `${capital(spaced(certainty))} certainty`
    )
  )
}

/** What a screening of the question found, before anything else, when it cannot wait. */
function urgent(
  { crisis, support, urgency, headline, action, triggered }: ScreeningOutcome,
  { content, base, root }: Edition
): Part[] {
  const lines = crisis?.lines ?? support?.lines ?? []
  const isUrgent = crisis !== undefined || triggered.length > 0
  if (!isUrgent && lines.length === 0) return []
  return [
    el(
      `div.help.${urgency}`,
      { role: 'alert' },
      isUrgent && [el('h2', {}, headline), el('p', {}, action)],
      lines.length > 0 && listOf(lines.map(({ name, text }) => [el('strong', {}, name), `: ${text}`])),
      triggered.length > 0 &&
        el(
          'p',
          {},
          urgencyInWords(urgency, content),
          ' ',
          el('a', { href: `${base}${root}/screening` }, 'Go through all the warning signs'),
          '.'
        )
    )
  ]
}
