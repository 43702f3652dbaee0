import t from 'tap'
import { questionReader } from '../../src/answers/evidence.js'
import { leastCertain, passagesOf } from '../../src/answers/passages.js'
import { phraseFinder } from '../../src/answers/phrases.js'
import { buildSearch, type SearchQuery } from '../../src/answers/search.js'
import { spellingMender } from '../../src/answers/spelling.js'
import { wordReader, wordsOf } from '../../src/answers/words.js'
import type { Content } from '../../src/content/load.js'
import type { Phrasebook } from '../../src/content/phrasebook.js'
import type { Claim, Item } from '../../src/content/schema.js'
import type { Vocabulary } from '../../src/content/vocabulary.js'

const vocabulary: Vocabulary = {
  stopWords: ['the', 'a', 'of', 'is', 'my', 'to', 'in', 'or', 'and', 'slomp'],
  spellings: { disk: 'disc' },
  synonyms: { pain: ['ache', 'hurt'], back: ['spine'] },
  ignored: ['get-back-to'],
  anchors: ['back', 'leg pain'],
  elsewhere: ['cat', 'blue-badge', 'slamp', 'cow shed'],
  cues: [{ items: { posture: 0.5, disc: 0.25 }, say: ['slump', 'desk job'] }, { items: { disc: 0.5 }, say: ['slipped-disc'] }, { items: { stretch: 0.8 }, say: ['cat cow'] }]
}
const words = wordReader(vocabulary)

t.test('words: plain, and one term for those that mean the same', async t => {
  t.strictSame(wordsOf('Can’t can´t ca`n‘t PÉE ①② ﬁve, sit-ups'), ['cant', 'cant', 'cant', 'pee', '12', 'five', 'sit', 'ups'])
  t.strictSame(wordsOf('?!'), [])
  t.equal(words.term('disks'), 'disk', 'a spelling is of one form of a word')
  t.equal(words.term('disk'), 'disc')
  t.equal(words.term('aching'), 'pain')
  t.equal(words.term('pains'), 'pain')
  t.equal(words.term('spines'), 'back')
  t.equal(words.term('walking'), 'walk')
  t.ok(words.isStopWord('the'))
  t.notOk(words.isStopWord('back'))
  t.strictSame([...words.terms('The ache of my back, and the pains')], ['pain', 'back'])
})

t.test('phrases: where their words stand', async t => {
  const entries: Array<[string, string]> = [['leg pain', 'near'], ['leg leg', 'once'], ['slipped-disc', 'joined'], ['long-haul drive', 'both'], ['back', 'one'], ['back back-pain', 'twice'], ['a-b-c ab-c', 'apart']]
  const find = phraseFinder(entries, word => word === 'legs' ? 'leg' : word)
  const found = (text: string) => find(text.split(' ')).map(({ meaning, places }) => `${meaning} ${places.join(' ')}`).sort()
  for (const [text, ...expected] of [
    ['pain in leg', 'near 2 0', 'once 2'],
    ['leg leg pain', 'near 0 2', 'once 0'],
    [`leg ${'x '.repeat(12)}pain`, 'near 0 13', 'once 0'],
    [`leg ${'x '.repeat(13)}pain`, 'once 0'],
    [`leg ${'x '.repeat(13)}pain x leg`, 'near 16 14', 'once 0'],
    [`pain ${'x '.repeat(13)}leg x pain`, 'near 14 16', 'once 14'],
    [`pain ${'x '.repeat(13)}leg`, 'once 14'],
    ['a slipped disc', 'joined 1 2'],
    ['slipped my slipped disc', 'joined 2 3'],
    ['slipped my disc'],
    ['disc slipped'],
    ['slipped'],
    ['drive a long haul', 'both 2 3 0'],
    ['long drive haul'],
    ['a back', 'one 1'],
    ['back pain', 'one 0', 'twice 0 0 1'],
    ['a b c ab c', 'apart 0 1 2 3 4'],
    ['a b c'],
    ['x y']
  ] as const) t.strictSame(found(text), expected, text)
  t.strictSame(phraseFinder([['legs', 'x']], word => word.replace(/s$/, ''))(['leg']), [{ meaning: 'x', places: [0] }], 'phrases are read as terms')
})

