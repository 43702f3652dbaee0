import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import t from 'tap'
import { misfits } from './misfits.js'
import { packageRoot } from '../src/config.js'

/** Who may import whom: the architecture. The rooms stand from left to right. */
const mayImport: Record<string, string[]> = {
  content: [],
  answers: ['content'],
  representations: ['content', 'answers'],
  http: ['representations/prepared'],
  // The OpenAPI document and what is made from it: written by a command, and never by a server.
  document: ['http/typebox'],
  // Tools for assistants say what the routes say, with no address and no HTTP: both the server and stdio hand them out.
  mcp: ['content', 'answers', 'representations', 'http/nearest', 'http/lenient'],
  routes: ['content', 'answers', 'representations', 'http', 'document', 'mcp'],
  settings: [],
  config: ['settings'],
  app: ['config', 'content', 'answers', 'representations', 'http', 'document', 'routes'],
  // New content for a server that goes on.
  live: ['content', 'representations'],
  'log-output': [],
  'command-line': ['config'],
  server: ['config', 'content', 'representations/live', 'http', 'live', 'app', 'log-output', 'command-line'],
  // The content as a library, for programs that need no server.
  offline: ['config', 'content'],
  commands: [
    'config',
    'content',
    'answers',
    'representations',
    'mcp',
    'document',
    'routes/assistant-operations',
    'live',
    'app',
    'command-line'
  ]
}

const src = join(packageRoot, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .sort()
const importsOf = (file: string) => {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to]) =>
    relative(src, join(src, dirname(file), to as string)).replace(/\.js$/, '')
  )
}
const roomOf = (path: string) => path.split('/')[0]!.replace(/\.ts$/, '')

t.test('every file lives in a known room', async t => {
  for (const file of files) t.ok(roomOf(file) in mayImport, file)
})

t.test('imports go one way', async t => {
  const { found, hold } = misfits()
  for (const file of files) {
    const room = roomOf(file)
    for (const to of importsOf(file)) {
      const allowed = [room, ...(mayImport[room] ?? [])].some(name => to === name || to.startsWith(`${name}/`))
      hold(allowed, `${file} imports ${to}`)
    }
  }
  t.strictSame(found, [])
})

t.test('http takes types from its left, no more', async t => {
  for (const file of files.filter(file => roomOf(file) === 'http')) {
    t.notMatch(readFileSync(join(src, file), 'utf8'), /^import (?!type)[^\n]*'\.\.\//m, file)
  }
})

t.test('imports go in no circle', async t => {
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) t.fail([...path, file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const to of importsOf(file)) visit(`${to}.ts`, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  t.equal(done.size, files.length)
})

t.test('Fastify is known to http, document, routes and app only', async t => {
  for (const file of files) {
    const knows = /from '(@fastify\/[^']+|fastify)'/.test(readFileSync(join(src, file), 'utf8'))
    if (knows) t.ok(['http', 'document', 'routes', 'app'].includes(roomOf(file)), file)
  }
})

t.test('the MCP SDK is known to mcp and commands only, and the server loads it with the first message', async t => {
  for (const file of files) {
    const text = readFileSync(join(src, file), 'utf8')
    if (/from '@modelcontextprotocol\//.test(text)) t.ok(['mcp', 'commands'].includes(roomOf(file)), file)
    if (roomOf(file) === 'routes') t.notMatch(text, /^import (?!type)[^\n]*'\.\.\/mcp\//m, file)
  }
})

t.test('http knows no health word', async t => {
  for (const file of files.filter(file => roomOf(file) === 'http')) {
    t.notMatch(
      readFileSync(join(src, file), 'utf8'),
      /\b(pain|walk\w*|red.?flag|disc|symptom|disease|guidance)\b/i,
      file
    )
  }
})

t.test('files stay small', async t => {
  for (const file of files) t.ok(readFileSync(join(src, file), 'utf8').split('\n').length <= 201, file)
})
