import t from 'tap'
import type { ScreeningAnswer } from '../../src/answers/judging-signs.js'
import { buildScreening, type ScreeningAsk } from '../../src/answers/screening.js'
import type { ScreeningLevel } from '../../src/content/screening.js'
import { next as newest } from '../content.js'

const { assess, signs } = buildScreening(newest)
const answersOf = (answer: ScreeningAnswer, ...ids: string[]) => Object.fromEntries(ids.map(id => [id, answer]))
const allNo = answersOf('no', ...signs.map(({ sign }) => sign.id))
const yes = (...ids: string[]): ScreeningAsk => ({ answers: { ...allNo, ...answersOf('yes', ...ids) } })
const unsure = (...ids: string[]): ScreeningAsk => ({ answers: { ...allNo, ...answersOf('unsure', ...ids) } })

type Row = readonly [what: string, ask: ScreeningAsk, expected: ScreeningLevel]
const given = (rows: readonly Row[]) => rows.map(([what, ask]) => `${what}: ${assess(ask).urgency}`)
const wanted = (rows: readonly Row[]) => rows.map(([what, , expected]) => `${what}: ${expected}`)

t.test('each new sign has its level, answered yes and not sure', async t => {
  const levels: Record<string, [yes: ScreeningLevel, unsure: ScreeningLevel]> = {
    'very-unwell': ['emergency-now', 'emergency-now'],
    'pregnancy-emergency': ['emergency-now', 'emergency-now'],
    'stroke-or-meningitis': ['emergency-now', 'emergency-now'],
    'cancer-nerve-pain': ['emergency-now', 'emergency-now'],
    'calf-clot': ['same-day', 'same-day'],
    'blood-thinner': ['same-day', 'same-day'],
    'pain-on-straining': ['within-days', 'within-days'],
    'under-18': ['within-days', 'within-days'],
    'bilateral-leg-longstanding': ['within-days', 'emergency-now'],
    'one-leg-newly-weak': ['same-day', 'emergency-now'],
    'minor-trauma-fragile': ['same-day', 'emergency-now'],
    'bilateral-leg': ['emergency-now', 'emergency-now'],
    'progressive-weakness': ['emergency-now', 'emergency-now']
  }
  const both = (id: string) => [yes(id), unsure(id)].map(ask => assess(ask).urgency)
  t.strictSame(Object.fromEntries(Object.keys(levels).map(id => [id, both(id)])), levels)
  for (const id of Object.keys(levels)) t.equal(assess(yes(id)).planAllowed, false, id)
})

