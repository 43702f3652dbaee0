import { writeFileSync } from 'node:fs'
import { loadConfig } from '../config.js'
import { digestUpTo } from '../content/digest.js'
import { checkLibrary } from '../content/library.js'
import { rules } from '../content/rules/rules.js'

// Part of the build: names the releases that keep every rule, so that the start need not check the same bytes with the same rules again.
// Content that is not right is no matter for the build: it is not named, and the start says what is wrong with it.
const { dataDir, checkedFile } = loadConfig({})
const { contents, problems } = checkLibrary(dataDir, rules)
const names = contents.reduce<string[]>((names, content) => [...names, digestUpTo(names.at(-1) ?? '', content)], [])
writeFileSync(checkedFile, `${JSON.stringify(problems.length === 0 ? names : [])}\n`)
