import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { featuresBySentence, unitsOf } from '../../src/answers/reading/features.js'
import { learnedReaderOf } from '../../src/answers/reading/held-model.js'
import { heardIn, learnedFrom, type Hearing } from '../../src/answers/reading/learned-reader.js'
import { likeliest, naiveBayes, together } from '../../src/answers/reading/naive-bayes.js'
import { readLeavingWritersOut, thresholdsFor, trainModel } from '../../src/answers/reading/training.js'
import type { Because } from '../../src/answers/judging-signs.js'
import { buildScreening } from '../../src/answers/screening.js'
import { atOnce } from '../../src/answers/steps.js'
import { loadConfig } from '../../src/config.js'
import type { CrisisKind } from '../../src/content/crisis.js'
import { readModel } from '../../src/content/learned-model.js'
import { readMessages, type LabelledMessage } from '../../src/content/messages.js'
import { urgencies } from '../../src/content/enums.js'
import { content } from '../content.js'

const config = loadConfig({})
const messages = readMessages(config.messagesFolder)
const model = trainModel(messages)
const learned = learnedFrom(model)
const hear = learned.readerOf(() => true)
const rules = buildScreening(content)
const both = buildScreening(content, learned)
/** The rules, and beside them a reader that hears what it is told to hear. */
let told: Hearing = { signs: [] }
const beside = buildScreening(content, { digest: 'sha256-of-mine', readerOf: () => () => told })

const built = readModel(config.modelFile)
t.test('what the build has learned is what these messages teach', { skip: !built && 'there is no build' }, async t => {
  t.strictSame(built, model, 'run npm run build')
  t.ok(JSON.stringify(model).length < 1_000_000)
})

t.test('features: words and pairs within a sentence, each once; numbers are all one', async t => {
  const shown = (text: string) => featuresBySentence(text).map(features => [...features.keys()].join(', '))
  t.strictSame(shown("Can’t pee, can't pee. 39 or 40?"), ['cant, pee, cant pee, pee cant', '#, or, # or, or #'])
  t.strictSame(shown(''), [])
  t.strictSame(featuresBySentence('a b')[0]?.get('a b'), { start: 0, end: 3 })
  t.strictSame(
    unitsOf(featuresBySentence('a. b. a c')).map(unit => [...unit.keys()].sort().join(', ')),
    ['a', 'b', 'a, a c, c', 'a, b', 'a, a c, b, c']
  )
  const pair = unitsOf(featuresBySentence('a. a b'))[2]
  t.strictSame(pair?.get('a'), { start: 0, end: 1 }, 'where it stands first')
})

t.test('naive Bayes: how well each class explains what is there', async t => {
  const explain = naiveBayes({
    classes: ['none', 'fever'],
    sizes: Float64Array.of(3, 1),
    totals: Float64Array.of(6, 2),
    index: new Map([
      ['hot', 0],
      ['sore', 1],
      ['once', 2]
    ]),
    of: Float32Array.of(0, 2, 1, 1, 1, 0),
    heldBy: Uint32Array.of(2, 2, 1)
  })
  const near = (t: Test, scores: Float64Array, expected: number[]) => {
    for (const [place, probability] of expected.entries()) {
      t.ok(Math.abs(Math.exp(scores[place] as number) - probability) < 1e-9, String(probability))
    }
  }
  near(t, explain([]), [3 / 4, 1 / 4])
  // Two features are in two messages or more: a class has its features and twice 0.05.
  near(t, explain(['hot']), [((3 / 4) * 0.05) / 6.1, ((1 / 4) * 2.05) / 2.1])
  near(t, explain(['sore', 'hot']), [((((3 / 4) * 1.05) / 6.1) * 0.05) / 6.1, ((((1 / 4) * 1.05) / 2.1) * 2.05) / 2.1])
  near(t, explain(['once', 'unheard of']), [3 / 4, 1 / 4])
  const scores = Float64Array.of(Math.log(0.2), Math.log(0.5), Math.log(0.1))
  t.ok(Math.abs(Math.exp(together(scores, [0, 1])) - 0.7) < 1e-9)
  t.equal(together(scores, []), -Infinity)
  t.strictSame([likeliest(scores, [0, 1, 2]), likeliest(scores, [2, 0]), likeliest(scores, [])], [1, 0, -1])
})

