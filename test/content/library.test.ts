import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkedFile, loadConfig } from '../../src/config.js'
import { authoringProblems } from '../../src/content/authoring.js'
import { checkedAtBuild, sha256 } from '../../src/content/digest.js'
import { checkHolding, filesIn, holdData, loadLibrary, namesIn } from '../../src/content/library.js'
import type { Content } from '../../src/content/load.js'
import { rowProblems } from '../../src/content/labelled-rows.js'
import { packFile, packText } from '../../src/content/pack.js'
import { ContentError, formatProblems } from '../../src/content/problems.js'
import { itemSchemas } from '../../src/content/schema.js'
import { collectionNames } from '../../src/content/enums.js'
import { dataWith, draft, library, twoReleases, writeTree } from '../helper.js'
import { content, next as newest } from '../content.js'

const dataDir = loadConfig({}).dataDir
const first = library.get('1.0.0') as Content
const problemsIn = (folder: string) =>
  formatProblems(checkHolding(holdData(folder), { rules: [], phrasebookRules: [] }))

t.test('the real content is whole', async t => {
  t.strictSame(authoringProblems(dataDir, holdData(dataDir)), [])
  t.ok(library.versions.length >= 3)
  t.equal(library.get(library.latest.release.version), library.latest)
  t.equal(library.get('9.9.9'), undefined)
  t.equal(content.release.review.status, 'not-clinically-reviewed')
})

t.test('it holds the items of the article, in order, and every warning sign once', async t => {
  const ids = (name: (typeof collectionNames)[number]) => content.collections[name].map(item => item.id)
  // Later releases put items of their own between them.
  const holds = (name: (typeof collectionNames)[number], wanted: readonly string[]) =>
    t.strictSame(
      ids(name).filter(id => wanted.includes(id)),
      wanted
    )
  holds('causes', [
    'poor-posture',
    'muscle-strain',
    'sedentary-lifestyle',
    'inadequate-physical-conditioning',
    'herniated-disc',
    'arthritis',
    'excess-weight',
    'spinal-stenosis',
    'poor-lifting-technique',
    'heavy-physical-work',
    'previous-episode',
    'smoking',
    'mood-and-stress'
  ])
  holds('walking-benefits', ['core-strength', 'blood-flow', 'flexibility', 'weight-management', 'endorphin-release'])
  holds('regimen-tips', [
    'consult-a-professional',
    'start-slowly',
    'warm-up',
    'posture-while-walking',
    'footwear',
    'take-breaks',
    'add-inclines',
    'listen-to-your-body'
  ])
  holds('lifestyle-changes', [
    'workspace-ergonomics',
    'active-lifestyle',
    'restorative-sleep',
    'healthy-weight',
    'core-strengthening',
    'stretching',
    'learn-about-pain'
  ])
  t.strictSame(ids('red-flags').slice(0, 5), [
    'severe-unrelenting-pain',
    'trauma-onset',
    'bowel-bladder-dysfunction',
    'fever-infection',
    'unexplained-weight-loss'
  ])
  const urgencies = Object.fromEntries(
    newest.collections['red-flags'].flatMap(flag => flag.signs.map(sign => [sign.id, sign.urgency]))
  )
  t.strictSame(urgencies, {
    'severe-unrelenting': 'same-day',
    'night-pain': 'same-day',
    'major-trauma': 'emergency-now',
    'minor-trauma-fragile': 'same-day',
    'osteoporosis-steroids': 'within-days',
    age: 'routine',
    bladder: 'emergency-now',
    bowel: 'emergency-now',
    saddle: 'emergency-now',
    sexual: 'emergency-now',
    'bilateral-leg': 'emergency-now',
    fever: 'same-day',
    'infection-risk': 'same-day',
    'weight-loss': 'same-day',
    'very-unwell': 'emergency-now',
    'stroke-or-meningitis': 'emergency-now',
    'cancer-history': 'within-days',
    'cancer-nerve-pain': 'emergency-now',
    'progressive-weakness': 'emergency-now',
    'one-leg-newly-weak': 'same-day',
    'bilateral-leg-longstanding': 'within-days',
    'one-leg-mild': 'routine',
    'chest-pain': 'emergency-now',
    aaa: 'emergency-now',
    thoracic: 'same-day',
    'calf-clot': 'same-day',
    'blood-thinner': 'same-day',
    deformity: 'same-day',
    'pain-on-straining': 'within-days',
    axspa: 'routine',
    pregnancy: 'within-days',
    'pregnancy-emergency': 'emergency-now',
    'under-18': 'within-days',
    'not-improving': 'routine'
  })
})

