import type { TSchema } from '@sinclair/typebox'
import { EmergencyRegion, Licence, Overview, Release, ReleaseChange, Review, Severity, Source } from './guide.js'
import { Cause, Claim, Code, ItemReference, LifestyleChange, Myth, RedFlag, RegimenTip, Sign, WalkingBenefit } from './schema.js'
import {
  CauseCategory, Certainty, CodeRelation, CollectionName, Domain, LinkStrength, Outcome, Phase, Suitability, Urgency, VerificationLevel
} from './terms.js'
import { FlareRule, PlanAction, PlanExpectation, PlanGoal, PlanMessage, PlanTip, Weekday } from './walking-plan.js'

/** Every schema that has a name: what references resolve to, and the components of the OpenAPI document. */
export const nouns: readonly TSchema[] = [
  CollectionName, Certainty, Urgency, LinkStrength, CauseCategory, Outcome, Phase, Domain, Suitability, CodeRelation, VerificationLevel,
  Claim, Code, ItemReference, Myth, Sign, Cause, WalkingBenefit, RegimenTip, LifestyleChange, RedFlag,
  EmergencyRegion, Overview, Source, Review, Licence, Severity, ReleaseChange, Release,
  Weekday, PlanGoal, PlanAction, PlanTip, PlanMessage, PlanExpectation, FlareRule
]
