import { cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { checkedFile, loadConfig } from '../../src/config.js'
import { checkedAtBuild, digestUpTo, libraryDigest } from '../../src/content/digest.js'
import { checkLibrary, loadLibrary } from '../../src/content/library.js'
import { loadRelease, type Content } from '../../src/content/load.js'
import { ContentError } from '../../src/content/problems.js'
import { itemSchemas } from '../../src/content/schema.js'
import { collectionNames } from '../../src/content/terms.js'
import { authoringRules } from '../../src/content/rules/authoring-rules.js'
import { content, dataWith, draft as first, library } from '../helper.js'

const dataDir = loadConfig({}).dataDir

t.test('the real content is whole', async t => {
  t.strictSame(checkLibrary(dataDir, authoringRules).problems, [])
  t.strictSame(library.versions, ['1.1.0', '1.0.0'])
  t.equal(library.get('1.1.0'), library.latest)
  t.equal(library.get('9.9.9'), undefined)
  t.equal(content.release.review.status, 'not-clinically-reviewed')
})

t.test('it holds the items of the article, in order, and every warning sign once', async t => {
  const ids = (name: typeof collectionNames[number]) => content.collections[name].map(item => item.id)
  t.strictSame(ids('causes'), ['poor-posture', 'muscle-strain', 'sedentary-lifestyle', 'inadequate-physical-conditioning', 'herniated-disc', 'arthritis', 'excess-weight', 'spinal-stenosis', 'poor-lifting-technique',
    'heavy-physical-work', 'previous-episode', 'smoking', 'mood-and-stress'])
  t.strictSame(ids('walking-benefits'), ['core-strength', 'blood-flow', 'flexibility', 'weight-management', 'endorphin-release'])
  t.strictSame(ids('regimen-tips'), ['consult-a-professional', 'start-slowly', 'warm-up', 'posture-while-walking', 'footwear', 'take-breaks', 'add-inclines', 'listen-to-your-body'])
  t.strictSame(ids('lifestyle-changes'), ['workspace-ergonomics', 'active-lifestyle', 'restorative-sleep', 'healthy-weight', 'core-strengthening', 'stretching', 'learn-about-pain'])
  t.strictSame(ids('red-flags').slice(0, 5), ['severe-unrelenting-pain', 'trauma-onset', 'bowel-bladder-dysfunction', 'fever-infection', 'unexplained-weight-loss'])
  const urgencies = Object.fromEntries(content.collections['red-flags'].flatMap(flag => flag.signs.map(sign => [sign.id, sign.urgency])))
  t.strictSame(urgencies, {
    'severe-unrelenting': 'same-day',
    'night-pain': 'same-day',
    'major-trauma': 'emergency-now',
    'minor-trauma-fragile': 'emergency-now',
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
    'cancer-history': 'within-days',
    'progressive-weakness': 'emergency-now',
    'one-leg-mild': 'routine',
    'chest-pain': 'emergency-now',
    aaa: 'emergency-now',
    thoracic: 'same-day',
    deformity: 'same-day',
    axspa: 'routine',
    pregnancy: 'within-days',
    'not-improving': 'routine'
  })
})

t.test('content is frozen to the last list', async t => {
  t.throws(() => { (content.collections.causes[0] as { title: string }).title = 'x' }, TypeError)
  t.throws(() => { content.collections.causes[0]!.claims[0]!.sources.push({ id: 'x', stance: 'supports' }) }, TypeError)
})

t.test('a broken folder is refused with file, path and reason', async t => {
  const refusals: Array<[string, string, (value: any) => unknown, RegExp]> = [
    ['a field of the wrong type', '1.0.0/causes/arthritis.json', value => ({ ...value, link: 'maybe' }), /1\.0\.0\/causes\/arthritis\.json:\/link: must be one of established, likely, uncertain, unsupported, not "maybe"/],
    ['a missing field', '1.0.0/causes/arthritis.json', ({ summary, ...value }) => value, /causes\/arthritis\.json:\/summary: is missing/],
    ['a field that is not known', '1.0.0/causes/arthritis.json', value => ({ ...value, colour: 'red' }), /causes\/arthritis\.json:\/colour: is not a field that is known here/],
    ['a summary that is too long', '1.0.0/causes/arthritis.json', value => ({ ...value, summary: 'x'.repeat(281) }), /causes\/arthritis\.json:\/summary: expected string length less or equal to 280/],
    ['an id that is not the file name', '1.0.0/causes/arthritis.json', value => ({ ...value, id: 'arthrosis' }), /causes\/arthritis\.json:\/id: is "arthrosis", but the file is named arthritis\.json/],
    ['a file that is not JSON', '1.0.0/causes/arthritis.json', () => '{ "id": ', /causes\/arthritis\.json:: cannot be read as JSON: /],
    ['a dangling reference', '1.0.0/causes/arthritis.json', value => ({ ...value, related: [{ collection: 'causes', id: 'gone' }] }), /causes\/arthritis\.json:\/related\/0: there is no causes\/gone \(references-resolve\)/],
    ['a version that is not the folder', '1.0.0/release.json', value => ({ ...value, version: '1.0.1' }), /release\.json:\/version: is 1\.0\.1, but the folder is named 1\.0\.0/],
    ['a date that does not exist', '1.0.0/release.json', value => ({ ...value, date: '2026-02-31' }), /release\.json:\/date: /],
    ['a date that is none', '1.0.0/release.json', value => ({ ...value, date: 'soon' }), /release\.json:\/date: /],
    ['a kind of source that is not known', '1.0.0/sources.json', ([first, ...rest]) => [{ ...first, type: 'book' }, ...rest], /sources\.json:\/0\/type: must be one of /]
  ]
  for (const [name, file, edit, expected] of refusals) {
    t.throws(() => loadLibrary(dataWith(t, file, edit)), { name: 'ContentError', message: expected }, name)
  }
})

t.test('what does not belong in a data folder is named', async t => {
  const folder = t.testdir()
  cpSync(dataDir, folder, { recursive: true })
  writeFileSync(join(folder, '1.0.0/causes/notes.txt'), 'x')
  writeFileSync(join(folder, '1.0.0/extra.json'), '{}')
  mkdirSync(join(folder, 'latest'))
  rmSync(join(folder, '1.0.0/red-flags'), { recursive: true })
  const { problems } = checkLibrary(folder, authoringRules)
  const named = problems.map(({ file, message }) => `${file}: ${message}`)
  t.match(named.join('\n'), /latest: is not a release folder/)
  t.match(named.join('\n'), /1\.0\.0\/causes\/notes\.txt: is not a file that belongs here/)
  t.match(named.join('\n'), /1\.0\.0\/extra\.json: is not a file that belongs here/)
  t.match(named.join('\n'), /1\.0\.0\/red-flags: cannot be read: ENOENT/)
})

t.test('an item that the release does not list is named, and a listed one that is lost', async t => {
  const folder = dataWith(t, '1.0.0/release.json', value => ({ ...value, contents: { ...value.contents, causes: ['poor-posture', 'lost'] } }))
  t.throws(() => loadLibrary(folder), { message: /\/contents\/causes\/1: lists lost, but there is no file causes\/lost\.json[^]*causes\/arthritis\.json:: is not listed/ })
})

t.test('an empty or missing data folder is refused', async t => {
  t.throws(() => loadLibrary(t.testdir()), /holds no release folder/)
  t.throws(() => loadLibrary('/does/not/exist'), /cannot be read: ENOENT/)
  t.match(new ContentError([{ file: 'a', path: '/b', message: 'c' }, { file: 'd', path: '', message: 'e' }]).message, /2 problems\):\na:\/b: c\nd:: e/)
})

