import t from 'tap'
import type { ScreeningRow } from '../../src/answers/evaluation.js'
import { buildScreening, type ScreeningOutcome } from '../../src/answers/screening.js'
import { urgencies } from '../../src/content/enums.js'
import { next, rowsOf } from '../content.js'

const { assess, signs } = buildScreening(next)
const levels: readonly string[] = [...urgencies, 'no-flags-found']
const rank = ({ urgency }: ScreeningOutcome) => levels.indexOf(urgency)
const allNo = Object.fromEntries(signs.map(({ sign }) => [sign.id, 'no' as const]))

/** What people put around what matters. None of it denies, dates or gives to somebody else any sign. */
const wrappings = [
  'My friend says it is nothing.',
  'My wife thinks I worry too much.',
  "I'm tough and never complain.",
  'Sorry, this is embarrassing.',
  'I am 34 years old.',
  'I am 71.',
  'Male, 45.',
  "I'm a woman, 52.",
  'I have no way to get to a doctor.',
  "My GP can't see me until next week.",
  'Thanks so much.',
  'Hello, hope you are well.',
  'It is probably nothing.',
  "I don't want to waste anyone's time.",
  'Is it serious?',
  'What do you think?',
  'My mum had the same years ago and she was fine.',
  'My dad had cancer.',
  'I had a cold last month.',
  'I feel fine otherwise.',
  'No idea why.',
  'I read about red flags online.',
  'I used to run marathons.',
  'My back hurts too.',
  'The dog is fine.',
  'Not sure what to do.'
]

/**
 * Every twentieth message with a warning. Who begins with `He` may go on about whom the wrapping names: another person
 * is no wrapping.
 */
const rows = rowsOf<ScreeningRow>('screening-messages')
const warnings = rows
  .filter(({ accept, text }) => !accept.includes('none') && !/^(he|she)\b/i.test(text))
  .filter((_, index) => index % 20 === 0)

const before = (wrapping: string, text: string) => `${wrapping} ${text}`
const after = (wrapping: string, text: string) => `${text}${/[.!?]$/.test(text) ? '' : '.'} ${wrapping}`

t.test('nothing that is put around a message lowers its level or opens a plan', async t => {
  const misfits: string[] = []
  for (const { text } of warnings) {
    const alone = assess({ text, answers: allNo })
    for (const [index, wrapping] of wrappings.entries()) {
      const second = wrappings[(index + 7) % wrappings.length] as string
      for (const wrapped of [before(wrapping, text), after(wrapping, text), before(second, after(wrapping, text))]) {
        const outcome = assess({ text: wrapped, answers: allNo })
        if (rank(outcome) > rank(alone) || (outcome.planAllowed && !alone.planAllowed)) {
          misfits.push(`${alone.urgency}, then ${outcome.urgency}: ${wrapped}`)
        }
      }
    }
  }
  t.ok(warnings.length > 60)
  t.strictSame(misfits, [])
})

t.test('two messages put together are as urgent as the more urgent of the two', async t => {
  const misfits: string[] = []
  for (const [index, { text }] of warnings.entries()) {
    const other = warnings[(index + 31) % warnings.length]?.text as string
    const most = Math.min(rank(assess({ text })), rank(assess({ text: other })))
    const both = after(other, text)
    if (rank(assess({ text: both })) > most) misfits.push(both)
  }
  t.strictSame(misfits, [])
})

t.test("a question about one's own body is an emergency that one has", async t => {
  const asked = [
    "Is it a red flag that I can't feel myself wee?",
    'Is it a red flag that both my legs have gone numb today?',
    "what if I can't pee? it has been 14 hours",
    'Is it a red flag that I have chest pain with my back pain?',
    'I read about red flags and I do have numbness round my back passage',
    'No red flags really, but I have to push and wait ages before the wee comes',
    'none of the red flags apart from numbness down below',
    "I had saddle numbness last month but it went, now it's back",
    'what if my legs give way again? they went twice today',
    'used to have trouble peeing years ago with prostate, now much worse since back went'
  ]
  t.strictSame(
    asked.filter(text => assess({ text, answers: allNo }).urgency !== 'emergency-now'),
    []
  )
  const general = [
    'what does saddle numbness mean?',
    'I read online that numbness between the legs is serious',
    "I'm worried I might lose control of my bladder"
  ]
  t.strictSame(
    general.filter(text => assess({ text }).urgency !== 'no-flags-found'),
    []
  )
})

t.test('a denial that is not plain leaves the question open', async t => {
  t.match(
    assess({ text: "I don't think my legs are weak, they just give way now and then since Sunday", answers: allNo }),
    { planAllowed: false }
  )
  t.match(assess({ text: 'my legs are not weak', answers: allNo }), { planAllowed: true })
})

t.test('what is over, cleared or denied, and what is not', async t => {
  const level = (text: string): string => assess({ text }).urgency
  t.equal(level('clear of cancer for five years, new back pain'), 'within-days')
  t.equal(level('no cancer, just a stiff back'), 'no-flags-found')
  t.equal(level('I have angina, sore back from gardening'), 'no-flags-found', 'a known illness is no sign')
  t.equal(level('the weak leg of last year never came back'), 'no-flags-found')
})