t.test('content is frozen to the last list', async t => {
  t.throws(() => {
    ;(content.collections.causes[0] as { title: string }).title = 'x'
  }, TypeError)
  t.throws(() => {
    content.collections.causes[0]!.claims[0]!.sources.push({ id: 'x', stance: 'supports' })
  }, TypeError)
})

t.test('a broken working tree is refused with file, path and reason', async t => {
  const refusals: Array<[string, string, (value: any) => unknown, RegExp]> = [
    [
      'a field of the wrong type',
      'causes/arthritis.json',
      value => ({ ...value, link: 'maybe' }),
      /\ncauses\/arthritis\.json:\/link: must be one of established, likely, uncertain, unsupported, not "maybe"/
    ],
    [
      'a missing field',
      'causes/arthritis.json',
      ({ summary, ...value }) => value,
      /causes\/arthritis\.json:\/summary: is missing/
    ],
    [
      'a field that is not known',
      'causes/arthritis.json',
      value => ({ ...value, colour: 'red' }),
      /causes\/arthritis\.json:\/colour: is not a field that is known here/
    ],
    [
      'a summary that is too long',
      'causes/arthritis.json',
      value => ({ ...value, summary: 'x'.repeat(281) }),
      /causes\/arthritis\.json:\/summary: expected string length less or equal to 280/
    ],
    [
      'an id that is not the file name',
      'causes/arthritis.json',
      value => ({ ...value, id: 'arthrosis' }),
      /causes\/arthritis\.json:\/id: is "arthrosis", but the file is named arthritis\.json/
    ],
    [
      'a file that is not JSON',
      'causes/arthritis.json',
      () => '{ "id": ',
      /causes\/arthritis\.json:: cannot be read as JSON: /
    ],
    ['a file that holds nothing', 'causes/arthritis.json', () => 'null', /causes\/arthritis\.json:: expected object/],
    [
      'a dangling reference',
      'causes/arthritis.json',
      value => ({ ...value, related: [{ collection: 'causes', id: 'gone' }] }),
      /causes\/arthritis\.json:\/related\/0: there is no causes\/gone \(references-resolve\)/
    ],
    ['a release that says nothing', 'release.json', () => 'null', /\nrelease\.json:: expected object/],
    ['a release that is not JSON', 'release.json', () => '{', /\nrelease\.json:: cannot be read as JSON: /],
    [
      'a date that does not exist',
      'release.json',
      value => ({ ...value, date: '2026-02-31' }),
      /release\.json:\/date: /
    ],
    ['a date that is none', 'release.json', value => ({ ...value, date: 'soon' }), /release\.json:\/date: /],
    [
      'a kind of source that is not known',
      'sources.json',
      ([first, ...rest]) => [{ ...first, type: 'book' }, ...rest],
      /sources\.json:\/0\/type: must be one of /
    ],
    [
      'words that are none',
      'reading/vocabulary.json',
      value => ({ ...value, stopWords: ['A b'] }),
      /reading\/vocabulary\.json:\/stopWords\/0: /
    ],
    [
      'words that are not JSON',
      'reading/vocabulary.json',
      () => '{',
      /reading\/vocabulary\.json:: cannot be read as JSON: /
    ],
    [
      'words for what is nowhere',
      'reading/vocabulary.json',
      value => ({ ...value, places: [{ ...value.places[0], claims: ['gone'] }] }),
      /reading\/vocabulary\.json:\/places\/0\/claims\/0: there is no claim gone \(vocabulary-resolves\)/
    ]
  ]
  for (const [name, file, edit, expected] of refusals) {
    t.throws(() => loadLibrary(dataWith(t, file, edit)), { name: 'ContentError', message: expected }, name)
  }
})

t.test('the real data keep every rule, whatever was attested before', async t => {
  t.equal(loadLibrary(dataDir).digest, library.digest)
  const holding = holdData(dataDir)
  t.equal(
    filesIn(holding).size - filesIn({ ...holding, tree: undefined }).size,
    holding.tree!.files.size,
    'a folder may hold sealed releases alone'
  )
})

