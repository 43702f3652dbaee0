import { buildScreening } from '../answers/screening.js'
import type { Content } from '../content/load.js'
import { movingEdition } from '../representations/edition.js'
import type { Tool } from './tool.js'
import { getGuidance } from './tools/get-guidance.js'
import { listGuidance } from './tools/list-guidance.js'
import { lookupCode } from './tools/lookup-code.js'
import { planWalkingTool } from './tools/plan-walking.js'
import { screenRedFlags } from './tools/screen-red-flags.js'
import { searchGuidance } from './tools/search-guidance.js'

/** Every tool, in the order in which assistants see them. */
export function toolsOf (content: Content, base: string): readonly Tool[] {
  const edition = movingEdition(content, base)
  const screening = buildScreening(content)
  return [
    screenRedFlags(edition, screening),
    searchGuidance(edition, screening),
    listGuidance(content),
    getGuidance(edition),
    lookupCode(edition),
    planWalkingTool(edition)
  ]
}
