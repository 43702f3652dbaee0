// What docs/scale.md rests on: bytes of every content answer, and how much of a day's requests a CDN keeps from the
// origin. Usage: node bench/scale.js
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import { fromSource } from './bundle.js'
import { chance, shuffled, simulate, zipf } from './edge.js'

const here = file => new URL(file, import.meta.url).pathname
const { loadLibrary, buildApp, liveFrom, loadConfig, publish, contentHeaders, movingEdition } = await fromSource(
  `export { loadLibrary } from './content/library.js';
  export { buildApp } from './app.js'; export { liveFrom } from './representations/live.js'; export { loadConfig } from './config.js'; export { contentHeaders } from './representations/catalogue.js'
  export { publish } from './representations/editions.js'; export { movingEdition } from './representations/edition.js'`
)
const { default: pino } = await import('pino')

const library = loadLibrary(here('../data'))
const content = { ...library.latest, ...library.phrasebook }
const config = { ...loadConfig({}), rateLimitMax: 1e9 }
const logged = []
const app = buildApp({
  config,
  live: liveFrom(publish(library, '')),
  logger: pino(
    { base: null },
    {
      write: line => {
        logged.push(line.length)
      }
    }
  )
})

const median = values => at(values, 0.5)
const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
const mean = values => values.reduce((a, b) => a + b, 0) / values.length
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells) => {
  console.log()
  row(...cells)
  row(...cells.map((_, index) => (index ? '--:' : '---')))
}
const kb = bytes => (bytes / 1000).toFixed(1)

async function ask(url, headers = {}) {
  for (;;) {
    const { statusCode, headers: said, rawPayload } = await app.inject({ url, headers })
    // The overload protection counts the compression of this very process.
    if (statusCode === 503) {
      await wait(200)
      continue
    }
    const lines = Object.entries(said).reduce(
      (sum, [name, value]) => sum + name.length + String(value).length + 4,
      'HTTP/1.1 200 OK\r\n\r\n'.length
    )
    return { statusCode, headers: said, lines, body: rawPayload }
  }
}

const editions = publish(library, '')
const paths = [...editions.latest.catalogue().paths()]
const pinned = [...editions.pinned(library.latest.release.version).catalogue().paths()]
const urls = [...paths, ...pinned, '/openapi.json', '/llms.txt']

const answers = []
for (const url of urls) {
  const plain = await ask(url)
  const gzip = await ask(url, { 'accept-encoding': 'gzip' })
  const br = await ask(url, { 'accept-encoding': 'br' })
  const unchanged = await ask(url, { 'accept-encoding': 'br', 'if-none-match': br.headers.etag })
  if (plain.statusCode !== 200 || unchanged.statusCode !== 304) {
    throw new Error(`${url}: ${plain.statusCode}, ${unchanged.statusCode}`)
  }
  const br11 = brotliCompressSync(plain.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.body.length }
  }).length
  answers.push({
    url,
    lifetime: plain.headers['cache-control'],
    identity: plain.body.length,
    gzip: gzip.body.length,
    br: br.body.length,
    br11,
    lines: br.lines,
    unchanged: unchanged.lines
  })
}

const suffix = url => /\.(md|jsonld|html|svg)$/.exec(url)?.[1] ?? 'json'
const kindOf = url =>
  /guide(\.\w+)?$/.test(url)
    ? 'guide'
    : /^\/v1(\/releases\/[\d.]+)?\/[a-z-]+\/[^/]+$/.test(url)
      ? 'item'
      : /^\/v1(\/|\b)/.test(url)
        ? 'collection, entry'
        : 'description'
console.log(`Node ${process.version}; ${urls.length} addresses (${pinned.length} of them pinned)`)
console.log(
  `Sum of all bodies: ${['identity', 'gzip', 'br', 'br11'].map(encoding => `${encoding} ${kb(answers.reduce((sum, answer) => sum + answer[encoding], 0))} kB`).join(', ')}`
)
head('answers (kB, median)', 'addresses', 'plain', 'gzip 9', 'brotli 5', 'brotli 11', 'header lines', '304 in all')
const groups = new Map()
for (const answer of answers) {
  const kind = `${kindOf(answer.url)}, ${suffix(answer.url)}`
  groups.set(kind, [...(groups.get(kind) ?? []), answer])
}
for (const [kind, all] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  row(
    kind,
    all.length,
    ...['identity', 'gzip', 'br', 'br11', 'lines', 'unchanged'].map(key => kb(median(all.map(answer => answer[key]))))
  )
}

