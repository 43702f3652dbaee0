import t from 'tap'
import { evaluateScreening, figureLine, type ScreeningRow } from '../../src/answers/evaluation.js'
import { redFlagReader } from '../../src/answers/reading/red-flag-reader.js'
import type { ScreeningAnswer } from '../../src/answers/judging-signs.js'
import { buildScreening } from '../../src/answers/screening.js'
import { atOnce } from '../../src/answers/steps.js'
import { urgencies, type Urgency } from '../../src/content/enums.js'
import { next as content, rowsOf } from '../content.js'

const screening = buildScreening(content)
const { assess, signs } = screening
const read = atOnce(redFlagReader(content))
const rows = rowsOf<ScreeningRow>('screening-messages')
/** How a sign is meant wherever a message speaks of it; it does speak of it. */
function meantFor(text: string, sign: string) {
  const meant = read(text)
    .filter(mention => mention.sign === sign)
    .map(({ meant }) => meant)
  return meant.length > 0 ? meant : [`${text} is not about ${sign}`]
}
const answersOf = (answer: ScreeningAnswer) => Object.fromEntries(signs.map(({ sign }) => [sign.id, answer]))

t.test('the messages of the table get the level that is expected of them', async t => {
  const {
    figures: [caught, emergencies, alarms],
    failures
  } = evaluateScreening(rows, screening)
  t.ok(rows.length >= 1000)
  t.ok(caught!.count / caught!.of >= 0.97, figureLine(caught!))
  t.ok(emergencies!.count / emergencies!.of >= 0.95, figureLine(emergencies!))
  t.ok(alarms!.count / alarms!.of <= 0.1, figureLine(alarms!))
  t.ok(failures.length < rows.length * 0.04, failures.join('\n'))
})

t.test('messages that the rules were not made from are read nearly as well', async t => {
  const exam = rowsOf<ScreeningRow>('screening-exam')
  const {
    figures: [caught, emergencies, alarms]
  } = evaluateScreening(exam, screening)
  t.ok(exam.length >= 250)
  t.ok(caught!.count / caught!.of >= 0.95, figureLine(caught!))
  t.ok(emergencies!.count / emergencies!.of >= 0.95, figureLine(emergencies!))
  t.ok(alarms!.count / alarms!.of <= 0.1, figureLine(alarms!))
})

t.test('every trigger shows the words that caused it, where they stand', async t => {
  let quotes = 0
  for (const { text } of rows) {
    const { triggered, ruledOut } = assess({ text })
    for (const one of [
      ...triggered.flatMap(({ because }) => ('text' in because ? [because.text] : [])),
      ...ruledOut.flatMap(({ text }) => (text ? [text] : []))
    ]) {
      if (text.slice(one.start, one.end) !== one.quote || one.quote.length === 0) {
        t.fail(`${text}: ${JSON.stringify(one)}`)
      }
      quotes++
    }
  }
  t.ok(quotes > 1000)
  const emoji = '🙂 Ça va? İyi. I\u2019ve wet myself'
  const { because } = assess({ text: emoji }).triggered[0] as { because: { text: { start: number; end: number } } }
  t.equal(emoji.slice(because.text.start, because.text.end), 'wet myself')
})

t.test('what fails is heard in every tense', async t => {
  const said: Record<string, string[]> = {
    'one-leg-newly-weak': [
      'my foot goes dead when I walk',
      'my foot keeps going dead',
      'my leg has given in twice this week',
      'my right leg loses all strength'
    ],
    'progressive-weakness': ['my legs lose power on the stairs', 'my legs are losing power', 'my legs lost power'],
    bladder: ['my bladder didnt empty', 'my bladder doesnt empty'],
    bowel: ['she soils herself at night', 'he was soiling himself'],
    saddle: ['I am losing feeling between my legs', 'I lose feeling between my legs', 'I lost feeling between my legs']
  }
  for (const [sign, texts] of Object.entries(said)) {
    for (const text of texts) t.ok(meantFor(text, sign).includes('said'), text)
  }
})

t.test('what stops working is a limb, an organ, or somebody who works', async t => {
  for (const stops of ['stop working', 'stopped working', 'keep stopping working', 'quit working']) {
    t.ok(meantFor(`my legs ${stops}`, 'progressive-weakness').includes('said'), `legs ${stops}`)
  }
  t.ok(meantFor('my foot stops working when I walk', 'one-leg-newly-weak').includes('said'))
  t.ok(meantFor('some mornings my bladder stops working', 'bladder').includes('said'))
  for (const text of [
    'my legs ache so I stopped working',
    'my legs hurt since I stopped working out',
    'I had to stop working as a nurse, both my legs hurt'
  ]) {
    const signs = read(text).map(({ sign }) => sign)
    t.notOk(signs.includes('progressive-weakness') || signs.includes('one-leg-newly-weak'), text)
  }
})