t.test('a release that is not a draft is the latest, whatever draft is newer', async t => {
  const folder = dataWith(t, '1.0.0/release.json', value => ({ ...value, status: 'released', digest: first.digest }))
  cpSync(join(dataDir, '1.0.0'), join(folder, '1.10.0'), { recursive: true })
  const draft = { ...structuredClone(first.release), version: '1.10.0' }
  writeFileSync(join(folder, '1.10.0/release.json'), JSON.stringify(draft))
  const both = loadLibrary(folder)
  t.equal(both.latest.release.version, '1.0.0')
  t.strictSame(both.versions, ['1.10.0', '1.0.0'], 'newest first, by number')
})

t.test('an edited released folder is refused', async t => {
  const folder = dataWith(t, '1.0.0/release.json', value => ({ ...value, status: 'released', digest: first.digest }))
  const file = join(folder, '1.0.0/causes/arthritis.json')
  writeFileSync(file, JSON.stringify({ ...content.collections.causes.find(({ id }) => id === 'arthritis'), title: 'Arthrosis' }))
  t.throws(() => loadLibrary(folder), /release\.json:\/digest: the files of this released folder were changed/)
})

t.test('what the build has checked is not checked again, and anything else is', async t => {
  const folder = dataWith(t, '1.0.0/causes/arthritis.json', value => ({ ...value, link: 'maybe' }))
  const asRead = loadRelease(folder, '1.0.0', () => true).content as Content
  const list = join(folder, '..', 'checked-content.json')
  t.teardown(() => rmSync(list))
  const withList = (text: string) => {
    writeFileSync(list, text)
    return () => loadLibrary(folder, list)
  }
  const trusting = withList(JSON.stringify([digestUpTo('', asRead)]))
  t.match(trusting().latest.collections.causes.find(({ id }) => id === 'arthritis'), { link: 'maybe' }, 'the digest is all that counts')
  const wary = /arthritis\.json:\/link: must be one of/
  t.throws(withList(JSON.stringify([digestUpTo('sha256-other', asRead)])), wary, 'after another release it is another')
  for (const text of ['[]', 'null', '{', '']) t.throws(withList(text), wary, text)
  t.throws(() => loadLibrary(folder, join(folder, 'nowhere')), wary)
  withList(JSON.stringify([digestUpTo('', asRead)]))
  writeFileSync(join(folder, '1.0.0/causes/excess-weight.json'), '{}')
  t.throws(trusting, wary, 'a byte more, and everything is checked')
})

t.test('the build names the releases that it holds', async t => {
  const names = checkedAtBuild(checkedFile)
  t.equal(names.size, library.versions.length)
  t.ok(names.has(libraryDigest(library)))
  t.strictSame(loadLibrary(dataDir, checkedFile).latest, content, 'checked or not, it is the same content')
})

t.test('every collection has a noun', async t => {
  t.strictSame(Object.keys(itemSchemas), [...collectionNames])
})

t.test('what is no file, or far too large, is refused before it is read', async t => {
  const file = '1.0.0/causes/arthritis.json'
  const folder = dataWith(t, file, value => value)
  const refusal = () => checkLibrary(folder, []).problems.map(({ message }) => message)
  truncateSync(join(folder, file), 50_000_001)
  t.strictSame(refusal(), ['cannot be read as JSON: it has more than 50000000 bytes'])
  rmSync(join(folder, file))
  mkdirSync(join(folder, file))
  t.strictSame(refusal(), ['cannot be read as JSON: it is no file'])
})
