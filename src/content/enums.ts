import type { Static } from '@sinclair/typebox'
import { oneOf } from './schema-helpers.js'

export const collectionNames = [
  'causes',
  'walking-benefits',
  'regimen-tips',
  'lifestyle-changes',
  'exercises',
  'red-flags'
] as const
export const CollectionName = oneOf(collectionNames, {
  $id: 'CollectionName',
  description: 'The six collections of guidance.'
})
export type CollectionName = Static<typeof CollectionName>

export const certainties = ['high', 'moderate', 'low', 'very-low', 'consensus'] as const
export const Certainty = oneOf(certainties, {
  $id: 'Certainty',
  description:
    'GRADE certainty of the evidence behind a claim, as judged by the editors; `consensus` means that people agree on it but no study tested it.'
})
export type Certainty = Static<typeof Certainty>

export const Direction = oneOf(['for', 'against', 'mixed', 'none'] as const, {
  $id: 'Direction',
  description:
    'Where the evidence points, for the positive statement that a claim is about: `for` it; `against` it, and then the text says that it does not hold or was not shown; `mixed`; or `none`, where nothing tests it. The certainty is that of the evidence, whichever way it points.'
})
export type Direction = Static<typeof Direction>

export const ClaimKind = oneOf(['fact', 'recommendation', 'caution', 'gap'] as const, {
  $id: 'ClaimKind',
  description:
    'What sort of statement it is: a `fact`, a `recommendation` of a guideline or of common practice, a `caution`, or a `gap`: something that nobody has tested well, which has no grade.'
})

/** How an effect is measured: what its value is a multiple or a share of. */
export const Measure = oneOf(
  [
    'standardized-mean-difference',
    'mean-difference',
    'odds-ratio',
    'risk-ratio',
    'hazard-ratio',
    'likelihood-ratio',
    'percent',
    'days',
    'kilograms'
  ] as const,
  {
    $id: 'Measure',
    description: 'What a number measures. Of a standardized mean difference 0.2 is small, 0.5 moderate and 0.8 large.'
  }
)

export const ExerciseKind = oneOf(['mobility', 'strength', 'stretch', 'whole-body'] as const, {
  $id: 'ExerciseKind',
  description: 'What an exercise is for: to move the back gently, for strength, to stretch, or the whole body.'
})
export const Position = oneOf(
  ['lying', 'face-down', 'hands-and-knees', 'kneeling', 'standing', 'seated', 'in-water', 'varied'] as const,
  {
    $id: 'Position',
    description: 'The position in which an exercise is done.'
  }
)
export const Condition = oneOf(
  [
    'pregnancy',
    'osteoporosis',
    'recent-surgery',
    'balance',
    'floor',
    'leg-symptoms',
    'spinal-stenosis',
    'spondylolysis',
    'high-blood-pressure',
    'hip',
    'knee',
    'wrist-or-shoulder',
    'new-pain'
  ] as const,
  {
    $id: 'Condition',
    description:
      'What somebody may have to think of: pregnancy, weak bones or a spinal fracture, surgery or a broken bone not long ago, unsteadiness, no way down to or up from the floor, weakness, tingling or pain in a leg, spinal stenosis, a stress fracture of the spine, high blood pressure that is not under control, a sore or new hip, a sore knee, a sore wrist or shoulder, or back pain that is new.'
  }
)
export const Caution = oneOf(['leave-out', 'ask-first', 'change'] as const, {
  $id: 'Caution',
  description: 'What to do then: leave it out, ask a health worker first, or do it in another way.'
})

/** Most urgent first: the order is the meaning. */
export const urgencies = ['emergency-now', 'same-day', 'within-days', 'routine'] as const
export const Urgency = oneOf(urgencies, {
  $id: 'Urgency',
  description:
    'How soon to get help: `emergency-now` (call emergency services), `same-day`, `within-days`, or `routine` (the next ordinary appointment).'
})
export type Urgency = Static<typeof Urgency>

export const LinkStrength = oneOf(['established', 'likely', 'uncertain', 'unsupported'] as const, {
  $id: 'LinkStrength',
  description:
    'How strong the link with lower back pain is. `established` and `likely` rest on a claim whose evidence points for it, `established` on one of moderate certainty or better; `unsupported` on one that points against it; all else is `uncertain`. A link is not yet a cause.'
})
export const CauseCategory = oneOf(
  [
    'posture-and-movement',
    'injury',
    'inactivity',
    'spine-changes',
    'body-weight',
    'habits',
    'work',
    'mental-health',
    'history',
    'symptom'
  ] as const,
  {
    $id: 'CauseCategory',
    description: 'The kind of factor.'
  }
)
export const Outcome = oneOf(
  ['strength', 'disc-health', 'flexibility', 'weight', 'pain-relief', 'prevention'] as const,
  {
    $id: 'Outcome',
    description: 'What the benefit is said to change.'
  }
)
export const Phase = oneOf(['before', 'start', 'build', 'keep'] as const, {
  $id: 'Phase',
  description: 'When in a walking routine the tip matters.'
})
export const Domain = oneOf(['work', 'activity', 'sleep', 'weight', 'exercise', 'knowledge'] as const, {
  $id: 'Domain',
  description: 'The part of life that changes.'
})
export const Suitability = oneOf(['good', 'adapt', 'check-first'] as const, {
  $id: 'Suitability',
  description: 'Whether walking suits: as it is, with changes, or only after asking a health worker.'
})
export const codeRelations = ['exact', 'narrower', 'broader', 'related'] as const
export const CodeRelation = oneOf(codeRelations, {
  $id: 'CodeRelation',
  description: 'How the code relates to the item: `broader` means that the code covers more than the item.'
})
export const VerificationLevel = oneOf(['finding-seen', 'secondary', 'record-seen'] as const, {
  $id: 'VerificationLevel',
  description:
    'What the editors saw: the finding itself, the finding in a digest or copy, or only the record of the work.'
})
