import t from 'tap'
import { compareReleases, highest } from '../../src/answers/changes.js'
import { codeLookup } from '../../src/answers/code-lookup.js'
import { evaluateScreening, figureLine, levelGiven } from '../../src/answers/evaluation.js'
import { membersHeld, removalOf } from '../../src/answers/removals.js'
import { buildScreening, type Screening, type ScreeningAsk } from '../../src/answers/screening.js'
import { codeSystems } from '../../src/content/code-systems.js'
import type { Content } from '../../src/content/load.js'
import type { Phrasebook } from '../../src/content/phrasebook.js'
import type { Code } from '../../src/content/code.js'
import { cueNames } from '../../src/content/red-flag-expressions.js'
import { collectionNames } from '../../src/content/enums.js'

/** A content with only what is named: enough for one answer, small enough to see why it is right. */
function contentOf({ collections = {}, ...parts }: Record<string, any>): Content & Phrasebook {
  return {
    sources: [],
    vocabulary: { stopWords: [], spellings: {}, synonyms: {}, places: [], notCovered: [] },
    ...parts,
    release: { version: '1.0.0', changes: [], ...parts.release },
    collections: { ...Object.fromEntries(collectionNames.map(name => [name, []])), ...collections }
  } as unknown as Content & Phrasebook
}

/** A language in which nothing can be said. */
const noWords = {
  words: {},
  carriesOn: [],
  harmless: [],
  numbers: {},
  fillers: [],
  realWords: [],
  lasting: [],
  expressions: [],
  cues: Object.fromEntries(cueNames.map(name => [name, []]))
}

t.test('evaluation: how well messages are read', async t => {
  const screening = { assess: ({ text }: ScreeningAsk) => ({ urgency: text }) } as unknown as Screening
  for (const [text, given] of [
    ['emergency-now', 'emergency'],
    ['same-day', 'urgent'],
    ['within-days', 'urgent'],
    ['routine', 'none'],
    ['no-flags-found', 'none']
  ] as const) {
    t.strictSame(levelGiven({ text, accept: [given] }, screening), { given, right: true })
    t.strictSame(levelGiven({ text, accept: [] }, screening), { given, right: false })
  }
  t.strictSame(
    evaluateScreening(
      [
        { id: 'a', text: 'emergency-now', accept: ['emergency'] },
        { id: 'b', text: 'same-day', accept: ['emergency'] },
        { text: 'routine', accept: ['emergency', 'urgent'] },
        { id: 'c', text: 'emergency-now', accept: ['emergency'] },
        { id: 'd', text: 'within-days', accept: ['urgent'] },
        { id: 'e', text: 'routine', accept: ['none'] },
        { id: 'f', text: 'emergency-now', accept: ['none', 'urgent'] },
        { id: 'g', text: 'within-days', accept: ['none', 'urgent'] }
      ],
      screening
    ),
    {
      figures: [
        { name: 'warnings caught', count: 4, of: 5, wanted: '97 % or more' },
        { name: 'plain emergencies called so', count: 2, of: 3, wanted: '95 % or more' },
        { name: 'false alarms', count: 1, of: 3, wanted: '10 % or less' }
      ],
      failures: [
        'b: urgent, not emergency: "same-day"',
        '-: none, not emergency or urgent: "routine"',
        'f: emergency, not none or urgent: "emergency-now"'
      ]
    }
  )
})

t.test('evaluation: a figure as a line', async t => {
  t.equal(figureLine({ name: 'n', count: 2, of: 3, wanted: 'w' }), 'n: 2 of 3 (66.7 %; wanted w)')
  t.equal(figureLine({ name: 'n', count: 0, of: 0, wanted: 'w' }), 'n: 0 of 0 (- %; wanted w)')
})

