import type { Claim } from '../../content/claim.js'
import type { Sign } from '../../content/sign.js'
import { numberOf, sized, type Within } from '../markdown-evidence.js'
import { el, folded, listOf, type Part } from './tree.js'
import { gradeInWords, markOf, spaced, urgencyInWords } from './words.js'

/** Claims, each with a mark and words for how sure it is, and the numbers of its sources. */
export function claims(all: readonly Claim[], within: Within): Part[] {
  return [
    el(
      'section',
      {},
      el(`h${within.depth + 1}`, {}, 'What the evidence says'),
      el(
        'ul.claims',
        {},
        all.map(claim =>
          el(
            'li',
            {},
            el(
              'p',
              {},
              [claim.text, ...(claim.effects ?? []).map(sized), ...(claim.note ? [` ${claim.note}`] : [])].join('')
            ),
            el(
              'p.grade',
              {},
              el('span.mark', { ariaHidden: 'true' }, markOf(claim.certainty)),
              gradeInWords(claim),
              citations(claim, within)
            )
          )
        )
      )
    )
  ]
}

function citations({ sources }: Claim, within: Within): Part[] {
  return sources.flatMap(({ id, stance }, index) => {
    const number = numberOf(id, within)
    const label = stance === 'supports' ? `${number}` : `${number} (${spaced(stance)})`
    return [index === 0 ? ' · Sources: ' : ', ', el('a', { href: `#source-${number}` }, label)]
  })
}

/** The signs of a red flag: the questions first, and what is known of each below it. */
export function signs(all: readonly Sign[], within: Within): Part[] {
  return [
    el(
      'section',
      {},
      el(`h${within.depth + 1}`, {}, 'Signs to ask about'),
      el(
        'ul.claims',
        {},
        all.map(sign => {
          const { question, urgency, unsure, role, accuracy, sources, note } = sign
          const more = [
            ...(unsure && unsure !== urgency ? [`When not sure: ${urgencyInWords(unsure, within.content)}`] : []),
            ...(role === 'modifier' ? ['It matters mostly beside other signs.'] : []),
            ...sign.escalatesWith.map(
              ({ urgency }) => `With other signs beside it: ${urgencyInWords(urgency, within.content)}`
            ),
            ...[accuracy.statement, note].filter(text => typeof text === 'string')
          ]
          const numbers = sources.map(id => numberOf(id, within))
          return el(
            'li',
            {},
            el('p', {}, el('strong', {}, question)),
            el(`p.${urgency}`, {}, el('span.level', {}, urgencyInWords(urgency, within.content))),
            folded(
              'What is known about this sign',
              listOf(more),
              numbers.length > 0 &&
                el(
                  'p.grade',
                  {},
                  'Sources: ',
                  numbers.flatMap((number, index) => [
                    index > 0 && ', ',
                    el('a', { href: `#source-${number}` }, `${number}`)
                  ])
                )
            )
          )
        })
      )
    )
  ]
}