t.test('what makes a sign worse', async t => {
  const rows: Row[] = [
    ['a calf with chest pain', yes('calf-clot', 'chest-pain'), 'emergency-now'],
    ['a blood thinner with a weak leg', yes('blood-thinner', 'one-leg-newly-weak'), 'emergency-now'],
    ['a blood thinner with tingling', yes('blood-thinner', 'one-leg-mild'), 'emergency-now'],
    ['a blood thinner and a fall', yes('blood-thinner', 'minor-trauma-fragile'), 'emergency-now'],
    ['a blood thinner, and the pain comes and goes', yes('blood-thinner', 'not-improving'), 'same-day'],
    ['cancer with pain down a leg (S1-5)', yes('cancer-history', 'one-leg-mild'), 'emergency-now'],
    ['cancer with a weak leg', yes('cancer-history', 'one-leg-newly-weak'), 'emergency-now'],
    ['cancer with both legs', yes('cancer-history', 'bilateral-leg-longstanding'), 'emergency-now'],
    ['cancer with pain on straining', yes('cancer-history', 'pain-on-straining'), 'same-day'],
    ['cancer with pain high in the back', yes('cancer-history', 'thoracic'), 'same-day'],
    ['cancer with night pain', yes('cancer-history', 'night-pain'), 'same-day'],
    ['cancer with pain without a break', yes('cancer-history', 'severe-unrelenting'), 'same-day'],
    ['cancer that does not get better', yes('cancer-history', 'not-improving'), 'same-day'],
    ['one leg that gets weaker', yes('one-leg-newly-weak', 'progressive-weakness'), 'emergency-now'],
    ['fever with a weak leg', yes('fever', 'one-leg-newly-weak'), 'emergency-now'],
    ['a risk of infection with a weak leg', yes('infection-risk', 'one-leg-newly-weak'), 'emergency-now'],
    ['a small fall with a weak leg', yes('minor-trauma-fragile', 'one-leg-newly-weak'), 'emergency-now'],
    ['a small fall with nerve pain', yes('minor-trauma-fragile', 'one-leg-mild'), 'emergency-now'],
    ['a small fall, and cannot stand', yes('minor-trauma-fragile', 'major-trauma'), 'emergency-now'],
    ['a small fall over 70', yes('minor-trauma-fragile', 'age'), 'same-day'],
    ['a small fall with steroids', yes('minor-trauma-fragile', 'osteoporosis-steroids'), 'same-day'],
    ['a child with night pain', yes('under-18', 'night-pain'), 'same-day']
  ]
  t.strictSame(given(rows), wanted(rows))
  const raised = Object.fromEntries(
    assess(yes('cancer-history', 'pain-on-straining', 'under-18', 'severe-unrelenting')).triggered.map(
      ({ sign, urgency }) => [sign, urgency]
    )
  )
  t.strictSame(
    raised,
    {
      'severe-unrelenting': 'same-day',
      'cancer-history': 'same-day',
      'pain-on-straining': 'same-day',
      'under-18': 'same-day'
    },
    'the sign itself is raised'
  )
  t.match(
    assess({ answers: { 'cancer-history': 'yes', 'night-pain': 'unsure' } }).triggered,
    [{ sign: 'cancer-history', urgency: 'same-day' }],
    'what may be there raises what is sure to be there'
  )
})

t.test('sets of answers', async t => {
  const sameDay = signs
    .filter(({ sign }) => sign.urgency === 'same-day' && sign.unsure === 'same-day')
    .map(({ sign }) => sign.id)
  const rows: Row[] = [
    ['1 all no', { answers: allNo }, 'no-flags-found'],
    ['2 all not sure', unsure(...Object.keys(allNo)), 'emergency-now'],
    ['3 the same-day signs not sure', unsure(...sameDay, 'night-pain', 'weight-loss'), 'same-day'],
    [
      '4 cancer, night pain, weight loss not sure',
      unsure('cancer-history', 'night-pain', 'weight-loss'),
      'within-days'
    ],
    ['5 age, weight loss, night pain', yes('age', 'weight-loss', 'night-pain'), 'same-day'],
    [
      '6 cancer, and bladder not sure',
      { answers: { ...allNo, 'cancer-history': 'yes', bladder: 'unsure' } },
      'emergency-now'
    ],
    ['7 cancer and one leg', yes('cancer-history', 'one-leg-mild'), 'emergency-now'],
    [
      '8 weak bones, high pain, severe pain',
      yes('osteoporosis-steroids', 'thoracic', 'severe-unrelenting'),
      'same-day'
    ],
    ['9 fever, risk of infection, high pain', yes('fever', 'infection-risk', 'thoracic'), 'same-day'],
    ['10 pregnancy and fever', yes('pregnancy', 'fever'), 'same-day'],
    ['11 bladder no, but said', { answers: allNo, text: 'I have not been able to pee' }, 'emergency-now'],
    ['12 bladder yes, but denied', { answers: { bladder: 'yes' }, text: 'no bladder problems' }, 'emergency-now'],
    [
      '13 fever yes, and too weak to get up',
      { answers: { fever: 'yes' }, text: 'confused and too weak to get up' },
      'emergency-now'
    ],
    [
      '16 routine questions left out',
      {
        answers: Object.fromEntries(
          signs.filter(({ sign }) => sign.urgency !== 'routine').map(({ sign }) => [sign.id, 'no' as const])
        )
      },
      'no-flags-found'
    ],
    [
      '17 emergencies only',
      {
        answers: answersOf(
          'no',
          ...signs.filter(({ sign }) => sign.urgency === 'emergency-now').map(({ sign }) => sign.id)
        )
      },
      'no-flags-found'
    ],
    ['18 one leg, not better, age', yes('one-leg-mild', 'not-improving', 'age'), 'within-days'],
    ['19 a bad accident not sure', unsure('major-trauma'), 'emergency-now'],
    ['S2-1 the same for years', yes('bilateral-leg-longstanding'), 'within-days'],
    ['S2-2 a small fall', yes('minor-trauma-fragile', 'age'), 'same-day'],
    ['S2-3 one weak leg', yes('one-leg-newly-weak'), 'same-day'],
    ['S2-5 stiff at night, better on moving', yes('axspa'), 'routine']
  ]
  t.strictSame(given(rows), wanted(rows))
  t.match(
    [0, 13, 14].map(at => assess(rows[at]![1]).planAllowed),
    [true, true, false]
  )
})

