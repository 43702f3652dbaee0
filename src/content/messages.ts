import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type, type Static } from '@sinclair/typebox'
import { shapeProblems } from './check-shape.js'
import { crisisKinds } from './crisis.js'
import { ContentError, type ContentProblem } from './problems.js'
import { Id, oneOf } from './schema-helpers.js'

/** The levels by which messages are labelled: the same day and within days are one. */
export const coarseLevels = ['emergency', 'urgent', 'none'] as const
export type CoarseLevel = (typeof coarseLevels)[number]

const closed = { additionalProperties: false } as const

/** What people type, labelled by hand. */
export const LabelledMessage = Type.Object(
  {
    id: Type.Optional(Type.String()),
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    sign: Type.Union([Id, Type.Literal('none')], {
      description: 'The most urgent sign that somebody has now, `self-harm`, `overdose`, or `none`.'
    }),
    accept: Type.Array(oneOf(coarseLevels), {
      minItems: 1,
      uniqueItems: true,
      description: 'Every level that is right.'
    }),
    writer: Id,
    voice: Type.Optional(Type.String({ description: 'Whom the writer spoke as, where there were many.' })),
    crisis: Type.Optional(
      oneOf([...crisisKinds, 'support', 'none'], {
        description: 'Of messages that were written to try a crisis: what is right.'
      })
    ),
    category: Type.Optional(Id)
  },
  { $id: 'LabelledMessage', ...closed }
)
export type LabelledMessage = Static<typeof LabelledMessage>

/**
 * The messages that a reader may learn from, of all files of a folder with `messages` in their name; throws
 * ContentError with all that is wrong.
 */
export function readMessages(folder: string): LabelledMessage[] {
  const files = readdirSync(folder)
    .filter(file => /messages.*\.jsonl$/.test(file))
    .sort()
  return readMessageFiles(folder, files)
}

/** The messages of some files. */
export function readMessageFiles(folder: string, files: readonly string[]): LabelledMessage[] {
  const problems: ContentProblem[] = []
  const messages = files.flatMap(file =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line === '') return []
        const message = parse(line)
        const misfits = shapeProblems(LabelledMessage, [], message)
        for (const misfit of misfits) problems.push({ file: `${file}:${index + 1}`, ...misfit })
        return misfits.length > 0 ? [] : [message as LabelledMessage]
      })
  )
  if (problems.length > 0) throw new ContentError(problems)
  return messages
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
