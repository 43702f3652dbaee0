import { Type } from '@sinclair/typebox'
import { screenedSearch } from '../../answers/screened-search.js'
import type { ScreeningOutcome } from '../../answers/screening.js'
import type { Hit } from '../../answers/finding/hits.js'
import type { LeftOut } from '../../answers/finding/left-out.js'
import { ScreeningLevel } from '../../content/screening.js'
import { collectionNames } from '../../content/enums.js'
import { oneOf, Ref, Text } from '../../content/schema-helpers.js'
import { heading, list, paragraph, strong, type Inline } from '../../representations/markdown-blocks.js'
import { numberOf, sourcesSection, type Within } from '../../representations/markdown-evidence.js'
import type { LatestEdition } from '../../representations/editions.js'
import { NotCoveredTopic, SearchHit } from '../../representations/search-schemas.js'
import { crisisBlocks } from '../crisis-blocks.js'
import { mostThatFit, outputOf } from '../result.js'
import { defineTool, ToolRefusal, type Said, type Tool } from '../tool.js'

const Words = (description: string) =>
  Type.String({ minLength: 1, maxLength: 500, pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$', description })

/** Passages in answer to a question, which is screened too. */
export function searchGuidance(edition: LatestEdition): Tool {
  const { content } = edition
  const urgencies = new Map(content.collections['red-flags'].map(({ id, urgency }) => [id, urgency]))

  /** What the screening of the question says, unless it heard nothing in words that it could read. */
  const saidFirst = ({ urgency, headline, action, mustSay }: ScreeningOutcome) => {
    if (headline === content.screening.outcomes['no-flags-found'].headline) return []
    return [paragraph(strong(`${headline} (${urgency})`)), paragraph(action), ...list(mustSay.map(text => [text]))]
  }

  const say = (
    hits: readonly Hit[],
    outcome: ScreeningOutcome,
    correctedTo: readonly string[],
    leftOut?: LeftOut
  ): Said => {
    const within: Within = { ...edition, depth: 1, cited: [] }
    const lines = hits.map(({ kind, collection, id, title, passage, certainty, sources }): Inline[] => {
      const numbers = [...new Set(sources.map(source => numberOf(source.id, within)))]
      const urgency = urgencies.has(id) ? `, how soon to get help: ${urgencies.get(id)}` : ''
      return [
        strong(title),
        ` (${kind === 'item' ? collection : kind}, ${id}${urgency}): ${passage} Certainty: ${certainty}.${numbers.length > 0 ? ` Sources: ${numbers.join(', ')}.` : ''}`
      ]
    })
    const said = { ...(correctedTo.length > 0 && { correctedTo }), ...(leftOut && { notCovered: leftOut }) }
    const data = { urgency: outcome.urgency, headline: outcome.headline, ...said, hits }
    if (outcome.crisis) return { data, blocks: crisisBlocks(outcome.crisis) }
    const nothing = paragraph(
      leftOut
        ? `This is left out on purpose: ${leftOut.topic}. ${leftOut.ask}`
        : 'Nothing is held that fits. Say so, and do not guess. list_guidance names what there is.'
    )
    const found = lines.length > 0 ? list(lines, true) : [nothing]
    return { data, blocks: [...saidFirst(outcome), heading(1, 'What was found'), ...found, ...sourcesSection(within)] }
  }

  return defineTool({
    name: 'search_guidance',
    title: 'Search the guidance',
    description:
      'Finds passages for a question in everyday words, each with certainty and sources. Use it to answer questions. Do not use it to judge urgency: finding nothing is not an all-clear.',
    input: Type.Object(
      {
        question: Type.Optional(Words("The question, in the person's own words. It is never logged or kept.")),
        q: Type.Optional(Words('The same as `question`; one of them is needed.')),
        collection: Type.Optional(
          Type.Union([oneOf(collectionNames), Type.Array(oneOf(collectionNames), { minItems: 1 })], {
            description: 'Only what is in this collection, or in these.'
          })
        ),
        limit: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 10, description: 'The most passages to give; 5 unless told.' })
        )
      },
      { additionalProperties: false }
    ),
    output: outputOf(
      {
        urgency: Ref(ScreeningLevel),
        headline: Text({ description: 'What a screening of the question found: say it first when it is urgent.' }),
        correctedTo: Type.Optional(
          Type.Array(Type.String(), { description: 'The words that misspelt ones were read as.' })
        ),
        notCovered: Type.Optional(NotCoveredTopic),
        hits: Type.Array(Type.Omit(SearchHit, ['links']), { description: 'Best first; as many as there is room for.' })
      },
      'What was found.'
    ),
    answer: ({ question, q = question, collection, limit = 5 }) => {
      if (q === undefined) throw new ToolRefusal('question is missing: what somebody asks, in their own words.')
      const collections = collection === undefined ? undefined : [collection].flat()
      const { hits, outcome, correctedTo, notCovered } = screenedSearch(edition, {
        q,
        collections,
        limit,
        passages: 'best'
      })
      return mostThatFit(hits.length, shown => say(hits.slice(0, shown), outcome, correctedTo, notCovered), content)
    }
  })
}