t.test('what is said about a sign is not always that one has it', async t => {
  t.ok(meantFor('no numbness down there, and I can pee fine', 'saddle').every(meant => meant === 'denied'))
  t.ok(
    meantFor('legs ok, I can pee fine', 'bladder').every(meant => meant === 'denied'),
    'said to be well'
  )
  t.strictSame(
    read('what if I can pee fine').filter(({ sign }) => sign === 'bladder'),
    [],
    'well in theory'
  )
  t.ok(meantFor('my fever went last month, my back still aches', 'fever').every(meant => meant === 'over'))
  t.ok(meantFor('my fever went last month', 'fever').every(meant => meant === 'over'))
  t.ok(meantFor('my mum had cancer', 'cancer-history').every(meant => meant === 'someone-else'))
  t.ok(meantFor('is weight loss a red flag?', 'weight-loss').every(meant => meant === 'asked-about'))
  t.ok(
    meantFor('my mum noticed I leak. My back hurts', 'bladder').includes('said'),
    "a sign that begins with I is one's own, whoever noticed it"
  )
  t.ok(
    meantFor('no pain, only at night', 'night-pain').includes('said'),
    'a denial ends where the sign itself begins with only'
  )
  t.ok(meantFor('no pain only at night', 'night-pain').includes('said'))
  t.ok(meantFor('lost a stone on a diet', 'weight-loss').every(meant => meant === 'explained'))
  t.ok(meantFor('no fever but numb between my legs', 'saddle').includes('said'))
  t.ok(meantFor('Any numbness down below? No.', 'saddle').every(meant => meant === 'denied'))
  t.ok(meantFor('Any numbness down below? Yes, since Monday.', 'saddle').includes('said'))
  t.ok(
    meantFor('my dad had prostate cancer. He had it for years.', 'cancer-history').every(
      meant => meant === 'someone-else'
    )
  )
  for (const slang of [
    'numb down below',
    'wet myself',
    "can't feel when I wipe",
    'CANT FEEL WHEN I WIPE',
    'can´t feel when I wipe',
    'nubm down below',
    'numb, um, down below'
  ]) {
    t.equal(assess({ text: slang }).urgency, 'emergency-now', slang)
  }
})

t.test('the highest urgency wins, whatever else is answered', async t => {
  for (const { sign } of signs) {
    const { urgency, triggered } = assess({ answers: { ...answersOf('no'), [sign.id]: 'yes' } })
    t.equal(urgency, sign.urgency, sign.id)
    t.match(triggered, [{ sign: sign.id, because: { answer: 'yes' } }])
  }
  t.equal(assess({ answers: answersOf('yes') }).urgency, 'emergency-now')
})

t.test('not being sure counts as what the sign may be at its worst, and leaves a routine question open', async t => {
  for (const { sign } of signs) {
    const { urgency, unanswered, planAllowed } = assess({ answers: { ...answersOf('no'), [sign.id]: 'unsure' } })
    t.equal(urgency, sign.unsure ?? 'no-flags-found', sign.id)
    t.strictSame(unanswered, sign.unsure ? [] : [sign.id])
    t.equal(planAllowed, sign.urgency === 'routine')
  }
})

t.test('every escalation of the content raises the urgency, and nothing lowers it', async t => {
  let checked = 0
  for (const { sign } of signs) {
    for (const { signs: others, urgency } of sign.escalatesWith) {
      const { triggered } = assess({
        answers: Object.fromEntries([sign.id, ...others].map(id => [id, 'yes' as const]))
      })
      const raised = triggered.find(one => one.sign === sign.id)!
      t.ok(urgencies.indexOf(raised.urgency) <= urgencies.indexOf(urgency), `${sign.id} with ${others}`)
      checked++
    }
  }
  t.ok(checked >= 10)
})

t.test('a "no" that was ticked does not talk down what was said, and a yes outweighs a denial', async t => {
  t.match(assess({ answers: { saddle: 'no' }, text: 'numb between my legs' }), {
    urgency: 'emergency-now',
    triggered: [{ sign: 'saddle', because: { text: { quote: 'numb between my legs' } } }]
  })
  t.match(assess({ answers: { saddle: 'yes' }, text: 'no numbness down below' }), {
    urgency: 'emergency-now',
    triggered: [{ sign: 'saddle', because: { answer: 'yes' } }]
  })
})

t.test('words may count for less or for more than their sign, as the content says why', async t => {
  const level = (text: string): string => assess({ text }).urgency
  t.equal(level('I slipped on ice and my back hurts'), 'same-day')
  t.equal(level('I am 83, I slipped on ice and my back hurts'), 'same-day')
  t.equal(level('I am 83, I slipped on ice and my leg is weak'), 'emergency-now')
  t.equal(level('fever and back pain since today'), 'same-day')
  t.equal(level('fever and back pain since today, and he is very confused'), 'emergency-now')
  t.equal(level('had a temp of thirty nine last night'), 'same-day')
  for (const { urgency, note } of content.expressions.expressions) if (urgency) t.ok(note)
})

