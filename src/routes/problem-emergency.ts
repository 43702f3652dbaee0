import { Type } from '@sinclair/typebox'
import { emergencyWords } from '../answers/emergency-words.js'
import { Id, Text } from '../content/schema-helpers.js'
import type { SaidWith } from '../http/errors.js'
import type { Editions } from '../representations/editions.js'

const closed = { additionalProperties: false } as const

export const ProblemEmergency = Type.Object(
  {
    text: Text({ description: 'What to do if this may be an emergency.' }),
    region: Type.Optional(Type.String({ description: 'The region that was asked for, when its number is held.' })),
    number: Type.Optional(Type.String({ description: 'The emergency number there.' })),
    urgentNumber: Type.Optional(Type.String({ description: 'Urgent advice that is not an emergency.' })),
    found: Type.Optional(
      Type.Object(
        {
          headline: Text(),
          action: Text(),
          signs: Type.Array(Type.Object({ sign: Id, question: Text(), action: Text() }, closed), {
            description: 'The emergency signs that were answered or said.'
          })
        },
        {
          description:
            'An emergency in what could be read of the request, whatever else was wrong with it. Say it before the error.',
          ...closed
        }
      )
    )
  },
  { $id: 'ProblemEmergency', description: 'Whom to call: somebody may be asking for help.', ...closed }
)

/** Answered when there is too much to do. To read words is work; to read answers is none. */
const tooMuch: ReadonlySet<number> = new Set([429, 503])

/** Every problem says whom to call, and what was found in what could be read: whoever is refused may need help. */
export function emergencyWith(editions: Editions): SaidWith {
  return ({ query, body }, status) => {
    // An address that cannot be read has no query, and most requests have no body.
    const asked = { ...(query as object | null), ...(typeof body === 'object' && body) }
    const emergency = emergencyWords(editions.latest, asked, tooMuch.has(status) ? 'answers' : 'all')
    const { found } = emergency
    return { members: { emergency }, ...(found && { first: `${found.headline} ${found.action}` }) }
  }
}
