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
const forAssistants = assistantDocument(document, assistantOperations)

const inWords = ({ paths }: { paths: Record<string, object> }) => {
  const operations = Object.values(paths).flatMap(path => Object.keys(path))
  return `${Object.keys(paths).length} paths, ${operations.length} operations`
}
const write = (file: string, text: string, holds: string) => {
  writeFileSync(file, text)
  console.log(`${file}: ${holds}`)
}
const jsonOf = (value: object) => `${JSON.stringify(value, null, 2)}\n`
write(config.openApiFile, jsonOf(document), inWords(document))
write(config.assistantFile, jsonOf(forAssistants), inWords(forAssistants))
write(config.openApiFile.replace(/openapi\.json$/, 'client.d.ts'), await clientTypes(document), 'types')
