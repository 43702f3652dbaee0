import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import t from 'tap'
import { packageRoot } from '../src/config.js'

// docs/practice.md: each control of two lists, and where it can be seen that it holds.

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8')
const page = read('docs/practice.md')

/** The rows of the table below a heading, cell by cell, without its two lines of head. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}`)
  const [ours = ''] = section.split('\n## ')
  const lines = ours.split('\n').filter(line => line.startsWith('|'))
  return lines.slice(2).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  )
}

/** Files of this repository that a text links to or names as a test. */
function filesIn(text: string): string[] {
  const linked = Array.from(text.matchAll(/\]\((?!https:)([^)#]+)/g), ([, path = '']) => normalize(join('docs', path)))
  const tests = Array.from(text.matchAll(/`(test\/[^`]+)`/g), ([, path = '']) => path)
  return [...linked, ...tests]
}

const rooms = ['.ci', 'bench', 'data', 'deploy', 'docs', 'openapi', 'src', 'test', 'tools']
const installed = 'node_modules'

/** The files of this repository; what was installed, built or exported is not its own. */
function ownFiles(): string[] {
  const inRooms = rooms.flatMap(room => readdirSync(join(packageRoot, room), { recursive: true, withFileTypes: true }))
  const atTop = readdirSync(packageRoot, { withFileTypes: true })
  return [...atTop, ...inRooms]
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !file.includes(installed))
}

t.test('each control of the OSPS Baseline, level 1, has a verdict and evidence', async t => {
  const numbersByFamily = {
    AC: ['01.01', '02.01', '03.01', '03.02'],
    BR: ['01.01', '01.02', '03.01', '03.02'],
    DO: ['01.01', '02.01'],
    GV: ['02.01', '03.01'],
    LE: ['02.01', '02.02', '03.01', '03.02'],
    QA: ['01.01', '01.02', '02.01', '04.01', '05.01', '05.02'],
    VM: ['02.01']
  }
  const controls = Object.entries(numbersByFamily).flatMap(([family, numbers]) =>
    numbers.map(number => `OSPS-${family}-${number}`)
  )
  const rows = rowsBelow('OSPS Baseline, level 1')
  t.same(
    rows.map(([control]) => control),
    controls
  )
  const unproven = rows.filter(([, , verdict, evidence = '']) => verdict === 'met' && filesIn(evidence).length === 0)
  t.same(unproven, [])
  t.same(
    rows.filter(([, , verdict = '']) => !['met', 'not shown here'].includes(verdict)),
    []
  )
})

t.test('each risk of the OWASP API Security Top 10 is answered, and held by a test', async t => {
  const rows = rowsBelow('OWASP API Security Top 10, 2023')
  t.same(
    rows.map(([risk = '']) => risk.split(' ')[0]),
    Array.from({ length: 10 }, (_, index) => `API${index + 1}`)
  )
  t.same(
    rows.filter(([, , heldBy = '']) => filesIn(heldBy).length === 0),
    []
  )
})

t.test('all that the page names is there', async t => {
  const named = filesIn(page)
  t.ok(named.length > 20)
  t.same(
    named.filter(file => !existsSync(join(packageRoot, file))),
    []
  )
})

t.test('no file of the repository is a program that was built, or a binary', async t => {
  const files = ownFiles()
  t.ok(files.length > 300, `${files.length} files were read`)
  t.same(
    files.filter(file => readFileSync(file).includes(0)),
    []
  )
})

t.test('the service asks no other server, but Redis', async t => {
  const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts')
  )
  const asking = sources.filter(file => {
    const text = read(join('src', file))
    const callsFetch = /(?<![.\w])fetch\s*\(/.test(text)
    const loadsClient =
      /^import \{[^}]*\b(request|get|connect|Agent)\b[^}]*\} from 'node:(https?|http2|net|tls)'/m.test(text)
    return callsFetch || loadsClient
  })
  t.same(asking, [])
})
