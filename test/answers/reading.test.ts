import t, { type Test } from 'tap'
import { patternBook } from '../../src/answers/reading/patterns.js'
import { withFigures, withoutFillers } from '../../src/answers/reading/plain-words.js'
import { decidingMentions, redFlagReader, type Mention } from '../../src/answers/reading/red-flag-reader.js'
import { overlap, within } from '../../src/answers/reading/spans.js'
import { correctorFor } from '../../src/answers/reading/corrector.js'
import { inEveryTense } from '../../src/answers/reading/tenses.js'
import { tokensOf, type Token } from '../../src/answers/reading/tokens.js'
import { atOnce } from '../../src/answers/steps.js'
import type { Content } from '../../src/content/load.js'
import type { Phrasebook } from '../../src/content/phrasebook.js'
import { cueNames, type CueName, type Expressions } from '../../src/content/red-flag-expressions.js'
import type { Urgency } from '../../src/content/enums.js'
import { content } from '../content.js'

const bookOf = <T>(...given: Parameters<typeof patternBook<T>>) => atOnce(patternBook<T>(...given))

/**
 * Tokens as words, with a comma where a pause stands before one, a bar between sentences, and a question mark after
 * what is asked.
 */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map(
      ({ word, afterPause, asked, sentence }, index) =>
        `${index > 0 && sentence !== tokens[index - 1]!.sentence ? '| ' : ''}${afterPause ? ', ' : ''}${word}${asked ? '?' : ''}`
    )
    .join(' ')
}

t.test('tokens know where they stand', async t => {
  t.strictSame(tokensOf('Ça, İt’s\n39!'), [
    { word: 'ca', start: 0, end: 2, sentence: 0, afterPause: false, asked: false },
    { word: 'its', start: 4, end: 8, sentence: 0, afterPause: true, asked: false },
    { word: '39', start: 9, end: 11, sentence: 1, afterPause: false, asked: false }
  ])
  t.strictSame(tokensOf(''), [])
  t.strictSame(
    tokensOf('?! a.. ;\n b').map(({ sentence }) => sentence),
    [0, 1],
    'an empty sentence does not count'
  )
  t.strictSame(
    tokensOf('🙂 a').map(({ start }) => start),
    [3],
    'in UTF-16 code units'
  )
})

t.test('tokens: words, pauses, sentences and questions', async t => {
  for (const [text, expected] of [
    ["Can’t can`t can´t canʼt can′t can‘t CAN'T", 'cant cant cant cant cant cant cant'],
    ["don''t rock'n'roll", 'dont rocknroll'],
    ["back's it's it''s hit's item's o'shea o'neill's", 'back its its hit item oshea oneill'],
    ['l5s1 4am', 'l 5 s 1 4 am'],
    ['a. b! c; d\ne\rf… g? h', 'a | b | c | d | e | f | g? | h'],
    ['a b?! c', 'a? b? | c'],
    ['a b!? c', 'a? b? | c'],
    ['a,b', 'a , b'],
    ['a?? .. !\n\n b', 'a? | b'],
    ['?! a. b', 'a | b'],
    ['fine. numb, cold? yes', 'fine | numb? , cold? | yes'],
    ['38.5 1. 5 a.5 1?5 1..5', '38 5 1 | 5 a | 5? 1? | 5 1 | 5'],
    ['a, b: c (d) e [f] g – h — i', 'a , b , c , d , e , f , g , h , i'],
    ['a-b a - b a- b a -b 1-2', 'a b a , b a , b a , b 1 2'],
    ['a/b a / b, /c', 'a b a b , c'],
    ['a,. b,', 'a | b'],
    ['a, “b” *c* ‘d’', 'a , b c d']
  ] as const) {
    t.equal(shown(tokensOf(text)), expected, text)
  }
})

