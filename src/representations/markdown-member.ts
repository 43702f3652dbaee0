import type { RootContent } from 'mdast'
import type { Figure } from '../content/figure.js'
import type { Source } from '../content/guide.js'
import type { Dose, EffectSize, NotFor, SeekHelp } from '../content/item-parts.js'
import type { Cause, Claim, Code, Item, ItemReference, Sign, WalkingBenefit } from '../content/schema.js'
import { addressOf, citationOf } from './citation.js'
import { membersOf, type Collection, type Member } from './collections.js'
import type { Edition } from './edition.js'
import { figureAddress } from './figure/address.js'
import { media } from './media.js'
import { emphasis, heading, image, link, list, paragraph, quote, strong, type Inline } from './markdown-blocks.js'

/** Where a member is written: how deep its heading is, and which sources have been cited so far. */
export interface Within extends Edition {
  depth: 1 | 2 | 3
  /** Source ids in the order of their numbers; it grows as claims are written. */
  cited: string[]
  fields?: readonly string[]
  /** The suffix of what is linked to; that of Markdown when it is missing. */
  suffix?: string
}

type Section = (value: never, within: Within, member: Member) => RootContent[]

const below = ({ depth }: Within) => (depth + 1) as 2 | 3 | 4
const titled =
  (title: string, blocks: (value: never, within: Within) => RootContent[]): Section =>
  (value, within) => {
    const inside = blocks(value, within)
    return inside.length === 0 ? [] : [heading(below(within), title), ...inside]
  }
const bullets = (title: string) => titled(title, (texts: readonly string[]) => list(texts.map(text => [text])))
const numbered = (title: string) =>
  titled(title, (texts: readonly string[]) =>
    list(
      texts.map(text => [text]),
      true
    )
  )
const prose = (title: string) => titled(title, (texts: readonly string[]) => texts.map(text => paragraph(text)))
const line =
  (label: string): Section =>
  (value: string) => [paragraph(strong(`${label}:`), ` ${value}`)]

const cautions: Readonly<Record<NotFor['caution'], string>> = {
  'leave-out': 'Leave it out',
  'ask-first': 'Ask first',
  change: 'Change it'
}

