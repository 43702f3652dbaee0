import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { digestsFile, packsFolder } from '../src/content/pack.js'
import { answerDigest } from '../src/representations/answer-digests.js'
import { membersOf, namesHeldBy } from '../src/representations/collections.js'
import { build, library } from './helper.js'

// What was said under the address of a sealed release is said there for ever: `data` and `meta`, to the byte. `links`
// may be mended. The list for 1.0.0 and 1.1.0 was made before they became packs; `npm run release:content -- <version>
// --seal` adds to it.
const file = join(loadConfig({}).dataDir, packsFolder, digestsFile)
const list: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
const sealed = library.versions.filter(version => library.get(version)?.release.status === 'released')

/** Where the content of a release is: the guide, what adopters must know, each collection, and each of its members. */
function pathsOf(version: string): string[] {
  const content = library.get(version)!
  const collections = namesHeldBy(content).flatMap(name => [
    `/${name}`,
    ...membersOf(content, name).map(({ id }) => `/${name}/${id}`)
  ])
  return ['/guide', ...(content.safety ? ['/safety'] : []), ...collections]
}

t.test('every sealed release says what it said when it was sealed', async t => {
  const { app } = build(t, { rateLimitMax: 1_000_000 })
  t.strictSame(Object.keys(list).sort(), [...sealed].sort(), 'every sealed release is in the list')
  for (const [version, digests] of Object.entries(list)) {
    t.strictSame(Object.keys(digests).sort(), pathsOf(version).sort(), 'every address is in the list')
    const now = await Promise.all(
      Object.keys(digests).map(async path => {
        const { statusCode, body } = await app.inject(`/v1/releases/${version}${path}`)
        return [
          path,
          statusCode === 200 && body.startsWith('{"data":') ? answerDigest(body) : `answered with ${statusCode}`
        ]
      })
    )
    t.strictSame(Object.fromEntries(now), digests, version)
  }
})
