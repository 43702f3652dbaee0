import t from 'tap'
import { withAnswers } from '../../src/answers/reading/answered-questions.js'
import { tokensOf } from '../../src/answers/reading/tokens.js'
import { buildScreening } from '../../src/answers/screening.js'
import { content } from '../content.js'

const { assess } = buildScreening(content)
const level = (text: string): string => assess({ text }).urgency

t.test('no to a question about what should be so says that it is not', async t => {
  const emergencies = [
    'Can you control your bladder? No.',
    'Can you control your bladder? Nope, not since Monday',
    'Can you feel your bottom? I cannot',
    'can he move his legs? no',
    'Are you able to pee? no',
    'Are you still able to pass urine? Not since yesterday',
    'Do you have control of your bowels? not today',
    'Do you still have normal feeling between your legs? No',
    'Any feeling between your legs? none',
    'Is your bladder control normal? No',
    'Nurse: Can you feel when you wipe?\nMe: no\nNurse: since when?\nMe: this morning'
  ]
  for (const text of emergencies) t.equal(level(text), 'emergency-now', text)
  t.equal(level('Can you lift your foot? No'), 'same-day')
  const { triggered } = assess({ text: 'Hello. Can you control your bladder? No.' })
  t.match(
    triggered,
    [{ sign: 'bladder', because: { text: { quote: 'Can you control your bladder', start: 7 } } }],
    'in the words of the question'
  )
})

t.test('yes to it is no sign, unless more is said', async t => {
  t.equal(level('Can you control your bladder? Yes.'), 'no-flags-found')
  t.equal(level('Can you control your bladder? Yes, of course, fully'), 'no-flags-found')
  t.equal(level('Can you control your bladder? Yes but I leak'), 'emergency-now')
})

t.test('neither yes nor no leaves the question as it was', async t => {
  const harmless = [
    'Can you pee? No idea what you mean',
    'Can you pee normally? No problem',
    'Can you feel any numbness down below? No',
    'Do you have a fever? No',
    'Do you do sport? No',
    'Is it normal? No',
    'Is that so? No',
    'Can? No',
    'Can you describe the pain? No',
    'Pee? Yes',
    'Is he able? No',
    'Can you pee? I'
  ]
  for (const text of harmless) t.equal(level(text), 'no-flags-found', text)
})

t.test('only whole words say what should be so, and what is no answer', async t => {
  const words = (text: string) =>
    withAnswers(tokensOf(text))
      .map(({ word }) => word)
      .join(' ')
  for (const [text, expected] of [
    ['Do you have control of it? No', 'no control of it'],
    ['Do you have uncontrolled shaking? No', 'do you have uncontrolled shaking no'],
    ['Do you have feelings? No', 'do you have feelings no'],
    ['Is it normal? No', 'it not normal'],
    ['Is it abnormal? No', 'is it abnormal no'],
    ['Is it goodish? No', 'is it goodish no'],
    ['Can you feel it? No problem', 'can you feel it no problem'],
    ['Can you feel it? No problematic', 'cant feel it problematic'],
    ['Can you feel it? No unsure', 'cant feel it unsure'],
    ['Can you feel chapped skin? No', 'cant feel chapped skin'],
    ['Do you have anything of control? No', 'do you have anything of control no']
  ] as const) {
    t.equal(words(text), expected, text)
  }
})

t.test('who speaks is no part of what is said', async t => {
  t.equal(level('Bot: Funny.\ni thought so'), 'no-flags-found', 'a bot is no bottom')
  t.equal(level('Bottom: numb'), 'emergency-now', 'what is listed is said')
  t.equal(level('P: numb between my legs'), 'emergency-now')
})

t.test('a list is denied together, unless the writer has some of it', async t => {
  t.equal(level('They asked about fever, weight loss and cancer, all no'), 'no-flags-found')
  t.equal(level('I have a fever, weight loss and cancer, all no'), 'same-day')
})

t.test('who laughed till it ran has had an event, not a sign', async t => {
  t.equal(level('Laughed so hard I wet myself at the comedy. Back is fine'), 'no-flags-found')
  t.equal(level('I wet myself. I laughed it off'), 'emergency-now')
})