t.test('spans', async t => {
  const span = (start: number, end: number) => ({ start, end })
  t.ok(overlap(span(1, 3), span(2, 4)) && overlap(span(2, 4), span(1, 3)) && overlap(span(1, 4), span(2, 3)))
  t.notOk(overlap(span(1, 2), span(2, 3)) || overlap(span(2, 3), span(1, 2)), 'neighbours share nothing')
  t.ok(within(span(1, 2), span(1, 2)) && within(span(2, 3), span(1, 4)))
  t.notOk(within(span(1, 3), span(2, 4)) || within(span(2, 5), span(1, 4)) || within(span(1, 4), span(2, 3)))
})

t.test('misspelled words become the words that were meant', async t => {
  const read = correctorFor(
    ['leg', 'numb', 'tars', 'tears', 'bladder', 'continence', 'numbness', 'sores'],
    new Set(['dumb', 'number', 'numbs', 'stars'])
  )
  const corrected = (text: string) =>
    read(tokensOf(text))
      .map(({ word }) => word)
      .join(' ')
  for (const [text, expected] of [
    ['nubm nmub numbb nmb unmb', 'numb numb numb nmb unmb'],
    ['numbs number dumb', 'numbs number dumb'],
    ['bladdr blader bladders blddr gladder', 'bladder bladder bladder blddr gladder'],
    ['taers', 'tears'],
    ['legg le num', 'legg le num'],
    ['contimence contimemce contnenc conttinence', 'continence continence contnenc continence'],
    ['contimemc contimemcex', 'contimemc contimemcex'],
    ['nqqb nbmu', 'nqqb nbmu'],
    ['zzzz xylophone 1234', 'zzzz xylophone 1234']
  ] as const) {
    t.equal(corrected(text), expected, text)
  }
  t.strictSame(read(tokensOf('my nubm')), [
    { word: 'my', start: 0, end: 2, sentence: 0, afterPause: false, asked: false },
    { word: 'numb', start: 3, end: 7, sentence: 0, afterPause: false, asked: false }
  ])
})

t.test('patterns: words, groups, stems, numbers and gaps', async t => {
  const words = {
    numb: ['numb', 'no feel*', 'cannot feel'],
    down: ['down', 'down there', 'down there below'],
    stem: ['tingl*']
  }
  const found = (says: string, text: string, carriesOn: string[] = []) =>
    bookOf(words, [{ says, value: 'v' }], carriesOn)
      .find(tokensOf(text))
      .map(({ start, end, parts }) => `${start}-${end}: ${parts.map(part => `${part.start}-${part.end}`).join(' ')}`)
  for (const [says, text, ...expected] of [
    ['numb', 'so numb now numb', '1-2: 1-2', '3-4: 3-4'],
    ['numb', 'number benumb'],
    ['numb leg', 'numb leg', '0-2: 0-1 1-2'],
    ['numb leg', 'numb my leg'],
    ['numb leg', 'leg numb'],
    ['numb ..2 leg', 'numb leg', '0-2: 0-1 1-2'],
    ['numb ..2 leg', 'numb in my leg', '0-4: 0-1 3-4'],
    ['numb ..2 leg', 'numb in both my legs leg'],
    ['numb ..2 leg', 'numb leg leg', '0-2: 0-1 1-2'],
    ['numb ..2 leg', 'numb leg. leg', '0-2: 0-1 1-2'],
    ['numb ..2 leg', 'numb. leg'],
    ['numb ..2 leg', 'numb, leg'],
    ['numb ..2 leg', 'numb in, leg'],
    ['numb ~2 leg', 'numb in, leg', '0-3: 0-1 2-3'],
    ['numb ~2 leg', 'numb. leg'],
    ['numb ~2 leg foot', 'numb leg, foot'],
    ['numb ..1 leg ~1 foot', 'numb a leg, a foot', '0-5: 0-1 2-3 4-5'],
    ['numb leg foot', 'numb leg my foot'],
    ['numb ..2 leg foot', 'numb leg leg foot', '0-4: 0-1 2-3 3-4'],
    ['<numb> ..1 <down>', 'cannot feel down there', '0-3: 0-2 2-3'],
    ['<numb> ..1 <down>', 'cannot. feel down'],
    ['<numb> ..1 <down>', 'cannot move down'],
    ['<numb> ..1 <down>', 'no feeling a down', '0-4: 0-2 3-4'],
    ['<numb> ..1 <down>', 'no feel down', '0-3: 0-2 2-3'],
    ['<numb> ..1 <down>', 'no fee down'],
    ['<down> now', 'down there now', '0-3: 0-2 2-3'],
    ['<down> now', 'down there below now', '0-4: 0-3 3-4'],
    ['<down> now', 'down there'],
    ['<down> now', 'down therapy now'],
    ['<stem>', 'tingl tingling ting stingl', '0-1: 0-1', '1-2: 1-2'],
    ['tin*', 'ti tin tins', '1-2: 1-2', '2-3: 2-3'],
    ['#13-19 today', '12 today 13 today 19 today 20 today x today', '2-4: 2-3 3-4', '4-6: 4-5 5-6'],
    ['age #65-99', 'age 64 age 65 age 99 age 100', '2-4: 2-3 3-4', '4-6: 4-5 5-6'],
    ['<gone>', 'gone']
  ] as const) {
    t.strictSame(bookOf({ gone: ['away'], ...words }, [], []).find(tokensOf(text)), [])
    t.strictSame(says === '<gone>' ? [] : found(says, text), expected, `${says}: ${text}`)
  }
  t.strictSame(
    found('foot ..2 drags', 'my foot, it drags', ['it']),
    ['1-4: 1-2 3-4'],
    'a word that carries on bridges the pause'
  )
  t.strictSame(found('foot ..2 drags', 'my foot, it drags', ['drags']), [])
  t.strictSame(found('<stem> foot', 'tingling foot. tingling, foot'), ['0-2: 0-1 1-2'])
})

