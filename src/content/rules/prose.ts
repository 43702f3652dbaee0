import { Overview } from '../guide.js'
import type { Content } from '../load.js'
import { itemSchemas } from '../schema.js'
import { SafetyStatement } from '../safety.js'
import { ScreeningTexts } from '../screening.js'
import { textsOf } from '../texts.js'
import { WalkingPlanRules } from '../walking-plan.js'
import { itemsOf } from '../parts-of.js'

/**
 * The texts of the overview, of the screening, of the walking plan, of the safety statement and of each item; names are
 * labels, not sentences.
 */
export function* proseOf(content: Content): Generator<{ file: string; texts: Array<{ path: string; text: string }> }> {
  yield { file: 'overview.json', texts: [...textsOf(Overview, content.overview)] }
  yield { file: 'screening.json', texts: [...textsOf(ScreeningTexts, content.screening)] }
  yield { file: 'walking-plan.json', texts: [...textsOf(WalkingPlanRules, content.walkingPlan)] }
  if (content.safety) yield { file: 'safety.json', texts: [...textsOf(SafetyStatement, content.safety)] }
  for (const { collection, file, item } of itemsOf(content)) {
    yield { file, texts: [...textsOf(itemSchemas[collection], item)] }
  }
}
