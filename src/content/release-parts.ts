import { Type } from '@sinclair/typebox'
import { Overview, Source } from './guide.js'
import { SafetyStatement } from './safety.js'
import { ScreeningTexts } from './screening.js'
import { WalkingPlanRules } from './walking-plan.js'

/** What a release holds beside its items and what it says of itself: each part, with its file in the working tree. */
export const releaseParts = {
  overview: { file: 'overview.json', schema: Overview },
  sources: { file: 'sources.json', schema: Type.Array(Source) },
  screening: { file: 'screening.json', schema: ScreeningTexts },
  walkingPlan: { file: 'walking-plan.json', schema: WalkingPlanRules },
  safety: { file: 'safety.json', schema: SafetyStatement }
} as const
export type PartName = keyof typeof releaseParts
export const partNames = Object.keys(releaseParts) as PartName[]

/** Parts that came later, so that older releases lack them; rules hold that none is lost again. */
export const laterParts: readonly PartName[] = ['safety']

/** The file in which a release says what it is. */
export const releaseFile = 'release.json'