t.test('patterns that share words are all found, each with its value', async t => {
  const book = bookOf({ down: ['down there', 'below'] }, [
    { says: 'numb', value: 1 },
    { says: 'numb <down>', value: 2 },
    { says: '<down> #1-9', value: 3 },
    { says: '<down>', value: 4 },
    { says: 'leg*', value: 5 }
  ])
  t.strictSame(
    book.find(tokensOf('numb below 5 legs')).map(({ value }) => value),
    [1, 2, 3, 4, 5]
  )
  t.strictSame(book.spelled.grouped, new Set(['down', 'there', 'below']))
  t.strictSame(book.spelled.anywhere, new Set(['numb', 'down', 'there', 'below']), 'a stem is no word')
})

t.test('phrases of some groups are read in every form of their first verb, and single words as they are', async t => {
  const words = { numb: ['go dead', 'numb', 'lost', 'cant feel it', 'two lost toes'], area: ['went home'] }
  const verbs = [
    ['go', 'went', 'going'],
    ['lost', 'losing'],
    ['cant', 'couldnt'],
    ['feel', 'felt']
  ]
  t.strictSame(inEveryTense(words, { verbs, groups: ['numb'] }), {
    numb: [
      ...['go dead', 'went dead', 'going dead', 'numb', 'lost'],
      ...['cant feel it', 'couldnt feel it', 'two lost toes', 'two losing toes']
    ],
    area: ['went home']
  })
  t.equal(inEveryTense(words, undefined), words)
})

t.test('another form of a word is heard, and no misspelling is taken for it', async t => {
  const tenses = { verbs: [['lost', 'losing']], groups: ['gone'] }
  const read = readerOf({
    words: { gone: ['lost feeling'] },
    expressions: [{ sign: 'numb', says: ['<gone>'] }],
    tenses
  })
  const quotes = (text: string) => read(text).map(({ quote }) => quote)
  t.strictSame(quotes('i lost feeling, i am losing feeling'), ['lost feeling', 'losing feeling'])
  t.strictSame(quotes('i lostt feeling'), ['lostt feeling'])
  t.strictSame(quotes('i am loosing feeling'), [])
})