/** Twenty messages of two writers each: of a fever, of an overdose and of nothing; and three of a lump. */
const few: LabelledMessage[] = Array.from({ length: 20 }, (_, number) => number).flatMap(number => {
  const row = (sign: string, text: string) => ({
    text,
    sign,
    accept: [sign === 'none' ? 'none' : 'urgent'] as LabelledMessage['accept'],
    writer: number < 10 ? 'one' : 'two'
  })
  return [
    row('fever', 'burning hot tonight. my back too'),
    row('overdose', 'swallowed the lot'),
    row('none', number === 0 ? 'hot chair' : 'my back is stiff'),
    ...(number < 3 ? [row('deformity', 'a lump')] : [])
  ]
})

t.test('what is learned, of few messages', async t => {
  const { classes, sizes, totals, features, messages, writers } = trainModel(few)
  t.strictSame(classes, ['none', 'fever', 'overdose'], 'a sign with few messages is not learned')
  t.strictSame(sizes, [20, 20, 20])
  t.strictSame(totals, [19 * 7 + 3, 20 * 10, 20 * 5])
  t.strictSame([messages, writers], [63, 2])
  t.strictSame(features.hot, [0, 1, 1, 20])
  t.strictSame(features['swallowed the'], [2, 20])
  t.notOk('chair' in features, 'in one message only')
  t.notOk('lump' in features)
  t.strictSame(Object.keys(features), Object.keys(features).sort())
})

t.test('what is heard, and the words that speak for it', async t => {
  const small = { ...trainModel(few), thresholds: { signs: 2, crisis: 2 } }
  const hear = learnedFrom(small).readerOf(() => true)
  const text = 'All well. Burning hot tonight!'
  const {
    signs: [fever],
    ...rest
  } = hear(text)
  t.strictSame(rest, {})
  t.equal(fever?.sign, 'fever')
  t.strictSame(
    fever?.spans.map(({ start, end }) => text.slice(start, end)),
    ['Burning hot tonight']
  )
  t.strictSame(hear('my back is stiff'), { signs: [] })
  t.strictSame(hear(''), { signs: [] })
  t.strictSame(hear('swallowed the lot'), { signs: [], crisis: 'act-now' })
  t.strictSame(
    learnedFrom(small).readerOf(sign => sign !== 'fever')(text),
    { signs: [] },
    'a sign that is not held is not heard'
  )
})

t.test('the worst kind of crisis, and of each sign the unit that sounds most like it', async t => {
  const unit = (sign: string, signs: number, crisis: number, kind: 'act-now' | 'talk-now') => ({
    sign,
    signs,
    crisis,
    kind
  })
  const thresholds = { signs: 1, crisis: 1 }
  const heard = heardIn(
    [
      unit('fever', 2, 2, 'talk-now'),
      unit('fever', 3, 2, 'act-now'),
      unit('fever', 2.5, 2, 'talk-now'),
      unit('saddle', 1.5, 0, 'talk-now'),
      unit('aaa', 1, 1, 'act-now')
    ],
    thresholds
  )
  t.strictSame(heard, {
    signs: new Map([
      ['fever', 1],
      ['saddle', 3]
    ]),
    crisis: 'act-now'
  })
  t.strictSame(heardIn([unit('aaa', 0, 2, 'talk-now')], thresholds), { signs: new Map(), crisis: 'talk-now' })
})

t.test('thresholds are passed by the wanted share of harmless messages, read without their writer', async t => {
  const readings = readLeavingWritersOut(messages)
  t.equal(readings.size, messages.length)
  const { signs, crisis } = model.thresholds
  t.strictSame(thresholdsFor(readings), model.thresholds)
  const harmless = messages.filter(({ accept, crisis }) => accept.join() === 'none' && crisis === undefined)
  const share = (passes: (message: LabelledMessage) => boolean) => harmless.filter(passes).length / harmless.length
  const of = (message: LabelledMessage) => readings.get(message) ?? []
  t.ok(Math.abs(share(message => of(message).some(unit => unit.signs > signs)) - 0.02) < 0.001)
  t.ok(Math.abs(share(message => of(message).some(unit => unit.crisis > crisis)) - 0.05) < 0.001)
  t.strictSame(thresholdsFor(new Map()), { signs: 0, crisis: 0 })
})

