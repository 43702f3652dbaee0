import type { RootContent } from 'mdast'
import type { Claim } from '../content/claim.js'
import type { Source } from '../content/guide.js'
import type { EffectSize } from '../content/item-parts.js'
import type { Sign } from '../content/sign.js'
import { addressOf, citationOf } from './citation.js'
import type { Edition } from './edition.js'
import { emphasis, heading, link, list, strong, type Inline } from './markdown-blocks.js'

/** Where a member is written: how deep its heading is, and which sources have been cited so far. */
export interface Within extends Edition {
  depth: 1 | 2 | 3
  /** Source ids in the order of their numbers; it grows as claims are written. */
  cited: string[]
  fields?: readonly string[]
  /** The suffix of what is linked to; that of Markdown when it is missing. */
  suffix?: string
}

/** How deep a heading below it is. */
export const below = ({ depth }: Within) => (depth + 1) as 2 | 3 | 4

/** Claims as a list, each with its certainty and the numbers of its sources. */
export function claimsSection(claims: readonly Claim[], within: Within): RootContent[] {
  const items = claims.map(({ text, certainty, direction, kind, effects = [], sources, note }): Inline[] => {
    const numbers = sources.map(
      ({ id, stance }) => `${numberOf(id, within)}${stance === 'supports' ? '' : ` (${stance})`}`
    )
    const graded = [
      `Certainty: ${certainty}`,
      ...(kind ? [kind] : []),
      ...(direction ? [`evidence ${directions[direction]}`] : [])
    ].join('; ')
    return [
      `${text} `,
      emphasis(`${graded}.`),
      numbers.length > 0 ? ` Sources: ${numbers.join(', ')}.` : '',
      ...effects.map(sized),
      note ? ` ${note}` : ''
    ]
  })
  return [heading(below(within), 'What the evidence says'), ...list(items)]
}

/** Where the evidence points, as the end of a sentence. */
export const directions: Readonly<Record<NonNullable<Claim['direction']>, string>> = {
  for: 'points to it',
  against: 'points against it',
  mixed: 'is mixed',
  none: 'is lacking'
}

/** How large an effect is, in words. */
export function sized({ outcome, measure, value, ciLow, ciHigh, unit, timeframe, comparator }: EffectSize): string {
  const interval = ciLow === undefined || ciHigh === undefined ? '' : ` (95% interval ${ciLow} to ${ciHigh})`
  const about = [comparator && `compared with ${comparator}`, timeframe].filter(Boolean).join(', ')
  return ` ${outcome}: ${measure.replaceAll('-', ' ')} ${value}${unit ? ` ${unit}` : ''}${interval}${about ? `, ${about}` : ''}.`
}

/** The number under which a source is cited here; it gets one when it is first. */
export function numberOf(id: string, { cited }: Within): number {
  if (!cited.includes(id)) cited.push(id)
  return cited.indexOf(id) + 1
}

/** The sources that were cited, in the order of their numbers. */
export function sourcesSection(within: Within): RootContent[] {
  if (within.cited.length === 0) return []
  const byId = new Map(within.content.sources.map(source => [source.id, source]))
  return [
    heading(below(within), 'Sources'),
    ...list(
      within.cited.map(id => citationParts(byId.get(id) as Source)),
      true
    )
  ]
}

/** A source as one line, with its address where it has one. */
export function citationParts(source: Source): Inline[] {
  const address = addressOf(source)
  return address ? [`${citationOf(source)} `, link(address, address)] : [citationOf(source)]
}

/** Signs as a list, each with its question, how urgent it is, and how sure that is. */
export function signs(all: readonly Sign[], within: Within): RootContent[] {
  return list(
    all.map(({ id, question, urgency, unsure, role, escalatesWith, accuracy, sources, note }): Inline[] => {
      const numbers = sources.map(id => numberOf(id, within)).join(', ')
      const more = [
        `How soon: ${urgency}${role === 'modifier' ? ', and it matters mostly beside other signs' : ''}.`,
        ...(unsure && unsure !== urgency ? [`When not sure: ${unsure}.`] : []),
        ...escalatesWith.map(({ signs, urgency }) => `Together with ${signs.join(' and ')}: ${urgency}.`),
        accuracy.statement,
        ...(numbers ? [`Sources: ${numbers}.`] : []),
        ...(note ? [note] : [])
      ]
      return [strong(question), ` (${id}) ${more.join(' ')}`]
    })
  )
}
