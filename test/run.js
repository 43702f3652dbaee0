import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Parser } from 'tap-parser'
import { stringify } from 'yaml'
import './compile.js'

// node test/run.js quick|thorough|clients [test/some.test.ts …] [options of tap]: compiles the tests, runs them with
// tap, and names at last what failed.

const uncounted = ['--disable-coverage', '--allow-empty-coverage']

const suites = {
  quick: { takes: 'two to three minutes on two idle cores', options: [] },
  // The quick tests carry the coverage: test/coverage.test.ts names what only a process runs.
  thorough: { takes: 'three to four minutes on two idle cores', options: uncounted },
  // With packages of their own, which are there once `npm run test:clients` has installed them.
  clients: { takes: 'a minute or two on two idle cores', options: uncounted }
}

const [suite, ...given] = process.argv.slice(2)
const options = given.filter(argument => argument.startsWith('-'))
const chosen = given.filter(argument => !argument.startsWith('-')).map(compiled)

/** Where a test lies after it was compiled; what the clients are tried with runs where it is. */
function compiled(source) {
  if (source.includes('test/clients/')) return source
  return source.replace(/^(\.\/)?test\//, 'build/test/').replace(/\.ts$/, '.js')
}

/** The name of a test as whoever wrote it knows it. */
const sourceOf = name => name.replace(/build\/(test\/\S+)\.js/, '$1.ts')

function filesOf(suite) {
  if (suite === 'clients') return ['test/clients/clients.test.js']
  const all = readdirSync('build/test', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.js'))
    .sort()
  return all.filter(file => file.startsWith('thorough/') === (suite === 'thorough')).map(file => `build/test/${file}`)
}

const { takes, options: ofSuite } = suites[suite]
const files = chosen.length > 0 ? chosen : filesOf(suite)
const tapOptions = [
  '--reporter=tap',
  `--jobs=${availableParallelism()}`,
  // Some tests alone cover little.
  ...(chosen.length > 0 ? uncounted : ofSuite),
  ...options
]
console.log(`${files.length} test file${files.length === 1 ? '' : 's'}${chosen.length > 0 ? '' : `, ${takes}`}`)

const failed = []
const skipped = []

/** What can be shown of a diagnosis: TAP may bring functions along. */
const plain = diag => JSON.parse(JSON.stringify(diag))

/** Hears every result, however deep; a test that only failed because of one inside it is not told again. */
function listen(parser) {
  parser.on('child', listen)
  parser.on('assert', ({ ok, skip, fullname, diag }) => {
    const name = sourceOf(fullname)
    if (skip) skipped.push(skip === true ? name : `${name}: ${skip}`)
    if (ok || failed.some(inner => inner.startsWith(`${name} > `))) return
    failed.push(name)
    console.log(`FAILED: ${name}\n${stringify(plain(diag ?? {})).replace(/^/gm, '    ')}`)
  })
}

const results = new Parser()
listen(results)
results.on('assert', ({ ok, name, time }) =>
  console.log(`${ok ? 'ok' : 'NOT OK'}  ${sourceOf(name)}  ${(time / 1000).toFixed(1)} s`)
)
// The table of what is not covered.
results.on('extra', text => process.stdout.write(text))
results.on('comment', text => {
  if (!text.startsWith('# Subtest')) process.stdout.write(text)
})

const program = 'node_modules/tap/dist/esm/run.mjs'
// After each installation, tap is built once with the plugins that are on: a run that had to do it first would still
// load those that are off.
if (readFileSync('node_modules/@tapjs/test/test-built/dist/esm/index.js', 'utf8').includes('@tapjs/typescript')) {
  execFileSync(process.execPath, [program, 'build'])
}
const tap = spawn(process.execPath, [program, ...tapOptions, ...files], { stdio: ['inherit', 'pipe', 'inherit'] })
tap.stdout.pipe(results)
const [[code]] = await Promise.all([once(tap, 'close'), once(results, 'complete')])

for (const one of skipped) console.log(`skipped: ${one}`)
for (const one of failed) console.log(`FAILED: ${one}`)
if (results.count === 0) console.log('FAILED: no test was run')
const isGood = code === 0 && results.count > 0
if (!isGood && failed.length === 0) console.log('FAILED: the coverage, or tap itself: see above')
process.exitCode = isGood ? 0 : code || 1