t.test('codes: exact, stem and parent, the nearest first', async t => {
  const [icd, mesh] = codeSystems as [(typeof codeSystems)[number], (typeof codeSystems)[number]]
  const code = (code: string, relation: Code['relation'] = 'exact', { uri } = icd) => ({
    system: uri,
    code,
    relation,
    display: '',
    edition: ''
  })
  const { held, find } = codeLookup(
    contentOf({
      collections: {
        causes: [
          { id: 'disc', codes: [code('M51.26'), code('M51.2', 'broader')] },
          { id: 'strain', codes: [code('S39.012A', 'related'), code('D007405', 'exact', mesh)] },
          { id: 'lift', codes: [code('X50.0XXA'), code('S39.012A', 'narrower'), code('M51', 'related')] },
          { id: 'long', codes: [code('X50.1XXA')] }
        ],
        'red-flags': [{ id: 'flag', codes: [code('M51.26', 'broader')] }]
      }
    })
  )
  const found = (asked: string, system = icd) => {
    const { quality, matches } = find(system, asked)
    return [quality, ...matches.map(({ collection, item, code }) => `${collection}/${item.id} ${code.code}`)].join(', ')
  }
  for (const [asked, expected] of [
    ['M51.26', 'exact, causes/disc M51.26, red-flags/flag M51.26'],
    [' m51 26', 'exact, causes/disc M51.26, red-flags/flag M51.26'],
    ['S39.012A', 'exact, causes/lift S39.012A, causes/strain S39.012A'],
    ['S39.012', 'stem, causes/lift S39.012A, causes/strain S39.012A'],
    ['S39.012D', 'stem, causes/lift S39.012A, causes/strain S39.012A'],
    ['S39.012B', 'parent, causes/lift S39.012A, causes/strain S39.012A'],
    ['X50.0', 'stem, causes/lift X50.0XXA'],
    ['X50', 'parent, causes/lift X50.0XXA, causes/long X50.1XXA'],
    ['X50.0XXA', 'exact, causes/lift X50.0XXA'],
    ['M51.269', 'parent, causes/disc M51.26, red-flags/flag M51.26, causes/disc M51.2, causes/lift M51'],
    ['M51.2', 'exact, causes/disc M51.2'],
    ['M5', 'none'],
    ['S39', 'parent, causes/lift S39.012A, causes/strain S39.012A'],
    ['M52', 'none'],
    ['', 'none']
  ] as const) {
    t.equal(found(asked), expected, asked)
  }
  t.equal(found('d007405', mesh), 'exact, causes/strain D007405')
  t.equal(found('D00740', mesh), 'none', 'only ICD-10-CM has parents')
  t.equal(found('D007405A', mesh), 'none')
  t.equal(found('D007405X', mesh), 'none')
  t.equal(found('D007405'), 'none')
  t.strictSame(find(icd, 'Z99'), { quality: 'none', matches: [], retired: undefined })
  t.strictSame(
    held.map(({ system, codes }) => [
      system.id,
      ...codes.map(({ code, matches }) => `${code.code}: ${matches.map(({ item }) => item.id).join(' ')}`)
    ]),
    [
      [
        'icd-10-cm',
        'M51: lift',
        'M51.2: disc',
        'M51.26: disc flag',
        'S39.012A: strain lift',
        'X50.0XXA: lift',
        'X50.1XXA: long'
      ],
      ['mesh', 'D007405: strain']
    ]
  )
})

