import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/config.js'
import { loadLibrary } from '../../src/content/library.js'

const { grown, writeRelease } = await import(join(packageRoot, 'bench/grown.js'))

t.test('three times the content, as the bench makes it, breaks no rule: a server starts with it', async t => {
  const { latest, phrasebook } = loadLibrary(join(packageRoot, 'data'))
  const folder = t.testdir()
  writeRelease(grown({ ...latest, ...phrasebook }, 3), folder)
  const { causes } = loadLibrary(folder).latest.collections
  t.equal(causes.length, 3 * latest.collections.causes.length)
})
