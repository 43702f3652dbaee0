import { parseArgs } from 'node:util'
import pino from 'pino'
import { buildApp, publishAs } from '../../src/app.js'
import { loadConfig } from '../../src/config.js'
import { loadLibrary } from '../../src/content/library.js'
import { liveFrom } from '../../src/representations/live.js'
import { campaign, type Tally } from './campaign.js'
import { readContract, type Contract } from './document.js'
import { learn } from './learn.js'
import { inProcess, overHttp } from './transports.js'

// `npm run fuzz -- --runs 50000 --seed 1 --seconds 600 --only walking-plan`; with BASE_URL a running server is asked,
// else an app in this process. `--document openapi/openapi-assistant.json` holds it to the document for assistants.
const { values: given } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    seconds: { type: 'string', default: '3600' },
    only: { type: 'string', default: '' },
    document: { type: 'string' }
  }
})
const [runs, seed, seconds] = [given.runs, given.seed, given.seconds].map(Number) as [number, number, number]
const config = { ...loadConfig({}), rateLimitMax: 1e9 }
const whole = readContract(config.openApiFile)
const contract = given.document ? shortened(whole, readContract(given.document)) : whole
const { transport, stop } = process.env.BASE_URL ? remote(process.env.BASE_URL) : local()

const operations = contract.operations.filter(({ name }) => name.includes(given.only))
const terms = { runs: Math.ceil(runs / operations.length / 2), seed, time: (seconds * 1000) / operations.length }
const run = campaign(contract, transport, await learn(whole, transport))
console.log(
  `seed ${seed}, ${terms.runs} requests of each kind for each of ${operations.length} operations, in at most ${seconds} seconds`
)
const tallies: Tally[] = []
for (const operation of operations) {
  const tally = await run(operation, terms)
  tallies.push(tally)
  console.log(line(tally))
}
await stop()

const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0)
const statuses: Record<string, number> = {}
for (const tally of tallies) {
  for (const [status, count] of Object.entries(tally.statuses)) statuses[status] = (statuses[status] ?? 0) + count
}
console.log(
  line({
    name: 'all',
    fitting: total(({ fitting }) => fitting),
    flawed: total(({ flawed }) => flawed),
    twins: total(({ twins }) => twins),
    followed: total(({ followed }) => followed),
    waited: total(({ waited }) => waited),
    statuses,
    failures: []
  })
)
const failures = tallies.flatMap(({ failures }) => failures)
for (const failure of failures) console.log(`\nFAILED: ${failure}`)
console.log(
  `\n${Object.values(statuses).reduce((sum, count) => sum + count, 0)} requests, ${failures.length} failures (seed ${seed})`
)
process.exitCode = failures.length > 0 ? 1 : 0

function line({ name, fitting, flawed, twins, followed, waited, statuses, failures }: Tally): string {
  const seen = Object.entries(statuses)
    .map(([status, count]) => `${status}×${count}`)
    .join(' ')
  return `${failures.length > 0 ? 'FAILED ' : ''}${name.padEnd(56)} fit ${fitting}, flawed ${flawed}, twins ${twins}, links ${followed}${waited ? `, waited ${waited}` : ''}: ${seen}`
}

/** A shorter document asks and describes in its own words; of what it leaves out, the whole one tells. */
function shortened(whole: Contract, { operations, ...brief }: Contract): Contract {
  const told = operations.map(operation => {
    const { responses, parameters } = whole.operations.find(({ name }) => name === operation.name)!
    const answer = { ...responses[200]!.content, ...operation.responses[200]!.content }
    const asked = operation.parameters.map(one => {
      const described = parameters.find(({ name }) => name === one.name)!
      return { ...described, ...one, schema: { ...described.schema, ...one.schema } }
    })
    return {
      ...operation,
      parameters: asked,
      responses: { ...responses, 200: { ...responses[200]!, content: answer } }
    }
  })
  return { ...brief, operations: told, methodsAt: whole.methodsAt, problem: whole.problem }
}

function remote(origin: string) {
  const transport = overHttp(origin)
  return { transport, stop: transport.close }
}

function local() {
  const logger = pino({ level: 'silent' })
  const library = loadLibrary(config.dataDir)
  // The cases are made in the same process: it lags, and would turn them away.
  const maxEventLoopDelay = Infinity
  const app = buildApp({ config, live: liveFrom(publishAs(config, library)), logger, maxEventLoopDelay })
  return { transport: inProcess(app), stop: () => app.close() }
}