t.test('spelling: slips that are mended, and those that make another word', async t => {
  const known = ['leg', 'pain', 'spin', 'back', 'walkins', 'walking', 'herniated', 'stenosis', 'sciatica', 'abcdefghijklmnopqrst', 'abcdefghijklmnopqrstu', 'posture', 'disc', 'planks', 'planes', 'musculars', 'muscularly']
  for (const list of [known, [...known].reverse()]) {
    const mend = spellingMender(new Set(list))
    for (const [word, meant] of [
      ['legg', undefined], ['le', undefined], ['pai', undefined], ['bak', undefined],
      ['pian', 'pain'], ['paim', undefined], ['paain', 'pain'], ['pains', 'pain'], ['oain', undefined], ['dsic', 'disc'], ['disk', undefined],
      ['backk', 'back'], ['bback', 'back'], ['zback', undefined], ['bcka', undefined],
      ['walkinx', 'walking'], ['walkig', 'walking'], ['awlking', 'walking'], ['qalking', 'walking'], ['qalkin', undefined], ['ealkung', undefined],
      ['postrue', 'posture'], ['potsrue', undefined], ['pstre', undefined], ['ostures', undefined], ['osture', undefined], ['aposture', 'posture'],
      ['stenosus', 'stenosis'], ['stenusus', undefined], ['stenososus', undefined], ['stenosisss', 'stenosis'], ['stensis', 'stenosis'], ['stnsis', undefined],
      ['herniatid', 'herniated'], ['hernaitid', 'herniated'], ['hermiatid', 'herniated'], ['hernitd', undefined], ['hernited', 'herniated'], ['hermiatidd', undefined], ['hernaietd', 'herniated'], ['ehrniatid', undefined],
      ['planps', 'planes'], ['musculary', 'muscularly'], ['psoture', 'posture'], ['postuer', 'posture'], ['potsure', 'posture'], ['paniful', undefined], ['sciatcai', undefined], ['musculard', 'musculars'],
      ['abcdefghijklmnopqrsu', 'abcdefghijklmnopqrst'], ['abcdefghijklmnopqrsttt', undefined], ['abcdefghijklmnopqrsx', 'abcdefghijklmnopqrst'], ['abcdefghijklmnopqrtsu', undefined],
      ['st3nosis', undefined], ['stenosis1', undefined]
    ] as const) t.equal(mend(word), meant, word)
  }
  t.equal(spellingMender(new Set())('walking'), undefined)
})

const claim = (id: string, text: string, certainty: Claim['certainty'] = 'low', sources: Claim['sources'] = []): Claim => ({ id, text, certainty, sources })
const blank = { alternateNames: [], codes: [], related: [] }
const posture = {
  ...blank,
  id: 'posture',
  title: 'Poor posture',
  alternateNames: ['Slouching', 'the slump'],
  summary: 'Posture and pain are weakly linked.',
  link: 'uncertain',
  category: 'habits',
  whatItIs: ['Sitting bent over a desk for hours each day. It is very common in offices.'],
  whyItHurts: [],
  signs: [],
  riskFactors: [],
  whatHelps: [],
  walkingAdvice: { suitability: 'good', how: 'Walk as you like.' },
  myths: [{ myth: 'Slouching ruins the spine.', fact: 'Spines are strong.', claim: 'strong' }],
  claims: [
    claim('weak', 'Posture and pain are weakly linked in adults.', 'moderate', [{ id: 'a', stance: 'supports' }, { id: 'b', stance: 'limits' }]),
    claim('strong', 'Spines are strong.', 'very-low', [{ id: 'a', stance: 'supports' }]),
    claim('desk', 'Desk hours did not predict trouble.', 'high', [{ id: 'a', stance: 'limits' }])
  ]
}
const disc = { ...posture, id: 'disc', title: 'Slipped disc', alternateNames: ['Herniated disc', 'slipped disk'], summary: 'A disc that bulges may press on a nerve. It heals in most.', whatItIs: [], myths: [], claims: [claim('heals', 'Most discs heal within a year.', 'moderate')] }
const benefit = {
  ...blank,
  id: 'flow',
  title: 'Blood flow',
  summary: 'Walking may help discs a little.',
  outcome: 'disc-health',
  howItMayWork: [],
  effect: { statement: 'Runners had better discs.', size: 'A little.', population: 'Runners.', comparator: 'Others.', claim: 'runners' },
  limits: ['Nobody tested it.'],
  claims: [claim('other', 'Nothing else.', 'consensus'), claim('runners', 'Runners had discs with more water.', 'low')]
}
const stretch = { ...blank, id: 'stretch', title: 'Stretching', summary: 'Stretching feels good.', domain: 'exercise', steps: ['Do the cat stretch.'], whoItSuits: [], timeToEffect: 'Nobody knows.', notNeeded: ['A special mat.'], claims: [claim('good', 'Stretching feels good.')] }
const flag = {
  ...blank,
  id: 'flag',
  title: 'Fever',
  alternateNames: ['Slouching'],
  summary: 'Get help today for fever with back pain.',
  urgency: 'same-day',
  possibleConcerns: ['An infection of the spine.'],
  signs: [{ id: 'fever', question: 'Do you have a fever?', urgency: 'same-day', role: 'sign', escalatesWith: [], accuracy: { statement: 'Nobody knows.', basis: 'not-verified' }, sources: [] }],
  action: 'Call a doctor about the fever, shivers and chills.',
  mustSay: ['Fever needs a look.'],
  doNotSay: ['It is nothing.'],
  claims: [claim('fever', 'Fever can mean an infection.')]
}
const content = { vocabulary, collections: { causes: [posture, disc], 'walking-benefits': [benefit], 'regimen-tips': [], 'lifestyle-changes': [stretch], exercises: [], 'red-flags': [flag] } } as unknown as Content & Phrasebook

