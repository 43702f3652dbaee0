import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import { packageRoot } from '../../src/config.js'
import { preloaded, program, run } from './server-process.js'

t.test('evaluate: figures, and the rows that were read wrongly', async t => {
  const folder = t.testdir({
    'rows.jsonl': `${[
      { text: 'I cannot feel when I wipe', category: 'alarm', accept: ['emergency'] },
      { text: 'does walking help', category: 'other', accept: ['emergency'] },
      { text: 'slipped disk', relevant: ['herniated-disc'] }
    ]
      .map(row => JSON.stringify(row))
      .join('\n')}\n\n`,
    'bad.jsonl': '{"text":"numb","accept":["emergency"]}\n{"text":7}\n'
  })
  const { code, stdout } = await run('evaluate', {}, join(folder, 'rows.jsonl'))
  t.equal(code, 0)
  t.match(stdout, /rows\.jsonl: 3 rows\n/)
  t.match(stdout, 'does walking help', 'the one that was read wrongly')
  t.match(stdout, /\| all \| 1 \| 1 of 1 \(100 %; 21–100\) /, 'a table of questions')
  t.notMatch(stdout, 'cannot feel', 'and no other')
  t.match(await run('evaluate', {}, join(folder, 'bad.jsonl')), {
    code: 1,
    stderr: /bad\.jsonl:2: is not a row with a text/
  })
})

/** The built programs in a house of their own, for those that write into it. */
function copyOfTheHouse(t: Test): string {
  const folder = t.testdir()
  for (const name of ['build', 'data', 'openapi', 'package.json']) {
    cpSync(join(packageRoot, name), join(folder, name), {
      recursive: true,
      filter: file => !/build\/(src|test|types)$/.test(file)
    })
  }
  symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

const runIn = (folder: string, name: string) =>
  promisify(execFile)(process.execPath, [join(folder, 'build', `${name}.js`)])
const readIn = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const same = (folder: string, file: string) =>
  readFileSync(join(folder, file)).equals(readFileSync(join(packageRoot, file)))

t.test('write-openapi: the committed document and the types of clients, anew', async t => {
  const folder = copyOfTheHouse(t)
  const files = ['openapi/openapi.json', 'openapi/openapi-assistant.json', 'openapi/client.d.ts']
  for (const file of files) rmSync(join(folder, file))
  const { stdout } = await runIn(folder, 'write-openapi')
  t.match(
    stdout,
    /openapi\.json: \d+ paths, \d+ operations\n.*openapi-assistant\.json: \d+ paths, \d+ operations\n.*client\.d\.ts: types\n$/
  )
  t.strictSame(
    files.filter(file => !same(folder, file)),
    []
  )
})

t.test('write-quality: the committed figures, anew, and nothing else of the page', async t => {
  const folder = copyOfTheHouse(t)
  const page = 'docs/screening-quality.md'
  const emptied = readIn(packageRoot, page).replace(
    /(<!-- (made-with|voices|crises|writers|signs|pairs) -->\n)[^]*?(\n?<!-- \/\2 -->)/g,
    '$1$3'
  )
  t.not(emptied, readIn(packageRoot, page))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, page), emptied)
  await runIn(folder, 'write-quality')
  t.equal(readIn(folder, page), readIn(packageRoot, page), 'npm run quality writes them')
})

t.test('write-search-quality: the committed figures, anew, and nothing else of the page', async t => {
  const folder = copyOfTheHouse(t)
  const page = 'docs/search-quality.md'
  const emptied = readIn(packageRoot, page).replace(
    /(<!-- (made-with|kinds|writers|exam|parts) -->\n)[^]*?(<!-- \/\2 -->)/g,
    '$1$3'
  )
  t.not(emptied, readIn(packageRoot, page))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, page), emptied)
  cpSync(join(packageRoot, 'src/answers/finding'), join(folder, 'src/answers/finding'), { recursive: true })
  await runIn(folder, 'write-search-quality')
  t.equal(readIn(folder, page), readIn(packageRoot, page), 'npm run quality:search writes them')
})

t.test('attest-content: names what keeps every rule, and nothing once something does not', async t => {
  const folder = copyOfTheHouse(t)
  const attested = 'build/checked-content.json'
  rmSync(join(folder, attested))
  await runIn(folder, 'attest-content')
  t.ok(same(folder, attested))
  writeFileSync(join(folder, 'data/causes/arthritis.json'), '{}')
  await runIn(folder, 'attest-content')
  t.equal(readFileSync(join(folder, attested), 'utf8'), '[]\n')
})

t.test('check-sources: what a person has to look into, and 1 when a source is gone', async t => {
  const asked = promisify(execFile)(process.execPath, [...preloaded('gone-source'), program('check-sources')])
  const { code, stdout } = await asked.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }) => ({ code, stdout })
  )
  t.equal(code, 1)
  t.match(
    stdout,
    /^gone: downie-2013: https:.+: answered 404\nmoved: henschke-2009: https:.+: leads to https:.+\n\d+ sources: /
  )
  t.match(stdout, /\d+ there, .*1 gone, 1 moved\n$/)
})