t.test('a writer is read by what all others have taught', async t => {
  const [mine, ...others] = few.filter(({ writer, sign }) => writer === 'one' || sign !== 'fever')
  const readings = readLeavingWritersOut([mine as LabelledMessage, ...others])
  t.ok(
    (readings.get(mine as LabelledMessage) ?? []).every(({ signs }) => signs < 2),
    'nobody else speaks of a fever'
  )
})

t.test('whatever is said before or after, what was heard is still heard', async t => {
  const around = ['My back aches a bit after gardening.', 'Which mattress is best?', 'No fever. No numbness.', 'hello']
  const lost: string[] = []
  let heard = 0
  for (const { text } of messages.filter((_, number) => number % 15 === 0)) {
    const before = hear(text)
    heard += before.signs.length
    for (const more of around) {
      for (const longer of [`${more}\n${text}`, `${text}\n${more}`]) {
        const after = hear(longer)
        const signs = after.signs.map(({ sign }) => sign)
        if (before.signs.some(({ sign }) => !signs.includes(sign)) || (before.crisis && !after.crisis)) {
          lost.push(longer)
        }
      }
    }
  }
  t.ok(heard > 100)
  t.strictSame(lost, [])
})

t.test('either reader raises, neither lowers the other', async t => {
  const levels: readonly string[] = [...urgencies, 'no-flags-found']
  const lowered: string[] = []
  let raised = 0
  for (const { text } of messages.filter((_, number) => number % 25 === 0)) {
    const [one, two] = [rules.assess({ text }), both.assess({ text })]
    const [before, after] = [levels.indexOf(one.urgency), levels.indexOf(two.urgency)]
    if (after > before || (one.crisis && !two.crisis)) lowered.push(text)
    if (after < before) raised++
    for (const { because } of two.triggered) checkSpans(t, because, text)
  }
  t.strictSame(lowered, [])
  t.ok(raised > 20)
})

function checkSpans(t: Test, because: Because, text: string) {
  if (!('text' in because) || !because.resembles) return
  const { spans } = because.resembles
  if (spans.some(({ quote, start, end }) => text.slice(start, end) !== quote) || spans.length > 4) t.fail(text)
}

t.test('what it sounds like is shown with its words, and its question is put', async t => {
  const said = 'It slaps down when I walk, my wife can hear me coming up the hall'
  const slaps = { quote: 'slaps down', start: 3, end: 13 }
  told = { signs: [{ sign: 'saddle', spans: [slaps] }] }
  const { assess, signs } = beside
  t.equal(
    rules.assess({ text: said }).triggered.some(({ sign }) => sign === 'saddle'),
    false
  )
  const outcome = assess({ text: said })
  const { question } = signs.find(({ sign }) => sign.id === 'saddle')!.sign
  t.match(outcome.triggered, [
    { sign: 'saddle', urgency: 'emergency-now', because: { text: slaps, resembles: { question, spans: [slaps] } } }
  ])
  t.ok(outcome.unanswered.includes('saddle'))
  t.notOk(outcome.planAllowed)
  t.notOk(assess({ text: said, answers: { saddle: 'no' } }).unanswered.includes('saddle'), 'it was answered')
  t.match(assess({ text: said, answers: { saddle: 'yes' } }).triggered[0]?.because, { answer: 'yes' })
  t.strictSame(
    assess({ text: 'numb between my legs' }).triggered[0]?.because,
    { text: { quote: 'numb between my legs', start: 0, end: 20 } },
    'what is said plainly is shown as said'
  )
  told = { signs: [{ sign: 'saddle', spans: [] }] }
  t.match(assess({ text: said }).triggered[0]?.because, { text: { quote: said } }, 'no words speak for it: all of them')
})

