import type { Content } from '../content/load.js'
import type { Tool } from './tool.js'
import { getGuidance } from './tools/get-guidance.js'
import { listGuidance } from './tools/list-guidance.js'
import { lookupCode } from './tools/lookup-code.js'
import { searchGuidance } from './tools/search-guidance.js'

/** Every tool, in the order in which assistants see them. */
export function toolsOf (content: Content, base: string): readonly Tool[] {
  return [
    searchGuidance(content, base),
    listGuidance(content),
    getGuidance(content, base),
    lookupCode(content, base)
  ]
}
