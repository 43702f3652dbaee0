import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadConfig } from '../config.js'
import { contentModule } from '../content/content-module.js'
import { checkHolding, holdData, libraryOf, namesIn } from '../content/library.js'
import { ruleBook } from '../content/rules/rules.js'

// Part of the build: names what keeps every rule, so that the start need not check the same bytes with the same rules
// again. Content that is not right is no matter for the build: it is not named, and the start says what is wrong with
// it.
const { dataDir, checkedFile } = loadConfig({})
const holding = holdData(dataDir)
const problems = checkHolding(holding, ruleBook)
writeFileSync(checkedFile, `${JSON.stringify(problems.length === 0 ? namesIn(holding) : [])}\n`)

if (problems.length === 0) {
  const { program, types } = contentModule(libraryOf(holding).latest)
  writeFileSync(join(dirname(checkedFile), 'content.js'), program)
  writeFileSync(join(dirname(checkedFile), 'content.d.ts'), types)
}