t.test('changes: what came, changed and went from one release to another', async t => {
  const item = (id: string, more: object = {}) => ({ id, title: `Title of ${id}`, ...more })
  const parts = { overview: { a: 1 }, walkingPlan: { a: 1 }, screening: { a: 1 } }
  const older = contentOf({
    ...parts,
    sources: [item('study')],
    collections: {
      causes: [item('same'), item('changed', { gone: 1, kept: 2, turned: 3 }), item('gone')],
      'red-flags': [item('flag')]
    }
  })
  const newer = contentOf({
    ...parts,
    overview: { a: 2, b: 1 },
    sources: [item('trial')],
    release: {
      version: '1.1.0',
      removed: [{ collection: 'causes', id: 'gone', replacedBy: { collection: 'causes', id: 'same' } }],
      changes: [
        { severity: 'editorial', text: 'Words.' },
        { collection: 'causes', id: 'changed', severity: 'editorial', text: 'One.' },
        { collection: 'causes', id: 'changed', severity: 'safety', text: 'Two.' },
        { collection: 'red-flags', id: 'new', severity: 'safety', text: 'Another shelf.' }
      ]
    },
    collections: {
      causes: [item('same'), item('changed', { kept: 2, turned: 4, came: 5 }), item('new')],
      'red-flags': [item('flag')]
    }
  })
  t.strictSame(compareReleases([older, newer]), {
    severity: 'safety',
    added: [
      { collection: 'causes', id: 'new', title: 'Title of new', severity: 'clinical', texts: [] },
      { collection: 'sources', id: 'trial', title: 'Title of trial', severity: 'editorial', texts: [] }
    ],
    changed: [
      {
        collection: 'causes',
        id: 'changed',
        title: 'Title of changed',
        severity: 'safety',
        texts: ['One.', 'Two.'],
        fields: [
          { field: 'gone', before: 1 },
          { field: 'turned', before: 3, after: 4 },
          { field: 'came', after: 5 }
        ],
        patch: [
          { op: 'remove', path: '/gone' },
          { op: 'add', path: '/came', value: 5 },
          { op: 'replace', path: '/turned', value: 4 }
        ]
      }
    ],
    removed: [
      {
        collection: 'causes',
        id: 'gone',
        title: 'Title of gone',
        severity: 'clinical',
        texts: [],
        replacedBy: { collection: 'causes', id: 'same' }
      },
      { collection: 'sources', id: 'study', title: 'Title of study', severity: 'editorial', texts: [] }
    ],
    parts: [
      {
        part: 'overview',
        severity: 'editorial',
        texts: ['Words.'],
        fields: ['a', 'b'],
        patch: [
          { op: 'add', path: '/b', value: 1 },
          { op: 'replace', path: '/a', value: 2 }
        ]
      }
    ]
  })
  const told = contentOf({
    ...older,
    release: { changes: [{ collection: 'causes', id: 'changed', severity: 'safety', text: 'Old.' }] }
  })
  t.strictSame(
    compareReleases([told, newer]).changed[0]!.texts,
    ['One.', 'Two.'],
    'what the older release said is about what was before it'
  )
  t.strictSame(
    compareReleases([older, older]),
    { added: [], changed: [], removed: [], parts: [] },
    'nothing differs, nothing was said'
  )
  t.equal(
    compareReleases([older, { ...older, overview: newer.overview }]).parts[0]!.severity,
    'clinical',
    'what was not told is taken to matter'
  )
  t.equal(
    compareReleases([older, contentOf({ ...older, release: { changes: [{ severity: 'editorial', text: 'x' }] } })])
      .severity,
    'editorial',
    'what was said counts'
  )
  t.equal(compareReleases([older, { ...older, sources: [] }]).severity, 'editorial')
  t.equal(
    compareReleases([older, { ...older, sources: [item('study'), item('trial')] as never }]).severity,
    'editorial'
  )
  t.equal(compareReleases([older, { ...older, sources: [item('study', { a: 1 })] as never }]).severity, 'editorial')
  t.strictSame(
    compareReleases([older, newer, newer]).changed[0]!.texts,
    ['One.', 'Two.', 'One.', 'Two.'],
    'all that was said since'
  )
  for (const part of ['walkingPlan', 'screening'] as const) {
    t.strictSame(compareReleases([older, { ...older, [part]: {} } as Content]).parts, [
      { part, severity: 'clinical', texts: [], fields: ['a'], patch: [{ op: 'remove', path: '/a' }] }
    ])
  }
  const elsewhere = contentOf({
    ...older,
    release: {
      version: '1.1.0',
      moved: [{ collection: 'causes', id: 'same', to: { collection: 'red-flags', id: 'flag' } }],
      split: [
        {
          collection: 'causes',
          id: 'changed',
          into: [
            { collection: 'causes', id: 'b' },
            { collection: 'causes', id: 'c' }
          ]
        }
      ]
    },
    collections: { 'red-flags': older.collections['red-flags'] }
  })
  t.match(compareReleases([older, elsewhere]).removed, [
    { id: 'same', movedTo: { collection: 'red-flags', id: 'flag' }, splitInto: undefined, replacedBy: undefined },
    { id: 'changed', movedTo: undefined, splitInto: [{ id: 'b' }, { id: 'c' }] },
    { id: 'gone', movedTo: undefined, splitInto: undefined, replacedBy: undefined }
  ])
  t.equal(highest([]), undefined)
  t.equal(highest([{ severity: 'clinical' }, { severity: 'editorial' }]), 'clinical')
})

