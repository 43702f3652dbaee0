import { claimsSourced, codesKnown, numbersFound, sourcesCited, urgencyHighest } from './evidence.js'
import { expressionsResolve } from './expressions.js'
import { changesResolve, removalsTold } from './history.js'
import { plainText } from './plain-text.js'
import type { Rule } from './rule.js'
import { contentsComplete, idsUnique, referencesResolve, releasedUntouched, tipsInOrder } from './structure.js'
import { vocabularyOnce, vocabularyResolves } from './vocabulary.js'
import { planBacked, planSound } from './walking-plan.js'

/** What a release promises beyond its schemas, in the order in which it is checked: a server refuses to start without it. */
export const rules: readonly Rule[] = [
  idsUnique, contentsComplete, referencesResolve, tipsInOrder,
  claimsSourced, sourcesCited, numbersFound, codesKnown, urgencyHighest,
  vocabularyResolves, vocabularyOnce, expressionsResolve, planBacked, planSound,
  removalsTold, changesResolve, plainText, releasedUntouched
]
