import t from 'tap'
import { redFlagReader } from '../../src/answers/reading/red-flag-reader.js'
import { atOnce } from '../../src/answers/steps.js'
import { content } from '../content.js'

const read = atOnce(redFlagReader(content))

/** Each sign that is heard, with how it is meant. */
const heard = (text: string) => [...new Set(read(text).map(({ sign, meant }) => `${sign} ${meant}`))]

t.test('what is said of a sign, whatever else the message holds', async t => {
  const expected: Record<string, string[]> = {
    'Had breast cancer, all clear for six years. New back pain': ['cancer-history said'],
    'They went through fever, weight loss, cancer, all no': [
      'fever denied',
      'weight-loss denied',
      'cancer-history denied'
    ],
    'my back pain came back but the fever is gone': ['fever over'],
    'my fever was gone but came back': ['fever said'],
    'The numb foot went away two years ago. Can I run again?': ['one-leg-mild over'],
    'If I ever lost control of my bladder, whom would I ring?': ['bladder asked-about'],
    "I can't feel when I wipe, I read that it is a red flag?": ['saddle said'],
    'I read online that numbness in the groin is serious. I do not have that, I only ask': ['saddle asked-about']
  }
  t.strictSame(Object.fromEntries(Object.keys(expected).map(text => [text, heard(text)])), expected)
})
