import { crisisKinds } from '../crisis.js'
import { expressionsFile } from '../phrasebook.js'
import type { PhrasebookRule, Rule } from './rule.js'

const file = 'screening.json'

export const crisisHeld: Rule = {
  name: 'crisis-held',
  description:
    'What is said in a crisis, to a question in the place of an answer, and about a text that was not read, is never lost again.',
  *check({ screening }, predecessor) {
    const before = predecessor?.screening ?? {}
    for (const part of [
      'askFirst',
      'notUnderstood',
      'partlyUnderstood',
      'notUnderstoodIn',
      'notRead',
      'crisis',
      'regionNotHeld'
    ] as const) {
      if (part in before && screening[part] === undefined) {
        yield { file, path: `/${part}`, message: 'the release before has it, and it keeps somebody safe' }
      }
    }
  }
}

export const crisisAnswered: PhrasebookRule = {
  name: 'crisis-answered',
  description:
    'What is heard of a crisis is answered in the newest release or in the next one, and what they have an answer to is heard.',
  *check({ expressions }, releases) {
    const isAnswered = releases.some(({ screening }) => screening.crisis !== undefined)
    const isHeard = expressions.crisis !== undefined
    if (isHeard && !isAnswered) {
      yield { file: expressionsFile, path: '/crisis', message: 'no release says anything to it' }
    }
    if (isAnswered && !isHeard) {
      yield { file: expressionsFile, path: '/crisis', message: 'is missing, but there is an answer to it' }
    }
  }
}

export const crisisSaysWhom: Rule = {
  name: 'crisis-says-whom',
  description:
    'To each kind of crisis it is said whom to call, in an emergency and to talk; and a question that has to be answered is put.',
  *check({ screening: { crisis, askFirst } }) {
    if (askFirst && !askFirst.headline.includes('{question}')) {
      yield { file, path: '/askFirst/headline', message: 'does not put the {question}' }
    }
    if (!crisis) return
    for (const kind of crisisKinds) {
      for (const words of ['say', 'sayOfAnother'] as const) {
        const said = crisis.kinds[kind][words].join(' ')
        for (const whom of ['{emergency}', '{line}']) {
          if (!said.includes(whom)) {
            yield {
              file,
              path: `/crisis/kinds/${kind}/${words}`,
              message: `does not say whom to call: ${whom} is missing`
            }
          }
        }
      }
    }
  }
}
