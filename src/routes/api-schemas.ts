import type { TSchema } from '@sinclair/typebox'
import { changesSchemas } from '../representations/changes.js'
import { codeSchemas } from '../representations/codes.js'
import { infobuttonSchemas } from '../representations/infobutton.js'
import { planAnswerSchemas } from '../representations/plan-json.js'
import { releaseSchemas } from '../representations/releases.js'
import { contentSchemas } from '../representations/schemas.js'
import { screeningSchemas } from '../representations/screening-schemas.js'
import { searchSchemas } from '../representations/search-schemas.js'
import { serviceSchemas } from '../representations/service-page.js'
import { suggestSchemas } from '../representations/suggest.js'
import { discoverySchemas } from './discovery.js'
import { healthSchemas } from './health.js'
import { mcpSchemas } from './mcp.js'
import { problemSchemas } from './problems.js'

/** Every schema that has a name in the OpenAPI document, in its order. */
export const apiSchemas: readonly TSchema[] = [
  ...contentSchemas,
  ...codeSchemas,
  ...infobuttonSchemas,
  ...searchSchemas,
  ...suggestSchemas,
  ...screeningSchemas,
  ...planAnswerSchemas,
  ...releaseSchemas,
  ...changesSchemas,
  ...discoverySchemas,
  ...mcpSchemas,
  ...healthSchemas,
  ...problemSchemas,
  ...serviceSchemas
]
