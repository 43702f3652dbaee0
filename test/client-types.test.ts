import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { clientTypes } from '../src/document/client-types.js'

t.test('the committed client types are those of the committed document (run `npm run openapi`)', async t => {
  const { openApiFile } = loadConfig({})
  const committed = readFileSync(join(dirname(openApiFile), 'client.d.ts'), 'utf8')
  t.equal((await clientTypes(JSON.parse(readFileSync(openApiFile, 'utf8')))) === committed, true)
  t.notMatch(committed, 'x-www-form-urlencoded', 'a body is one type')
  t.match(committed, /^\/\*\n \* GENERATED [^]+Do not edit/)
})
