import { Type } from '@sinclair/typebox'
import { screeningAnswers } from '../answers/judging-signs.js'
import { Sign } from '../content/sign.js'
import { Urgency } from '../content/enums.js'
import { Id, oneOf, Ref, Text } from '../content/schema-helpers.js'

const closed = { additionalProperties: false } as const

export const ScreeningAnswerWord = oneOf(screeningAnswers, {
  $id: 'ScreeningAnswerWord',
  description: 'An answer to a screening question. `unsure` counts as what the sign may be at its worst.'
})

export const ScreeningQuestion = Type.Object(
  {
    sign: Type.String({ description: 'The id of the sign: the key under which it is answered.' }),
    redFlag: Id,
    question: Sign.properties.question,
    role: Sign.properties.role,
    answers: Type.Array(Ref(ScreeningAnswerWord)),
    href: Type.String({ description: 'The red flag, with its sources.' })
  },
  { $id: 'ScreeningQuestion', description: 'A question, and how it may be answered.', ...closed }
)

export const ScreeningQuestions = Type.Object(
  {
    groups: Type.Array(
      Type.Object({ urgency: Ref(Urgency), headline: Text(), questions: Type.Array(Ref(ScreeningQuestion)) }, closed),
      { description: 'Most urgent first.' }
    ),
    caveat: Text()
  },
  { $id: 'ScreeningQuestions', description: 'The screening questions, grouped by urgency.', ...closed }
)
