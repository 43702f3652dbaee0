import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { loadLibrary } from '../../src/content/library.js'
import { dataWith, twoReleases } from '../helper.js'

t.test('a release from its draft to its seal, and every refusal on the way', async t => {
  const folder = dataWith(t, 'release.json', value => value)
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const edit = (file: string, change: (value: any) => unknown) =>
    writeFileSync(join(folder, file), JSON.stringify(change(read(file))))
  const run = async (...args: string[]) => {
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(packageRoot, 'build/release-content.js'), ...args],
        { env: { DATA_DIR: folder } }
      )
      return stdout.replaceAll(folder, 'data')
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string }
      return `${code}: ${stderr.replaceAll(folder, 'data')}`
    }
  }
  t.match(await run(), /^1: Usage/)
  t.match(await run('1.1'), /^1: Usage/)
  t.match(await run('1.1.0', '--sael'), /^1: Unknown option '--sael'[^]*Usage/)
  t.match(await run('1.1.0'), /^1: 1\.0\.0 is still a draft/)
  t.match(await run('1.0.0', '--seal'), /^1: A sealed release has a date/)
  t.match(await run('1.0.0', '--seal', '--date', '2026-02-31'), /^1: 2026-02-31 is not a day/)
  t.match(
    await run('1.1.0', '--seal', '--date', '2027-02-01'),
    /^1: There is no draft of 1\.1\.0 in data: the draft is of 1\.0\.0/
  )
  edit('release.json', value => ({ ...value, changes: [] }))
  t.match(await run('1.0.0', '--seal', '--date', '2026-12-01'), /^1: 1\.0\.0 says nothing of what changed/)
  edit('release.json', value => ({ ...value, changes: [{ severity: 'editorial', text: 'The first.' }] }))

  const files = ['data/releases/1.0.0.json', 'data/releases/digests.json', 'data/release.json']
    .map(file => `written: ${file}\n`)
    .join('')
  t.match(
    await run('1.0.0', '--seal', '--date', '2026-12-01'),
    new RegExp(`^${files}1\\.0\\.0 is sealed: sha256-[0-9a-f]{64}\n$`)
  )
  t.equal(loadLibrary(folder).latest.release.status, 'released')
  t.match(await run('1.0.0', '--seal', '--date', '2026-12-01'), /^1: 1\.0\.0 is sealed already, on 2026-12-01/)
  t.match(await run('1.0.0'), /^1: 1\.0\.0 is sealed already/)
  t.match(await run('0.9.0'), /^1: 0\.9\.0 is older than 1\.0\.0/)
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1: There is no draft of 1\.1\.0 in data\./)
  const pack = readFileSync(join(folder, 'releases/1.0.0.json'), 'utf8')

  t.match(
    await run('1.1.0', '--date', '2027-01-01'),
    /^written: data\/release\.json\n1\.1\.0 is open in data, as it was in 1\.0\.0\. Now:[^]*release:content -- 1\.1\.0 --seal/
  )
  t.match(read('release.json'), {
    version: '1.1.0',
    status: 'draft',
    date: '2027-01-01',
    changes: [],
    digest: undefined
  })
  t.strictSame(loadLibrary(folder).versions, ['1.1.0', '1.0.0'])
  t.match(await run('1.2.0'), /^1: 1\.1\.0 is still a draft/)
  edit('causes/arthritis.json', value => ({ ...value, title: 'Worn joints' }))
  t.match(
    await run('1.1.0', '--seal', '--date', '2027-02-01'),
    /^1: release\.json:\/changes: does not name causes\/arthritis, which was changed \(changes-told\)\nNothing was written/
  )
  edit('release.json', value => ({
    ...value,
    changes: [{ collection: 'causes', id: 'arthritis', severity: 'editorial', text: 'A plainer title.' }]
  }))
  t.match(await run('1.1.0', '--seal', '--date', '2026-11-30'), /^1: 2026-11-30 is before 2026-12-01/)
  t.match(
    await run('1.1.0', '--seal', '--date', '2027-02-01'),
    /1\.1\.0 is sealed: sha256-[^]*Since 1\.0\.0: 0 added, 1 changed, 0 removed \(sources with them\); editorial\./
  )
  t.match(loadLibrary(folder).latest.release, { version: '1.1.0', status: 'released', date: '2027-02-01' })
  t.equal(readFileSync(join(folder, 'releases/1.0.0.json'), 'utf8'), pack, 'what was sealed before is left alone')
  t.strictSame(Object.keys(read('releases/digests.json')), ['1.0.0', '1.1.0'])
  t.not(
    read('releases/digests.json')['1.1.0']['/causes/arthritis'],
    read('releases/digests.json')['1.0.0']['/causes/arthritis']
  )

  edit('causes/arthritis.json', value => ({ ...value, title: 'Joints' }))
  t.match(
    await run('1.2.0'),
    /^1: causes\/arthritis\.json:: is not as in releases\/1\.1\.0\.json[^]*Nothing was written/
  )
  for (const entry of [
    'release.json',
    'overview.json',
    'sources.json',
    'screening.json',
    'walking-plan.json',
    'causes',
    'walking-benefits',
    'regimen-tips',
    'lifestyle-changes',
    'red-flags'
  ]) {
    rmSync(join(folder, entry), { recursive: true })
  }
  t.match(await run('1.2.0'), /written: data\/causes\/arthritis\.json\n[^]*1\.2\.0 is open/)
  t.equal(
    read('causes/arthritis.json').title,
    'Worn joints',
    'a working tree that is gone is laid out again from the newest release'
  )
  t.ok(existsSync(join(folder, 'walking-plan.json')))
})

t.test('words that lead to what a release has no more are to be taken out before it is sealed', async t => {
  const folder = twoReleases(t, 'draft')
  const file = join(folder, 'reading/vocabulary.json')
  const vocabulary = JSON.parse(readFileSync(file, 'utf8'))
  // Of an item that the draft has no more.
  const claim = loadLibrary(folder).latest.collections.causes.find(({ id }) => id === 'poor-lifting-technique')!
    .claims[0]!.id
  writeFileSync(
    file,
    JSON.stringify({
      ...vocabulary,
      places: [...vocabulary.places, { ...vocabulary.places[0], id: 'lifting', claims: [claim] }]
    })
  )
  t.equal(loadLibrary(folder).latest.release.version, '1.0.0', 'as long as the newest release has it, they may stay')
  const seal = () =>
    promisify(execFile)(
      process.execPath,
      [join(packageRoot, 'build/release-content.js'), '1.1.0', '--seal', '--date', '2027-02-01'],
      { env: { DATA_DIR: folder } }
    )
  const { stderr } = await seal().catch(error => error)
  t.equal(
    stderr,
    `reading/vocabulary.json:/places/${vocabulary.places.length}/claims/0: there is no claim ${claim} (vocabulary-resolves)\nNothing was written.\n`
  )
  writeFileSync(file, JSON.stringify(vocabulary))
  t.match(
    (await seal()).stdout,
    /1\.1\.0 is sealed: .*\nSince 1\.0\.0: 1 added, 4 changed, 3 removed \(sources with them\); safety\./
  )
})
