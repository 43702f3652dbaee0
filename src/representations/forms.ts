import { Type, type TSchema } from '@sinclair/typebox'
import { planToCalendar } from './calendar.js'
import { chartPolicy, planToChart } from './chart.js'
import type { ResourceName } from './collections.js'
import type { Document } from './document.js'
import { hasFigure, toFigure } from './figure/figure.js'
import { figurePolicy } from './figure/style.js'
import { contentToHtml, guideToHtml } from './html/content-page.js'
import { planToHtml } from './html/plan-page.js'
import { pagePolicy } from './html/style.js'
import { toJson } from './json.js'
import { toJsonLd } from './json-ld.js'
import { guideToMarkdown, toMarkdown } from './markdown.js'
import { media, type Media, type OtherForms } from './media.js'
import { planPath, type PlanDocument } from './plan-document.js'
import { planToJson } from './plan-json.js'
import { planToMarkdown } from './plan-markdown.js'
import type { Steps } from '../answers/steps.js'
import { tokensIn } from './tokens.js'

/** One form: what it travels as, how it is written, and how it is described. */
export interface Form extends Media {
  /** What people call it. */
  title: string
  /** The schema of the body in the OpenAPI document; JSON has that of each answer. */
  schema?: TSchema
  /** What stands in the OpenAPI document as its example, where a real answer would be too long. */
  example?: string
  /** How content is said in it; missing where content is not. */
  content?: (document: Document, others: OtherForms) => string
  /** How the guide is said in it, where that takes so long that other work has to go between. */
  guideInSteps?: (document: Document & { kind: 'guide' }, others: OtherForms) => Steps<string>
  /** Whether this content can be said in it; all can when it is missing. */
  holdsContent?: (document: Document) => boolean
  /** The only collection whose items are said in it; content of every kind is when it is missing. */
  onlyItemsOf?: ResourceName
  /** How a walking plan is said in it. */
  plan?: (document: PlanDocument, others: OtherForms) => string
  holdsPlan?: (document: PlanDocument) => boolean
  /** Whether it names the server: its links have to be whole for whoever reads it elsewhere. */
  namesServer?: boolean
  /** Headers that it is sent with, beside those of every answer. */
  headers?: (body: string) => Record<string, string>
}

/**
 * Every form, in one table: negotiation, addresses, links, the `Link` header, the OpenAPI document, the export and the
 * lists that nginx reads follow from it. The name of a form is the relation under which answers link to it.
 */
export const forms = {
  json: { ...media.json, title: 'JSON', content: toJson, plan: planToJson },
  markdown: {
    ...media.markdown,
    title: 'Markdown',
    schema: Type.String({ description: 'The same as Markdown, with its sources.' }),
    content: toMarkdown,
    guideInSteps: guideToMarkdown,
    plan: planToMarkdown,
    headers: body => ({ 'x-markdown-tokens': String(tokensIn(body)) })
  },
  jsonLd: {
    ...media.jsonLd,
    title: 'JSON-LD',
    schema: Type.Object(
      { '@context': Type.Literal('https://schema.org'), '@type': Type.String() },
      {
        description: 'The same in schema.org terms.',
        additionalProperties: true
      }
    ),
    content: toJsonLd,
    namesServer: true,
    // It has fields of its own.
    holdsContent: ({ fields }) => fields === undefined
  },
  html: {
    ...media.html,
    title: 'HTML',
    schema: Type.String({ description: 'The same as a page for people.' }),
    example: '<!doctype html>\n<html lang="en">…</html>\n',
    content: contentToHtml,
    guideInSteps: guideToHtml,
    plan: planToHtml,
    headers: () => ({ 'content-security-policy': pagePolicy })
  },
  figure: {
    ...media.figure,
    title: 'a drawing of the movement',
    schema: Type.String({
      description:
        'The movement, drawn as SVG: its positions side by side. Not every exercise has one: `figure` and `links.figure` tell.'
    }),
    example: '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>Bridge</title>…</svg>\n',
    content: toFigure,
    onlyItemsOf: 'exercises',
    holdsContent: hasFigure,
    headers: () => ({ 'content-security-policy': figurePolicy })
  },
  calendar: {
    ...media.calendar,
    title: 'a calendar with one event for each walk; at another hour or in another zone it is another calendar',
    schema: Type.String({
      description:
        'The walks as iCalendar events (RFC 5545), on the clock of the place. Each keeps its UID when the day or the hour changes.'
    }),
    plan: planToCalendar,
    holdsPlan: ({ plan }) => plan.inputs.startDate !== undefined,
    // A file with a name: browsers and the docs page offer it, calendars open it.
    headers: () => ({ 'content-disposition': `attachment; filename="${planPath.slice(1)}${media.calendar.suffix}"` })
  },
  chart: {
    ...media.chart,
    title: 'a chart',
    schema: Type.String({ description: 'Minutes of walking in each week, as an SVG chart.' }),
    plan: planToChart,
    headers: () => ({ 'content-security-policy': chartPolicy })
  }
} as const satisfies Record<string, Form>

type Table = typeof forms
type NamesWith<Key extends keyof Form> = {
  [Name in keyof Table]: Key extends keyof Table[Name] ? Name : never
}[keyof Table]

export type FormName = keyof Table
export type ContentForm = NamesWith<'content'>
export type PlanForm = NamesWith<'plan'>

/** A row of the table, whichever it is. */
export const formOf = (name: FormName): Form => forms[name]

const names = Object.keys(forms) as FormName[]

/** The forms that content has, and those that plans have; JSON comes first, which is what nobody has to ask for. */
export const contentForms = names.filter(name => 'content' in forms[name]) as ContentForm[]
export const planForms = names.filter(name => 'plan' in forms[name]) as PlanForm[]

/** The forms that content of one kind may have: items of a collection may have more than all else. */
export function formsFor(name?: ResourceName): ContentForm[] {
  return contentForms.filter(form => [undefined, name].includes(formOf(form).onlyItemsOf))
}

/** The forms that this very content has. */
export function heldForms(document: Document): ContentForm[] {
  return contentForms.filter(form => formOf(form).holdsContent?.(document) ?? true)
}

/** The paths of the forms other than one, by name. */
export function othersThan(name: FormName, held: readonly FormName[], pathOf: (form: Form) => string): OtherForms {
  return Object.fromEntries(held.filter(other => other !== name).map(other => [other, pathOf(forms[other])]))
}

/** The same as `Link` values. */
export function alternateLinks(base: string, others: OtherForms): string[] {
  return Object.entries(others).map(
    ([name, path]) => `<${base}${path}>; rel="alternate"; type="${forms[name as FormName].mediaType}"`
  )
}

/** In which forms else an answer can be had, for whoever reads the OpenAPI document. */
export function otherFormsInWords(held: readonly FormName[]): string {
  const others = held
    .map(formOf)
    .filter(({ suffix }) => suffix)
    .map(({ title, suffix }) => `as ${title} (\`${suffix}\`)`)
  return `Also ${others.slice(0, -1).join(', ')} and ${others.at(-1)}, put behind the path, or by \`Accept\`.`
}

/** What the OpenAPI document says of the body of each form; `answer` is that of the JSON. */
export function describedForms(
  held: readonly FormName[],
  answer: TSchema
): Record<string, { schema: TSchema; example?: string }> {
  return Object.fromEntries(
    held
      .map(formOf)
      .map(({ mediaType, schema = answer, example }) => [
        mediaType,
        example === undefined ? { schema } : { schema, example }
      ])
  )
}