/** How each field is said; a field that is not named here is not said (its order is the schema's). */
const sections: Readonly<Record<string, Section>> = {
  seekHelp: titled('When to get help', (all: readonly SeekHelp[]) =>
    list(all.map(({ urgency, text, redFlag }) => [strong(`${urgency}:`), ` ${text}${redFlag ? ` (${redFlag})` : ''}`]))
  ),
  summary: (text: string) => [quote(text)],
  alternateNames: (names: readonly string[]) =>
    names.length > 0 ? [paragraph(strong('Also called:'), ` ${names.join(', ')}`)] : [],
  link: line('Link with back pain'),
  category: line('Kind'),
  outcome: line('Outcome'),
  phase: line('Phase'),
  domain: line('Part of life'),
  kind: line('Kind'),
  position: line('Position'),
  urgency: line('How soon to get help'),
  timeToEffect: line('Time until it may help'),
  whatItIs: prose('What it is'),
  whyItHurts: prose('Why it may hurt'),
  howItMayWork: prose('How it may work'),
  signs: (value: readonly string[] | readonly Sign[], within: Within, member: Member) =>
    'action' in member
      ? titled('Signs to ask about', signs)(value as never, within, member)
      : bullets('Signs')(value as never, within, member),
  riskFactors: bullets('What makes it more likely'),
  whatHelps: bullets('What may help'),
  course: prose('How it usually goes on'),
  walkingAdvice: titled('Walking', ({ suitability, how }: Cause['walkingAdvice']) => [
    paragraph(strong(`${suitability}:`), ` ${how}`)
  ]),
  myths: titled('Myths', (myths: Cause['myths']) =>
    list(myths.map(({ myth, fact }) => [strong('Myth:'), ` ${myth} `, strong('Known:'), ` ${fact}`]))
  ),
  effect: titled('What was found', ({ statement, size, population, comparator }: WalkingBenefit['effect']) =>
    list([
      [statement],
      ...(size ? [[strong('Size:'), ` ${size}`]] : []),
      [strong('In whom:'), ` ${population}`],
      [strong('Compared with:'), ` ${comparator}`]
    ])
  ),
  limits: bullets('What is not known'),
  harms: bullets('What may go wrong'),
  steps: numbered('What to do'),
  figure: ({ description }: Figure, within, { id }) => [image(figureAddress(within, id), description)],
  dose: titled('How much', ({ text }: Dose) => [paragraph(text)]),
  exercises: titled('Exercises', (ids: readonly string[], within) =>
    list(ids.map(id => [reference({ collection: 'exercises', id }, within)]))
  ),
  easier: bullets('Easier'),
  harder: bullets('Harder'),
  notFor: titled('Who should leave it out, ask first or change it', (all: readonly NotFor[]) =>
    list(all.map(({ caution, text }) => [strong(`${cautions[caution]}:`), ` ${text}`]))
  ),
  avoid: bullets('What to leave out'),
  easeOffIf: bullets('Ease off if'),
  stopIf: titled('Stop and get help if there is', (ids: readonly string[], within) =>
    list(ids.map(id => [reference({ collection: 'red-flags', id }, within)]))
  ),
  whoItSuits: bullets('Who it suits'),
  notNeeded: bullets('What is not needed'),
  possibleConcerns: bullets('What it might point to (never proof)'),
  action: titled('What to do', (text: string) => [paragraph(strong(text))]),
  mustSay: bullets('What must be said'),
  doNotSay: bullets('What must not be said'),
  doNotSayRule: line('The rule behind it'),
  safetyNet: bullets('What would change it'),
  meanwhile: bullets('Until you have been seen'),
  claims: (claims: readonly Claim[], within) => claimsSection(claims, within),
  codes: titled('Codes', (codes: readonly Code[]) => list(codes.map(code => [codeLine(code)]))),
  notCoded: line('No code'),
  related: titled('Related', (references: readonly ItemReference[], within) =>
    list(references.map(to => [reference(to, within)]))
  ),
  finding: (text: string) => [paragraph(text)],
  reviewed: ({ date, next }: NonNullable<Item['reviewed']>) => [
    paragraph(
      emphasis(`Last read by its editors on ${date}; to be read again by ${next}. No clinician has reviewed it.`)
    )
  ],
  caveat: line('Caveat'),
  studyType: line('Kind of study'),
  verificationLevel: line('What the editors saw')
}

/** One member of a collection, with its heading. */
export function memberBlocks(collection: Collection, member: Member, within: Within): RootContent[] {
  const body = fieldsOf(collection, member, within).flatMap(field => fieldBlocks(field, member, within))
  const where = collection.name === 'sources' ? [citation(member as Source)] : []
  return [heading(within.depth, member.title), ...where, ...body]
}

/** The fields of a member that are said, in the order of the schema. */
export function fieldsOf({ noun }: Collection, member: Member, { fields }: Within): string[] {
  return Object.keys(noun.properties).filter(field => field in member && (fields?.includes(field) ?? true))
}

/** What is said of one field; nothing of one that only programs read. */
export function fieldBlocks(field: string, member: Member, within: Within): RootContent[] {
  return sections[field]?.((member as unknown as Record<string, unknown>)[field] as never, within, member) ?? []
}

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

export const directions: Readonly<Record<NonNullable<Claim['direction']>, string>> = {
  for: 'points to it',
  against: 'points against it',
  mixed: 'is mixed',
  none: 'is lacking'
}

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

/** A code as one line. */
function codeLine({ system, code, display, relation, edition, selectable }: Code): string {
  const kind = selectable === false ? 'heading; ' : ''
  return `${code} ${display} (${relation}; ${kind}${system}, ${edition})`
}

const citation = (source: Source): RootContent => paragraph(...citationParts(source))

export function citationParts(source: Source): Inline[] {
  const address = addressOf(source)
  return address ? [`${citationOf(source)} `, link(address, address)] : [citationOf(source)]
}

function signs(all: readonly Sign[], within: Within): RootContent[] {
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

/** A link to an item of the guide, by its title. */
export function reference({ collection, id }: ItemReference, within: Edition & Pick<Within, 'suffix'>): Inline {
  const { content, base, root, suffix = media.markdown.suffix } = within
  const target = membersOf(content, collection).find(member => member.id === id) as Item
  return link(`${base}${root}/${collection}/${id}${suffix}`, target.title)
}
