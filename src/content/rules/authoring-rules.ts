import { changesTold } from './history.js'
import { flowing, readable } from './reading.js'
import { noRefrains } from './refrains.js'
import { reviewsKept } from './reviewed.js'
import type { Rule, RuleBook } from './rule.js'
import { ruleBook } from './rules.js'
import { numbersChecked } from './safety.js'

/**
 * What authors are held to: the rules of every release, those too slow to hold up a start, and what a draft may still
 * lack.
 */
export const authoringBook: RuleBook = {
  ...ruleBook,
  rules: [...ruleBook.rules, readable, flowing, noRefrains, changesTold]
}

/** What authors are warned of on a day: it stops neither a check, nor a seal, nor a start. */
export const warningRules = (today: string): readonly Rule[] => [numbersChecked(today), reviewsKept(today)]
