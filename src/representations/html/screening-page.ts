import type { ElementContent } from 'hast'
import { screeningAnswers } from '../../answers/judging-signs.js'
import type { Screening, ScreeningOutcome } from '../../answers/screening.js'
import { urgencies } from '../../content/terms.js'
import type { Edition } from '../edition.js'
import { pageText } from './page.js'
import { ownPath, pageAt, waysFrom } from './site.js'
import { el, folded, listOf, type Part } from './tree.js'
import { urgencyInWords } from './words.js'

const path = '/screening'
const answerWords: Readonly<Record<(typeof screeningAnswers)[number], string>> = {
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
    ...(note === undefined && { canonical: root + path }),
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
function screeningForm(
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
    { method: 'post', action: ownPath(base, root + path) },
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

/** The outcome of a screening: what to do first, whom to call, why, and what is still open. */
export function outcomeToHtml(outcome: ScreeningOutcome, screening: Screening, edition: Edition): string {
  const { content, base, root } = edition
  const {
    crisis,
    support,
    urgency,
    headline,
    action,
    mustSay,
    safetyNet,
    meanwhile,
    emergency,
    understood,
    triggered,
    unanswered,
    planAllowed,
    caveat
  } = outcome
  const open = new Set(unanswered)
  const questions = new Map(screening.signs.map(({ redFlag, sign }) => [sign.id, { redFlag, sign }]))
  const lines = crisis?.lines ?? support?.lines ?? []
  const listed = (title: string, texts: readonly string[]): Part[] =>
    texts.length > 0 ? [el('h2', {}, title), listOf(texts)] : []
  // In a crisis its own words stand first, and the action repeats them.
  const said = crisis ? mustSay.filter(text => !action.includes(text)) : mustSay
  return pageText({
    content,
    base,
    title: headline,
    description: headline,
    crumbs: [
      ['Start', waysFrom(base).home],
      ['Check for warning signs', `${base}${root}${path}`]
    ],
    withoutUrgentLine: true,
    main: [
      el(
        `div.help.${crisis ? 'emergency-now' : levelOf(urgency, understood)}`,
        { role: 'alert' },
        el('h1', {}, headline),
        crisis ? crisis.say.map(text => el('p', {}, text)) : el('p', {}, action),
        lines.length > 0 &&
          el(
            'ul',
            {},
            lines.map(({ name, text, caveat }) =>
              el('li', {}, el('strong', {}, name), `: ${text}`, caveat && el('span.hint', {}, caveat))
            )
          ),
        callParts(emergency.text, emergency.number)
      ),
      ...(crisis && triggered.some(one => one.urgency === 'emergency-now') ? [el('p', {}, action)] : []),
      ...(said.length > 0 ? [listOf(said)] : []),
      ...(triggered.length > 0
        ? [
            el('h2', {}, 'Why'),
            el(
              'ul.claims',
              {},
              triggered.map(({ sign, redFlag, urgency, because }) =>
                el(
                  `li.${urgency}`,
                  {},
                  el('span.level', {}, urgencyInWords(urgency, content)),
                  el('p', {}, questions.get(sign)?.sign.question),
                  'text' in because
                    ? el('p.quiet', {}, `You wrote: “${because.text.quote}”`)
                    : el('p.quiet', {}, `You answered: ${answerWords[because.answer]}`),
                  el('p', {}, el('a', { href: pageAt(edition, `/red-flags/${redFlag}`) }, 'About this sign'))
                )
              )
            )
          ]
        : []),
      ...listed('What would change this', safetyNet),
      ...listed('Until then', meanwhile),
      ...(planAllowed
        ? [
            el(
              'p',
              {},
              el(
                'a.button',
                { href: `${waysFrom(base).plan}?redFlags=${urgency === 'routine' ? 'routine' : 'none'}` },
                'Go on to a walking plan'
              )
            )
          ]
        : []),
      ...(!crisis && open.size > 0
        ? [
            folded(
              `Questions that are still open (${open.size})`,
              screeningForm({ ...screening, readsText: false }, edition, unanswered)
            )
          ]
        : []),
      el('p.quiet', {}, caveat)
    ]
  })
}

/** What was not understood is shown as something that is open, not as good news. */
const levelOf = (urgency: ScreeningOutcome['urgency'], understood: ScreeningOutcome['understood']) =>
  urgency === 'no-flags-found' && understood !== undefined && understood !== 'most' ? 'within-days' : urgency

function callParts(text: string, number: string | undefined): Part[] {
  const call =
    number !== undefined &&
    /^[\d ]+$/.test(number) &&
    el('a', { href: `tel:${number.replaceAll(' ', '')}` }, `Call ${number}`)
  return [el('p', {}, text, call && [' ', call, '.'])]
}
