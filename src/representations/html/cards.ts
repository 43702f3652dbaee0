import type { ElementContent } from 'hast'
import type { RedFlag } from '../../content/schema.js'
import { urgencies } from '../../content/enums.js'
import { citationOf } from '../citation.js'
import type { Member } from '../collections.js'
import type { Document } from '../document.js'
import { pageAt } from './site.js'
import { el, type Part } from './tree.js'
import { urgencyInWords } from './words.js'

/** Red flags as cards, the most urgent first. */
export function byUrgency(flags: readonly RedFlag[], document: Document & { kind: 'collection' }): Part[] {
  return urgencies.flatMap(urgency => {
    const here = flags.filter(flag => flag.urgency === urgency)
    if (here.length === 0) return []
    return [
      el(`h2.band.${urgency}`, {}, urgencyInWords(urgency, document.content)),
      el(
        'ul.cards',
        {},
        here.map(flag => card(flag, document))
      )
    ]
  })
}

/** A member as a card that leads to it. */
export function card(member: Member, document: Document & { kind: 'collection' }): ElementContent {
  const at = pageAt(document, `/${document.collection.name}/${member.id}`)
  if (!('summary' in member)) return el('li', {}, el('a', { href: at }, citationOf(member)))
  const words = 'link' in member && `Link with back pain: ${member.link}`
  return el(
    'li',
    {},
    el('h2', {}, el('a', { href: at }, member.title)),
    el('p', {}, member.summary),
    words && el('p.quiet.small', {}, words)
  )
}
