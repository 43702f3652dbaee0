import t from 'tap'
import { crisisReader } from '../../src/answers/reading/crisis-reader.js'
import { atOnce } from '../../src/answers/steps.js'
import { idsIn } from '../../src/content/load.js'
import { contentDigest } from '../../src/content/pack.js'
import { crisisBlocks } from '../../src/mcp/crisis-blocks.js'
import { answerDigests } from '../../src/representations/answer-digests.js'
import { markdownText } from '../../src/representations/markdown-blocks.js'
import { content } from '../content.js'

t.test('a digest of content says nothing of the release', async t => {
  const renamed = { ...content, release: { ...content.release, version: '9.9.9' } }
  t.equal(contentDigest(renamed), contentDigest(content))
  t.not(contentDigest({ ...content, sources: [] }), contentDigest(content))
})

t.test('every item of a release has a digest of what it answers', async t => {
  const digests = answerDigests(content)
  const missing = content.release.contents.causes.filter(id => !(`/causes/${id}` in digests))
  t.strictSame(missing, [])
})

t.test('a collection that a release does not have holds nothing', async t => {
  t.strictSame(idsIn({ ...content.release, contents: {} as never }, 'causes'), [])
})

t.test('another person of long ago is in no crisis', async t => {
  t.equal(atOnce(crisisReader(content))('my uncle was suicidal'), undefined)
})

t.test('a crisis without a rule for what never to say has its list', async t => {
  const { doNotSay } = content.screening.crisis!.kinds['talk-now']
  const said = markdownText(
    crisisBlocks({ kind: 'talk-now', headline: 'Talk.', say: ['Hello.'], doNotSay: [...doNotSay], lines: [] })
  )
  t.match(said, doNotSay[0])
})
