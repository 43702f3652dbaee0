import type { Content } from '../load.js'
import { safetyModules } from '../safety.js'
import { repeated, type Rule } from './rule.js'

const file = 'safety.json'

/** The days by which a number has to be read again in its source, with file and path. */
function* checksDue({ overview, screening }: Content): Generator<{ file: string; path: string; by: string }> {
  for (const [index, { checkAgainBy }] of overview.emergency.regions.entries()) {
    if (checkAgainBy) {
      yield { file: 'overview.json', path: `/emergency/regions/${index}/checkAgainBy`, by: checkAgainBy }
    }
  }
  for (const [index, { checkAgainBy }] of (screening.crisis?.lines ?? []).entries()) {
    yield { file: 'screening.json', path: `/crisis/lines/${index}/checkAgainBy`, by: checkAgainBy }
  }
}

export const safetyTold: Rule = {
  name: 'safety-told',
  description:
    'What adopters must know is said of every part, is never lost again, and names the first day on which a number has to be checked.',
  *check(content, predecessor) {
    const { safety } = content
    if (predecessor?.safety && !safety) {
      yield { file, path: '', message: 'the release before has it, and it keeps somebody safe' }
    }
    if (!safety) return
    for (const module of safetyModules) {
      if (!safety.intendedUse.some(use => use.module === module)) {
        yield { file, path: '/intendedUse', message: `says nothing about ${module}` }
      }
    }
    for (const { module } of repeated(safety.intendedUse, ({ module }) => module)) {
      yield { file, path: '/intendedUse', message: `names ${module} twice` }
    }
    for (const { id } of repeated(safety.mustDo, ({ id }) => id)) {
      yield { file, path: '/mustDo', message: `names ${id} twice` }
    }
    const [first] = Array.from(checksDue(content), ({ by }) => by).sort()
    if (first && safety.checkNumbersBy !== first) {
      yield {
        file,
        path: '/checkNumbersBy',
        message: `is ${safety.checkNumbersBy}, but the first number is due on ${first}`
      }
    }
  }
}

/**
 * Warns of numbers whose day has come. It is no reason not to start: an old number mostly still answers, and no server
 * could mend it.
 */
export const numbersChecked = (today: string): Rule => ({
  name: 'numbers-checked',
  description: 'Emergency numbers and crisis lines are read again in their sources by the day that they name.',
  *check(content) {
    for (const { file, path, by } of checksDue(content)) {
      if (by < today) yield { file, path, message: `had to be read again in its source by ${by}` }
    }
  }
})
