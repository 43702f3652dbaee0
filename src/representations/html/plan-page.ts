import type { ElementContent } from 'hast'
import type { PlanWeek } from '../../answers/plan-schemas.js'
import { media } from '../media.js'
import type { Within } from '../markdown-evidence.js'
import { planAddress, planPathIn, type PlanDocument } from '../plan-document.js'
import { planParts } from '../plan-markdown.js'
import { capital } from '../markdown-blocks.js'
import { claims } from './evidence.js'
import { sourcesElement } from './member.js'
import { pageText } from './page.js'
import { ownPath, waysFrom } from './site.js'
import { el, elementsOf, folded, tableOf } from './tree.js'

/** How large the chart is drawn, so that nothing moves when it arrives. */
const chartSize = { width: 720, height: 522 }

/** A plan as a page: when to stop first, then the weeks at a glance, then all that it rests on. */
export function planToHtml(document: PlanDocument): string {
  const { content, base, root, plan } = document
  const within: Within = { content, base, root, depth: 1, cited: [], suffix: media.html.suffix }
  const { head, stop, asked, after } = planParts(document, within)
  const evidence = claims(plan.claims, within)
  return pageText({
    content,
    base,
    title: plan.title,
    description: plan.summary,
    canonical: planPathIn(document, media.html),
    crumbs: [
      ['Start', waysFrom(base).home],
      ['Walking plan', waysFrom(base).plan]
    ],
    main: [
      el('h1', {}, plan.title),
      el('p.lead', {}, plan.summary),
      el('div.help.emergency-now', {}, elementsOf(stop)),
      ...elementsOf(head),
      el('h2', {}, 'The weeks'),
      el(
        'p.chart',
        {},
        el('img', {
          src: ownPath(base, planPathIn(document, media.chart)),
          alt: 'Minutes of walking in each week; the table says the same.',
          ...chartSize
        })
      ),
      el(
        'p',
        {},
        plan.inputs.startDate !== undefined &&
          el('a.button', { href: planAddress(document, media.calendar) }, 'Put it in my calendar'),
        el('a', { href: waysFrom(base).plan }, 'Make another plan')
      ),
      weeksTable(plan.weeks),
      el('p', {}, `In all: ${plan.totals.sessions} walks, ${plan.totals.minutes} minutes.`),
      ...elementsOf(asked),
      ...elementsOf(after),
      folded('What the evidence says', evidence),
      ...sourcesElement(within)
    ]
  })
}

function weeksTable(weeks: readonly PlanWeek[]): ElementContent {
  const heads = ['Week', 'Walks', 'Minutes each', 'In all', 'Days', 'What is new']
  const rows = weeks.map(({ week, startDate, sessions, minutesPerSession, totalMinutes, schedule, change }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, startDate === undefined ? String(week) : `${week}, from ${startDate}`),
      [sessions, minutesPerSession, totalMinutes].map(number => el('td', {}, String(number))),
      el('td', {}, schedule.map(({ day }) => capital(day)).join(', ')),
      el('td', {}, change.text)
    )
  )
  return tableOf('The weeks', heads, rows)
}