t.test('passages: what can be quoted, and what it rests on', async t => {
  const quotes = (collection: Parameters<typeof passagesOf>[0], item: unknown) => passagesOf(collection, item as Item, words).map(({ field, text, claims }) => `${field}: ${text} (${claims.map(({ id }) => id).join(' ')})`)
  t.strictSame(quotes('causes', posture), [
    'summary: Posture and pain are weakly linked. (weak)',
    'whatItIs: Sitting bent over a desk for hours each day. It is very common in offices. (weak strong desk)',
    'walkingAdvice: Walk as you like. (weak strong desk)',
    'myths: Spines are strong. (strong)',
    'claims: Posture and pain are weakly linked in adults. (weak)',
    'claims: Spines are strong. (strong)',
    'claims: Desk hours did not predict trouble. (desk)'
  ])
  t.strictSame(quotes('walking-benefits', benefit), [
    'summary: Walking may help discs a little. (other runners)',
    'effect: Runners had better discs. (runners)',
    'limits: Nobody tested it. (other runners)',
    'claims: Nothing else. (other)',
    'claims: Runners had discs with more water. (runners)'
  ])
  t.strictSame(quotes('lifestyle-changes', stretch), ['summary: Stretching feels good. (good)', 'steps: Do the cat stretch. (good)', 'timeToEffect: Nobody knows. (good)', 'claims: Stretching feels good. (good)'])
  t.strictSame(quotes('red-flags', flag), ['summary: Get help today for fever with back pain. (fever)', 'action: Call a doctor about the fever, shivers and chills. (fever)', 'mustSay: Fever needs a look. (fever)', 'claims: Fever can mean an infection. (fever)'])

  const [first] = passagesOf('causes', posture as unknown as Item, words)
  t.strictSame([...first!.terms], ['postur', 'pain', 'ar', 'weakli', 'link'])
  const long = (length: number) => `${'x'.repeat(length - 1)}.`
  const cut = (...lengths: number[]) => passagesOf('causes', { ...disc, summary: lengths.map(length => `X${long(length - 1)}`).join(' ') } as unknown as Item, words).filter(({ field }) => field === 'summary').map(({ text }) => text.length)
  t.strictSame(cut(100, 179), [280], 'as long as a summary may be')
  t.strictSame(cut(100, 180), [100, 180])
  t.strictSame(cut(100, 78, 100), [280])
  t.strictSame(cut(100, 100, 79), [201, 79])
  t.strictSame(cut(300, 20), [300, 20], 'a long sentence stays whole')
  t.equal(passagesOf('causes', { ...disc, summary: '  Two.   Three.' } as unknown as Item, words)[0]!.text, 'Two. Three.')

  const behind = (summary: string, ...claims: string[]) => passagesOf('causes', { ...disc, summary, claims: claims.map(text => claim(text, text)) } as unknown as Item, words)[0]!.claims.map(({ id }) => id)
  t.strictSame(behind('One two three four.', 'one two three four', 'one two three five', 'one six', 'seven'), ['one two three four'])
  t.strictSame(behind('One two three four.', 'one two three five', 'one two three six', 'seven'), ['one two three five', 'one two three six'])
  t.strictSame(behind('One two three four five.', 'one two three four five', 'one two three four six'), ['one two three four five', 'one two three four six'], 'nearly as much in common')
  t.strictSame(behind('One two three four five.', 'six seven eight nine one', 'ten'), ['six seven eight nine one'], 'a fifth is enough')
  t.strictSame(behind('One two three four five six.', 'seven eight nine ten eleven one', 'twelve'), ['seven eight nine ten eleven one', 'twelve'], 'too little: all of them')
  t.strictSame(behind('The a of.', 'the', 'one'), ['the', 'one'])
  t.strictSame(behind('One two. Three four.', 'one two', 'three four', 'five'), ['one two', 'three four'], 'each sentence has its own')

  const myths = [{ myth: 'A myth.', fact: 'Posture and pain are weakly linked.', claim: 'strong' }]
  t.ok(quotes('causes', { ...posture, myths }).includes('myths: Posture and pain are weakly linked. (strong)'), 'the claim that the content names, not the nearest')
  t.ok(quotes('walking-benefits', { ...benefit, effect: { ...benefit.effect, statement: 'Nothing else.' } }).includes('effect: Nothing else. (runners)'))
  const twins = [claim('one', 'Discs heal.'), claim('two', 'Discs heal.')]
  t.strictSame(passagesOf('causes', { ...disc, claims: twins } as unknown as Item, words).filter(({ field }) => field === 'claims').map(({ claims }) => claims.map(({ id }) => id)), [['one'], ['two']], 'a claim rests on itself')
  t.strictSame([...passagesOf('causes', { ...disc, summary: 'One two. Three four.' } as unknown as Item, words)[0]!.terms], ['on', 'two', 'three', 'four'])

  t.equal(leastCertain([claim('a', '', 'high'), claim('b', '', 'low'), claim('c', '', 'moderate')]), 'low')
})

