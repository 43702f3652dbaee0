import t from 'tap'
import { loadConfig } from '../../src/config.js'
import { loadLibrary } from '../../src/content/library.js'
import { campaign } from '../contract/campaign.js'
import { readContract } from '../contract/document.js'
import { learn } from '../contract/learn.js'
import { inProcess } from '../contract/transports.js'
import { build, nextLibrary, twoReleases } from '../helper.js'

// The same cases on every run; `npm run fuzz` takes more of them, and other seeds.
const seed = 20270104
const terms = { runs: 25, seed }
const contract = readContract(loadConfig({}).openApiFile)

t.test(
  `what the document allows is answered, what it does not is refused, and every answer is as it says (seed ${seed})`,
  async t => {
    const transport = inProcess(build(t, { rateLimitMax: 1e9 }, { held: nextLibrary }).app)
    const run = campaign(contract, transport, await learn(contract, transport))
    let requests = 0
    for (const operation of contract.operations) {
      await t.test(operation.name, async t => {
        const { failures, statuses } = await run(operation, terms)
        requests += Object.values(statuses).reduce((sum, count) => sum + count, 0)
        t.strictSame(failures, [])
      })
    }
    t.ok(requests > 3000, `${requests} requests`)
  }
)

t.test('the same for items that a release has removed', async t => {
  const transport = inProcess(build(t, { rateLimitMax: 1e9 }, { held: loadLibrary(twoReleases(t)) }).app)
  const run = campaign(contract, transport, await learn(contract, transport))
  const seen: Record<string, number> = {}
  // The two releases came before exercises.
  for (const operation of contract.operations.filter(
    ({ path, responses }) => responses[410] && !path.includes('/exercises/')
  )) {
    const { failures, statuses } = await run(operation, { ...terms, runs: 60 })
    t.strictSame(failures, [], operation.name)
    Object.assign(seen, statuses)
  }
  t.ok(seen[410], 'some of them were asked for')
})
