import { Type } from '@sinclair/typebox'
import type { Because } from '../../answers/judging-signs.js'
import { notReadRefusal, type ScreeningAsk, type ScreeningOutcome } from '../../answers/screening.js'
import { Ref } from '../../content/schema-helpers.js'
import { heading, list, paragraph, strong } from '../../representations/markdown-blocks.js'
import type { LatestEdition } from '../../representations/editions.js'
import { ScreeningAnswerWord } from '../../representations/screening-questions.js'
import { ScreeningResult } from '../../representations/screening-schemas.js'
import { withLinks } from '../../representations/screening.js'
import { crisisBlocks } from '../crisis-blocks.js'
import { mostThatFit, outputOf } from '../result.js'
import { defineTool, refuseName, ToolRefusal, type Said, type Tool } from '../tool.js'

/** How soon somebody needs help, from their words, their answers, or both. */
export function screenRedFlags(edition: LatestEdition): Tool {
  const { content, base, root } = edition
  const screening = edition.screening()
  const questions = new Map(screening.signs.map(({ sign: { id, question } }) => [id, question]))
  const listed = (title: string, texts: readonly string[]) =>
    texts.length > 0 ? [heading(2, title), ...list(texts.map(text => [text]))] : []

  const say = (outcome: ScreeningOutcome, asked: number): Said => {
    const open = outcome.unanswered.slice(0, asked)
    const found = outcome.triggered.map(
      ({ redFlag, sign, urgency, because }) => `${redFlag}, ${sign}: ${urgency}, because ${reasonOf(because)}`
    )
    return {
      data: {
        outcome: withLinks({ ...outcome, unanswered: open }, base + root),
        more: outcome.unanswered.length - asked
      },
      blocks: [
        ...(outcome.crisis ? crisisBlocks(outcome.crisis) : []),
        heading(outcome.crisis ? 2 : 1, `${outcome.headline} (${outcome.urgency})`),
        paragraph(strong(outcome.action)),
        paragraph(outcome.emergency.text),
        ...listed('Say', outcome.mustSay),
        ...listed('Do not say', outcome.doNotSay),
        ...listed('Nor anything else of the kind', outcome.doNotSayRules),
        ...listed('Until then', outcome.meanwhile),
        ...listed('What would change it', outcome.safetyNet),
        ...listed('What was found', found),
        ...listed('Whom one can talk to', outcome.support?.lines.map(({ text }) => text) ?? []),
        ...listed(
          'Still to ask',
          open.map(id => `${questions.get(id)} (${id})`)
        ),
        paragraph(outcome.caveat)
      ]
    }
  }

  return defineTool({
    name: 'screen_red_flags',
    title: 'Screen for warning signs',
    description:
      'Says how soon a person needs help, from words or answers. Use it first when somebody speaks of symptoms, and again when they add any. Do not use it to reassure: it is no all-clear.',
    rule: screening.readsText
      ? 'Put every message of the person to screen_red_flags before you answer it, however short or friendly, and with the answers given so far; act on its urgency before anything else.'
      : 'This server does not read own words: before you answer anything, ask the person the questions that screen_red_flags lists in unanswered, send their answers, and ask again when they add something; act on its urgency before anything else.',
    input: Type.Object(
      {
        text: Type.Optional(
          Type.String({
            maxLength: 4000,
            description:
              "The person's own words, one message or several with line breaks between them. Never logged or kept."
          })
        ),
        answers: Type.Optional(
          Type.Record(Type.String({ maxLength: 60 }), Ref(ScreeningAnswerWord), {
            description: 'Answers by sign id, as listed in unanswered.'
          })
        ),
        region: Type.Optional(
          Type.String({
            pattern: '^[A-Za-z]{2}$',
            description: 'ISO 3166-1 alpha-2 code of the country, for its emergency number.'
          })
        )
      },
      { additionalProperties: false }
    ),
    output: outputOf(
      {
        outcome: Ref(ScreeningResult),
        more: Type.Integer({
          minimum: 0,
          description: 'Questions still to ask that were left out to keep the answer short: the least urgent.'
        })
      },
      'The outcome of a screening.'
    ),
    answer: (ask: ScreeningAsk) => {
      for (const sign of Object.keys(ask.answers ?? {})) {
        if (!questions.has(sign)) refuseName('A sign', sign, [...questions.keys()])
      }
      if (ask.text && !screening.readsText) throw new ToolRefusal(notReadRefusal)
      const outcome = screening.assess(ask)
      return mostThatFit(outcome.unanswered.length, asked => say(outcome, asked), content)
    }
  })
}

function reasonOf(because: Because): string {
  if ('answer' in because) return `of the answer ${because.answer}`
  if (!because.resembles) return `of the words "${because.text.quote}"`
  const { question, spans } = because.resembles
  return `this sounds like it (${spans.map(({ quote }) => `"${quote}"`).join(', ')}). Ask: ${question}`
}
