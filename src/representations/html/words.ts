import type { Content } from '../../content/load.js'
import type { ScreeningLevel } from '../../content/screening.js'
import type { Claim } from '../../content/claim.js'
import { capital } from '../markdown-blocks.js'
import { directions } from '../markdown-evidence.js'

/** How many of four dots a certainty fills. */
const dots: Readonly<Record<Claim['certainty'], number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1, consensus: 0 }
const most = 4

/** A certainty as a small mark, for the eye alone: the words beside it say the same. Consensus is no grade. */
export const markOf = (certainty: Claim['certainty']): string =>
  certainty === 'consensus' ? '' : '●'.repeat(dots[certainty]) + '○'.repeat(most - dots[certainty])

/** A certainty and where the evidence points, in words. */
export function gradeInWords({ certainty, direction, kind }: Claim): string {
  const grade =
    certainty === 'consensus'
      ? 'Consensus: people agree on it, and no study tested it'
      : `${capital(spaced(certainty))} certainty`
  return [
    grade,
    ...(direction ? [`the evidence ${directions[direction]}`] : []),
    ...(kind === undefined ? [] : [kind])
  ].join(' · ')
}

/** How soon to get help, as screening says it. */
export const urgencyInWords = (level: ScreeningLevel, { screening }: Content): string =>
  screening.outcomes[level].headline

/** A word of a list that programs read, as people write it. */
export const spaced = (word: string): string => word.replaceAll('-', ' ')
