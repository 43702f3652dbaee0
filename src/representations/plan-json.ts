import { Type } from '@sinclair/typebox'
import { PlanAdjustment, planSchemas, WalkingPlan } from '../answers/plan-schemas.js'
import type { Claim } from '../content/claim.js'
import { Ref } from '../content/schema-helpers.js'
import type { Edition } from './edition.js'
import { checkBody, metaOf, withBase } from './json.js'
import { media, type OtherForms } from './media.js'
import { planAddress, planPath, type PlanDocument } from './plan-document.js'
import { Links, Meta, contentSchemas } from './schemas.js'

const closed = { additionalProperties: false } as const

export const WalkingPlanAnswer = Type.Object(
  { data: Ref(WalkingPlan), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'WalkingPlanAnswer', description: 'A graded walking plan.', ...closed }
)
export const PlanAdjustmentAnswer = Type.Object(
  { data: Ref(PlanAdjustment), meta: Ref(Meta), links: Ref(Links) },
  { $id: 'PlanAdjustmentAnswer', description: 'What to do with a plan after a week.', ...closed }
)
export const planAnswerSchemas = [...planSchemas, WalkingPlanAnswer, PlanAdjustmentAnswer]

/** A plan as JSON text, held against its published schema. */
export function planToJson(document: PlanDocument, others: OtherForms): string {
  const { plan } = document
  const links = {
    self: planAddress(document, media.json),
    ...withBase(document.base, others),
    ...sharedLinks(document, plan.claims)
  }
  return checkBody(WalkingPlanAnswer, [...contentSchemas, ...planAnswerSchemas], links.self, {
    data: plan,
    meta: metaOf(document.content),
    links
  })
}

/** An adjustment as JSON text; `plan` is the query of the plan that it is about. */
export function adjustmentToJson(data: PlanAdjustment, edition: Edition, query: string, plan: string): string {
  const { base, root } = edition
  const self = `${root}${planPath}/adjust?${query}`
  const links = {
    self: base + self,
    ...(data.week && { plan: planAddress({ ...edition, query: plan }, media.json) }),
    ...sharedLinks(edition, data.claims)
  }
  return checkBody(PlanAdjustmentAnswer, [...contentSchemas, ...planAnswerSchemas], self, {
    data,
    meta: metaOf(edition.content),
    links
  })
}

function sharedLinks({ base, root }: Edition, claims: readonly Claim[]) {
  const cited = [...new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))]
  return {
    screening: `${base}${root}/screening`,
    redFlags: `${base}${root}/red-flags`,
    ...(cited.length > 0 && { sources: `${base}${root}/sources?ids=${cited.join(',')}` }),
    start: base + root,
    describedBy: `${base}/openapi.json`
  }
}
