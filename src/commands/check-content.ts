import { parseArgs } from 'node:util'
import { loadConfig } from '../config.js'
import { authoringProblems } from '../content/authoring.js'
import { holdData, releasesIn } from '../content/library.js'
import type { Content } from '../content/load.js'
import { formatProblems } from '../content/problems.js'
import { putRight } from '../content/put-right.js'
import { warningRules } from '../content/rules/authoring-rules.js'

const {
  values: { fix, today },
  positionals: [dataDir = loadConfig({}).dataDir]
} = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    // The day on which numbers are checked.
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) }
  },
  allowPositionals: true
})
if (fix) for (const file of putRight(dataDir)) console.log(`put right: ${file}`)

const holding = holdData(dataDir)
const problems = authoringProblems(dataDir, holding)

if (problems.length > 0) {
  console.error(formatProblems(problems))
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in ${dataDir}`)
  process.exitCode = 1
} else {
  const contents = releasesIn(holding).map(held => held.content())
  for (const { release, collections, sources } of contents) {
    const items = Object.values(collections).flat().length
    console.log(`${release.version} (${release.status}): ${items} items, ${sources.length} sources, no problems`)
  }
  // What is out of date in a sealed release is mended in the newest one.
  const newest = contents.at(-1) as Content
  for (const { name, check } of warningRules(today)) {
    for (const { file, path, message } of check(newest)) {
      console.log(`warning: ${newest.release.version}/${file}:${path}: ${message} (${name})`)
    }
  }
}
