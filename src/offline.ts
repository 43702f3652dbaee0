import { checkedFile, packageRoot } from './config.js'
import { loadLibrary as loadFrom, type Library } from './content/library.js'

export { ContentError, type ContentProblem } from './content/problems.js'
export type { Library } from './content/library.js'
export type { Content } from './content/load.js'
export type { Overview, Release, Source } from './content/guide.js'
export type {
  Cause,
  Claim,
  Code,
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
