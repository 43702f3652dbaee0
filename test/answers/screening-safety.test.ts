import t from 'tap'
import { buildScreening, type ScreeningOutcome } from '../../src/answers/screening.js'
import { urgencies } from '../../src/content/enums.js'
import { next as content } from '../content.js'

const { assess, signs } = buildScreening(content)
const levels: readonly string[] = [...urgencies, 'no-flags-found']
const rank = ({ urgency }: ScreeningOutcome) => levels.indexOf(urgency)
const allNo = Object.fromEntries(signs.map(({ sign }) => [sign.id, 'no' as const]))

/** Texts that say signs at every level: one a sign, and those in which words count for more than their sign. */
const texts = [
  "fever 39.5 and I'm very confused with back pain",
  'my waters have gone and my back hurts, 36 weeks pregnant',
  'pregnant and bleeding, back pain',
  'numb between my legs',
  'I wet myself',
  'both my legs are numb',
  'my foot drags and it is getting worse',
  'I slipped on ice and my back hurts',
  'fever and back pain since today',
  'I had breast cancer three years ago',
  'I have lost weight without trying',
  'the pain is between my shoulder blades',
  'pain down one leg',
  'hello'
]

t.test('adding a yes or an unsure never lowers a level, nor opens a plan', async t => {
  const lowered: string[] = []
  for (const text of texts) {
    for (const base of [{}, allNo]) {
      const before = assess({ text, answers: base })
      for (const { sign } of signs) {
        for (const answer of ['yes', 'unsure'] as const) {
          const after = assess({ text, answers: { ...base, [sign.id]: answer } })
          if (rank(after) > rank(before) || (after.planAllowed && !before.planAllowed && base === allNo)) {
            lowered.push(`${text} + ${sign.id}=${answer}`)
          }
        }
      }
    }
  }
  t.strictSame(lowered, [])
})

t.test('a sign has the higher level of its answer and its mention, and shows the one that decided', async t => {
  const because = (text: string, answers: object) => assess({ text, answers: answers as never }).triggered[0]
  t.match(because("fever 39.5 and I'm very confused with back pain", { 'very-unwell': 'yes' }), {
    sign: 'very-unwell',
    urgency: 'emergency-now',
    because: { answer: 'yes' }
  })
  t.match(because('my left calf is swollen', { 'calf-clot': 'yes' }), {
    sign: 'calf-clot',
    urgency: 'emergency-now',
    because: { text: {} }
  })
  t.match(because('my waters have gone, 36 weeks pregnant', { pregnancy: 'yes' }), {
    sign: 'pregnancy-emergency',
    urgency: 'emergency-now',
    because: { text: {} }
  })
  t.match(because('fever since today', { fever: 'yes' }), {
    sign: 'fever',
    urgency: 'same-day',
    because: { answer: 'yes' }
  })
  t.match(because('numb between my legs', { saddle: 'unsure' }), {
    sign: 'saddle',
    urgency: 'emergency-now',
    because: { answer: 'unsure' }
  })
})

t.test(
  'an emergency that is only asked about, called over or explained closes the plan, and is asked first',
  async t => {
    const spoken = [
      "Is it a red flag that I can't feel myself wee?",
      'Is it a red flag that both my legs have gone numb today?',
      'Is it a red flag that I have chest pain with my back pain?',
      "what if I can't pee? it has been 14 hours",
      'I read about red flags and I do have numbness round my back passage',
      'none of the red flags apart from numbness down below',
      'No red flags really, but I have to push and wait ages before the wee comes',
      "I had saddle numbness last month but it went, now it's back",
      'what if my legs give way again? they went twice today',
      'used to have trouble peeing years ago with prostate, now much worse since back went'
    ]
    for (const text of spoken) {
      const outcome = assess({ text, answers: allNo })
      t.equal(outcome.planAllowed, false, text)
      if (outcome.urgency === 'emergency-now') continue
      const asked = signs.find(({ sign }) => sign.id === outcome.unanswered[0])?.sign
      t.equal(asked?.urgency, 'emergency-now', text)
      t.ok(outcome.headline.includes(asked?.question as string), text)
      t.notMatch(outcome.headline, /No warning sign/, text)
    }
    const beside = assess({ text: 'I had saddle numbness last month but it went', answers: { 'weight-loss': 'yes' } })
    t.match(
      beside,
      { urgency: 'same-day', unanswered: ['saddle'], headline: content.screening.outcomes['same-day'].headline },
      'what is urgent keeps its words'
    )
    t.match(
      assess({ text: 'no numbness down below', answers: allNo }),
      { planAllowed: true, unanswered: [] },
      'a plain denial is an answer'
    )
  }
)

t.test('text that could not be read is never said to hold no warning sign', async t => {
  const foreign = [
    'No puedo orinar desde ayer y tengo las piernas dormidas',
    'Je ne peux pas uriner depuis hier',
    'Ich kann seit gestern nicht pinkeln und meine Beine sind taub',
    'Não consigo urinar desde ontem',
    'Nie mogę oddać moczu, mam zdrętwiałe nogi',
    'не могу помочиться, ноги онемели',
    '我从昨天开始尿不出来',
    'मुझे कल से पेशाब नहीं आ रहा है',
    'لا أستطيع التبول منذ أمس',
    'Hindi ako makaihi simula kahapon at manhid ang mga binti ko',
    'asdf qwer zxcv',
    '???'
  ]
  for (const text of foreign) {
    for (const answers of [{}, allNo]) {
      const outcome = assess({ text, answers })
      t.match(outcome, { understood: 'none', planAllowed: false }, text)
      t.notMatch([outcome.headline, ...outcome.mustSay].join(' '), /No warning sign/, text)
    }
  }
  t.match(assess({ text: 'asdf qwer', answers: { saddle: 'yes' } }), {
    understood: 'none',
    urgency: 'emergency-now',
    headline: content.screening.outcomes['emergency-now'].headline
  })
  t.match(assess({ text: 'numb bum' }), { understood: 'most' }, 'short, but known words')
  t.notOk('understood' in assess({ answers: allNo }), 'answers alone need no reading')
})
