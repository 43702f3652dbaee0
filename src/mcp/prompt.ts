import { crisisKinds, type CrisisTexts } from '../content/crisis.js'
import type { Content } from '../content/load.js'
import { screeningLevels } from '../content/screening.js'
import { heading, list, markdownText, paragraph } from '../representations/markdown-blocks.js'
import { metaOf } from '../representations/json.js'
import { dutiesOf } from './duties.js'
import type { Tool } from './tool.js'

interface Unsaid {
  doNotSay: readonly string[]
  doNotSayRule?: string
}

/** What must not be said: examples, and the rule behind them where a release has one. */
function neverSay({ doNotSay, doNotSayRule }: Unsaid) {
  return [
    paragraph('Do not say, in these or in other words:'),
    ...list(doNotSay.map(text => [text])),
    ...(doNotSayRule ? [paragraph(`Nor anything else of the kind: ${doNotSayRule}`)] : [])
  ]
}

/** What has to be said, and what must not be, under a heading. */
function wordsOf(title: string, said: Unsaid & { mustSay: readonly string[] }) {
  return [heading(2, title), paragraph('Say:'), ...list(said.mustSay.map(text => [text])), ...neverSay(said)]
}

/** Whom to call differs by country: the tool knows it. */
function crisisRules({ kinds }: CrisisTexts) {
  return crisisKinds.flatMap(kind => [
    heading(2, `Suicide, self-harm or an overdose (${kind})`),
    paragraph(
      'It comes before everything else. Call screen_red_flags with the words and the country: it says whom to call. Never grade the risk.'
    ),
    ...neverSay(kinds[kind])
  ])
}

/**
 * The rules of a conversation about back pain: what to do with every message; what has to be said at each level and
 * warning sign, and what must not be.
 */
export function conversationRules(content: Content, tools: readonly Tool[]): string {
  const { overview, collections, screening } = content
  const { disclaimer, review, release } = metaOf(content)
  return markdownText([
    heading(1, 'How to talk about back pain'),
    paragraph(disclaimer),
    paragraph(overview.emergency.text),
    heading(2, 'With every message'),
    ...list(dutiesOf(content, tools).map(text => [text])),
    heading(2, 'About warning signs'),
    ...overview.redFlagStatement.map(text => paragraph(text)),
    ...(screening.crisis ? crisisRules(screening.crisis) : []),
    ...screeningLevels.flatMap(level => wordsOf(`Screening finds: ${level}`, screening.outcomes[level])),
    ...collections['red-flags'].flatMap(flag => wordsOf(`${flag.title} (${flag.urgency})`, flag)),
    paragraph(`${review.statement} Content release ${release.version} (${release.status}).`)
  ])
}
