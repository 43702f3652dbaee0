import type { RootContent } from 'mdast'
import type { Crisis } from '../answers/crisis.js'
import { heading, list, paragraph, strong } from '../representations/markdown-blocks.js'

/** What an assistant says in a crisis, before everything else. */
export function crisisBlocks({ kind, headline, say, doNotSay, doNotSayRule, lines }: Crisis): RootContent[] {
  const never = doNotSayRule ? [...doNotSay, doNotSayRule] : doNotSay
  return [
    heading(1, `${headline} (crisis: ${kind})`),
    paragraph(strong('Say this now, in these words, and nothing about pain, causes or walking.')),
    ...list(say.map(text => [text])),
    heading(2, 'Whom to talk to'),
    ...list(lines.map(({ name, text }) => [`${name}: ${text}`])),
    heading(2, 'Never say in a crisis'),
    ...list(never.map(text => [text]))
  ]
}
