import { Type } from '@sinclair/typebox'
import type { Kinship } from '../../answers/code-lookup.js'
import { codeSystems } from '../../content/code-systems.js'
import { oneOf, Ref } from '../../content/schema-helpers.js'
import { CodeResult, codeResult } from '../../representations/codes.js'
import { heading, list, paragraph, strong } from '../../representations/markdown-blocks.js'
import type { LatestEdition } from '../../representations/editions.js'
import { mostThatFit, outputOf } from '../result.js'
import { defineTool, type Said, type Tool } from '../tool.js'

/** What a held code is to the one asked for, where it is not the same. */
const kin: Readonly<Record<Kinship, string>> = {
  same: '',
  encounter: '; the same but for its encounter',
  parent: '; a parent of the code asked for',
  child: '; a child of the code asked for',
  replacement: '; it replaces the code asked for'
}

const systemIds = codeSystems.map(({ id }) => id)

/** The items for a clinical code. */
export function lookupCode(edition: LatestEdition): Tool {
  const { content, codes } = edition

  const say = (result: CodeResult, shown: number): Said => {
    const items = result.items.slice(0, shown)
    const more = result.items.length - items.length
    const { retired } = result
    return {
      data: { result: { ...result, items }, more },
      blocks: [
        heading(1, `${result.code} (match: ${result.matchQuality})`),
        ...(retired
          ? [paragraph(`${result.code} ${retired.display} is retired. In its place: ${retired.replacedBy.join(', ')}.`)]
          : []),
        ...(items.length === 0 ? [paragraph('Nothing is held for this code.')] : []),
        ...list(
          items.map(({ collection, id, title, relation, code, heldAs }) => {
            const which = `${code.code} ${code.display}, ${relation}${kin[heldAs as Kinship]}`
            return [strong(title), ` (${collection}, ${id}): ${which}`]
          })
        ),
        ...(more > 0 ? [paragraph(`${more} more, less close. list_guidance names every item.`)] : [])
      ]
    }
  }

  return defineTool({
    name: 'lookup_code',
    title: 'Look up a clinical code',
    description:
      'Finds the items for an ICD-10-CM or MeSH code. Use it when you hold a code, such as from a record. Do not use it to find a code for symptoms: a code is never a diagnosis.',
    input: Type.Object(
      {
        system: Type.Optional(oneOf(systemIds, { description: 'Told by the code itself when it is left out.' })),
        code: Type.String({
          minLength: 1,
          maxLength: 20,
          pattern: '^[A-Za-z0-9. ]+$',
          description: 'Such as M51.26 or D017116.'
        })
      },
      { additionalProperties: false }
    ),
    output: outputOf(
      {
        result: Ref(CodeResult),
        more: Type.Integer({
          minimum: 0,
          description: 'Items that were left out to keep the answer short: the least close.'
        })
      },
      'What is held for a code.'
    ),
    answer: ({ system, code }) => {
      const meant = codeSystems.filter(known => system === undefined || known.id === system)
      // Some codes are written as two systems write theirs: the one that holds it is meant.
      const results = meant.map(known => codeResult(codes(), known, code, edition))
      const result = results.find(({ items }) => items.length > 0) ?? (results[0] as CodeResult)
      return mostThatFit(result.items.length, shown => say(result, shown), content)
    }
  })
}
