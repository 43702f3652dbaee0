import type { ElementContent } from 'hast'
import type { Figure } from '../../content/figure.js'
import type { Source } from '../../content/guide.js'
import type { SeekHelp } from '../../content/item-parts.js'
import type { Sign } from '../../content/sign.js'
import type { Cause, Item, RedFlag } from '../../content/schema.js'
import type { Collection, Member } from '../collections.js'
import { figureAddress } from '../figure/address.js'
import { sizeOf } from '../figure/figure.js'
import { citationParts, type Within } from '../markdown-evidence.js'
import { fieldBlocks, fieldsOf } from '../markdown-member.js'
import { capital } from '../markdown-blocks.js'
import { claims, signs } from './evidence.js'
import { pageAt } from './site.js'
import { el, elementsOf, folded, inline, type Part } from './tree.js'
import { spaced, urgencyInWords } from './words.js'

/** Words of lists, shown small below the title; each says what it is about. */
const chips: Readonly<Record<string, string>> = {
  link: 'Link with back pain: ',
  category: '',
  outcome: 'About: ',
  phase: 'When: ',
  domain: 'Part of life: ',
  kind: '',
  position: 'Position: '
}
const folds: Readonly<Record<string, string>> = {
  codes: 'Clinical codes',
  doNotSay: 'For those who build on this: what must not be said'
}
/** Said by another field, or in another place. */
const elsewhere: ReadonlySet<string> = new Set(['action', 'summary', 'alternateNames', 'doNotSayRule'])

const suitabilities: Readonly<Record<Cause['walkingAdvice']['suitability'], string>> = {
  good: 'Walking suits, as it is.',
  adapt: 'Walking suits, with changes.',
  'check-first': 'Ask a health worker before you walk.'
}

type Write = (value: never, within: Within, member: Member) => Part[]

/** Fields that a page says in its own way; all others are said as in Markdown. */
const own: Readonly<Record<string, Write>> = {
  signs: (value: readonly Sign[], within, member) =>
    'action' in member ? signs(value, within) : elementsOf(fieldBlocks('signs', member, within)),
  // Its size is told, so that nothing moves when it comes.
  figure: (figure: Figure, within, { id }) => [
    el(
      'p',
      {},
      el('img', {
        src: figureAddress(within, id),
        alt: figure.description,
        ...sizeOf(figure, within.content),
        loading: 'lazy'
      })
    )
  ],
  claims,
  walkingAdvice: ({ suitability, how }: Cause['walkingAdvice'], { depth }) => [
    el(`h${depth + 1}`, {}, 'Walking'),
    el('p', {}, el('strong', {}, suitabilities[suitability]), ` ${how}`)
  ],
  codes: (_codes, within, member) => foldedField('codes', member, within),
  doNotSay: (_texts, within, member) => [...foldedField('doNotSay', member, within)]
}

/** One member of a collection, with its heading: what is urgent first, then what it is, then what it rests on. */
export function memberElements(collection: Collection, member: Member, within: Within): ElementContent[] {
  const fields = fieldsOf(collection, member, within)
  const heading = el(`h${within.depth}`, { id: within.depth === 1 ? undefined : member.id }, member.title)
  const said = fields.filter(
    field => !(field in chips) && !elsewhere.has(field) && field !== 'urgency' && field !== 'seekHelp'
  )
  return [
    heading,
    ...urgent(fields, member, within),
    ...(fields.includes('summary') ? [el('div.lead', {}, el('p', {}, (member as Item).summary))] : []),
    ...chipsOf(fields, member),
    ...(isSource(collection) ? [el('p', {}, inline(...citationParts(member as Source)))] : []),
    ...said.flatMap(field => section(field, member, within))
  ]
}

const isSource = ({ name }: Collection) => name === 'sources'

function section(field: string, member: Member, within: Within): ElementContent[] {
  const write = own[field]
  const value = (member as unknown as Record<string, unknown>)[field]
  const parts = write ? write(value as never, within, member) : elementsOf(fieldBlocks(field, member, within))
  return parts.filter((part): part is ElementContent => typeof part === 'object')
}

/** How soon to get help, for all of it or for what may come up: in words, in order, and in colour. */
function urgent(fields: readonly string[], member: Member, within: Within): ElementContent[] {
  const { urgency, action, seekHelp = [] } = member as Partial<RedFlag>
  const banner =
    urgency !== undefined && fields.includes('urgency')
      ? [
          el(
            `div.help.${urgency}`,
            {},
            el('p.level', {}, urgencyInWords(urgency, within.content)),
            fields.includes('action') && el('p', {}, action)
          )
        ]
      : []
  if (!fields.includes('seekHelp') || seekHelp.length === 0) return banner
  return [
    ...banner,
    el(
      'section',
      {},
      el(`h${within.depth + 1}`, {}, 'When to get help'),
      seekHelp.map(help => helpBox(help, within))
    )
  ]
}

function helpBox({ urgency, text, redFlag }: SeekHelp, within: Within): ElementContent {
  return el(
    `div.help.${urgency}`,
    {},
    el('p.level', {}, urgencyInWords(urgency, within.content)),
    el(
      'p',
      {},
      text,
      redFlag !== undefined && [' ', el('a', { href: pageAt(within, `/red-flags/${redFlag}`) }, 'About this sign'), '.']
    )
  )
}

/** What is said in a word each, and other names. */
function chipsOf(fields: readonly string[], member: Member): ElementContent[] {
  const values = member as unknown as Record<string, string>
  const words = fields
    .filter(field => field in chips)
    .map(field => capital(`${chips[field]}${spaced(values[field] as string)}`))
  const { alternateNames = [] } = member as Partial<Item>
  return [
    ...(words.length > 0
      ? [
          el(
            'ul.chips',
            {},
            words.map(word => el('li', {}, word))
          )
        ]
      : []),
    ...(fields.includes('alternateNames') && alternateNames.length > 0
      ? [el('p.quiet', {}, `Also called: ${alternateNames.join(', ')}.`)]
      : [])
  ]
}

function foldedField(field: string, member: Member, within: Within): Part[] {
  const [, ...inside] = elementsOf(fieldBlocks(field, member, within))
  return inside.length > 0 ? [folded(folds[field] as string, inside)] : []
}

/** The sources that were cited, folded but there. */
export function sourcesElement(within: Within): ElementContent[] {
  if (within.cited.length === 0) return []
  const byId = new Map(within.content.sources.map(source => [source.id, source]))
  const items = within.cited.map((id, index) =>
    el(
      'li',
      { id: `source-${index + 1}` },
      inline(...citationParts(byId.get(id) as Source)),
      ' ',
      el('a', { href: pageAt(within, `/sources/${id}`) }, 'What it found'),
      '.'
    )
  )
  return [folded(`Sources (${items.length})`, el('ol', {}, items))]
}
