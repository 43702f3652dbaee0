import type { Element, ElementContent, Root } from 'hast'
import { toHtml as stringify } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Inline } from '../markdown-blocks.js'

/** What stands in an element: elements, text, or nothing. */
export type Part = ElementContent | string | false | undefined
type Within = Part | readonly Part[]

/** An element from a selector, its attributes and what is in it; the library knows the names of attributes. */
export function el(
  selector: string,
  attributes: Record<string, string | number | boolean | string[] | undefined>,
  ...within: Within[]
): Element {
  const held = within.flat().filter((part): part is ElementContent | string => part !== false && part !== undefined)
  return h(selector, attributes, ...held)
}

/** Markdown blocks as elements: the same tree, in HTML. */
export function elementsOf(children: RootContent[]): ElementContent[] {
  return (toHast({ type: 'root', children }) as Root).children as ElementContent[]
}

/** Words of a line, with what is a link or stressed in them. */
export function inline(...parts: Inline[]): ElementContent[] {
  const [paragraph] = elementsOf([
    {
      type: 'paragraph',
      children: parts.map(part => (typeof part === 'string' ? { type: 'text', value: part } : part))
    }
  ])
  return (paragraph as Element).children
}

/** Words in which backticks stand around code. */
export const withCode = (text: string): Part[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? el('code', {}, part) : part))

/** A list, one line an item. */
export const listOf = (lines: ReadonlyArray<string | readonly Part[]>): Element =>
  el(
    'ul',
    {},
    lines.map(line => el('li', {}, line))
  )

/** Something folded: it is there without a script, in print too. */
export const folded = (title: string, ...within: Within[]): Element =>
  el('details', {}, el('summary', {}, title), ...within)

/** Text of an element, as it is sent. */
export const htmlOf = (tree: Element | Root): string =>
  stringify(tree, { closeEmptyElements: false, quoteSmart: false, allowDangerousHtml: true })

/** An element that is text already: a long page is written step by step, and only put together at its end. */
export const written = (element: ElementContent): ElementContent => ({
  type: 'raw',
  value: htmlOf({ type: 'root', children: [element] })
})

/** A table that scrolls by itself where it is wider than the screen; `name` says what it is to who cannot see it. */
export function tableOf(name: string, heads: readonly string[], rows: readonly Part[]): ElementContent {
  const headRow = heads.map(head => el('th', { scope: 'col' }, head))
  const table = el('table', {}, el('thead', {}, el('tr', {}, headRow)), el('tbody', {}, rows))
  return el('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: name }, table)
}
