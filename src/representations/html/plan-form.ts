import type { ElementContent } from 'hast'
import { weekdays } from '../../content/walking-plan.js'
import type { Edition } from '../edition.js'
import { planPath } from '../plan-document.js'
import { capital } from '../markdown-blocks.js'
import { pageText } from './page.js'
import { ownPath, waysFrom } from './site.js'
import { el, type Part } from './tree.js'

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