t.test('a pack that is not what was sealed is refused with file, path and reason', async t => {
  const file = packFile('1.0.0')
  const whole = packText(first)
  const resealed = (edit: (content: any) => void) => {
    const edited = structuredClone(first)
    edit(edited)
    return packText(edited)
  }
  const refusals: Array<[string, string | Buffer, RegExp]> = [
    [
      'a word that was changed',
      whole.replace('Arthritis', 'Arthrosis'),
      /\nreleases\/1\.0\.0\.json:\/packDigest: is not the digest of what follows, which is sha256-[0-9a-f]{64}: a sealed release is never edited/
    ],
    ['a byte more', `${whole} `, /releases\/1\.0\.0\.json:\/packDigest: is not the digest/],
    ['half a file', whole.slice(0, whole.length / 2), /releases\/1\.0\.0\.json:\/packDigest: is not the digest/],
    ['nothing', '', /releases\/1\.0\.0\.json:\/packDigest: is not what the file begins with/],
    [
      'other line ends',
      whole.replaceAll('\n', '\r\n'),
      /releases\/1\.0\.0\.json:\/packDigest: is not what the file begins with/
    ],
    ['no JSON, well sealed', wellSealed('"release": '), /releases\/1\.0\.0\.json:: cannot be read as JSON: /],
    [
      'a field of the wrong type, well sealed',
      resealed(({ collections }) => {
        collections.causes[5].link = 'maybe'
      }),
      /releases\/1\.0\.0\.json:\/collections\/causes\/5\/link: must be one of/
    ],
    [
      'a collection less, well sealed',
      resealed(({ collections }) => {
        delete collections.causes
      }),
      /releases\/1\.0\.0\.json:\/release\/contents\/causes\/0: lists poor-posture, but there is no file/
    ],
    [
      'another release, well sealed',
      resealed(({ release }) => {
        release.version = '1.0.1'
      }),
      /releases\/1\.0\.0\.json:\/release\/version: is 1\.0\.1, but the file is named 1\.0\.0\.json/
    ],
    [
      'a draft, well sealed',
      resealed(({ release }) => {
        release.status = 'draft'
      }),
      /releases\/1\.0\.0\.json:\/release\/status: is draft, but the release is sealed/
    ],
    [
      'a rule that is broken in an item',
      resealed(({ collections }) => {
        collections.causes[5].related = [{ collection: 'causes', id: 'gone' }]
      }),
      /releases\/1\.0\.0\.json:\/collections\/causes\/5\/related\/0: there is no causes\/gone \(references-resolve\)/
    ],
    [
      'a rule that is broken in a part',
      resealed(({ overview }) => {
        overview.shortAnswer = 'TODO'
      }),
      /releases\/1\.0\.0\.json:\/overview\/shortAnswer: holds a placeholder \(plain-text\)/
    ],
    [
      'a rule that is broken in the release',
      resealed(({ release }) => {
        delete release.digest
      }),
      /releases\/1\.0\.0\.json:\/release\/digest: is missing in a sealed release \(digest-told\)/
    ]
  ]
  const folder = twoReleases(t)
  for (const [name, text, expected] of refusals) {
    writeFileSync(join(folder, file), text)
    t.throws(() => loadLibrary(folder), { name: 'ContentError', message: expected }, name)
  }
  rmSync(join(folder, file))
  mkdirSync(join(folder, file))
  t.throws(() => loadLibrary(folder), /releases\/1\.0\.0\.json:: cannot be read as JSON: it is no file/)
})

t.test('a file is read up to a bound, whatever it is said to have, and a pipe is not waited for', async t => {
  const folder = dataWith(t, 'causes/arthritis.json', value => value)
  const file = join(folder, 'causes/arthritis.json')
  const refused = (reason: RegExp) => t.throws(() => loadLibrary(folder), { message: reason })
  // Each of them would cost the reader some seventy bytes.
  writeFileSync(file, `{"x":${'[{}],'.repeat(1000)}${'['.repeat(2_000_000)}`)
  refused(/causes\/arthritis\.json:: cannot be read as JSON: more than 500 lists or objects lie in each other/)
  writeFileSync(file, `"${'{}'.repeat(1_000_001)}"`)
  refused(/causes\/arthritis\.json:: expected object/)
  truncateSync(file, 50_000_001)
  refused(/causes\/arthritis\.json:: cannot be read as JSON: it has more than 50000000 bytes/)
  rmSync(file)
  // It is a file of no bytes by its own account, and has no end.
  symlinkSync('/proc/self/pagemap', file)
  refused(/causes\/arthritis\.json:: cannot be read as JSON: it has more than 50000000 bytes/)
  rmSync(file)
  spawnSync('mkfifo', [file])
  refused(/causes\/arthritis\.json:: cannot be read as JSON: it is no file/)
})

