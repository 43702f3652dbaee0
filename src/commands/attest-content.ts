import { writeFileSync } from 'node:fs'
import { loadConfig } from '../config.js'
import { checkHolding, holdData, namesIn } from '../content/library.js'
import { ruleBook } from '../content/rules/rules.js'

// Part of the build: names what keeps every rule, so that the start need not check the same bytes with the same rules
// again. Content that is not right is no matter for the build: it is not named, and the start says what is wrong with
// it.
const { dataDir, checkedFile } = loadConfig({})
const holding = holdData(dataDir)
const problems = checkHolding(holding, ruleBook)
writeFileSync(checkedFile, `${JSON.stringify(problems.length === 0 ? namesIn(holding) : [])}\n`)
