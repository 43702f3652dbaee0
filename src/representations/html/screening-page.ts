import type { Screening, ScreeningOutcome } from '../../answers/screening.js'
import type { Edition } from '../edition.js'
import { pageText } from './page.js'
import { answerWords, screeningForm, screeningPath } from './screening-form.js'
import { pageAt, waysFrom } from './site.js'
import { el, listOf, type Part } from './tree.js'
import { urgencyInWords } from './words.js'

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
  const isUnread = urgency === 'no-flags-found' && understood !== undefined && understood !== 'most'
  // What was not understood is shown as something that is open, not as good news.
  const level = isUnread ? 'within-days' : urgency
  const openQuestions =
    !crisis && open.size > 0
      ? [
          el(
            'details',
            { open: isUnread },
            el('summary', {}, `Questions that are still open (${open.size})`),
            screeningForm({ ...screening, readsText: false }, edition, unanswered)
          )
        ]
      : []
  return pageText({
    content,
    base,
    title: headline,
    description: headline,
    crumbs: [
      ['Start', waysFrom(base).home],
      ['Check for warning signs', `${base}${root}${screeningPath}`]
    ],
    withoutUrgentLine: true,
    main: [
      el(
        `div.help.${crisis ? 'emergency-now' : level}`,
        { role: 'alert' },
        el('h1', {}, headline),
        !crisis && urgency === 'emergency-now' && callButton(emergency.number),
        crisis ? crisis.say.map(text => el('p', {}, text)) : el('p', {}, action),
        lines.length > 0 &&
          el(
            'ul',
            {},
            lines.map(({ name, text, caveat }) =>
              el('li', {}, el('strong', {}, name), ': ', withCall(text), caveat && el('span.hint', {}, caveat))
            )
          ),
        el('p', {}, emergency.text),
        (crisis || urgency !== 'emergency-now') && callButton(emergency.number)
      ),
      ...(isUnread ? openQuestions : []),
      ...(crisis && triggered.some(one => one.urgency === 'emergency-now') ? [el('p', {}, action)] : []),
      ...listed('What to know', said),
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
      ...(isUnread ? [] : openQuestions),
      el('p.quiet', {}, caveat)
    ]
  })
}

/** A number to call, as large as a thumb; some regions have words in its place. */
function callButton(number: string | undefined): Part {
  const isNumber = number !== undefined && /^[\d ]+$/.test(number)
  return isNumber && el('p', {}, el('a.button', { href: `tel:${number.replaceAll(' ', '')}` }, `Call ${number}`))
}

/** Before the number, the number, and what follows: of a line that says to call, not only to text. */
const toCall = /^(.*?\bcall\b[^\d,]*)(\d[\d -]*\d)(.*)$/
const numberAt = 2

/** The words of a line, in which its number can be called. */
const withCall = (text: string): Part[] =>
  text
    .split(toCall)
    .map((part, index) => (index === numberAt ? el('a', { href: `tel:${part.replace(/\D/g, '')}` }, part) : part))