t.test('fillers and words said twice are passed over', async t => {
  const fillers = bookOf<true>(
    {},
    ['um', 'you know', 'the'].map(says => ({ says, value: true }))
  )
  for (const [text, expected] of [
    ['it is, um, numb', 'it is numb'],
    ['it is um numb', 'it is numb'],
    ['it is, numb', 'it is , numb'],
    ['you know it is, you know, numb', 'it is numb'],
    ['you are, um', 'you are'],
    ['um, it is numb', 'it is numb'],
    ['I am fine. um, numb', 'i am fine | numb'],
    ['fine the, numb', 'fine , numb'],
    ['fine, um, numb, cold', 'fine numb , cold'],
    ['very very numb', 'very numb'],
    ['very, very numb', 'very , very numb'],
    ['very. very numb', 'very | very numb'],
    ['very um very numb', 'very numb'],
    ["I don't I don't feel it", 'i dont feel it'],
    ["I don't, I don't feel it", ', i dont feel it'],
    ["so I don't I don't feel it", 'so i dont feel it'],
    ['a b a c', 'a b a c'],
    ['a b c b', 'a b c b'],
    ['I do. I do it', 'i do | i do it'],
    ['a b a b a b', 'a b'],
    ['a b a b', 'a b'],
    ['a b a', 'a b a']
  ] as const) {
    t.equal(shown(withoutFillers(tokensOf(text), fillers)), expected, text)
  }
})

t.test('number words become figures where they count', async t => {
  const numbers = { one: 1, nine: 9, ten: 10, twelve: 12, thirteen: 13, twenty: 20, seventy: 70, ninety: 90 }
  for (const [text, expected] of [
    ['seventy nine', '79'],
    ['seventy-one years', '71 years'],
    ['twenty', '20'],
    ['thirteen twelve one', '13 twelve one'],
    ['ninety. nine', '90 | nine'],
    ['seventy ten', '70 ten'],
    ['70 one', '71'],
    ['10 one', '10 one'],
    ['170 one 700 one', '170 one 700 one'],
    ['15 one', '15 one'],
    ['one leg', 'one leg'],
    ['70 years constructor', '70 years constructor']
  ] as const) {
    t.equal(shown(withFigures(tokensOf(text), numbers)), expected, text)
  }
  t.strictSame(
    withFigures(tokensOf('at seventy one, yes'), numbers).map(({ start, end }) => [start, end]),
    [
      [0, 2],
      [3, 14],
      [16, 19]
    ]
  )
})

/** A reader of a few signs, by few words: each word says which cue it is. */
function readerOf(given: Partial<Omit<Expressions, 'cues'>> = {}) {
  const cues: Partial<Record<CueName, string[]>> = {
    deny: [
      'no',
      'not',
      'nothing',
      'cannot',
      'no trouble with',
      'nope never',
      'numb nowhere',
      'lost neither',
      'without feeling'
    ],
    notDenial: ['not only'],
    deniedAfter: ['no', 'denied', 'but none'],
    denialEnds: ['only'],
    resumes: ['got'],
    newClause: ['but'],
    reassures: ['fine'],
    over: ['went', 'last year', 'but before'],
    notOver: ['never went'],
    overAfter: ['gone now'],
    recent: ['still'],
    pastTense: ['had'],
    ongoing: ['now'],
    someoneElse: ['mum', 'dad'],
    patientIsOther: ['his back'],
    patientIsMe: ['my back'],
    firstPerson: ['i', 'my'],
    thirdPerson: ['she', 'he'],
    suppose: ['if', 'say that'],
    notSupposed: ['if sitting'],
    question: ['can', 'does'],
    aboutInGeneral: ['sign of'],
    ownCase: ['is it normal'],
    answerNo: ['no', 'nope'],
    answerYes: ['yes']
  }
  const signs: Record<string, Urgency> = {
    numb: 'emergency-now',
    fever: 'same-day',
    cancer: 'within-days',
    bladder: 'emergency-now'
  }
  const expressions: Expressions = {
    about: '',
    words: { temperature: ['temperature', 'hot and cold'] },
    carriesOn: [],
    expressions: [
      { sign: 'numb', says: ['numb', 'no feeling', 'lost ..3 feeling', 'went dead'] },
      { sign: 'fever', says: ['fever', '<temperature>'] },
      { sign: 'cancer', says: ['cancer', 'dad cancer'] },
      { sign: 'bladder', says: ['i leak', 'only dribble', 'but drip'] }
    ],
    harmless: ['numb thumb'],
    cues: Object.fromEntries(cueNames.map(name => [name, cues[name] ?? []])) as Expressions['cues'],
    lasting: ['cancer'],
    numbers: { seventy: 70 },
    fillers: ['um'],
    realWords: ['never'],
    ...given
  }
  const flag = { signs: Object.entries(signs).map(([id, urgency]) => ({ id, urgency })) }
  const small = { expressions, collections: { 'red-flags': [flag] } } as unknown as Content & Phrasebook
  return atOnce(redFlagReader(small))
}

