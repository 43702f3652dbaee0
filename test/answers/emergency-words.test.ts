import t from 'tap'
import { emergencyWords } from '../../src/answers/emergency-words.js'
import { buildScreening } from '../../src/answers/screening.js'
import { content } from '../content.js'

const screening = buildScreening(content)
const engines = { content, screening: () => screening }
const signsIn = (said: unknown) => emergencyWords(engines, said).found?.signs.map(({ sign }) => sign)

t.test('what was found: in words, wherever they stand, and in answers', async t => {
  const words = 'my bum is numb since last night'
  t.strictSame(
    ['text', 'q', 'question'].map(place => signsIn({ [place]: words })?.[0]),
    ['saddle', 'saddle', 'saddle']
  )
  t.strictSame(signsIn({ text: [words, 42], q: 'and I cannot pee' }), ['bladder', 'saddle'], 'said twice, read twice')
  t.strictSame(signsIn({ answers: { saddle: ' YES ', fever: 'yes' } }), ['saddle'], 'only what is an emergency')
  t.strictSame(signsIn({ saddle: true }), ['saddle'], 'one level too high')
  t.strictSame(signsIn({ answers: { saddle: ['no', 'yes'] } }), ['saddle'], 'the worst of several')
  t.strictSame(signsIn({ answers: { saddle: 'unsure' } }), ['saddle'], 'what may be')
  t.strictSame(signsIn({ text: 'I cannot pee', q: 'Is it bad?' }), ['bladder'], 'where one place ends, a word ends')
  const { found } = emergencyWords(engines, { text: words })
  t.equal(found?.headline, content.screening.outcomes['emergency-now'].headline)
  t.match(found?.signs, [{ sign: 'saddle', question: /\?/, action: /\w/ }])
})

t.test('nothing is found where nothing is an emergency, or nothing is read', async t => {
  for (const said of [
    undefined,
    null,
    'text',
    [],
    {},
    { text: 42 },
    { text: 'a stiff back' },
    { answers: { fever: 'yes' } }
  ]) {
    t.equal(signsIn(said), undefined, JSON.stringify(said))
  }
  t.equal(emergencyWords(engines, { text: 'I cannot pee' }, 'answers').found, undefined, 'words that are not read')
  t.equal(signsIn({ text: `${' '.repeat(4000)}I cannot pee` }), undefined, 'no more than 4,000 characters are read')
  t.equal(signsIn({ text: 'I cannot', q: 'pee' }), undefined, 'two places are two sentences')
})

t.test('a place that is no region is none', async t => {
  const help = (region: unknown) => emergencyWords(engines, { region }).text
  t.match(help('gb'), /999/)
  for (const region of ['GBR', 'AGB', '', 42, ['GB']]) t.equal(help(region), help(undefined), JSON.stringify(region))
})

t.test('whom to call is said even when screening fails', async t => {
  const broken = {
    content,
    screening: () => {
      throw new Error('broken')
    }
  }
  t.match(emergencyWords(broken, { text: 'I cannot pee', region: 'GB' }), { text: /999/, found: undefined })
  t.match(emergencyWords(broken, { region: 'GB' }), { text: /999/ }, 'nothing was said that has to be screened')
})
