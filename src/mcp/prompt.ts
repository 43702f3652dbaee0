import type { Content } from '../content/load.js'
import { heading, list, markdownText, paragraph } from '../representations/markdown-blocks.js'
import { metaOf } from '../representations/json.js'

/** The rules of a conversation about back pain, from the content: what has to be said at each warning sign, and what must not be. */
export function conversationRules (content: Content): string {
  const { overview, collections } = content
  const { disclaimer, review, release } = metaOf(content)
  return markdownText([
    heading(1, 'How to talk about back pain'),
    paragraph(disclaimer),
    paragraph(overview.emergency.text),
    ...overview.redFlagStatement.map(text => paragraph(text)),
    ...collections['red-flags'].flatMap(({ title, urgency, mustSay, doNotSay }) => [
      heading(2, `${title} (${urgency})`),
      paragraph('Say:'), ...list(mustSay.map(text => [text])),
      paragraph('Do not say:'), ...list(doNotSay.map(text => [text]))
    ]),
    paragraph(`${review.statement} Content release ${release.version} (${release.status}).`)
  ])
}
