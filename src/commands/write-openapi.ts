import { writeFileSync } from 'node:fs'
import pino from 'pino'
import { describeApp } from '../app.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { assistantDocument } from '../document/for-assistants.js'
import { clientTypes } from '../document/client-types.js'
import { assistantOperations } from '../routes/assistant-operations.js'

const config = loadConfig({})
const deps = { config, library: loadLibrary(config.dataDir), logger: pino({ level: 'silent' }) }
const document = await describeApp(deps, loadLibrary(config.fixtureDir))
const write = (file: string, text: string) => {
  writeFileSync(file, text)
  console.log(`${file}: ${Object.keys(document.paths).length} paths`)
}
write(config.openApiFile, `${JSON.stringify(document, null, 2)}\n`)
write(config.assistantFile, `${JSON.stringify(assistantDocument(document, assistantOperations), null, 2)}\n`)
write(config.openApiFile.replace(/openapi\.json$/, 'client.d.ts'), await clientTypes(document))
