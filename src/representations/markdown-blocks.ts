import type { List, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown as stringify } from 'mdast-util-to-markdown'

/** The few Markdown blocks that the guide is written with; the library escapes what needs it. */
export type Inline = string | PhrasingContent

const phrasing = (parts: Inline[]): PhrasingContent[] =>
  parts.map(part => (typeof part === 'string' ? { type: 'text', value: part } : part))

export const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, text: string): RootContent => ({
  type: 'heading',
  depth,
  children: phrasing([text])
})
export const paragraph = (...parts: Inline[]): RootContent => ({ type: 'paragraph', children: phrasing(parts) })
export const quote = (...parts: Inline[]): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: phrasing(parts) }]
})
export const strong = (text: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value: text }] })
export const emphasis = (text: string): PhrasingContent => ({
  type: 'emphasis',
  children: [{ type: 'text', value: text }]
})
export const link = (url: string, text: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: text }]
})

export const image = (url: string, alt: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'image', url, alt }]
})

/** A list, one line of parts an item; none at all when there is nothing to list. */
export function list(items: readonly Inline[][], ordered = false): RootContent[] {
  if (items.length === 0) return []
  const children: List['children'] = items.map(parts => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing(parts) }]
  }))
  return [{ type: 'list', ordered, spread: false, children }]
}

/** Blocks as Markdown text. */
export function markdownText(children: RootContent[]): string {
  return stringify({ type: 'root', children }, { bullet: '-', emphasis: '_', rule: '-' })
}

/** A word that begins a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
