import { whomToCall } from '../answers/emergency.js'
import type { Content } from '../content/load.js'
import type { Tool } from './tool.js'

/**
 * What an assistant has to do with every message of a conversation, whatever it is about; in the words of the content
 * where it has them.
 */
export function dutiesOf(content: Content, tools: readonly Pick<Tool, 'rule'>[]): string[] {
  const { overview, screening, walkingPlan } = content
  const { headline, doNotSay } = screening.outcomes['no-flags-found']
  const notFor = walkingPlan.notFor.map(({ text }) => text)
  return [
    ...tools.flatMap(({ rule }) => rule ?? []),
    "A crisis comes first: when somebody speaks of suicide, self-harm or an overdose, of their own or of somebody else's, also as a question, say what screen_red_flags says, its crisis first, and nothing about pain, causes or walking; where it gives nothing, ask them to call their local emergency number or a crisis line near them now. Never grade the risk.",
    'Then say how soon to get help, before anything about causes or walking. An urgency stands for the whole conversation, until a health worker has checked it: thanks, doubts or a later message with no warning sign do not lower it.',
    `Never reassure, and never diagnose: no-flags-found means "${headline}" Do not pass it on as good news. Never say, in these or in other words: ${doNotSay.map(quoted).join(', ')}.`,
    'Say action, mustSay and the emergency text as they are: do not soften, shorten or paraphrase them. Each doNotSay stands for all that means the same. In another language, say all of it.',
    'Give no phone number but those that a tool gave for the country of the person: numbers differ, and the same digits mean other things elsewhere. Ask for the country, send it as region, and until you know it say "your local emergency number".',
    `Not for everybody. Make no plan for these people; screen them all the same, and send them to a health worker: ${notFor.join(' ')}`,
    `This is not covered; say so, and do not guess: ${overview.scope.doesNotCover.join(' ')}`,
    `When a tool fails, refuses or gives no answer, nothing is known: do not judge by yourself. ${whomToCall(content)} Ask them to call if they are worried or in doubt, and try again.`
  ]
}

const quoted = (text: string) => `"${text}"`
