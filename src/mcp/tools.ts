import type { LatestEdition } from '../representations/editions.js'
import type { Tool } from './tool.js'
import { getGuidance } from './tools/get-guidance.js'
import { listGuidance } from './tools/list-guidance.js'
import { lookupCode } from './tools/lookup-code.js'
import { planWalkingTool } from './tools/plan-walking.js'
import { screenRedFlags } from './tools/screen-red-flags.js'
import { searchGuidance } from './tools/search-guidance.js'

/** Every tool, in the order in which assistants see them. */
export function toolsOf(edition: LatestEdition): readonly Tool[] {
  return [
    screenRedFlags(edition),
    searchGuidance(edition),
    listGuidance(edition.content),
    getGuidance(edition),
    lookupCode(edition),
    planWalkingTool(edition)
  ]
}
