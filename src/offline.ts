import { checkedFile, packageRoot } from './config.js'
import { loadLibrary as loadFrom, type Library } from './content/library.js'

export { ContentError, type ContentProblem } from './content/problems.js'
export type { Library } from './content/library.js'
export type { Content } from './content/load.js'
export type { Overview, Release, Source } from './content/guide.js'
export type { Claim } from './content/claim.js'
export type { Code } from './content/code.js'
export type {
  Cause,
  Item,
  ItemReference,
  LifestyleChange,
  RedFlag,
  RegimenTip,
  WalkingBenefit
} from './content/schema.js'

/**
 * The content releases of this package, or of another data folder: read, checked and frozen. Throws ContentError with
 * all that is wrong.
 */
export function loadLibrary(dataDir = `${packageRoot}data`): Library {
  return loadFrom(dataDir, checkedFile)
}
