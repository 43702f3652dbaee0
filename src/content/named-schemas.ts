import type { TSchema } from '@sinclair/typebox'
import { Figure, Pose } from './figure.js'
import { EmergencyRegion, Licence, Overview, Release, ReleaseChange, Review, Severity, Source } from './guide.js'
import { Dose, EffectSize, NotFor, Reviewed, SeekHelp } from './item-parts.js'
import { Claim } from './claim.js'
import { Sign } from './sign.js'
import { Code } from './code.js'
import { Cause, Exercise, ItemReference, LifestyleChange, Myth, RedFlag, RegimenTip, WalkingBenefit } from './schema.js'
import {
  CauseCategory,
  Caution,
  Certainty,
  ClaimKind,
  CodeRelation,
  CollectionName,
  Condition,
  Direction,
  Domain,
  ExerciseKind,
  LinkStrength,
  Measure,
  Outcome,
  Phase,
  Position,
  Suitability,
  Urgency,
  VerificationLevel
} from './enums.js'
import { SafetyStatement } from './safety.js'
import {
  FlareRule,
  PlanAction,
  PlanExpectation,
  PlanGoal,
  PlanMessage,
  PlanReason,
  PlanTip,
  Weekday
} from './walking-plan.js'

/** Every schema that has a name: what references resolve to, and the components of the OpenAPI document. */
export const namedSchemas: readonly TSchema[] = [
  CollectionName,
  Certainty,
  Direction,
  ClaimKind,
  Measure,
  Condition,
  Caution,
  ExerciseKind,
  Position,
  Urgency,
  LinkStrength,
  CauseCategory,
  Outcome,
  Phase,
  Domain,
  Suitability,
  CodeRelation,
  VerificationLevel,
  EffectSize,
  Claim,
  Code,
  ItemReference,
  Myth,
  SeekHelp,
  NotFor,
  Reviewed,
  Dose,
  Pose,
  Figure,
  Sign,
  Cause,
  WalkingBenefit,
  RegimenTip,
  LifestyleChange,
  Exercise,
  RedFlag,
  EmergencyRegion,
  Overview,
  Source,
  Review,
  Licence,
  Severity,
  ReleaseChange,
  Release,
  SafetyStatement,
  Weekday,
  PlanGoal,
  PlanAction,
  PlanTip,
  PlanReason,
  PlanMessage,
  PlanExpectation,
  FlareRule
]

/** The same by name. */
export const namedSchemasByName: ReadonlyMap<string, TSchema> = new Map(
  namedSchemas.map(schema => [schema.$id as string, schema])
)
