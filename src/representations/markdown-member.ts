import type { RootContent } from 'mdast'
import type { Claim } from '../content/claim.js'
import type { Figure } from '../content/figure.js'
import type { Source } from '../content/guide.js'
import type { Dose, NotFor, SeekHelp } from '../content/item-parts.js'
import type { Code } from '../content/code.js'
import type { Cause, Item, ItemReference, WalkingBenefit } from '../content/schema.js'
import type { Sign } from '../content/sign.js'
import { membersOf, type Collection, type Member } from './collections.js'
import type { Edition } from './edition.js'
import { figureAddress } from './figure/address.js'
import { emphasis, heading, image, link, list, paragraph, quote, strong, type Inline } from './markdown-blocks.js'
import { below, citationParts, claimsSection, signs, type Within } from './markdown-evidence.js'
import { media } from './media.js'

type Section = (value: never, within: Within, member: Member) => RootContent[]

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
export function fieldsOf({ schema }: Collection, member: Member, { fields }: Within): string[] {
  return Object.keys(schema.properties).filter(field => field in member && (fields?.includes(field) ?? true))
}

/** What is said of one field; nothing of one that only programs read. */
export function fieldBlocks(field: string, member: Member, within: Within): RootContent[] {
  return sections[field]?.((member as unknown as Record<string, unknown>)[field] as never, within, member) ?? []
}

const citation = (source: Source): RootContent => paragraph(...citationParts(source))

/** A code as one line. */
function codeLine({ system, code, display, relation, edition, selectable }: Code): string {
  const kind = selectable === false ? 'heading; ' : ''
  return `${code} ${display} (${relation}; ${kind}${system}, ${edition})`
}

/** A link to an item of the guide, by its title. */
export function reference({ collection, id }: ItemReference, within: Edition & Pick<Within, 'suffix'>): Inline {
  const { content, base, root, suffix = media.markdown.suffix } = within
  const target = membersOf(content, collection).find(member => member.id === id) as Item
  return link(`${base}${root}/${collection}/${id}${suffix}`, target.title)
}
