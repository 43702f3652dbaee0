import { loadConfig } from '../config.js'
import { checkLibrary } from '../content/library.js'
import { formatProblems } from '../content/problems.js'
import { authoringRules } from '../content/rules/authoring-rules.js'

const dataDir = process.argv[2] ?? loadConfig({}).dataDir
const { contents, problems } = checkLibrary(dataDir, authoringRules)

if (problems.length > 0) {
  console.error(formatProblems(problems))
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in ${dataDir}`)
  process.exitCode = 1
} else {
  for (const { release, collections, sources } of contents) {
    const items = Object.values(collections).flat().length
    console.log(`${release.version} (${release.status}): ${items} items, ${sources.length} sources, no problems`)
  }
}
