// tap comes first, so that a mutant which stops a test from loading fails it. Stryker knows a test by its source; what
// runs is what it was compiled to.
import t from 'tap'

await import(new URL(`../${process.argv[2].replace(/\.ts$/, '.js')}`, import.meta.url)).catch(error =>
  t.error(error, 'the test loads')
)
