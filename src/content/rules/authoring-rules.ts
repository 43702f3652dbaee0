import { readable } from './reading.js'
import type { Rule } from './rule.js'
import { rules } from './rules.js'

/** What authors are held to: the rules of every release, and those too slow to hold up a start. */
export const authoringRules: readonly Rule[] = [...rules, readable]
