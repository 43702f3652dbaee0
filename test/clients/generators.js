import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { folder, tool } from './tools.js'

// Generators of clients: each makes code from the served document, the code is compiled, and a program calls with it.

const generated = join(folder, 'generated')
const run = promisify(execFile)

/** The documents that code is made from, and where each is served. */
const documents = { openapi: '/openapi.json', assistant: '/openapi-assistant.json' }

const generate = (cwd, name, ...args) => run(process.execPath, [tool(name), ...args], { cwd })

const openApiTypescript = {
  name: 'openapi-typescript, openapi-fetch',
  package: 'openapi-typescript',
  program: 'with-openapi-fetch',
  generate: cwd => generate(cwd, 'openapi-typescript', 'document.json', '--output', 'openapi-types.ts')
}

const heyApi = {
  name: 'hey-api, fetch',
  package: '@hey-api/openapi-ts',
  program: 'with-hey-api',
  generate: cwd =>
    generate(cwd, 'openapi-ts', '--input', 'document.json', '--output', 'hey-api', '--client', '@hey-api/client-fetch')
}

const swaggerTypescriptApi = {
  name: 'swagger-typescript-api',
  package: 'swagger-typescript-api',
  program: 'with-swagger-typescript-api',
  generate: cwd =>
    generate(
      cwd,
      'swagger-typescript-api',
      'generate',
      '--path=document.json',
      '--output=.',
      '--name=swagger-typescript-api.ts'
    )
}

const orval = client => ({ name: `orval, ${client}`, package: 'orval', program: `with-orval-${client}` })
const orvalFetch = orval('fetch')
const orvalZod = orval('zod')

/** One run writes the code of both clients. */
function generateWithOrval(cwd, origin) {
  const project = client => ({
    input: './document.json',
    output: { target: `./orval-${client}.ts`, client, baseUrl: origin }
  })
  const config = { fetch: project('fetch'), zod: project('zod') }
  writeFileSync(join(cwd, 'orval.config.cjs'), `module.exports = ${JSON.stringify(config)}\n`)
  return generate(cwd, 'orval', '--config', './orval.config.cjs')
}

/** Generators of clients. */
export const generators = [heyApi, orvalFetch, orvalZod, openApiTypescript, swaggerTypescriptApi]
const steps = [heyApi.generate, generateWithOrval, openApiTypescript.generate, swaggerTypescriptApi.generate]

/** Fetches the documents, and lets every generator make its code from each of them. */
export async function generateAll(origin) {
  rmSync(generated, { recursive: true, force: true })
  for (const [name, path] of Object.entries(documents)) {
    const cwd = join(generated, name)
    mkdirSync(cwd, { recursive: true })
    cpSync(join(folder, 'programs'), cwd, { recursive: true })
    const served = await fetch(origin + path)
    writeFileSync(join(cwd, 'document.json'), await served.text())
    await Promise.all(steps.map(step => step(cwd, origin)))
  }
}

/** What the compiler has against the code and the programs, strictly; nothing when all is well. */
export async function compileAll() {
  const compiled = run(process.execPath, [tool('tsc', 'typescript'), '--project', folder])
  return compiled.then(
    () => '',
    ({ stdout }) => stdout
  )
}

/** What a program says that calls with generated code. */
export async function callWith({ program }, document, origin) {
  const outfile = join(generated, document, `${program}.mjs`)
  await build({
    entryPoints: [join(generated, document, `${program}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning'
  })
  const { stdout } = await run(process.execPath, [outfile, origin])
  return JSON.parse(stdout)
}

export const documentNames = Object.keys(documents)