t.test('messages that found nothing, or too little, before', async t => {
  const said = (text: string, expected: ScreeningLevel): Row => [text, { text }, expected]
  const rows = [
    said('my face has drooped and my speech is slurred, and my back aches', 'emergency-now'),
    said('my right arm and leg have gone weak and I am slurring my words', 'emergency-now'),
    said('thunderclap headache, stiff neck and back pain', 'emergency-now'),
    said('stiff neck, light hurts my eyes and I have a rash that does not fade, my back aches', 'emergency-now'),
    said('fever and rigors with back pain, too weak to get out of bed', 'emergency-now'),
    said("my 4-year-old has back pain, won't walk and has a temperature of 39 degrees", 'emergency-now'),
    said('drowsy and slow breathing on morphine for my back', 'emergency-now'),
    said('34 weeks, backache coming and going every five minutes', 'emergency-now'),
    said('36 weeks, blinding headache, swollen hands, pain under my ribs, back pain', 'emergency-now'),
    said('breast cancer three years ago, new back pain shooting down my left leg with numb foot', 'emergency-now'),
    said('I had prostate cancer and my back pain is worse when I cough', 'same-day'),
    said('my grandad (84, on rivaroxaban) fell out of bed, sore back, bit confused', 'emergency-now'),
    said('My mum 79, slipped in the shower, small fall, but the spine hurts since then', 'same-day'),
    said('had cauda equina surgery in 2019 and the numbness is back', 'emergency-now'),
    said("I've been constipated for a week since the back pain and I can't feel it when I go", 'emergency-now'),
    said('I take warfarin and my back suddenly started hurting badly today, no injury', 'same-day'),
    said('on rivaroxaban, sudden back pain and now my leg is weak', 'emergency-now'),
    said("I'm 83, slipped on ice, my back hurts and I take warfarin", 'emergency-now'),
    said("I'm a 15 year old fast bowler, back pain when I lean back for 6 weeks", 'within-days'),
    said('14-year-old gymnast, pain on extension for 8 weeks', 'within-days'),
    said('my son is 8 and his back hurts every night', 'same-day'),
    said('my toddler refuses to walk and his back seems sore', 'same-day'),
    said('my child is limping with back pain', 'same-day'),
    said('I am on dialysis and my line site is red and weeping, my back aches', 'same-day'),
    said('I take steroids for asthma, I bent down and my back went crunch', 'same-day'),
    said("I'm 72, tripped on the rug, back sore", 'same-day'),
    said("I'm 72, tripped on the rug and can't stand up", 'emergency-now'),
    said('foot drop since yesterday', 'same-day'),
    said('I have type 2 diabetes and strained my back this week', 'no-flags-found'),
    said('I have diabetes and feel unwell with new back pain', 'same-day'),
    said('red, hot wound on my back after surgery', 'same-day'),
    said('sciatica with pins and needles in my right foot since Monday, my leg is strong', 'routine')
  ]
  t.strictSame(given(rows), wanted(rows))
})