head('bytes a request (kB, headers included)', 'mean', 'p5 to p95 of 200 orders of popularity')
for (const exponent of [0.7, 1, 1.3]) {
  const random = chance(1)
  const shares = zipf(answers.length, exponent)
  for (const encoding of ['identity', 'br']) {
    const means = Array.from({ length: 200 }, () =>
      shuffled(answers, random).reduce((sum, answer, rank) => sum + shares[rank] * (answer[encoding] + answer.lines), 0)
    )
    row(`Zipf ${exponent}, ${encoding}`, kb(mean(means)), `${kb(at(means, 0.05))} to ${kb(at(means, 0.95))}`)
  }
}

console.log(`\nA log line of a request: ${Math.round(mean(logged))} bytes`)

const policyOf = header => ({
  life: Number(/max-age=(\d+)/.exec(header)[1]),
  stale: Number(/stale-while-revalidate=(\d+)/.exec(header)?.[1] ?? 0)
})
const latest = status =>
  policyOf(
    contentHeaders(movingEdition({ ...content, release: { ...content.release, status } }, ''), '/v1', '')[
      'cache-control'
    ]
  )
const policies = {
  'as served now': answers.map(({ lifetime }) => policyOf(lifetime)),
  'latest, draft': answers.map(() => latest('draft')),
  'latest, released': answers.map(() => latest('released')),
  'pinned, one year': answers.map(() => ({ life: 31_536_000, stale: 0 }))
}
console.log(`\nLifetimes served now: ${[...new Set(answers.map(({ lifetime }) => lifetime))].join(' · ')}`)

// A control: where requests come at random and nothing is forgotten, the share that is asked for is 1 / (1 + rate ×
// life).
const control = simulate({
  perDay: 1e6,
  shares: [1],
  policies: [{ life: 300, stale: 0 }],
  edges: 1000,
  idle: Infinity,
  random: chance(7)
})
console.log(
  `Control: ${(control.waited * 100).toFixed(2)} % simulated, ${(100 / (1 + (1e6 / 1000 / 86400) * 300)).toFixed(2)} % by formula`
)

function table(name, scenarios) {
  head(name, 'held at the edge', 'waited for the origin', 'origin a day', 'origin a day with a shield')
  for (const [
    label,
    { perDay, exponent = 1, edges = 20, policy = 'latest, released', idle = 3600, split = 1 }
  ] of scenarios) {
    const random = chance(42)
    const order = shuffled(policies[policy], random)
    const shares = zipf(answers.length, exponent).flatMap(share => Array(split).fill(share / split))
    const seen = simulate({
      perDay,
      shares,
      policies: order.flatMap(one => Array(split).fill(one)),
      edges,
      idle,
      random
    })
    row(
      label,
      `${((1 - seen.waited) * 100).toFixed(2)} %`,
      `${(seen.waited * 100).toFixed(2)} %`,
      seen.origin.toLocaleString('en'),
      seen.shielded.toLocaleString('en')
    )
  }
}
const sizes = { thousand: 1e3, million: 1e6, billion: 1e9 }
table(
  'requests a day, Zipf, edges',
  Object.entries(sizes).flatMap(([size, perDay]) =>
    [0.7, 1, 1.3].flatMap(exponent =>
      [1, 20, 200].map(edges => [`a ${size}, ${exponent}, ${edges}`, { perDay, exponent, edges }])
    )
  )
)
table('a million a day, Zipf 1, 20 edges', [
  ...Object.keys(policies).map(policy => [policy, { perDay: 1e6, policy }]),
  ['latest, released; copies kept for a day', { perDay: 1e6, idle: 86_400 }],
  ['latest, released; `Vary: Accept` taken literally, 20 spellings', { perDay: 1e6, split: 20 }]
])
await app.close()