/** A pack whose digest is right, whatever is in it. */
function wellSealed(body: string): string {
  return `{\n  "packDigest": "${sha256(body)}",\n${body}`
}

t.test('a pack says what it is without anything of ours: its digest is that of all that follows its line', async t => {
  const text = readFileSync(join(dataDir, packFile('1.0.0')), 'utf8')
  const [brace, line, ...rest] = text.split('\n')
  t.strictSame([brace, line], ['{', `  "packDigest": "${sha256(rest.join('\n'))}",`])
  t.equal(packText(first), text, 'what is read is written as it was')
  t.equal(
    first.release.digest,
    'sha256-d21ed9e8599e17fafd66792a18d18739bec92f9e8f48b4dbf20ad656de1b1c8b',
    'the digest that was published stays'
  )
})

t.test('the working tree is a draft after the newest sealed release, or that very release', async t => {
  const sealed = () => loadLibrary(twoReleases(t))
  t.strictSame(sealed().versions, ['1.1.0', '1.0.0'], 'sealed, it is no release of its own')
  const folder = twoReleases(t)
  const edit = (file: string, change: (value: any) => unknown) =>
    writeFileSync(join(folder, file), JSON.stringify(change(JSON.parse(readFileSync(join(folder, file), 'utf8')))))
  edit('causes/arthritis.json', value => ({ ...value, title: 'Joints' }))
  rmSync(join(folder, 'causes/poor-posture.json'))
  t.throws(() => loadLibrary(folder), {
    message:
      /\ncauses\/arthritis\.json:: is not as in releases\/1\.1\.0\.json: what is sealed is corrected in the next release; open it with release:content\ncauses\/poor-posture\.json:: is not as in/
  })
  edit('causes/arthritis.json', value => ({ ...value, title: 7 }))
  t.match(problemsIn(folder), /^causes\/arthritis\.json:\/title: expected string$/)
  edit('release.json', value => ({ ...value, version: '1.2.0' }))
  edit('causes/arthritis.json', value => ({ ...value, title: 'Joints' }))
  t.match(
    problemsIn(folder),
    'release.json:/status: is released, but releases/1.2.0.json is not the newest sealed release'
  )
  for (const version of ['1.1.0', '1.0.5']) {
    edit('release.json', value => ({ ...value, version, status: 'draft' }))
    t.match(
      problemsIn(folder),
      `release.json:/version: is ${version}, but 1.1.0 is sealed already: a draft comes after it`
    )
  }
  rmSync(join(folder, 'releases/1.1.0.json'))
  rmSync(join(folder, 'releases/1.0.0.json'))
  edit('release.json', value => ({ ...value, status: 'released' }))
  t.match(problemsIn(folder), 'release.json:/status: is released, but')
})

t.test('sealed releases can be served without a working tree', async t => {
  const folder = twoReleases(t)
  for (const entry of [
    'release.json',
    'overview.json',
    'sources.json',
    'screening.json',
    'walking-plan.json',
    ...collectionNames
  ]) {
    rmSync(join(folder, entry), { recursive: true, force: true })
  }
  const { latest, versions } = loadLibrary(folder)
  t.equal(latest.release.version, '1.1.0')
  t.strictSame(versions, ['1.1.0', '1.0.0'])
})

t.test('what does not belong in a data folder is named', async t => {
  const folder = t.testdir()
  cpSync(dataDir, folder, { recursive: true })
  writeFileSync(join(folder, 'causes/notes.txt'), 'x')
  writeFileSync(join(folder, 'extra.json'), '{}')
  mkdirSync(join(folder, 'latest'))
  writeFileSync(join(folder, 'releases/1.0.json'), '{}')
  writeFileSync(join(folder, 'releases/1.0.0.md'), '')
  writeFileSync(join(folder, 'reading/notes.txt'), '')
  rmSync(join(folder, 'overview.json'))
  const named = problemsIn(folder)
  for (const file of ['causes/notes.txt', 'extra.json', 'latest', 'reading/notes.txt']) {
    t.match(named, `${file}:: is not a file that belongs here`)
  }
  for (const file of ['releases/1.0.json', 'releases/1.0.0.md']) {
    t.match(named, `${file}:: is not a sealed release, such as 1.0.0.json`)
  }
  t.match(named, 'overview.json:: cannot be read as JSON: ENOENT')
  rmSync(join(folder, 'reading'), { recursive: true })
  t.match(
    problemsIn(folder),
    /^reading:: cannot be read: ENOENT[^]*reading\/vocabulary\.json:: cannot be read as JSON: ENOENT/m
  )
})