t.test('every sign that is borrowed no more is named for what it is', async t => {
  const first = (text: string) => assess({ text }).triggered[0]
  t.match(first('my left calf is swollen and my back hurts'), { sign: 'calf-clot', urgency: 'emergency-now' })
  t.match(first('my skin is mottled and my back hurts'), { sign: 'very-unwell', urgency: 'emergency-now' })
  t.match(first('I am pregnant and bleeding, my back aches'), { sign: 'pregnancy-emergency', urgency: 'emergency-now' })
  t.match(first('foot drop since yesterday'), { sign: 'one-leg-newly-weak', urgency: 'same-day' })
})

t.test('an outcome says what would change it, what to do until then, and what not to say as a kind', async t => {
  for (const { redFlag, sign } of signs) {
    const { urgency, doNotSayRules, safetyNet, meanwhile } = assess({ answers: { [sign.id]: 'yes' } })
    const level = newest.screening.outcomes[urgency]
    t.strictSame(doNotSayRules, [level.doNotSayRule, redFlag.doNotSayRule], sign.id)
    t.strictSame(safetyNet, [...new Set([...level.safetyNet!, ...redFlag.safetyNet!])], sign.id)
    t.strictSame(meanwhile, [...new Set([...level.meanwhile!, ...redFlag.meanwhile!])], sign.id)
  }
})

t.test('in the United Kingdom it is said in the words used there', async t => {
  const said = (ask: ScreeningAsk) => {
    const { headline, action, mustSay, safetyNet, meanwhile } = assess(ask)
    return [headline, action, ...mustSay, ...safetyNet, ...meanwhile].join(' ')
  }
  const american =
    /local emergency number|emergency room|emergency department|urgent care line|physical therapist|labor and delivery unit|normal visit/
  for (const { sign } of signs) {
    t.notMatch(said({ answers: { [sign.id]: 'yes' }, region: 'UK' }), american, sign.id)
    t.notMatch(said({ answers: { [sign.id]: 'yes' } }), /\bA&E\b|\bGP\b|\bNHS 111\b/, sign.id)
  }
  t.match(assess({ ...yes('saddle'), region: 'GB' }).action, /^Call 999 or go to A&E now\./)
  t.match(
    assess({ ...yes('fever'), region: 'GB' }).action,
    /^Ask for an urgent GP appointment today, or call NHS 111\. If you cannot be seen today, go to A&E\./
  )
  t.match(
    assess({ ...yes('not-improving'), region: 'GB' }).action,
    /^Tell a GP or physiotherapist at your next routine appointment\./
  )
  t.match(
    assess({ ...yes('saddle'), region: 'FR' }).action,
    /^Call your local emergency number or go to an emergency room now\./
  )
})

/** Not heard yet, each with the reason: to be moved into the tables above when it is. */
const notYetHeard: ReadonlyArray<readonly [text: string, right: ScreeningLevel, why: string]> = [
  [
    'had TB as a child, from Pakistan, night sweats, back pain for months',
    'same-day',
    '"as a child" makes all of it past (cues)'
  ],
  [
    "I'm a runner, my periods stopped, pain at the base of my spine when I hop",
    'within-days',
    'no sign stands for a stress fracture of adults'
  ],
  [
    'Both legs ache when I walk and ease when I sit, exactly the same for six years, doctor says stenosis',
    'within-days',
    'words about years talk no emergency down; the answers tell the two apart'
  ],
  [
    "my back spasms so bad I can't move for a minute, then fine",
    'no-flags-found',
    'a false alarm that no source allows to lower'
  ]
]

t.test('what is not heard yet is still not heard: whoever hears it moves the row', async t => {
  for (const [text, right, why] of notYetHeard) t.not(assess({ text }).urgency, right, `${text}: ${why}`)
})
