import { Type, type TSchema } from '@sinclair/typebox'
import { screeningAnswers, type Screening, type ScreeningOutcome } from '../answers/screening.js'
import { Sign } from '../content/schema.js'
import { ScreeningLevel } from '../content/screening.js'
import { Id, oneOf, Ref, Text, Texts, urgencies, Urgency } from '../content/terms.js'
import { twinLink, type Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { Links, Meta, nouns } from './schemas.js'

const closed = { additionalProperties: false } as const

export const ScreeningAnswerWord = oneOf(screeningAnswers, {
  $id: 'ScreeningAnswerWord', description: 'An answer to a screening question. `unsure` counts as `yes` for an emergency sign.'
})

const ScreeningQuestion = Type.Object({
  sign: Type.String({ description: 'The id of the sign: the key under which it is answered.' }),
  redFlag: Id,
  question: Sign.properties.question,
  role: Sign.properties.role,
  answers: Type.Array(Ref(ScreeningAnswerWord)),
  href: Type.String({ description: 'The red flag, with its sources.' })
}, { $id: 'ScreeningQuestion', description: 'A question, and how it may be answered.', ...closed })

const ScreeningQuestions = Type.Object({
  groups: Type.Array(Type.Object({ urgency: Ref(Urgency), headline: Text(), questions: Type.Array(Ref(ScreeningQuestion)) }, closed), { description: 'Most urgent first.' }),
  caveat: Text()
}, { $id: 'ScreeningQuestions', description: 'The screening questions, grouped by urgency.', ...closed })

const Quote = Type.Object({
  quote: Type.String({ description: 'The words, as they were sent.' }),
  start: Type.Integer({ minimum: 0, description: 'Where they begin in `text`, in UTF-16 code units.' }),
  end: Type.Integer({ minimum: 0, description: 'Where they end.' })
}, closed)

const ofSign = { redFlag: Id, sign: Id }
const TriggeredSign = Type.Object({
  ...ofSign,
  urgency: Ref(Urgency),
  because: Type.Union([
    Type.Object({ answer: Ref(ScreeningAnswerWord) }, closed),
    Type.Object({ text: Quote }, closed)
  ], { description: 'The answer, or the words, that caused it.' }),
  href: Type.String({ description: 'The red flag: what to do, what to say, and the sources.' })
}, { $id: 'TriggeredSign', description: 'A warning sign that was found.', ...closed })

const RuledOutSign = Type.Object({
  ...ofSign,
  reason: oneOf(['answered-no', 'denied', 'over', 'someone-else', 'asked-about', 'explained'], {
    description: 'Answered with no; or spoken of, but denied, over and done, about another person, only asked about, or explained by the words beside it.'
  }),
  text: Type.Optional(Quote)
}, { $id: 'RuledOutSign', description: 'A warning sign that was spoken of but does not count.', ...closed })

export const ScreeningResult = Type.Object({
  urgency: Ref(ScreeningLevel),
  headline: Text(),
  action: Text(),
  mustSay: Texts('What has to be said with it.'),
  doNotSay: Texts('What must not be said.'),
  emergency: Type.Object({
    text: Text(),
    region: Type.Optional(Type.String({ description: 'The region that was asked for, when its number is held.' })),
    number: Type.Optional(Type.String({ description: 'The emergency number there.' })),
    urgentNumber: Type.Optional(Type.String({ description: 'Urgent advice that is not an emergency.' }))
  }, { description: 'The number of the region, or the words that hold everywhere.', ...closed }),
  triggered: Type.Array(Ref(TriggeredSign), { description: 'Most urgent first.' }),
  ruledOut: Type.Array(Ref(RuledOutSign)),
  unanswered: Type.Array(Id, { description: 'Signs that still have to be asked about.' }),
  planAllowed: Type.Boolean({ description: 'Whether a walking plan may start: nothing was found that cannot wait, and no question about such a sign is open.' }),
  caveat: Text()
}, { $id: 'ScreeningResult', description: 'The outcome of a screening. It is not a diagnosis, and never an all-clear.', ...closed })

export const ScreeningQuestionsAnswer = Type.Object({ data: Ref(ScreeningQuestions), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ScreeningQuestionsAnswer', description: 'The screening questions.', ...closed })
export const ScreeningAnswer = Type.Object({ data: Ref(ScreeningResult), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'ScreeningAnswer', description: 'The outcome of a screening.', ...closed })
export const screeningNouns: readonly TSchema[] = [
  ScreeningLevel, ScreeningAnswerWord, ScreeningQuestion, ScreeningQuestions, TriggeredSign, RuledOutSign, ScreeningResult, ScreeningQuestionsAnswer, ScreeningAnswer
]

const all = [...nouns, ...screeningNouns]

/** The questions as JSON text. */
export function questionsToJson ({ signs }: Screening, edition: Edition): string {
  const { content, base, root } = edition
  const groups = urgencies.map(urgency => ({
    urgency,
    headline: content.screening.outcomes[urgency].headline,
    questions: signs.filter(({ sign }) => sign.urgency === urgency).map(({ redFlag, sign: { id, question, role } }) =>
      ({ sign: id, redFlag: redFlag.id, question, role, answers: screeningAnswers, href: hrefOf(redFlag.id, base + root) }))
  }))
  return checkBody(ScreeningQuestionsAnswer, all, `${root}/screening`, { data: { groups, caveat: content.screening.caveat }, meta: metaOf(content), links: linksFor(edition) })
}

/** The outcome as JSON text, with a way on to a walking plan only where one is allowed. */
export function outcomeToJson (outcome: ScreeningOutcome, edition: Edition): string {
  const { content, base, root } = edition
  const links = { ...linksFor(edition), ...outcome.planAllowed && { walkingPlan: `${base}${root}/walking-plan?redFlags=none` } }
  return checkBody(ScreeningAnswer, all, `${root}/screening`, { data: withLinks(outcome, base + root), meta: metaOf(content), links })
}

/** The outcome with the address of each red flag (`home` goes before it), in the order of the published fields. */
export function withLinks (outcome: ScreeningOutcome, home: string) {
  return { ...outcome, triggered: outcome.triggered.map(one => ({ ...one, href: hrefOf(one.redFlag, home) })) }
}

const hrefOf = (redFlag: string, home: string) => `${home}/red-flags/${redFlag}`

function linksFor (edition: Edition) {
  const { base, root } = edition
  const self = `${root}/screening`
  return { self: base + self, ...twinLink(edition, self), start: base + root, redFlags: `${base}${root}/red-flags`, describedBy: `${base}/openapi.json` }
}
