import { screeningAnswers } from '../answers/judging-signs.js'
import type { Screening, ScreeningOutcome } from '../answers/screening.js'
import { urgencies } from '../content/enums.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf } from './json.js'
import { contentSchemas } from './schemas.js'
import { planNeeds, ScreeningAnswer, screeningSchemas, ScreeningQuestionsAnswer } from './screening-schemas.js'

const all = [...contentSchemas, ...screeningSchemas]

/** The questions as JSON text. */
export function questionsToJson({ signs }: Screening, edition: Edition): string {
  const { content, base, root } = edition
  const groups = urgencies.map(urgency => ({
    urgency,
    headline: content.screening.outcomes[urgency].headline,
    questions: signs
      .filter(({ sign }) => sign.urgency === urgency)
      .map(({ redFlag, sign: { id, question, role } }) => ({
        sign: id,
        redFlag: redFlag.id,
        question,
        role,
        answers: screeningAnswers,
        href: hrefOf(redFlag.id, base + root)
      }))
  }))
  return checkBody(ScreeningQuestionsAnswer, all, `${root}/screening`, {
    data: { groups, caveat: content.screening.caveat },
    meta: metaOf(content),
    links: linksFor(edition)
  })
}

/** The outcome as JSON text, with a way on to a walking plan only where one is allowed. */
export function outcomeToJson(outcome: ScreeningOutcome, edition: Edition): string {
  const { content, base, root } = edition
  const links = { ...linksFor(edition), ...(outcome.planAllowed && { walkingPlan: planAfter(outcome, base + root) }) }
  return checkBody(ScreeningAnswer, all, `${root}/screening`, {
    data: withLinks(outcome, base + root),
    meta: metaOf(content),
    links
  })
}

/** The outcome with the address of each red flag (`home` goes before it), in the order of the published fields. */
export function withLinks(outcome: ScreeningOutcome, home: string) {
  return {
    ...outcome,
    triggered: outcome.triggered.map(one => ({ ...one, href: hrefOf(one.redFlag, home) })),
    ...(outcome.planAllowed && { plan: { href: planAfter(outcome, home), needs: [...planNeeds] } })
  }
}

/** A plan after this outcome: what was found is filled in, and nothing that the person has to say. */
const planAfter = ({ urgency }: ScreeningOutcome, home: string) =>
  `${home}/walking-plan?redFlags=${urgency === 'routine' ? 'routine' : 'none'}`

const hrefOf = (redFlag: string, home: string) => `${home}/red-flags/${redFlag}`

function linksFor(edition: Edition) {
  const { base, root } = edition
  return {
    self: `${base}${root}/screening`,
    start: base + root,
    redFlags: `${base}${root}/red-flags`,
    describedBy: `${base}/openapi.json`
  }
}