t.test('a question: its terms, its subject, and what its phrases say is meant', async t => {
  const read = questionReader(content, words, new Set(['weakli', 'desk', 'fever', 'slimp']))
  const strangers = (count: number) => Array.from({ length: count }, (_, index) => `qq${String.fromCharCode(97 + index)}q`)
  for (const [question, terms, anchored, elsewhere, familiar, meant] of [
    ['', '', false, 0, 0, {}],
    ['the of', '', false, 0, 0, {}],
    ['My back hurts.', 'back pain', true, 0, 1, {}],
    ['leg pain', 'leg pain', true, 0, 1, {}],
    ['spine ache spine', 'back pain', true, 0, 1, {}],
    ['get back to work', 'work', false, 0, 0, {}],
    ['slump', 'slump', false, 0, 1, { posture: 0.3394, disc: 0.145 }],
    ['my back, slump', 'back slump', true, 0, 1, { posture: 0.56, disc: 0.25 }],
    ['desk job in a chair', 'desk job chair', false, 0, 0.6667, { posture: 0.6, disc: 0.4 }],
    ['slump and desk job', 'slump desk job', false, 0, 1, { posture: 0.6602, disc: 0.4261 }],
    ['slipped disk', 'slip disc', false, 0, 1, { disc: 0.8754 }],
    ['slump slump slipped disc desk job herniated disc my back', 'slump slip disc desk job herniat back', true, 0, 1, { posture: 0.7008, disc: 0.8845 }],
    ['poor posture', 'poor postur', false, 0, 1, { posture: 0.8 }],
    ['slouching', 'slouch', false, 0, 1, { posture: 0.2871, flag: 0.2871 }],
    ['stretching', 'stretch', false, 0, 1, { stretch: 0.406 }],
    ['cat', 'cat', false, 1, 1, {}],
    ['blue badge', 'blue badg', false, 1, 0, {}],
    ['cat cow', 'cat cow', false, 0, 1, { stretch: 0.84 }],
    ['cat cow cat, blue badge', 'cat cow blue badg', false, 1, 0.6, { stretch: 0.84 }],
    ['cat cow shed', 'cat cow shed', false, 1, 0.6667, { stretch: 0.84 }],
    ['slimp', 'slimp', false, 0, 0, {}],
    ['slamp', 'slamp', false, 1, 0, {}],
    ['slomp', '', false, 0, 0, {}],
    ['slemp', 'slump', false, 0, 0, { posture: 0.3394, disc: 0.145 }],
    ['bakc', 'back', true, 0, 0, {}],
    ['bakc pain', 'back pain', true, 0, 0.5, {}],
    ['fevre', 'fever', false, 0, 0, { flag: 0.406 }],
    ['kat xyz', 'kat xyz', false, 0, 0, {}],
    ['weakly', 'weakli', false, 0, 0, {}],
    [`${strangers(11).join(' ')} slipepd disc`, `${strangers(11).join(' ')} slip disc`, false, 0, 0.1538, { disc: 0.8754 }],
    [`${strangers(12).join(' ')} slipepd`, `${strangers(12).join(' ')} slipepd`, false, 0, 0, {}]
  ] as const) {
    const reading = read(question)
    t.strictSame({ ...reading, terms: reading.terms.join(' '), familiar: Number(reading.familiar.toFixed(4)), meant: Object.fromEntries(Array.from(reading.meant, ([id, weight]) => [id, Number(weight.toFixed(4))])) },
      { terms, anchored, elsewhere, familiar, meant }, question)
  }
})