/** Holds messages against how their signs are meant, in the order of the words. */
function holds(t: Test, read: (text: string) => Mention[], messages: Record<string, string>) {
  for (const [text, expected] of Object.entries(messages)) {
    t.equal(
      read(text)
        .map(({ sign, meant }) => `${sign} ${meant}`)
        .join(', '),
      expected,
      text
    )
  }
}

t.test('who was spoken of last before a sign, in its sentence', async t => {
  const read = readerOf()
  for (const [text, ofAnother] of [
    ['numb', false],
    ['i am numb', false],
    ['she is numb', true],
    ['mum is numb', true],
    ['my mum is numb', true],
    ['i said she is numb', true],
    ['she said i am numb', false],
    ['mum, i am numb', false],
    ['she is here. numb', false],
    ['numb mum', false],
    ['numb, says mum', false]
  ] as const) {
    t.strictSame(
      read(text).map(mention => mention.ofAnother),
      [ofAnother],
      text
    )
  }
})

t.test('a sign that is told in the past itself', async t => {
  const read = readerOf()
  for (const [text, past] of [
    ['numb', false],
    ['had numb', true],
    ['numb had', true],
    ['had it, numb', true],
    ['numb, had it', false],
    ['had numb, had it', true],
    ['had numb now', false],
    ['had it. numb', false]
  ] as const) {
    t.strictSame(
      read(text).map(mention => mention.past),
      [past],
      text
    )
  }
})

t.test('a sign that is denied', async t => {
  holds(t, readerOf(), {
    'i am numb': 'numb said',
    'no numb bit': 'numb denied',
    'no it is numb': 'numb denied',
    'not numb, no fever': 'numb denied, fever denied',
    'no. numb': 'numb said',
    'no, numb': 'numb said',
    'not, numb': 'numb said',
    'nothing, numb': 'numb denied',
    'cannot, numb': 'numb denied',
    'no trouble with, numb': 'numb denied',
    'nope never, numb': 'numb denied',
    'numb nowhere': 'numb said',
    'lost neither feeling': 'numb said',
    'lost without feeling': 'numb denied',
    'no, only numb': 'numb said',
    'not only numb': 'numb said',
    'no pain only numb': 'numb said',
    'no only numb': 'numb said',
    'only no pain numb': 'numb denied',
    'no numb only': 'numb denied',
    'no pain but numb': 'numb said',
    'no but numb': 'numb said',
    'no pain numb but tired': 'numb denied',
    'but no numb': 'numb denied',
    'no pain, got numb': 'numb said',
    'no pain got numb': 'numb denied',
    'nothing, got numb': 'numb denied',
    'got no pain numb': 'numb denied',
    'no numb, got tired': 'numb denied',
    'no pain, i am numb': 'numb said',
    'no pain, he is numb': 'numb said',
    'no pain i am numb': 'numb denied',
    'no pain and i am numb': 'numb said',
    'no pain then i am numb': 'numb said',
    'no pain so he is numb': 'numb said',
    'no sand i am numb': 'numb denied',
    'no sofa i am numb': 'numb denied',
    'no fever i am numb': 'fever denied, numb said',
    'no fever today i am numb': 'fever denied, numb denied',
    'no numb, i am tired': 'numb denied',
    'no pain, i leak': 'bladder said',
    'no pain only dribble': 'bladder said',
    'no pain but drip': 'bladder said',
    'lost my feeling': 'numb said',
    'lost not feeling': 'numb denied',
    'lost, no, feeling': '',
    'not lost my feeling': 'numb denied',
    'no feeling': 'numb said',
    'no feeling and numb': 'numb said, numb said',
    'not no feeling': 'numb denied'
  })
})

