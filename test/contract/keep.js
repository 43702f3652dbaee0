import { readFileSync, writeFileSync } from 'node:fs'

// node test/contract/keep.js <document> <file>: keeps what an OpenAPI document promises, without the examples and
// texts, which promise nothing. test/contract/v1.json is openapi/openapi.json of release 1.1.0, kept like this.

const [document, file] = process.argv.slice(2)

/** Keywords whose keys are names that somebody chose, and no keywords. */
const named = ['properties', 'schemas', 'responses', 'headers', 'paths', 'content']
const silent = ['example', 'examples', 'description', 'summary', 'tags', 'info', 'servers', 'contentMediaType']

function promiseOf(part, areNames = false) {
  if (Array.isArray(part)) return part.map(one => promiseOf(one))
  if (part === null || typeof part !== 'object') return part
  const kept = Object.entries(part).filter(([key]) => areNames || !silent.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, promiseOf(value, !areNames && named.includes(key))]))
}

writeFileSync(file, `${JSON.stringify(promiseOf(JSON.parse(readFileSync(document, 'utf8'))), null, 1)}\n`)