t.test('search: what is found, how sure it is, and with which words', async t => {
  const search = buildSearch(content)
  const hits = (query: Partial<SearchQuery> & { q: string }) => search({ limit: 10, passages: 'best', ...query })
  const found = (query: Partial<SearchQuery> & { q: string }) => hits(query).map(({ id, score, field }) => `${id} ${score} ${field}`)
  for (const [q, ...expected] of [
    ['poor posture', 'posture 0.832 summary'],
    ['poor posture qqqq', 'posture 0.638 summary'],
    ['slipped disc', 'disc 0.897 summary'],
    ['slipped disc cat'],
    ['back pain', 'posture 0.368 summary', 'flag 0.308 summary'],
    ['my back hurts at the desk', 'posture 0.435 summary', 'flag 0.289 summary'],
    ['back fever', 'flag 0.843 summary'],
    ['fever', 'flag 0.479 summary'],
    ['back fever cat', 'flag 0.674 summary'],
    ['back fever cat, blue badge', 'flag 0.485 summary'],
    ['back fever cat blue badge cat cat cat', 'flag 0.506 summary'],
    ['back shivers chills', 'flag 0.335 summary'],
    ['back disc posture stretch fever', 'flag 0.843 summary', 'stretch 0.813 summary', 'posture 0.456 summary', 'disc 0.383 summary', 'flow 0.218 summary'],
    ['cat cow', 'stretch 0.845 steps'],
    ['slump'],
    ['runners water'],
    ['cat']
  ] as const) t.strictSame(found({ q }), expected, q)
  t.strictSame(found({ q: 'back runners water discs', passages: 'all' }), ['flow 0.415 claims', 'disc 0.335 summary', 'disc 0.277 claims', 'flow 0.267 effect', 'flow 0.113 summary'])
  t.strictSame(found({ q: 'back fever', passages: 'all' }), ['flag 0.843 summary', 'flag 0.34 mustSay', 'flag 0.316 claims', 'flag 0.306 action'])
  t.strictSame(found({ q: 'strong spines', passages: 'all' }), ['posture 0.306 myths', 'posture 0.306 claims'])
  t.strictSame(found({ q: 'back disc posture stretch fever', passages: 'all', limit: 2 }), ['flag 0.843 summary', 'stretch 0.813 summary'])
  t.strictSame(found({ q: 'back disc posture stretch fever', limit: 1 }), ['flag 0.843 summary'])
  t.strictSame(found({ q: 'back disc posture stretch fever', collection: 'causes' }), ['posture 0.456 summary', 'disc 0.383 summary'])
  t.strictSame(hits({ q: 'poor posture' }), [{
    collection: 'causes',
    id: 'posture',
    title: 'Poor posture',
    field: 'summary',
    passage: 'Posture and pain are weakly linked.',
    score: 0.832,
    certainty: 'moderate',
    claims: ['weak'],
    sources: [{ id: 'a', stance: 'supports' }, { id: 'b', stance: 'limits' }]
  }])
  const claims = [
    claim('one', 'Fever with back pain.', 'moderate', [{ id: 'a', stance: 'supports' }, { id: 'b', stance: 'limits' }]),
    claim('two', 'Fever with back pain.', 'low', [{ id: 'a', stance: 'supports' }, { id: 'a', stance: 'limits' }])
  ]
  const twofold = buildSearch({ ...content, collections: { ...content.collections, 'red-flags': [{ ...flag, claims }] } } as unknown as Content & Phrasebook)
  t.match(twofold({ q: 'back fever', limit: 1, passages: 'best' }), [{
    claims: ['one', 'two'], certainty: 'low', sources: [{ id: 'a', stance: 'supports' }, { id: 'b', stance: 'limits' }, { id: 'a', stance: 'limits' }]
  }], 'a source that says two things is named with both, each once')
})
