import { execFile } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { loadConfig, packageRoot } from '../src/config.js'
import { loadLibrary } from '../src/content/library.js'

t.test('a release from its draft to its seal, and every refusal on the way', async t => {
  const folder = t.testdir()
  cpSync(join(loadConfig({}).dataDir, '1.0.0'), join(folder, '1.0.0'), { recursive: true })
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const edit = (file: string, change: (value: any) => unknown) => writeFileSync(join(folder, file), JSON.stringify(change(read(file))))
  edit('1.0.0/release.json', ({ digest, ...release }) => ({ ...release, status: 'draft' }))

  const run = async (...args: string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [join(packageRoot, 'build/release-content.js'), ...args], { env: { DATA_DIR: folder } })
      return stdout
    } catch (error) {
      const { code, stderr } = error as { code: number, stderr: string }
      return `${code}: ${stderr}`
    }
  }
  t.match(await run(), /^1: Usage/)
  t.match(await run('1.1'), /^1: Usage/)
  t.match(await run('1.1.0', '--sael'), /^1: Unknown option '--sael'[^]*Usage/)
  t.match(await run('1.1.0'), /^1: 1\.0\.0 is still a draft/)
  t.match(await run('1.0.0', '--seal'), /^1: A sealed release has a date/)
  t.match(await run('1.0.0', '--seal', '--date', '2026-02-31'), /^1: 2026-02-31 is not a day/)
  t.match(await run('1.0.0', '--seal', '--date', '2026-12-01'), /^1\.0\.0 is sealed: sha256-/)
  t.match(await run('1.0.0', '--seal', '--date', '2026-12-01'), /^1: 1\.0\.0 is sealed already, on 2026-12-01/)
  t.match(await run('1.0.0'), /^1: 1\.0\.0 is there already/)
  t.match(await run('0.9.0'), /^1: 0\.9\.0 is older than 1\.0\.0/)
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1: There is no 1\.1\.0/)

  t.match(await run('1.1.0', '--date', '2027-01-01'), /as a draft\. Now:[^]*release:content -- 1\.1\.0 --seal/)
  t.match(read('1.1.0/release.json'), { version: '1.1.0', status: 'draft', date: '2027-01-01', changes: [], digest: undefined })
  edit('1.0.0/release.json', ({ digest, ...release }) => ({ ...release, status: 'draft' }))
  edit('1.1.0/release.json', value => ({ ...value, changes: [{ severity: 'editorial', text: 'X.' }] }))
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1: 1\.0\.0, the release before, is still a draft/)
  t.match(await run('1.0.0', '--seal', '--date', '2026-12-01'), /^1\.0\.0 is sealed/)
  edit('1.1.0/release.json', value => ({ ...value, changes: [] }))
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1: 1\.1\.0 does not say what changed/)
  edit('1.1.0/causes/arthritis.json', value => ({ ...value, title: 'Worn joints' }))
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1: 1\.1\.0\/release\.json:\/changes: does not name causes\/arthritis, which was changed \(changes-told\)\nNothing was written/)
  edit('1.1.0/release.json', value => ({ ...value, changes: [{ collection: 'causes', id: 'arthritis', severity: 'editorial', text: 'A plainer title.' }] }))
  t.match(await run('1.1.0', '--seal', '--date', '2026-11-30'), /^1: 2026-11-30 is before 2026-12-01/)
  t.match(await run('1.1.0', '--seal', '--date', '2027-02-01'), /^1\.1\.0 is sealed: sha256-[^]*Since 1\.0\.0: 0 added, 1 changed, 0 removed \(sources with them\); editorial\./)
  t.match(loadLibrary(folder).latest.release, { version: '1.1.0', status: 'released', date: '2027-02-01' })
  edit('1.1.0/causes/arthritis.json', value => ({ ...value, title: 'Joints' }))
  t.match(await run('1.2.0'), /^1: [^]*the files of this released folder were changed[^]*Nothing was written/)
})