t.test('a sign that is denied after it', async t => {
  holds(t, readerOf(), {
    'fever denied': 'fever denied',
    'fever she has denied': 'fever denied',
    'fever she has long denied': 'fever denied',
    'fever she has so long denied': 'fever said',
    'fever but denied': 'fever said',
    'fever but none': 'fever denied',
    'but fever denied': 'fever denied',
    'fever denied but sore': 'fever denied',
    'fever. denied': 'fever said',
    'denied fever': 'fever said',
    'fever no': 'fever denied',
    'fever no, sore': 'fever denied',
    'fever no. sore': 'fever denied',
    'fever no sore': 'fever said',
    'fever at no': 'fever said'
  })
})

t.test('a sign that is asked for and answered', async t => {
  holds(t, readerOf(), {
    'numb? no': 'numb denied',
    'numb? nope, sore': 'numb denied',
    'numb. no': 'numb said',
    'numb? well no': 'numb said',
    'numb?': 'numb said',
    'numb nope?': 'numb said',
    'not numb yes?': 'numb denied',
    'numb? maybe': 'numb said',
    'not numb? yes': 'numb said',
    'not numb? maybe': 'numb denied',
    'can it be numb. no': 'numb denied',
    'can it be numb. yes': 'numb said',
    'can it be numb. maybe': 'numb asked-about',
    'can it be numb. maybe. yes': 'numb asked-about',
    'numb? then this. no': 'numb said',
    'yes numb? maybe': 'numb said',
    'no numb? yes': 'numb said'
  })
})

t.test('a sign that is over', async t => {
  holds(t, readerOf(), {
    'fever went': 'fever over',
    'last year a fever': 'fever over',
    'fever never went': 'fever said',
    'fever. went': 'fever said',
    'fever went still': 'fever said',
    'still fever went': 'fever said',
    'fever went, still': 'fever over',
    'fever went still, sore': 'fever said',
    'sore, fever went still': 'fever said',
    'still, fever went': 'fever over',
    'still sore, fever went': 'fever over',
    'fever went. still': 'fever over',
    'fever went but still': 'fever over',
    'numb but fever went': 'numb said, fever over',
    'fever went but numb': 'fever over, numb said',
    'but fever went': 'fever over',
    'but sore. fever went': 'fever over',
    'sore but fever. but went': 'fever said',
    'fever but before sore': 'fever over',
    'leg went dead, fever': 'numb said, fever said',
    'cancer went': 'cancer said',
    'cancer gone now': 'cancer said',
    'fever gone now': 'fever over',
    'fever but gone now': 'fever over',
    'gone now fever': 'fever said',
    'fever. gone now': 'fever over',
    'fever. gone now so all is well': 'fever over',
    'sore leg with it. fever. it is all of it gone now': 'fever over',
    'sore leg with it. fever. so it is all of it gone now': 'fever said',
    'fever. sore. gone now': 'fever said'
  })
})

t.test('a sign that someone else has', async t => {
  holds(t, readerOf(), {
    'mum had fever': 'fever someone-else',
    'fever mum had': 'fever someone-else',
    'mum has fever': 'fever said',
    'mum has cancer': 'cancer someone-else',
    'mum had fever now': 'fever said',
    'now. mum had fever': 'fever someone-else',
    'had. mum has fever': 'fever said',
    'mum has fever. my back hurts': 'fever said',
    'his back hurts. mum had fever': 'fever said',
    'his back hurts, my back hurts. mum had fever': 'fever said',
    'i think mum had fever': 'fever someone-else',
    'i know dad cancer': 'cancer someone-else, cancer someone-else',
    'mum had seen i leak': 'bladder said',
    'mum had seen that i leak': 'bladder said',
    'mum thinks i had fever': 'fever said',
    'i had fever, mum too': 'fever said',
    'mum had fever i think': 'fever someone-else',
    'mum and i and dad had fever': 'fever someone-else',
    'mum and dad and i had fever': 'fever said',
    'mum and i had fever and dad': 'fever said',
    'i. mum had fever': 'fever someone-else',
    'mum is sore but had fever': 'fever said',
    'sore but mum had fever': 'fever someone-else',
    'mum. had fever': 'fever said',
    'mum is ill. she had fever': 'fever someone-else',
    'mum is ill. he had cancer': 'cancer someone-else',
    'mum is ill. so she had fever': 'fever said',
    'mum is ill. she had fever i think': 'fever said',
    'mum is ill. sore. she had fever': 'fever said',
    'she had fever. mum is ill': 'fever said',
    'she had fever': 'fever said',
    'i am ill. mum is ill. she had fever': 'fever someone-else',
    'mum is ill. she has fever': 'fever said',
    'mum is ill with me. i had fever': 'fever said'
  })
})