t.test('an item that the release does not list is named, and a listed one that is lost', async t => {
  const folder = dataWith(t, 'release.json', value => ({
    ...value,
    contents: { ...value.contents, causes: ['poor-posture', 'lost'] }
  }))
  t.throws(() => loadLibrary(folder), {
    message:
      /\/contents\/causes\/1: lists lost, but there is no file causes\/lost\.json[^]*causes\/arthritis\.json:: is not listed/
  })
  rmSync(join(folder, 'red-flags'), { recursive: true })
  t.throws(() => loadLibrary(folder), {
    message: /\/contents\/red-flags\/0: lists severe-unrelenting-pain, but there is no file/
  })
})

t.test('an empty or missing data folder is refused', async t => {
  t.throws(() => loadLibrary(t.testdir()), /holds no release/)
  t.throws(() => loadLibrary('/does/not/exist'), /cannot be read: ENOENT/)
  t.match(
    new ContentError([
      { file: 'a', path: '/b', message: 'c' },
      { file: 'd', path: '', message: 'e' }
    ]).message,
    /2 problems\):\na:\/b: c\nd:: e/
  )
})

t.test('a sealed release is the latest, whatever draft is newer', async t => {
  const folder = dataWith(t, 'release.json', value => ({ ...value, version: '1.0.10' }))
  mkdirSync(join(folder, 'releases'))
  for (const version of ['1.0.0', '1.0.9']) {
    writeFileSync(join(folder, packFile(version)), packText({ ...first, release: { ...first.release, version } }))
  }
  const library = loadLibrary(folder)
  t.equal(library.latest.release.version, '1.0.9')
  t.strictSame(library.versions, ['1.0.10', '1.0.9', '1.0.0'], 'newest first, by number')
  t.equal(library.get('1.0.10')!.release.status, 'draft')
  t.equal(
    loadLibrary(dataWith(t, 'release.json', value => value)).latest.release.status,
    'draft',
    'while nothing is sealed'
  )
})

t.test('words may be there before what they lead to: they wait for it', async t => {
  const next = structuredClone(draft)
  next.release.version = '1.0.1'
  next.collections.causes.push({ ...next.collections.causes[0]!, id: 'new-cause', title: 'New' })
  next.release.contents.causes.push('new-cause')
  const [claim] = next.collections.causes[0]!.claims
  next.collections.causes.at(-1)!.claims.push({ ...claim!, id: 'new-claim' })
  next.vocabulary.places.push({ ...next.vocabulary.places[0]!, id: 'new', claims: ['new-claim'] })
  next.collections['red-flags'][0]!.signs.push({
    ...next.collections['red-flags'][0]!.signs[0]!,
    id: 'new-sign',
    urgency: 'same-day'
  })
  next.expressions.expressions.push({ sign: 'new-sign', says: ['new'] })
  next.expressions.lasting.push('new-sign')
  const folder = t.testdir()
  writeTree(folder, next)
  mkdirSync(join(folder, 'releases'))
  writeFileSync(join(folder, packFile('1.0.0')), packText(first))
  const {
    phrasebook: { vocabulary, expressions }
  } = loadLibrary(folder)
  t.strictSame(vocabulary.places, next.vocabulary.places.slice(0, -1))
  t.equal(expressions.expressions.length, next.expressions.expressions.length - 1)
  t.notOk(expressions.lasting.includes('new-sign'))
})

t.test('a release is opened when it is first asked for, and once', async t => {
  const folder = twoReleases(t)
  const library = loadLibrary(folder)
  rmSync(folder, { recursive: true })
  t.equal(library.get('1.0.0')!.release.version, '1.0.0', 'from the bytes that were seen at the start')
  t.equal(library.get('1.0.0'), library.get('1.0.0'))
})

