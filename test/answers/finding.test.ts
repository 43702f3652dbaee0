import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { countLessons, countsFor, insideOrOutside } from '../../src/answers/finding/counting.js'
import { byScope, figuresOf, placeOfRight, type Answered } from '../../src/answers/finding/figures.js'
import { fuse } from '../../src/answers/finding/fusion.js'
import { holdingsOf } from '../../src/answers/finding/holdings.js'
import { leftOutReader } from '../../src/answers/finding/left-out.js'
import { quotesFrom } from '../../src/answers/finding/passages.js'
import { questionReader } from '../../src/answers/finding/question-reader.js'
import { searchRecipe } from '../../src/answers/finding/recipe.js'
import { isInside, learnScope, type JudgedQuestion } from '../../src/answers/finding/scope.js'
import { spellingMender } from '../../src/answers/finding/spelling-mender.js'
import { answeredByOthers, trainQuestions } from '../../src/answers/finding/training.js'
import { wordReader, wordsOf } from '../../src/answers/finding/words.js'
import { atOnce } from '../../src/answers/steps.js'
import { loadConfig, packageRoot } from '../../src/config.js'
import { questionModelIn } from '../../src/content/question-model.js'
import { questionFrom, readQuestions, type LabelledQuestion } from '../../src/content/questions.js'
import { findingTable, groupedBy } from '../../src/representations/search-quality.js'
import { content } from '../content.js'

const holdings = atOnce(holdingsOf(content))
const { words } = holdings
const question = (text: string, relevant: string[], writer: string): LabelledQuestion =>
  questionFrom({ text, relevant, writer })

t.test('words: accents, apostrophes, spellings, forms and synonyms', async t => {
  t.strictSame(wordsOf('Can’t can´t ca`n‘t PÉE ①② ﬁve, sit-ups — 4am'), [
    'cant',
    'cant',
    'cant',
    'pee',
    '12',
    'five',
    'sit',
    'ups',
    '4am'
  ])
  t.strictSame(wordsOf('?!'), [])
  const { term, terms } = wordReader(content.vocabulary)
  t.equal(term('disks'), term('disc'))
  t.equal(term('trainers'), term('shoes'))
  t.equal(term('aching'), term('pain'))
  t.strictSame([...terms('the walk of a walker, and walking')], [term('walk'), term('walker')])
})

t.test('spelling: one slip from four letters, two from eight; the first letter holds', async t => {
  const mend = spellingMender(
    new Map([
      ['sciatica', 3],
      ['herniated', 1],
      ['pain', 9],
      ['back', 9],
      ['walking', 5],
      ['paid', 1],
      ['palm', 1]
    ])
  )
  for (const [word, meant] of [
    ['siatica', 'sciatica'],
    ['sciatcia', 'sciatica'],
    ['hernaited', 'herniated'],
    ['hernatid', 'herniated'],
    ['ernitaed', undefined],
    ['walkig', 'walking'],
    ['waking', 'walking'],
    ['wlkig', undefined],
    ['paim', 'pain'],
    ['pian', 'pain'],
    ['pai', undefined],
    ['b4ck', undefined],
    ['x'.repeat(25), undefined],
    ['zzzz', undefined]
  ] as const) {
    t.equal(mend(word), meant, word)
  }
})

t.test('a question is read: mended, or its last word finished, each told', async t => {
  const read = questionReader(holdings, ['zumba'])
  t.match(read('sciatca zumba'), { corrected: ['sciatica'], unknown: 0.125 })
  t.match(read('scia'), { corrected: ['sciatica'], unknown: 0.25 })
  t.match(read('the'), { terms: [], unknown: 1 })
  t.match(read('qqqq wwww'), { corrected: [], unknown: 1 })
  t.equal(read('sciatca '.repeat(20)).corrected.length, 8, 'nobody misspells so many')
  t.match(questionReader(holdings, [], false)('sciatca pain'), { corrected: [], unknown: 0.5 })
})

t.test('sentences are quoted together as long as they are short', async t => {
  const sentence = (length: number) => `${'A'.repeat(length - 1)}.`
  t.strictSame(quotesFrom('  It is common. It passes. '), [['It is common.', 'It passes.']])
  t.strictSame(quotesFrom(`${sentence(100)} ${sentence(179)}`).length, 1, '279 characters without the space')
  t.strictSame(quotesFrom(`${sentence(100)} ${sentence(180)}`).length, 2)
  const [most, last] = quotesFrom(`${sentence(100)} ${sentence(100)} ${sentence(79)} B.`)
  t.equal(most?.length, 2, 'the space between two sentences counts')
  t.equal(last?.at(-1), 'B.')
})

t.test('rankings are joined by rank: from 0 to 1', async t => {
  t.strictSame(
    [...fuse([[7, 8], [7]])],
    [
      [7, 1],
      [8, 5 / 6 / 2]
    ]
  )
})

