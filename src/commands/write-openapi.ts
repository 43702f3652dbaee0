import { writeFileSync } from 'node:fs'
import pino from 'pino'
import { describeApp } from '../app.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'

const config = loadConfig({})
const document = await describeApp({ config, library: loadLibrary(config.dataDir), logger: pino({ level: 'silent' }) })
writeFileSync(config.openApiFile, `${JSON.stringify(document, null, 2)}\n`)
console.log(`${config.openApiFile}: ${Object.keys(document.paths).length} paths`)
