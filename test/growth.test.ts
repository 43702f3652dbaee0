import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isSafe } from 'redos-detector'
import t from 'tap'
import ts from 'typescript'
import { packageRoot } from '../src/config.js'
import type { Question, Reader } from './step-counter.js'

const counter = new Worker(join(packageRoot, 'build/test/step-counter.js'), { execArgv: [] })
t.teardown(() => counter.terminate())

async function stepsOf(reader: Reader, text: string): Promise<number> {
  const question: Question = { reader, text }
  counter.postMessage(question)
  const [steps] = await once(counter, 'message')
  return steps
}

const repeated = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)

/** Four times the text may cost sixteen times the work, which is a square. */
const mostGrowth = 16

/** The texts with which the work grows by more than it may. */
async function runaways(reader: Reader, size: number, texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const text of texts) {
    const few = await stepsOf(reader, repeated(text, size))
    const many = await stepsOf(reader, repeated(text, 4 * size))
    if (many > mostGrowth * few) found.push(`${JSON.stringify(text)}: ${few} steps, then ${many}`)
  }
  return found
}

t.test('a square is taken, and a cube is caught', async t => {
  t.strictSame(await runaways('square', 50, ['a']), [])
  t.match(await runaways('cube', 50, ['a']), [/^"a": \d+ steps, then \d+$/])
})

const words = [
  'a',
  ' ',
  '\n',
  'a ',
  '.',
  '-',
  '7',
  "a'",
  'é',
  'not ',
  'numb ',
  'no numb ',
  'numb not without ',
  'fever, ',
  'bladder bowel saddle ',
  'numbb bladdder bowl ',
  'cant feel my legs and ',
  'if not for the pain of my mother ',
  'no urge to pee ',
  '?! '
]
const headers = [
  'a',
  ' ',
  '\t',
  ',',
  ';',
  '=',
  '"',
  'a;',
  'a,',
  'a=',
  '; a="',
  ';a=',
  ';q=',
  '*/*,',
  '*/*;q=0.1,',
  'text/a;b="',
  '" ',
  'W/"',
  '"a", '
]

for (const [what, reader, size, texts] of [
  ['own words to screen, of 1,000 and 4,000 characters', 'screening', 1000, words],
  ['a question to search, of 125 and 500 characters', 'search', 125, words],
  ['the header Accept, of 1,800 and 7,200 characters', 'accept', 1800, headers],
  ['the header Accept-Encoding, of 1,800 and 7,200 characters', 'acceptEncoding', 1800, headers],
  ['the header If-None-Match, of 1,800 and 7,200 characters', 'ifNoneMatch', 1800, headers]
] as const) {
  t.test(`no hostile text runs away: ${what}`, async t => {
    t.strictSame(await runaways(reader, size, texts), [])
  })
}

/** Patterns that are not linear, and why they may be so. */
const slowPatterns: Record<string, string> = {
  'answers/code-lookup.ts: /X+$/': 'a code has at most 20 letters',
  'answers/reading/mangled.ts: /&(?:amp;)*(?:#(\\d{1,7})|#x([\\da-f]{1,6})|([a-z]{2,31}\\d{0,2}));/gi':
    'a square at worst, over 4,000 letters',
  'answers/reading/mangled.ts: /\\\\+(?:u([\\da-f]{4})|([\'"nrt]))/gi': 'a square at worst, over 4,000 letters',
  'answers/walking-plan.ts: /"claim":"([^"]+)"/g': 'it reads a plan of ours',
  'http/negotiate.ts: /;\\s*(?!q\\s*=)[^=;,\\s]+\\s*=\\s*("[^"]*"|[^;,]*)/gi':
    'a square at worst, over 8 kB of an `Accept`',
  'mcp/server.ts: /\\n\\s+at (.*)/': 'it reads a stack of ours'
}

t.test('no pattern that reads what people send can run away', async t => {
  const isRunaway = (pattern: string) => {
    const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? []
    return !isSafe(new RegExp(source, flags)).safe
  }
  t.ok(isRunaway('/^(a+)+b/'), 'one that does is caught')

  const src = join(packageRoot, 'src')
  const rooms = ['answers', 'http', 'mcp', 'routes']
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(file => rooms.includes(file.split('/')[0]!) && file.endsWith('.ts'))
    .sort()
  const found: string[] = []
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && isRunaway(node.text)) found.push(`${file}: ${node.text}`)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ES2023))
  }
  t.strictSame(found.sort(), Object.keys(slowPatterns).sort())
})
