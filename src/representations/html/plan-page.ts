import type { ElementContent } from 'hast'
import type { PlanWeek } from '../../answers/plan-nouns.js'
import { weekdays } from '../../content/walking-plan.js'
import type { Edition } from '../edition.js'
import { media } from '../media.js'
import type { Within } from '../markdown-evidence.js'
import { planAddress, planPath, planPathIn, type PlanDocument } from '../plan-document.js'
import { capital, planParts } from '../plan-markdown.js'
import { claims, sourcesElement } from './member.js'
import { pageText } from './page.js'
import { ownPath, waysFrom } from './site.js'
import { el, elementsOf, folded, type Part } from './tree.js'

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
  return el(
    'div.scroll',
    { tabIndex: 0, role: 'region', ariaLabel: 'The weeks' },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map(name => el('th', { scope: 'col' }, name))
        )
      ),
      el('tbody', {}, rows)
    )
  )
}

/** What of a plan was said already, as a form is filled in with it. */
export type Prefilled = Readonly<Record<string, unknown>>

/** The form that asks for a plan, with its three statements: screened, when, and no reason against. */
export function planFormToHtml(edition: Edition, prefilled: Prefilled): string {
  const { content, base, root } = edition
  const title = 'Make a walking plan'
  const ways = waysFrom(base)
  return pageText({
    content,
    base,
    title,
    description: 'A plan that starts from what is easy for you today, week by week.',
    canonical: root + planPath,
    crumbs: [['Start', ways.home]],
    withoutUrgentLine: true,
    main: [
      el('h1', {}, title),
      el(
        'p.lead',
        {},
        'It starts from what is easy for you today, and grows week by week. Nothing that you say is kept.'
      ),
      el(
        'div.help.emergency-now',
        {},
        el(
          'p',
          {},
          'A plan is only for people without a warning sign that cannot wait. ',
          el('a', { href: ways.screening }, 'Go through the warning signs first'),
          '.'
        )
      ),
      el(
        'form',
        { action: ownPath(base, root + planPath) },
        ...statements(edition, prefilled),
        ...wishes(),
        el('button', { type: 'submit' }, 'Make the plan')
      )
    ]
  })
}

function statements({ content }: Edition, { redFlags }: Prefilled): Part[] {
  const found: Array<[string, string]> = [
    ['none', 'I went through the warning signs, and none was found'],
    ['routine', 'I went through them, and only something that can wait for a normal visit was found'],
    ['not-checked', 'Neither of these']
  ]
  const reasons = content.walkingPlan.notFor.filter(({ id }) => id !== undefined)
  return [
    el(
      'fieldset',
      {},
      el('legend', {}, '1. Warning signs'),
      found.map(([value, text]) =>
        el(
          'div',
          {},
          el(
            'label.choice',
            {},
            el('input', { type: 'radio', name: 'redFlags', value, required: true, checked: redFlags === value }),
            text
          )
        )
      )
    ),
    field(
      'screenedOn',
      '2. On which day did you go through them?',
      el('input', { type: 'date', id: 'screenedOn', name: 'screenedOn', required: true })
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, '3. Is one of these so for you?'),
      reasons.map(({ id, text }) => choice('notFor', id as string, text)),
      choice('notFor', 'none', 'None of these is so for me')
    )
  ]
}

function wishes(): Part[] {
  return [
    field(
      'comfortableMinutes',
      'What is the longest walk that feels easy today?',
      el('input', {
        type: 'number',
        id: 'comfortableMinutes',
        name: 'comfortableMinutes',
        min: 1,
        max: 180,
        required: true
      }),
      'In minutes, from 1 to 180.'
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Legs'),
      choice('easesWhenSitting', 'true', 'My legs hurt or tingle when I walk, and it eases when I sit or bend forward')
    ),
    field(
      'startDate',
      'First day of the plan',
      el('input', { type: 'date', id: 'startDate', name: 'startDate' }),
      'If you want it in your calendar.'
    ),
    field(
      'timeOfDay',
      'Time of the walks',
      el('input', { type: 'time', id: 'timeOfDay', name: 'timeOfDay' }),
      'If you like.'
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Days that suit you, if it matters'),
      el(
        'div.question',
        {},
        weekdays.map(day => choice('days', day, capital(day)))
      )
    )
  ]
}

const field = (id: string, title: string, input: ElementContent, hint?: string): ElementContent =>
  el('div', {}, el('label', { htmlFor: id }, title, hint !== undefined && el('span.hint', {}, hint)), input)

const choice = (name: string, value: string, text: string): ElementContent =>
  el('div', {}, el('label.choice', {}, el('input', { type: 'checkbox', name, value }), text))
