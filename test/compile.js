import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Compiles sources and tests to build/src and build/test, each file to one file: a test starts as fast as from a
// bundle, tap counts what is covered of each source in one script, and a source that only one test uses is counted too
// (in a bundle it would be part of the test).

/** What lies in test/clients is not ours to compile: it is written as others write, and runs where it is. */
const typeScriptIn = folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.startsWith('clients/'))
    .map(file => `${folder}/${file}`)

/** What is compiled lies elsewhere, and still finds what lies beside its source. */
const addressOfSource = {
  name: 'address-of-source',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const address = JSON.stringify(pathToFileURL(resolve(path)).href)
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) }
    })
  }
}

// What was moved or removed is not to run again.
for (const folder of ['build/src', 'build/test']) rmSync(folder, { recursive: true, force: true })

await build({
  entryPoints: ['src', 'test'].flatMap(typeScriptIn),
  outdir: 'build',
  outbase: '.',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  plugins: [addressOfSource],
  logLevel: 'warning'
})