t.test('an outcome names what it was made with', async t => {
  const { readBy } = both.assess({ text: 'hello' })
  t.equal(readBy.model, model.digest)
  t.equal(readBy.release, content.release.digest ?? content.release.version)
  t.strictSame(rules.assess({ text: 'hello' }).readBy, { rules: readBy.rules, release: readBy.release }, 'rules alone')
  const other = { ...content, expressions: { ...content.expressions, about: 'other rules' } }
  t.not(buildScreening(other).assess({}).readBy.rules, readBy.rules)
})

t.test('a crisis that is heard by either reader', async t => {
  const assess = (text: string, crisis?: CrisisKind) => {
    told = { signs: [], ...(crisis && { crisis }) }
    return beside.assess({ text })
  }
  const kind = (text: string, crisis?: CrisisKind) => {
    const outcome = assess(text, crisis)
    return outcome.crisis?.kind ?? (outcome.support ? 'support' : undefined)
  }
  t.strictSame([kind('hello'), kind('hello', 'talk-now'), kind('hello', 'act-now')], [undefined, 'talk-now', 'act-now'])
  t.strictSame([kind('I want to die'), kind('I want to die', 'act-now')], ['talk-now', 'act-now'])
  t.strictSame(
    [kind('I took 40 paracetamol', 'talk-now'), kind('no thoughts of suicide', 'talk-now')],
    ['act-now', 'talk-now']
  )
  const of = (text: string) => assess(text, 'act-now').crisis?.say.join(' ')
  t.match(of('my wife says she wants to kill herself'), /Stay with them/)
  t.notMatch(of('no thoughts of suicide'), /Stay with them/)
})

t.test('what nobody understood sounds like nothing, and like no crisis', async t => {
  told = { signs: [{ sign: 'saddle', spans: [] }], crisis: 'act-now' }
  const { crisis, understood, triggered, urgency } = beside.assess({
    text: 'No puedo orinar desde ayer y tengo las piernas dormidas'
  })
  t.match(
    { crisis, understood, triggered, urgency },
    { crisis: undefined, understood: 'none', triggered: [], urgency: 'no-flags-found' }
  )
})

t.test('where English is mixed into another language, the learned reader reads too', async t => {
  const mixed = [
    'gusto ko na mamatay tonight kasi sobrang sakit po, sorry',
    'ya no aguanto este dolor señora, every night lo mismo desde abril y nobody contesta',
    'kal raat se bahut dard hai doctor sahab, please help kijiye',
    'je ne dors plus because of this pain depuis des mois'
  ]
  told = { signs: [], crisis: 'talk-now' }
  for (const text of mixed) {
    const { understood, crisis } = beside.assess({ text })
    t.match({ understood, crisis }, { understood: /none|part/, crisis: { kind: 'talk-now' } }, text)
  }
  told = { signs: [] }
})

t.test('readers are made by the first message, or before it where that is asked for', async t => {
  let made = 0
  const counting = {
    ...learned,
    readerOf: (isAskedFor: (sign: string) => boolean) => {
      made++
      return learned.readerOf(isAskedFor)
    }
  }
  const { prepare, assess } = buildScreening(content, counting)
  t.equal(made, 0)
  atOnce(prepare())
  t.equal(made, 1)
  assess({ text: 'hello' })
  atOnce(prepare())
  t.equal(made, 1)
})

t.test('the model is read from the build, or made where there is none', async t => {
  const at = t.testdir()
  const file = join(at, 'model.json')
  t.equal(readModel(file), undefined)
  writeFileSync(join(at, 'messages.jsonl'), few.map(message => JSON.stringify(message)).join('\n'))
  const made = learnedReaderOf({ modelFile: file, messagesFolder: at })
  t.equal(made.digest, trainModel(few).digest)
  t.equal(learnedReaderOf({ modelFile: file, messagesFolder: 'nowhere' }).digest, made.digest, 'it is made once')
  t.strictSame(made.readerOf(() => true)('hello').signs, [])
  const held = join(at, 'held.json')
  writeFileSync(held, JSON.stringify(model))
  t.equal(learnedReaderOf({ modelFile: held, messagesFolder: 'nowhere' }).digest, model.digest)
  writeFileSync(held, '{')
  t.throws(() => readModel(held), SyntaxError)
})
