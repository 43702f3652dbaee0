import { claimsDirected, effectsSourced, gapsUngraded, linksBacked, saidOnce, sizesBorne } from './claims.js'
import { codesCurrent, codesKnown, itemsCoded } from './codes.js'
import { crisisAnswered, crisisHeld, crisisSaysWhom } from './crisis.js'
import { claimsSourced, numbersFound, sourcesCited, urgencyHighest } from './evidence.js'
import { expressionsResolve } from './expressions.js'
import { exercisesFound, exercisesSafe, helpKept, helpResolves, urgencyInSeekHelp } from './help.js'
import { changesResolve, collectionsKept, movesNew, removalsTold } from './history.js'
import { actionFitsUrgency, outcomesWhole, regionalWordsFit, unsureWeighed } from './outcomes.js'
import { plainText } from './plain-text.js'
import { reviewsTold } from './reviewed.js'
import type { RuleBook } from './rule.js'
import { safetyTold } from './safety.js'
import { sourcesCitable } from './sources.js'
import { contentsComplete, digestTold, idsUnique, referencesResolve, tipsInOrder } from './structure.js'
import { vocabularyOnce, vocabularyResolves } from './vocabulary.js'
import { planAsks, planBacked, planSound } from './walking-plan.js'

/** What is promised beyond the schemas, in the order in which it is checked: a server refuses to start without it. */
export const ruleBook: RuleBook = {
  rules: [
    idsUnique,
    contentsComplete,
    referencesResolve,
    tipsInOrder,
    claimsSourced,
    sourcesCited,
    sourcesCitable,
    numbersFound,
    codesKnown,
    codesCurrent,
    itemsCoded,
    urgencyHighest,
    claimsDirected,
    gapsUngraded,
    sizesBorne,
    effectsSourced,
    saidOnce,
    linksBacked,
    urgencyInSeekHelp,
    helpKept,
    helpResolves,
    exercisesSafe,
    exercisesFound,
    reviewsTold,
    outcomesWhole,
    unsureWeighed,
    actionFitsUrgency,
    regionalWordsFit,
    crisisHeld,
    crisisSaysWhom,
    safetyTold,
    planBacked,
    planSound,
    planAsks,
    removalsTold,
    movesNew,
    changesResolve,
    collectionsKept,
    plainText,
    digestTold
  ],
  phrasebookRules: [vocabularyResolves, vocabularyOnce, expressionsResolve, crisisAnswered]
}
