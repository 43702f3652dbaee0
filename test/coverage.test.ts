import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../src/config.js'

/**
 * Sources that only a process runs, and the thorough test that runs it. They act as soon as they are loaded: they
 * listen, end the process, write files or take its standard streams. So they cannot be counted here, and have to stay
 * thin.
 */
const runAsProcesses: Record<string, string> = {
  'server.ts': 'processes',
  // It stands between the server and its standard output, and takes part in its end.
  'log-output.ts': 'faults/process',
  'live/apart.ts': 'reload',
  'commands/attest-content.ts': 'commands',
  'commands/check-content.ts': 'processes',
  'commands/check-sources.ts': 'commands',
  'commands/evaluate.ts': 'commands',
  'commands/export-static.ts': 'export',
  'commands/mcp-stdio.ts': 'processes',
  'commands/read-content.ts': 'reload',
  'commands/release-content.ts': 'release-content',
  'commands/write-openapi.ts': 'commands',
  'commands/write-quality.ts': 'commands',
  'commands/write-search-quality.ts': 'commands'
}

const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.ts')
)

t.test('every source is counted, also where no test asks for it', async t => {
  const loaded = sources.filter(file => !(file in runAsProcesses))
  for (const file of loaded) await import(`../src/${file.replace(/\.ts$/, '.js')}`)
  t.equal(loaded.length, sources.length - Object.keys(runAsProcesses).length)
})

t.test('what is not counted is run by a thorough test', async t => {
  const unheld = Object.entries(runAsProcesses).filter(([file, test]) => {
    const program = ['log-output.ts', 'commands/read-content.ts'].includes(file)
      ? 'server'
      : file.replace(/^commands\/|\.ts$/g, '')
    return !readFileSync(join(packageRoot, `test/thorough/${test}.test.ts`), 'utf8').includes(program)
  })
  t.strictSame(unheld, [])
})