t.test('removals: since when, until when, and what stands in the place', async t => {
  const release = (version: string, causes: string[], departures: object = {}) =>
    contentOf({
      release: { version, ...departures },
      collections: { causes: causes.map(id => ({ id, title: id })) },
      sources: causes.map(id => ({ id, title: `source ${id}` }))
    })
  const cause = (id: string) => ({ collection: 'causes', id })
  const gone = (goneIn: string, lastIn: string, how: string, ...now: string[]) => ({
    goneIn,
    lastIn,
    how,
    now: now.map(cause)
  })
  const history = [
    release('1.0.0', ['a', 'b', 'c', 'd']),
    release('1.1.0', ['b', 'c', 'd'], { removed: [{ ...cause('a'), replacedBy: cause('b') }] }),
    release('1.2.0', ['c'], {
      removed: [
        { collection: 'red-flags', id: 'b', replacedBy: cause('d') },
        { ...cause('x'), replacedBy: cause('d') },
        { ...cause('b'), replacedBy: cause('c') },
        cause('d')
      ]
    }),
    release('1.3.0', ['c'])
  ]
  t.strictSame(
    removalOf(history, 'causes', 'a'),
    gone('1.1.0', '1.0.0', 'removed', 'c'),
    'a replacement that was replaced in its turn'
  )
  t.strictSame(removalOf(history, 'causes', 'b'), gone('1.2.0', '1.1.0', 'removed', 'c'))
  t.strictSame(removalOf(history.slice(0, 2), 'causes', 'a'), gone('1.1.0', '1.0.0', 'removed', 'b'))
  t.strictSame(removalOf(history, 'causes', 'd'), gone('1.2.0', '1.1.0', 'removed'))
  t.strictSame(removalOf(history, 'sources', 'a'), gone('1.1.0', '1.0.0', 'removed'), 'a source is not replaced')
  t.equal(removalOf(history, 'causes', 'c'), undefined, 'it is still here')
  t.equal(removalOf(history, 'causes', 'z'), undefined, 'it never was')
  t.equal(removalOf(history, 'red-flags', 'a'), undefined, 'it was on another shelf')
  t.strictSame(
    removalOf(
      [
        release('1.0.0', ['a']),
        release('1.1.0', [], { removed: [cause('a')] }),
        release('1.2.0', [], { removed: [cause('b')] })
      ],
      'causes',
      'a'
    ),
    gone('1.1.0', '1.0.0', 'removed')
  )
  const again = [
    release('1.0.0', ['a']),
    release('1.1.0', [], { removed: [{ ...cause('a'), replacedBy: cause('b') }] }),
    release('1.2.0', ['a']),
    release('1.3.0', [], { removed: [{ ...cause('a'), replacedBy: cause('c') }] })
  ]
  t.strictSame(removalOf(again, 'causes', 'a'), gone('1.3.0', '1.2.0', 'removed', 'c'), 'it had come back')
  t.strictSame(
    membersHeld(history[0]!, 'sources').map(({ title }) => title),
    ['source a', 'source b', 'source c', 'source d']
  )
  t.strictSame(
    removalOf([release('1.0.0', ['a']), release('1.1.0', [])], 'causes', 'a'),
    gone('1.1.0', '1.0.0', 'removed'),
    'of which nothing was said'
  )
})