t.test('what the build has checked is not checked again, and anything else is', async t => {
  const folder = dataWith(t, 'causes/arthritis.json', value => ({ ...value, link: 'maybe' }))
  const list = join(folder, '..', 'checked-content.json')
  t.teardown(() => rmSync(list))
  const withList = (names: unknown) => {
    writeFileSync(list, typeof names === 'string' ? names : JSON.stringify(names))
    return () => loadLibrary(folder, list)
  }
  const names = namesIn(holdData(folder))
  t.match(
    withList(names)().latest.collections.causes.find(({ id }) => id === 'arthritis'),
    { link: 'maybe' },
    'the digest is all that counts'
  )
  const wary = /causes\/arthritis\.json:\/link: must be one of/
  for (const text of ['[]', 'null', '{', '']) t.throws(withList(text), wary, text)
  t.throws(() => loadLibrary(folder, join(folder, 'nowhere')), wary)

  const vocabulary = join(folder, 'reading/vocabulary.json')
  const text = readFileSync(vocabulary, 'utf8')
  writeFileSync(vocabulary, text.replace('"stopWords":["', '"stopWords":["A b","'))
  t.throws(
    withList(names),
    /problem\):\nreading\/vocabulary\.json:\/stopWords\/0/,
    'the words are checked again, the release is not'
  )
  writeFileSync(vocabulary, text)
  writeFileSync(join(folder, 'causes/excess-weight.json'), '{}')
  t.throws(withList(names), wary, 'a byte more, and everything is checked')
  writeFileSync(join(folder, 'stranger'), '')
  t.throws(withList(names), /stranger:: is not a file that belongs here/)
})

t.test('what the build has checked of packs is told apart by what comes before', async t => {
  const folder = twoReleases(t)
  const names = namesIn(holdData(folder))
  t.equal(new Set(names).size, 4)
  renameSync(join(folder, packFile('1.0.0')), join(folder, packFile('0.9.0')))
  const others = namesIn(holdData(folder))
  t.equal(others[0], names[0], 'the same bytes')
  writeFileSync(
    join(folder, packFile('0.9.0')),
    packText({ ...first, release: { ...first.release, version: '0.9.0' } })
  )
  t.strictSame(
    namesIn(holdData(folder)).filter(name => names.includes(name)),
    []
  )
})

t.test('the build names all that it holds', async t => {
  const names = checkedAtBuild(checkedFile)
  t.ok(names.has(library.digest))
  t.strictSame(loadLibrary(dataDir, checkedFile).latest, library.latest, 'checked or not, it is the same content')
})

t.test('every collection has a schema', async t => {
  t.strictSame(Object.keys(itemSchemas), [...collectionNames])
})

t.test('what is no file, or far too large, is refused before it is read', async t => {
  const file = 'causes/arthritis.json'
  const folder = dataWith(t, file, value => value)
  truncateSync(join(folder, file), 50_000_001)
  t.equal(problemsIn(folder), `${file}:: cannot be read as JSON: it has more than 50000000 bytes`)
  rmSync(join(folder, file))
  mkdirSync(join(folder, file))
  t.equal(problemsIn(folder), `${file}:: cannot be read as JSON: it is no file`)
})

t.test('the rows that the readers are tried on name what is there, and can be read', async t => {
  const folder = t.testdir({
    reading: {
      'a.jsonl':
        '{"text":"x","accept":["none"]}\n{"text":"x","relevant":["arthritis","gone"],"also_ok":["away"]}\n{"text":"x"\n{"text":"","accept":["maybe"]}\n{"text":"x"}\n',
      'b.txt': 'x'
    }
  })
  t.strictSame(
    rowProblems(folder, [first]).map(({ file, path }) => `${file}:${path}`),
    [
      'reading/a.jsonl:2/relevant/1',
      'reading/a.jsonl:2/also_ok/0',
      'reading/a.jsonl:3',
      'reading/a.jsonl:4/text',
      'reading/a.jsonl:4/accept/0',
      'reading/a.jsonl:5'
    ]
  )
  mkdirSync(join(folder, 'reading/c.jsonl'))
  t.match(formatProblems(rowProblems(folder, [])), 'reading/c.jsonl:: cannot be read')
  const broken = dataWith(t, 'causes/arthritis.json', value => ({ ...value, title: 7 }))
  t.match(
    formatProblems(authoringProblems(broken, holdData(broken))),
    /^causes\/arthritis\.json:\/title: expected string$/
  )
})
