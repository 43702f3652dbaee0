import type { ElementContent } from 'hast'
import { screeningAnswers } from '../../answers/judging-signs.js'
import type { Screening } from '../../answers/screening.js'
import { urgencies } from '../../content/enums.js'
import type { Edition } from '../edition.js'
import { pageText } from './page.js'
import { ownPath, waysFrom } from './site.js'
import { el } from './tree.js'
import { urgencyInWords } from './words.js'

/** Where the screening stands. */
export const screeningPath = '/screening'
/** The answers as a person reads them. */
export const answerWords: Readonly<Record<(typeof screeningAnswers)[number], string>> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure'
}
/** What a form puts before the id of a sign, so that none is taken for another field. */
export const answerPrefix = 'sign-'

/** The questions about warning signs as a form, worst first, and a place for own words. */
export function questionsToHtml(screening: Screening, edition: Edition, note?: string): string {
  const { content, base, root } = edition
  const title = 'Check for warning signs'
  const description = 'Questions about warning signs, the worst first. Nothing that you answer is kept.'
  return pageText({
    content,
    base,
    title,
    description,
    ...(note === undefined && { canonical: root + screeningPath }),
    crumbs: [['Start', waysFrom(base).home]],
    withoutUrgentLine: true,
    main: [
      el('h1', {}, title),
      el('p.lead', {}, 'Answer what you can. If you are not sure, say so. Nothing that you write or answer is kept.'),
      note !== undefined && el('p.help.within-days', { role: 'alert' }, note),
      el('div.help.emergency-now', {}, el('p', {}, content.overview.emergency.text)),
      screeningForm(screening, edition, [])
    ]
  })
}

/** The form; asked again after an outcome, only with what is still open. */
export function screeningForm(
  { signs, readsText }: Screening,
  { content, base, root }: Edition,
  open: readonly string[]
): ElementContent {
  const asked = open.length > 0 ? signs.filter(({ sign }) => open.includes(sign.id)) : signs
  const groups = urgencies
    .map(urgency => ({ urgency, here: asked.filter(({ sign }) => sign.urgency === urgency) }))
    .filter(({ here }) => here.length > 0)
  return el(
    'form',
    { method: 'post', action: ownPath(base, root + screeningPath) },
    readsText &&
      el(
        'div',
        {},
        el(
          'label',
          { htmlFor: 'text' },
          'In your own words',
          el('span.hint', {}, 'If you like: what you feel, since when, and what is new. Leave out your name.')
        ),
        el('textarea', { id: 'text', name: 'text', maxLength: 4000, rows: 4, autoComplete: 'off' })
      ),
    el(
      'div',
      {},
      el('label', { htmlFor: 'region' }, 'Where you are', el('span.hint', {}, 'For the right emergency number.')),
      regions(content.overview.emergency.regions)
    ),
    groups.flatMap(({ urgency, here }) => [
      el(`h2.band.${urgency}`, {}, urgencyInWords(urgency, content).replace(/\.$/, ''), ', if one of these is so'),
      ...here.map(({ sign: { id, question } }) => questionOf(id, question))
    ]),
    el('button', { type: 'submit' }, 'See what to do')
  )
}

function regions(held: ReadonlyArray<{ region: string; name: string; countries: string[] }>): ElementContent {
  const options = held.map(({ name, countries }) => el('option', { value: countries[0] }, name))
  return el(
    'select',
    { id: 'region', name: 'region' },
    el('option', { value: '' }, 'Somewhere else, or not said'),
    options
  )
}

function questionOf(id: string, question: string): ElementContent {
  return el(
    'fieldset',
    {},
    el('legend', {}, question),
    el(
      'div.question',
      {},
      screeningAnswers.map(answer =>
        el(
          'label.choice',
          {},
          el('input', { type: 'radio', name: answerPrefix + id, value: answer }),
          answerWords[answer]
        )
      )
    )
  )
}
