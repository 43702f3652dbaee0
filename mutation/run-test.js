// tap comes first, so that a mutant which stops a test from loading fails it. Stryker knows a part by its source; what
// runs is what it was compiled to.
import { basename } from 'node:path'
import t from 'tap'

await import(`./${basename(process.argv[2])}`).catch(error => t.error(error, 'the test loads'))
