import { Type, type TObject, type TProperties } from '@sinclair/typebox'
import type { Content } from '../content/load.js'
import { tokensIn } from '../representations/tokens.js'
import { markdownText, paragraph, strong } from '../representations/markdown-blocks.js'
import { metaOf } from '../representations/json.js'
import { Meta } from '../representations/schemas.js'
import type { Said } from './tool.js'

/** A whole answer stays below this many tokens unless the assistant itself asked for more; both of its forms count. */
export const mostTokens = 2000

/** What a tool call is answered with: data and Markdown. */
export interface ToolResult {
  content: Array<{ type: 'text'; text: string }>
  structuredContent: Record<string, unknown>
}

const briefMeta = Type.Pick(Meta, ['release', 'review', 'disclaimer'], {
  description: 'What travels with every answer.',
  additionalProperties: false
})

/** The output schema of a tool: its own fields, and what travels with every answer. */
export function outputOf(fields: TProperties, description: string): TObject {
  return Type.Object({ ...fields, meta: briefMeta }, { description, additionalProperties: false })
}

/** The answer of a tool, with release, review status and disclaimer put to both forms. */
export function resultOf({ data, blocks }: Said, content: Content): ToolResult {
  const { release, review, disclaimer } = metaOf(content)
  const footer = [
    { type: 'thematicBreak' as const },
    paragraph(strong(disclaimer)),
    paragraph(`${review.statement} Content release ${release.version} (${release.status}).`)
  ]
  return {
    content: [{ type: 'text', text: markdownText([...blocks, ...footer]) }],
    structuredContent: { ...data, meta: { release, review, disclaimer } }
  }
}

/** About how many tokens a result costs whoever reads all of it. */
export const tokensInResult = (result: ToolResult) => tokensIn(JSON.stringify(result))

/** Whether an answer can be given without more tokens than anyone expects. */
export const fits = (said: Said, content: Content) => tokensInResult(resultOf(said, content)) < mostTokens

/** The answer with as many of its rows, the best first, as there is room for. */
export function mostThatFit(rows: number, say: (shown: number) => Said, content: Content): Said {
  let shown = rows
  while (shown > 0 && !fits(say(shown), content)) shown--
  return say(shown)
}
