// Prints a tenth of a part for `--mutate`, chosen at random: whole declarations, so that every mutant is as likely to
// be in it as any other, and the same ones for the same seed. Tenths do not overlap.
// Usage: node mutation/sample.js <tenth, 0 to 9> <seed> <folder>
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { chance } from '../bench/edge.js'

const tenths = 10
const [tenth, seed, folder] = process.argv.slice(2)
const random = chance(Number(seed))

const files = readdirSync(folder)
  .filter(name => name.endsWith('.ts'))
  .sort()
const ranges = files.flatMap(name => {
  const file = join(folder, name)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const lineOf = position => source.getLineAndCharacterOfPosition(position).line + 1
  return source.statements
    .filter(statement => !ts.isImportDeclaration(statement))
    .filter(() => Math.floor(random() * tenths) === Number(tenth))
    .map(statement => `${file}:${lineOf(statement.getStart(source))}-${lineOf(statement.end)}`)
})
console.log(ranges.join(','))
