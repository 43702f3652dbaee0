import { buildScreening } from '../answers/screening.js'
import type { Content } from '../content/load.js'
import type { Tool } from './tool.js'
import { getGuidance } from './tools/get-guidance.js'
import { listGuidance } from './tools/list-guidance.js'
import { lookupCode } from './tools/lookup-code.js'
import { planWalkingTool } from './tools/plan-walking.js'
import { screenRedFlags } from './tools/screen-red-flags.js'
import { searchGuidance } from './tools/search-guidance.js'

/** Every tool, in the order in which assistants see them. */
export function toolsOf (content: Content, base: string): readonly Tool[] {
  const screening = buildScreening(content)
  return [
    screenRedFlags(content, base, screening),
    searchGuidance(content, base, screening),
    listGuidance(content),
    getGuidance(content, base),
    lookupCode(content, base),
    planWalkingTool(content, base)
  ]
}
