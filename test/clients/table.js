import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { versionOf } from './tools.js'

const file = fileURLToPath(new URL('../../docs/clients.md', import.meta.url))
const part = /(<!-- clients -->\n)([^]*?)(<!-- \/clients -->)/

/** The version of a client; Node is whichever runs the tests, the oldest that is supported. */
const versionIn = name => (name === 'node' ? '20' : versionOf(name))

const mark = isSeen => (isSeen ? 'yes' : '–')

function rowOf({ name, package: packageName, isGenerated, isCompiled, isCalled, isUnchanged }) {
  const seen = [isGenerated, isCompiled, isCalled, isUnchanged].map(mark)
  return `| ${[name, versionIn(packageName), ...seen].join(' | ')} |`
}

/** Holds the table of clients in docs/clients.md to what was seen of them. */
export function holdTable(t, rows) {
  const head = '| client | version | generated | compiled | called | 304 seen |\n| --- | --- | --- | --- | --- | --- |'
  const table = `\n${[head, ...rows.map(rowOf)].join('\n')}\n\n`
  const page = readFileSync(file, 'utf8')
  if (process.env.WRITE_GOLDEN) writeFileSync(file, page.replace(part, `$1${table}$3`))
  t.equal(part.exec(readFileSync(file, 'utf8'))?.[2], table)
}
