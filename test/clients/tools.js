import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This folder, with the packages that are installed in it. */
export const folder = fileURLToPath(new URL('.', import.meta.url))

const manifestOf = name => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))

/** The version of a package that is installed here. */
export const versionOf = name => manifestOf(name).version

/** The program of a package, which is started with Node itself. */
export function tool(name, packageName = owners[name] ?? name) {
  const { bin } = manifestOf(packageName)
  return join(folder, 'node_modules', packageName, typeof bin === 'string' ? bin : bin[name])
}

/** Programs that are named otherwise than their package. */
const owners = { 'openapi-ts': '@hey-api/openapi-ts', 'mcp-inspector-cli': '@modelcontextprotocol/inspector-cli' }