t.test('removals: what moved is the same elsewhere, as long as it only moved; what was split is several', async t => {
  const cause = (id: string) => ({ collection: 'causes', id })
  const [moved, split, removed] = [
    (id: string, to: string) => ({ moved: [{ ...cause(id), to: cause(to) }] }),
    (id: string, ...into: string[]) => ({ split: [{ ...cause(id), into: into.map(cause) }] }),
    (id: string, replacedBy?: string) => ({
      removed: [{ ...cause(id), ...(replacedBy && { replacedBy: cause(replacedBy) }) }]
    })
  ]
  const after = (...departures: object[]) => {
    const releases = [{}, ...departures].map((release, index) =>
      contentOf({
        release: { version: `1.${index}.0`, ...release },
        collections: { causes: index === 0 ? [{ id: 'a', title: 'A' }] : [] }
      })
    )
    const { how, now } = removalOf(releases, 'causes', 'a')!
    return `${how}: ${now.map(({ id }) => id).join(' ')}`
  }
  t.equal(after(moved('a', 'b')), 'moved: b')
  t.equal(after(moved('a', 'b'), {}, moved('b', 'c')), 'moved: c', 'straight to where it is now')
  t.equal(after(moved('a', 'b'), removed('b')), 'removed: ')
  t.equal(after(moved('a', 'b'), removed('b', 'c'), moved('c', 'd')), 'removed: d')
  t.equal(after(moved('a', 'b'), split('b', 'c', 'd')), 'split: c d')
  t.equal(after(split('a', 'b', 'c')), 'split: b c')
  t.equal(after(split('a', 'b', 'c'), { ...moved('b', 'd'), ...removed('c', 'e') }), 'split: d e')
  t.equal(after(split('a', 'b', 'c'), { ...split('b', 'd', 'e'), ...removed('c') }), 'split: d e')
  t.equal(after(split('a', 'b', 'c'), removed('b', 'c')), 'split: c', 'each once')
  t.equal(after(removed('a', 'b'), split('b', 'c', 'd')), 'removed: c d')
  t.equal(after(moved('x', 'y')), 'removed: ')
})