t.test('a plan is allowed only when nothing was found that cannot wait and nothing such is open', async t => {
  t.match(assess({ answers: answersOf('no') }), { urgency: 'no-flags-found', planAllowed: true, unanswered: [] })
  t.match(assess({ answers: { ...answersOf('no'), 'not-improving': 'yes' } }), {
    urgency: 'routine',
    planAllowed: true
  })
  t.match(assess({ text: 'my back aches a bit after gardening' }), { urgency: 'no-flags-found', planAllowed: false })
  t.match(assess({ answers: { ...answersOf('no'), 'weight-loss': 'yes' } }), {
    urgency: 'same-day',
    planAllowed: false
  })
  const { bladder, ...rest } = answersOf('no')
  t.equal(bladder, 'no')
  t.match(assess({ answers: rest }), { planAllowed: false, unanswered: ['bladder'] })
  t.match(
    assess({ answers: rest, text: 'no trouble peeing' }),
    { planAllowed: true, unanswered: [] },
    'what was denied in words is settled'
  )
  t.match(
    assess({ answers: rest, text: 'my mum wet herself' }),
    { planAllowed: false, unanswered: ['bladder'] },
    'what was only spoken of is not'
  )
})

t.test('the outcome says what has to be said, and is never an all-clear', async t => {
  for (const urgency of [...urgencies, 'no-flags-found' as const]) {
    const sign = signs.find(({ sign }) => sign.urgency === urgency)
    const outcome = assess(sign ? { answers: { [sign.sign.id]: 'yes' } } : { text: 'hello' })
    t.equal(outcome.urgency, urgency)
    t.equal(outcome.headline, content.screening.outcomes[urgency].headline)
    t.equal(outcome.caveat, content.screening.caveat)
    t.ok(outcome.mustSay.length > 0 && outcome.doNotSay.length > 0 && outcome.action.length > 0)
    t.notMatch(
      [outcome.headline, outcome.action, ...outcome.mustSay].join(' '),
      /you are (fine|well|ok)|nothing is wrong|all is well/i
    )
    for (const said of sign?.redFlag.mustSay ?? []) t.ok(outcome.mustSay.includes(said))
    t.equal(new Set(outcome.mustSay).size, outcome.mustSay.length)
  }
})

t.test('the emergency number is that of the region, or the words that hold everywhere', async t => {
  t.match(assess({ text: 'hello', region: 'gb' }).emergency, {
    region: 'GB',
    number: '999',
    urgentNumber: '111',
    text: /999/
  })
  t.match(assess({ text: 'hello', region: 'FR' }).emergency, { region: 'FR', number: '112' })
  t.match(assess({ text: 'hello', region: 'UK' }).emergency, { region: 'GB', number: '999' }, 'as many write it')
  t.match(assess({ text: 'hello', region: 'eu' }).emergency, { region: 'EU', number: '112' })
  t.match(assess({ text: 'hello', region: 'NZ' }).emergency, { region: 'NZ', number: '111' })
  t.strictSame(assess({ text: 'hello' }).emergency, { text: content.overview.emergency.text })
  const notHeld = assess({ text: 'hello', region: 'ZZ' }).emergency
  t.strictSame(
    notHeld,
    { text: `${content.overview.emergency.text} ${content.screening.regionNotHeld}` },
    'none is held, and it says so'
  )
})

t.test('text that was made to be hard is read all the same', async t => {
  const pieces = [
    'not able to ',
    'cant ',
    'numb ',
    'my legs my legs numb ',
    'a',
    'numb down there ',
    'lost control of ',
    '((',
    "''''",
    '\u0000',
    '\ud800',
    '🙂',
    'é',
    '<numb> ..3 ',
    '1 ',
    'seventy ',
    '\n',
    '?!',
    'no '
  ]
  for (const piece of pieces) {
    const text = piece.repeat(Math.floor(4000 / piece.length))
    const { urgency }: { urgency: Urgency | 'no-flags-found' } = assess({ text })
    t.equal(urgency !== 'no-flags-found', /^numb down|^my legs/.test(piece), JSON.stringify(piece))
  }
})

t.test('an evaluation names what fails', async t => {
  const [row] = rows as [ScreeningRow]
  const wrong = evaluateScreening(
    [
      { text: 'numb between my legs', accept: ['none'] },
      { ...row, text: 'hello', accept: ['emergency'] }
    ],
    screening
  )
  t.match(wrong.failures, ['-: emergency, not none: "numb between my legs"', `${row.id}: none, not emergency: "hello"`])
  t.strictSame(
    wrong.figures.map(({ count, of }) => [count, of]),
    [
      [0, 1],
      [0, 1],
      [1, 1]
    ]
  )
  t.equal(figureLine({ name: 'n', count: 0, of: 0, wanted: 'w' }), 'n: 0 of 0 (- %; wanted w)')
})