t.test('counts: terms by class, with names as questions more', async t => {
  const counted = countLessons([
    { classes: ['gone', 'sciatica'], terms: new Set(['leg', 'zap']) },
    { classes: ['nothing'], terms: new Set(['leg']) }
  ])
  t.strictSame(counted, {
    classes: ['gone', 'nothing', 'sciatica'],
    sizes: [1, 1, 1],
    totals: [2, 1, 2],
    features: { leg: [0, 1, 1, 1, 2, 1], zap: [0, 1, 2, 1] }
  })
  const findables = [{ key: 'sciatica', title: 'Leg', names: [] }] as never
  const counts = countsFor(findables, counted, words)
  t.strictSame(
    [counts.classes, [...counts.sizes], [...counts.totals], [...counts.of], [...counts.heldBy]],
    [
      ['sciatica', 'nothing'],
      [2, 1],
      [3, 1],
      [2, 1, 1, 0],
      [3, 1]
    ],
    'what is no more is passed over'
  )
  const pooled = insideOrOutside(counts)
  t.strictSame(
    [[...pooled.sizes], [...pooled.totals], [...pooled.of]],
    [
      [1, 1],
      [3, 1],
      [2, 1, 1, 0]
    ]
  )
})

t.test('scope: weights and a threshold that keeps the wanted share quiet', async t => {
  const judged = Array.from({ length: 100 }, (_, at): JudgedQuestion => ({
    evident: { counted: at, matched: 1, unknown: 0, leftOut: 0 },
    inside: at >= 50
  }))
  const scope = learnScope(judged)
  t.ok(scope.weights.counted > 0)
  t.equal(scope.weights.matched, 0, 'what is always the same says nothing')
  t.equal(judged.filter(({ evident, inside }) => !inside && !isInside(evident, scope)).length, 41)
  t.equal(learnScope(judged, ['unknown']).weights.counted, 0)
  t.equal(learnScope(judged.filter(({ inside }) => inside)).threshold, 0, 'where nothing is about anything else')
})

t.test('what is left out: the topic that most words speak of', async t => {
  const read = leftOutReader(content.vocabulary, words)
  t.match(read([words.term('ibuprofen')]), { topic: 'Medicines and painkillers' })
  t.match(read(['ibuprofen', 'surgery', 'fusion'].map(words.term)), { topic: /^Surgery/ })
  t.equal(read(['walk']), undefined)
})

t.test('figures: places, what takes none, and tables with intervals', async t => {
  const answered: Answered[] = [
    { question: { ...question('a', ['x'], 'one'), alsoOk: ['y'] }, found: ['y', 'x'] },
    { question: question('b', ['x'], 'one'), found: ['y', 'x'] },
    { question: question('c', ['x'], 'two'), found: [] },
    { question: { ...question('d', [], 'two'), kind: 'out-of-scope' }, found: [] }
  ]
  t.strictSame(byScope(answered).inside.map(placeOfRight), [0, 1, Infinity])
  t.strictSame(figuresOf(answered), { first: 0.333, topThree: 0.667, reciprocalRank: 0.5, quiet: 1 })
  t.strictSame(figuresOf([]), { first: 0, topThree: 0, reciprocalRank: 0, quiet: 0 })
  t.equal(
    findingTable(groupedBy('kind', answered)).split('\n')[2],
    '| out-of-scope | 1 | – | – | – | 1 of 1 (100 %; 21–100) |'
  )
  t.match(
    findingTable({ all: answered }),
    '| all | 4 | 1 of 3 (33 %; 6–79) | 2 of 3 (67 %; 21–94) | 0.50 | 1 of 1 (100 %; 21–100) |'
  )
})

t.test('learning: equal questions make equal models; each part can be left out', async t => {
  const all = readQuestions(loadConfig({}).messagesFolder)
  const [one, other] = [...new Set(all.map(({ writer }) => writer))].slice(-2) as [string, string]
  const few = [one, other].flatMap(name => all.filter(({ writer }) => writer === name).slice(0, 40))
  const model = trainQuestions(content, few)
  t.strictSame(trainQuestions(content, few), model)
  t.match(model, { digest: /^sha256-[0-9a-f]{64}$/, questions: few.length, writers: 2 })
  const without = answeredByOthers(content, few, {
    ...searchRecipe,
    rankings: ['worded'],
    looksUpQuestions: false,
    mends: false,
    evidences: ['unknown']
  })
  t.equal(without.length, few.length)
  t.equal(answeredByOthers(content, few, { ...searchRecipe, rankings: ['counted'] }).length, few.length)
})

const built = questionModelIn(loadConfig({}).questionModelFile)

t.test('the page of figures is of what was learned', { skip: !built && 'there is no build' }, async t => {
  const page = readFileSync(join(packageRoot, 'docs/search-quality.md'), 'utf8')
  const { digest, questions, writers } = built!
  const madeWith = `Model \`${digest}\`, content ${content.release.version}: ${questions} questions of ${writers} writers.`
  t.ok(page.includes(madeWith), 'npm run quality:search')
  t.ok(page.includes(`| all | ${questions} |`))
})

t.test('questions as they stand in files, and a model that is not there', async t => {
  t.strictSame(questionFrom({ text: 'a', relevant: [], also_ok: ['b'], style: 'keyword' }), {
    text: 'a',
    relevant: [],
    alsoOk: ['b'],
    kind: 'keyword',
    writer: 'first-edition'
  })
  t.match(questionFrom({ text: 'a', relevant: [] }), { kind: 'question' })
  t.match(questionFrom({ text: 'a', relevant: [], kind: 'box', writer: 'w' }), { kind: 'box', writer: 'w' })
  t.equal(questionModelIn('/nowhere/question-model.json'), undefined)
})
