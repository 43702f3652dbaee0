import t from 'tap'
import { languages } from '../../src/answers/reading/languages.js'
import { understandingOf } from '../../src/answers/reading/understanding.js'
import { buildScreening } from '../../src/answers/screening.js'
import { atOnce } from '../../src/answers/steps.js'
import { loadConfig } from '../../src/config.js'
import { readMessages } from '../../src/content/messages.js'
import { next as content } from '../content.js'
import { foreign } from '../foreign.js'
import { misfits } from '../misfits.js'

const understanding = atOnce(understandingOf(content))
const { signs, assess } = buildScreening(content)
const allNo = Object.fromEntries(signs.map(({ sign }) => [sign.id, 'no' as const]))

t.test('what is written in another language is not understood, and named', async t => {
  const { found, hold } = misfits()
  for (const [language, text] of foreign) {
    const heard = understanding(text)
    hold(heard.understood !== 'most' && heard.language === language, `${text}: ${heard.understood} ${heard.language}`)
  }
  t.strictSame(found, [])
  const mixed = foreign.filter(([, text]) => !understanding(text).isForeign)
  t.strictSame(mixed, [['tl', 'sobrang sakit ng likod ko at may lagnat ako']], 'patterns hold `lagnat`')
})

t.test('what is mixed with English is not foreign; a word or two may be chance', async t => {
  const isForeign = (text: string) => understanding(text).isForeign
  const sentence = 'hindi ako makatulog dahil sa likod ko'
  t.equal(isForeign(sentence), true)
  t.equal(isForeign(`${sentence} tonight`), true)
  t.equal(isForeign(`tonight ${sentence}, everything masakit`), false)
  const more = 'kahapon nagtanim kami ng palay buong araw tapos binuhat namin lahat pauwi'
  t.equal(isForeign(`tonight ${sentence}, everything masakit, ${more}`), true)
})

t.test('languages in which there is no sentence are named too', async t => {
  const expected: Record<string, string> = {
    'Non riesco a urinare da ieri e ho le gambe addormentate': 'it',
    'non sento più niente tra le gambe': 'it',
    'Ho avuto un tumore al seno e ora mi fa male la schiena': 'it',
    'Ik kan sinds gisteren niet plassen en mijn benen zijn gevoelloos': 'nl',
    'ik wil dood ik kan niet meer': 'nl',
    'Nu pot să urinez de ieri și îmi sunt amorțite picioarele': 'ro',
    'vreau sa mor': 'ro',
    'Dünden beri idrar yapamıyorum ve bacaklarım uyuşuk': 'tr',
    'annem dustu kalkamiyor': 'tr',
    'Tôi không đi tiểu được từ hôm qua và hai chân bị tê': 'vi'
  }
  const heard = Object.fromEntries(Object.keys(expected).map(text => [text, understanding(text).language]))
  t.strictSame(heard, expected)
})

t.test('English around it does not make it understood: the least understood part decides', async t => {
  const paddings = [
    'Hello, I need some help please. X. Thank you very much for your answer.',
    'My back has been sore for two weeks after gardening. X',
    'X. Is walking good for it? I am 45 and otherwise healthy.'
  ]
  const { found, hold } = misfits()
  for (const padding of paddings) {
    for (const [language, text] of foreign) {
      const heard = understanding(padding.replace('X', text))
      hold(
        heard.understood === 'part' && heard.language === language,
        `${padding} ${text}: ${heard.understood} ${heard.language}`
      )
    }
  }
  t.strictSame(found, [])
})

t.test(
  'of English messages, short and misspelt ones too, at most one in a hundred is not understood whole',
  async t => {
    const english = readMessages(loadConfig({}).messagesFolder).filter(({ writer }) => writer !== 'filipino-english')
    const lost = english.filter(({ text }) => understanding(text).understood !== 'most')
    t.ok(lost.length <= english.length / 100, `${lost.length} of ${english.length}`)
    for (const short of ['hi', 'thank you', 'yes', 'numb bum', 'back pain', 'cant pee', 'my bak hurtz']) {
      t.equal(understanding(short).understood, 'most', short)
    }
  }
)

t.test('where there is nothing to read, nothing was understood', async t => {
  for (const text of ['???', '39.5', 'asdf qwer zxcv', '']) t.equal(understanding(text).understood, 'none', text)
})

t.test('made-up words are not understood, also where they look like English', async t => {
  const madeUp = ['xyzzy plugh frobnicate', 'thoong stroble wheash', 'mishting grobber shandle throck wibbling']
  for (const text of madeUp) {
    t.equal(understanding(text).understood, 'none', text)
    t.not(understanding(text).language, 'en', 'what is lost is not called English')
  }
})

t.test('below most there is no plan, and nobody is told that nothing was found', async t => {
  const { found, hold } = misfits()
  for (const [language, text] of foreign) {
    for (const said of [text, `My back is stiff. ${text}. Thank you for your help.`]) {
      const outcome = assess({ text: said, answers: allNo, region: 'GB' })
      const theirs = content.screening.notUnderstoodIn?.find(held => held.language === language)
      const sentence = theirs?.text.replace('{number}', '999')
      const place = outcome.mustSay.indexOf(sentence as string)
      // Rules hear `câncer`: what was heard is said first.
      hold(outcome.urgency === 'no-flags-found' ? place === 0 : place > 0, `${said}: ${outcome.mustSay.join(' | ')}`)
      hold(!outcome.planAllowed, `${said}: a plan`)
      hold(
        !/No warning sign/.test(`${outcome.headline} ${outcome.action} ${outcome.mustSay.join(' ')}`),
        `${said}: ${outcome.headline}`
      )
    }
  }
  t.strictSame(found, [])
  const [, text] = foreign[0]!
  t.match(assess({ text }).mustSay[0], 'el número de emergencias de su zona', 'where no number is known')
})

t.test('a danger that was heard keeps its headline; that a part was not read comes after it', async t => {
  const [, text] = foreign[0]!
  const { partlyUnderstood, outcomes, crisis } = content.screening
  const emergency = assess({ text: `I am numb between my legs. ${text}` })
  t.match(emergency, { understood: 'part', urgency: 'emergency-now', headline: outcomes['emergency-now'].headline })
  t.ok(
    emergency.mustSay.indexOf(partlyUnderstood!.mustSay[0]!) >
      emergency.mustSay.indexOf(outcomes['emergency-now'].mustSay[0]!)
  )
  const inCrisis = assess({ text: `I want to kill myself. ${text}` })
  t.match(inCrisis, { understood: 'part', headline: crisis!.kinds['talk-now'].headline })
  t.ok(inCrisis.mustSay.indexOf(partlyUnderstood!.mustSay[0]!) > 0)
})

t.test(
  'every language that is answered is one that is told apart; a release without words for a part has those for all',
  async t => {
    const held = content.screening.notUnderstoodIn!.map(({ language }) => language)
    t.strictSame(
      held.filter(language => !languages.includes(language)),
      []
    )
    t.strictSame(held, [...new Set(foreign.map(([language]) => language))].sort())
    const { partlyUnderstood, notUnderstoodIn, ...screening } = content.screening
    const before = buildScreening({ ...content, screening })
    t.equal(before.assess({ text: `My back is stiff. ${foreign[0]![1]}` }).headline, screening.notUnderstood!.headline)
  }
)