t.test('a sign that is only asked about', async t => {
  holds(t, readerOf(), {
    'if numb': 'numb asked-about',
    'say that i am numb': 'numb said',
    'numb if': 'numb said',
    'if. numb': 'numb said',
    'if sore but numb': 'numb said',
    'but if numb': 'numb asked-about',
    'if but numb': 'numb said',
    'if numb but sore': 'numb asked-about',
    'if sore, numb': 'numb asked-about',
    'if sore, i am numb': 'numb said',
    'if sore, my leg is numb': 'numb said',
    'if sore, i leak': 'bladder said',
    'if sore i am numb': 'numb said',
    'sore, i say if numb': 'numb said',
    'if numb, i am sore': 'numb asked-about',
    'if sitting numb': 'numb said',
    'can it be numb': 'numb asked-about',
    'does numb matter': 'numb asked-about',
    'so can it be numb': 'numb said',
    'fine. can it be numb': 'numb asked-about',
    'can it. numb': 'numb said',
    'numb. can it': 'numb said',
    'can i be numb': 'numb said',
    'can it be numb i ask': 'numb asked-about',
    'can it be numb. i ask': 'numb asked-about',
    'i. can it be numb': 'numb asked-about',
    'numb a sign of it': 'numb asked-about',
    'sign of it. numb': 'numb said',
    'i read a sign of numb': 'numb asked-about',
    'i a sign of numb': 'numb asked-about',
    'a i sign of numb': 'numb said',
    'can it be numb. his back hurts': 'numb said',
    'can it be numb. his back hurts, my back hurts': 'numb said',
    'can it be numb is it normal': 'numb said',
    'can it be numb. is it normal': 'numb said',
    'can it be numb. sore. is it normal': 'numb asked-about',
    'is it normal. can it be numb': 'numb asked-about'
  })
})

