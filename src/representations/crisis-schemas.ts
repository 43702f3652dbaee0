import { Type } from '@sinclair/typebox'
import { CrisisKind } from '../content/crisis.js'
import { Id, Ref, Text, Texts } from '../content/schema-helpers.js'

const closed = { additionalProperties: false } as const

export const CrisisLine = Type.Object(
  {
    name: Text(),
    text: Text({ description: 'How to reach it.' }),
    number: Type.Optional(
      Type.String({ description: 'The number to call; missing where none is held for the country.' })
    ),
    sources: Type.Array(Id, { description: 'Where the editors read it.' }),
    checkedOn: Type.Optional(Type.String({ format: 'date', description: 'When they last read it.' })),
    caveat: Type.Optional(Text({ description: 'How far it was checked.' }))
  },
  { $id: 'CrisisLine', description: 'Somebody to talk to.', ...closed }
)

const crisisLines = Type.Array(Ref(CrisisLine), {
  minItems: 1,
  description: 'Whom to talk to in the country; local words where no line is held.'
})
export const Crisis = Type.Object(
  {
    kind: Ref(CrisisKind),
    headline: Text(),
    say: Texts('What to say, in this order.'),
    doNotSay: Texts('What never to say.'),
    doNotSayRule: Type.Optional(
      Text({ description: 'The rule behind it: it holds for other words of the same kind too.' })
    ),
    lines: crisisLines
  },
  {
    $id: 'Crisis',
    description:
      'Somebody may hurt themselves, thinks of it, or has taken an overdose. Say this before anything else; no risk is graded.',
    ...closed
  }
)
export const Support = Type.Object(
  { lines: crisisLines },
  { $id: 'Support', description: 'Whom one can talk to, without alarm.', ...closed }
)