t.test('screening: answers and words together', async t => {
  const sign = (id: string, urgency: string, escalatesWith: object[] = []) => ({ id, urgency, escalatesWith })
  const cues: Record<string, string[]> = {
    deny: ['no'],
    over: ['went'],
    suppose: ['if'],
    someoneElse: ['mum'],
    pastTense: ['had']
  }
  const words = (level: string) => ({
    headline: `headline ${level}`,
    action: `action ${level}`,
    mustSay: [`must ${level}`, 'both'],
    doNotSay: [`not ${level}`]
  })
  const content = contentOf({
    collections: {
      'red-flags': [
        {
          id: 'back',
          signs: [
            sign('age', 'routine', [
              { signs: ['fever', 'fall'], urgency: 'same-day' },
              { signs: ['saddle'], urgency: 'emergency-now' }
            ]),
            sign('fall', 'within-days', [{ signs: ['age'], urgency: 'routine' }])
          ],
          mustSay: ['must back', 'both'],
          doNotSay: ['not back']
        },
        { id: 'hot', signs: [sign('fever', 'same-day')], mustSay: ['must hot'], doNotSay: ['not hot', 'not same-day'] },
        {
          id: 'nerve',
          signs: [sign('saddle', 'emergency-now'), sign('bladder', 'emergency-now')],
          mustSay: ['must nerve'],
          doNotSay: ['not nerve']
        }
      ]
    },
    screening: {
      caveat: 'caveat',
      outcomes: Object.fromEntries(
        ['emergency-now', 'same-day', 'within-days', 'routine', 'no-flags-found'].map(level => [level, words(level)])
      )
    },
    overview: {
      emergency: {
        text: 'call',
        regions: [
          { countries: ['GB'], number: '999', urgentNumber: '111', text: 'call 999' },
          { countries: ['FR', 'DE'], number: '112', text: 'call 112' }
        ]
      }
    },
    expressions: {
      ...noWords,
      cues: Object.fromEntries(cueNames.map(name => [name, cues[name] ?? []])),
      expressions: [
        { sign: 'saddle', says: ['numb'] },
        { sign: 'fever', says: ['fever'], urgency: 'within-days' },
        { sign: 'age', says: ['old'] },
        { sign: 'bladder', says: ['wet'] }
      ]
    }
  })
  const { assess, signs } = buildScreening(content)
  t.strictSame(
    signs.map(({ redFlag, sign }) => `${redFlag.id} ${sign.id}`),
    ['nerve saddle', 'nerve bladder', 'hot fever', 'back fall', 'back age'],
    'most urgent first'
  )

  const none = { age: 'no', fall: 'no', fever: 'no', saddle: 'no', bladder: 'no' } as const
  const { readBy, ...outcome } = assess({ answers: none })
  t.strictSame(outcome, {
    urgency: 'no-flags-found',
    headline: 'headline no-flags-found',
    action: 'action no-flags-found',
    mustSay: ['must no-flags-found', 'both'],
    doNotSay: ['not no-flags-found'],
    doNotSayRules: [],
    safetyNet: [],
    meanwhile: [],
    emergency: { text: 'call' },
    triggered: [],
    ruledOut: [
      ['nerve', 'saddle'],
      ['nerve', 'bladder'],
      ['hot', 'fever'],
      ['back', 'fall'],
      ['back', 'age']
    ].map(([redFlag, sign]) => ({ redFlag, sign, reason: 'answered-no' })),
    unanswered: [],
    planAllowed: true,
    caveat: 'caveat'
  })
  t.match(readBy.rules, /^sha256-[0-9a-f]{64}$/)
  const summary = (ask: ScreeningAsk) => {
    const { urgency, triggered, ruledOut, unanswered, planAllowed } = assess(ask)
    return {
      urgency,
      triggered: triggered.map(({ sign, urgency }) => `${sign} ${urgency}`),
      ruledOut: ruledOut.map(({ sign, reason }) => `${sign} ${reason}`),
      unanswered,
      planAllowed
    }
  }
  t.strictSame(summary({}), {
    urgency: 'no-flags-found',
    triggered: [],
    ruledOut: [],
    unanswered: ['saddle', 'bladder', 'fever', 'fall', 'age'],
    planAllowed: false
  })
  t.strictSame(summary({ answers: { ...none, age: 'yes' } }), {
    urgency: 'routine',
    triggered: ['age routine'],
    ruledOut: ['saddle answered-no', 'bladder answered-no', 'fever answered-no', 'fall answered-no'],
    unanswered: [],
    planAllowed: true
  })
  t.strictSame(
    summary({ answers: { ...none, age: 'unsure' } }),
    {
      urgency: 'no-flags-found',
      triggered: [],
      ruledOut: ['saddle answered-no', 'bladder answered-no', 'fever answered-no', 'fall answered-no'],
      unanswered: ['age'],
      planAllowed: true
    },
    'a routine question may stay open'
  )
  t.strictSame(summary({ answers: { ...none, fall: 'unsure' } }), {
    urgency: 'no-flags-found',
    triggered: [],
    ruledOut: ['saddle answered-no', 'bladder answered-no', 'fever answered-no', 'age answered-no'],
    unanswered: ['fall'],
    planAllowed: false
  })
  t.match(summary({ answers: { ...none, fall: 'yes' } }), { urgency: 'within-days', planAllowed: false })
  t.match(summary({ answers: { ...none, fever: 'yes' } }), { urgency: 'same-day', planAllowed: false })
  t.match(summary({ answers: { ...none, saddle: 'unsure' } }), {
    urgency: 'emergency-now',
    triggered: ['saddle emergency-now'],
    unanswered: [],
    planAllowed: false
  })
  t.match(
    summary({ answers: { age: 'yes', fever: 'yes' } }),
    { triggered: ['fever same-day', 'age routine'] },
    'only one of the two that make it worse'
  )
  t.match(
    summary({ answers: { age: 'yes', fever: 'yes', fall: 'yes' } }),
    { urgency: 'same-day', triggered: ['fever same-day', 'age same-day', 'fall within-days'] },
    'both, and nothing is lowered'
  )
  t.match(summary({ answers: { age: 'yes', saddle: 'yes' } }), {
    triggered: ['saddle emergency-now', 'age emergency-now']
  })

  t.strictSame(
    summary({ text: 'numb, no fever. old', answers: { saddle: 'no', bladder: 'no' } }),
    {
      urgency: 'emergency-now',
      triggered: ['saddle emergency-now', 'age emergency-now'],
      ruledOut: ['bladder answered-no', 'fever denied'],
      unanswered: ['fall'],
      planAllowed: false
    },
    'what is said outweighs a no'
  )
  t.strictSame(
    summary({ text: 'fever' }),
    {
      urgency: 'within-days',
      triggered: ['fever within-days'],
      ruledOut: [],
      unanswered: ['saddle', 'bladder', 'fall', 'age'],
      planAllowed: false
    },
    'words have an urgency of their own'
  )
  t.strictSame(
    summary({ text: 'fever', answers: { fever: 'yes' } }).triggered,
    ['fever same-day'],
    'a yes counts in full'
  )
  t.strictSame(
    summary({ text: 'if numb. mum had wet. fever went. no old', answers: { ...none, saddle: 'no' } }).ruledOut,
    ['saddle answered-no', 'bladder answered-no', 'fever answered-no', 'fall answered-no', 'age answered-no']
  )
  t.strictSame(
    summary({ text: 'if numb. mum had wet. fever went. no old' }),
    {
      urgency: 'no-flags-found',
      triggered: [],
      ruledOut: ['saddle asked-about', 'bladder someone-else', 'fever over', 'age denied'],
      unanswered: ['saddle', 'bladder', 'fever', 'fall'],
      planAllowed: false
    },
    'only what was denied is settled'
  )
  t.strictSame(assess({ text: 'I am numb', answers: { age: 'yes' } }).triggered, [
    {
      redFlag: 'nerve',
      sign: 'saddle',
      urgency: 'emergency-now',
      because: { text: { quote: 'numb', start: 5, end: 9 } }
    },
    { redFlag: 'back', sign: 'age', urgency: 'emergency-now', because: { answer: 'yes' } }
  ])
  t.strictSame(assess({ text: 'no numb' }).ruledOut, [
    { redFlag: 'nerve', sign: 'saddle', reason: 'denied', text: { quote: 'numb', start: 3, end: 7 } }
  ])
  t.strictSame(assess({ answers: Object.create({ saddle: 'yes' }) }).triggered, [], 'only answers of its own')

  const { mustSay, doNotSay } = assess({ answers: { fever: 'yes', age: 'yes', fall: 'yes' } })
  t.strictSame(
    mustSay,
    ['must same-day', 'both', 'must back', 'must hot'],
    'the words of the level, then those of the red flags that reached it, each once'
  )
  t.strictSame(doNotSay, ['not same-day', 'not back', 'not hot'])
  t.strictSame(assess({ answers: { fever: 'yes', age: 'yes' } }).mustSay, ['must same-day', 'both', 'must hot'])
  t.match(assess({ answers: { fever: 'yes' } }), { headline: 'headline same-day', action: 'action same-day' })

  const emergency = (region?: string) => assess({ text: 'x', ...(region !== undefined && { region }) }).emergency
  t.strictSame(emergency('gb'), { text: 'call 999', region: 'GB', number: '999', urgentNumber: '111' })
  t.strictSame(emergency('DE'), { text: 'call 112', region: 'DE', number: '112' })
  for (const region of ['ZZ', '', undefined]) t.strictSame(emergency(region), { text: 'call' })
})