t.test('a sign that other words mask, part, explain or bear out', async t => {
  const read = readerOf({
    words: { numb: ['numb'] },
    expressions: [
      { sign: 'numb', says: ['<numb>', 'lost ..3 feeling', 'all fine numb'] },
      { sign: 'bladder', says: ['pee well'], denies: true },
      { sign: 'fever', says: ['hot'], unless: ['bath', 'sun'], urgency: 'routine', note: 'x' },
      { sign: 'cancer', says: ['weight'], with: ['tired', 'weak', 'feel not'] }
    ],
    harmless: ['numb thumb', 'lost cat', 'mobile phone']
  })
  holds(t, read, {
    'numb thumb': '',
    'numb thumb and numb leg': 'numb said',
    'numb leg and thumb': 'numb said',
    'lost all feeling': 'numb said',
    'lost cat feeling': '',
    'lost my mobile phone feeling': 'numb said',
    'lost it but feeling': '',
    'lost it fine feeling': '',
    'lost feeling but sore': 'numb said',
    'but lost feeling': 'numb said',
    'fine lost feeling': 'numb said',
    'lost feeling fine': 'numb said',
    'all fine numb': 'numb said, numb said',
    'pee well': 'bladder denied',
    'not pee well': '',
    'if pee well': '',
    hot: 'fever said',
    'hot bath': 'fever explained',
    'hot in the sun': 'fever explained',
    'hot. bath': 'fever said',
    'bath. hot': 'fever said',
    'sore. hot bath': 'fever explained',
    'bath. sore. hot bath': 'fever explained',
    'hot bath. sore. bath': 'fever explained',
    'hot. sore. bath': 'fever said',
    'bath. sore. hot': 'fever said',
    'not hot bath': 'fever denied',
    weight: '',
    'weight tired': 'cancer said',
    'tired. sore. weight': 'cancer said',
    'weight weak': 'cancer said',
    'weight feel not': 'cancer said',
    'weight, not tired': '',
    'weight, not tired, i am weak': 'cancer said',
    'weight tired last year': 'cancer said'
  })
  t.strictSame(read('I am, um, nubm. Hot'), [
    {
      sign: 'numb',
      urgency: 'emergency-now',
      meant: 'said',
      past: false,
      ofAnother: false,
      quote: 'nubm',
      start: 10,
      end: 14
    },
    {
      sign: 'fever',
      urgency: 'routine',
      meant: 'said',
      past: false,
      ofAnother: false,
      quote: 'Hot',
      start: 16,
      end: 19
    }
  ])
  t.strictSame(
    read('I lost all, um, feeling').map(({ quote }) => quote),
    ['lost all, um, feeling']
  )
  t.strictSame(readerOf({ expressions: [{ sign: 'numb', says: ['#70-79'] }] })('at seventy'), [
    {
      sign: 'numb',
      urgency: 'emergency-now',
      meant: 'said',
      past: false,
      ofAnother: false,
      quote: 'seventy',
      start: 3,
      end: 10
    }
  ])
  holds(
    t,
    readerOf({
      words: { fever: ['fever'] },
      realWords: ['fevers'],
      carriesOn: ['it'],
      expressions: [{ sign: 'fever', says: ['<fever>', 'leg ..2 hot'] }]
    }),
    { fevers: '', fevre: 'fever said', 'leg, it is hot': 'fever said', 'leg, so hot': '' }
  )
})

t.test('the mention that decides about a sign', async t => {
  const mention = (sign: string, meant: Mention['meant'], urgency: Urgency, start: number): Mention => ({
    sign,
    meant,
    urgency,
    past: false,
    ofAnother: false,
    start,
    end: start + 1,
    quote: ''
  })
  const decided = (...mentions: Mention[]) => decidingMentions(mentions).map(({ start }) => start)
  t.strictSame(decided(), [])
  t.strictSame(
    decided(mention('a', 'denied', 'emergency-now', 0), mention('a', 'said', 'routine', 5)),
    [5],
    'what is said'
  )
  t.strictSame(decided(mention('a', 'said', 'routine', 0), mention('a', 'denied', 'emergency-now', 5)), [0])
  t.strictSame(
    decided(mention('a', 'said', 'same-day', 0), mention('a', 'said', 'emergency-now', 5)),
    [5],
    'the most urgent'
  )
  t.strictSame(decided(mention('a', 'denied', 'same-day', 0), mention('a', 'over', 'emergency-now', 5)), [5])
  t.strictSame(decided(mention('a', 'said', 'routine', 5), mention('a', 'said', 'routine', 0)), [0], 'the first')
  t.strictSame(decided(mention('a', 'said', 'routine', 0), mention('a', 'said', 'routine', 5)), [0])
  t.strictSame(
    decided(mention('a', 'said', 'routine', 3), mention('b', 'denied', 'routine', 0)),
    [3, 0],
    'each sign has its own'
  )
})

t.test('no words say again what others of their expression say already', async t => {
  const { words, carriesOn, expressions } = content.expressions
  const isSpelledOut = (says: string) => !/[<*#~]|\.\./.test(says)
  const again: string[] = []
  for (const { says } of expressions) {
    const book = bookOf(
      words,
      says.map(pattern => ({ says: pattern, value: pattern })),
      carriesOn
    )
    for (const pattern of says.filter(isSpelledOut)) {
      const saidBy = book.find(tokensOf(pattern)).find(({ value }) => value !== pattern)
      if (saidBy) again.push(`${pattern}: ${saidBy.value}`)
    }
  }
  t.strictSame(again, [])
})
