import { claimsSourced, codesKnown, numbersFound, sourcesCited, urgencyHighest } from './evidence.js'
import type { Rule } from './rule.js'
import { contentsComplete, idsUnique, referencesResolve, releasedUntouched, tipsInOrder } from './structure.js'
import { plainText, readable } from './wording.js'

/** Everything that a release promises beyond its schemas, in the order in which it is checked. */
export const rules: readonly Rule[] = [
  idsUnique, contentsComplete, referencesResolve, tipsInOrder,
  claimsSourced, sourcesCited, numbersFound, codesKnown, urgencyHighest,
  readable, plainText, releasedUntouched
]