t.test('screening: not being sure, and what goes with an outcome', async t => {
  const sign = (id: string, urgency: string, unsure?: string, escalatesWith: object[] = []) => ({
    id,
    urgency,
    unsure,
    escalatesWith
  })
  const further = (name: string) => ({
    mustSay: [],
    doNotSay: [],
    doNotSayRule: `rule ${name}`,
    safetyNet: [`net ${name}`, 'net'],
    meanwhile: [`until ${name}`, 'see a doctor']
  })
  const level = (name: string) => ({ headline: 'see a doctor', action: `ring the number, ${name}`, ...further(name) })
  const { assess } = buildScreening(
    contentOf({
      collections: {
        'red-flags': [
          {
            id: 'fall',
            signs: [sign('small', 'same-day', 'emergency-now', [{ signs: ['old'], urgency: 'emergency-now' }])],
            ...further('fall')
          },
          {
            id: 'night',
            signs: [
              sign('night', 'same-day', 'within-days', [{ signs: ['old'], urgency: 'emergency-now' }]),
              sign('old', 'routine')
            ],
            ...further('night')
          }
        ]
      },
      screening: {
        caveat: 'caveat',
        outcomes: Object.fromEntries(
          ['emergency-now', 'same-day', 'within-days', 'routine', 'no-flags-found'].map(name => [name, level(name)])
        ),
        regionalWords: [
          {
            countries: ['GB'],
            words: [
              { words: 'the number', instead: '{number} or {urgentNumber}' },
              { words: 'a doctor', instead: 'a GP' }
            ]
          }
        ]
      },
      overview: {
        emergency: {
          text: 'call',
          regions: [
            { countries: ['GB'], number: '999', urgentNumber: '111', text: 'call 999' },
            { countries: ['FR'], number: '112', text: 'call 112' }
          ]
        }
      },
      expressions: noWords
    })
  )

  const triggered = (answers: ScreeningAsk['answers']) =>
    assess({ answers: answers ?? {} }).triggered.map(({ sign, urgency }) => `${sign} ${urgency}`)
  t.strictSame(triggered({ small: 'yes' }), ['small same-day'])
  t.strictSame(triggered({ small: 'unsure' }), ['small emergency-now'], 'what it may be at its worst')
  t.strictSame(triggered({ night: 'unsure' }), ['night within-days'], 'or less, where the sign says so')
  t.strictSame(triggered({ old: 'unsure' }), [])
  t.strictSame(
    triggered({ night: 'unsure', old: 'yes' }),
    ['night within-days', 'old routine'],
    'only what is sure is raised'
  )
  t.strictSame(triggered({ night: 'yes', old: 'yes' }), ['night emergency-now', 'old routine'])

  const { headline, action, doNotSayRules, safetyNet, meanwhile } = assess({ answers: { small: 'yes', night: 'yes' } })
  t.strictSame(
    { headline, action, doNotSayRules, safetyNet, meanwhile },
    {
      headline: 'see a doctor',
      action: 'ring the number, same-day',
      doNotSayRules: ['rule same-day', 'rule fall', 'rule night'],
      safetyNet: ['net same-day', 'net', 'net fall', 'net night'],
      meanwhile: ['until same-day', 'see a doctor', 'until fall', 'until night']
    },
    'of the level first, then of the red flags that reached it, each once'
  )
  t.match(
    assess({ answers: { night: 'yes' }, region: 'GB' }),
    {
      headline: 'see a GP',
      action: 'ring 999 or 111, same-day',
      meanwhile: ['until same-day', 'see a GP', 'until night']
    },
    'in the words of the country'
  )
  t.match(assess({ answers: { night: 'yes' }, region: 'FR' }), {
    headline: 'see a doctor',
    action: 'ring the number, same-day'
  })
})
