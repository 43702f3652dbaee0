import { changesTold } from './history.js'
import { readable } from './reading.js'
import type { Rule } from './rule.js'
import { rules } from './rules.js'

/** What authors are held to: the rules of every release, those too slow to hold up a start, and what a draft may still lack. */
export const authoringRules: readonly Rule[] = [...rules, readable, changesTold]
