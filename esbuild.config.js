import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { fewerLanguages } from './language-data.config.js'
import { billOfMaterials, licenceTexts } from './shipped.config.js'

// One file per door, dependencies included: the server starts in half the time that hundreds of files take.
const { metafile } = await build({
  entryPoints: ['src/server.ts', 'src/offline.ts', ...readdirSync('src/commands').map(file => `src/commands/${file}`)],
  outdir: 'build',
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  // Less to read and to scan before the first answer; names stay, for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // CommonJS dependencies call `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"
  },
  external: ['@fastify/swagger', 'openapi-typescript'],
  plugins: [fewerLanguages],
  metafile: true,
  logLevel: 'warning'
})

// What an earlier build left behind belongs to no door, and would be packed.
for (const entry of readdirSync('build', { withFileTypes: true }).filter(entry => entry.isFile())) {
  if (!(`build/${entry.name}` in metafile.outputs)) rmSync(`build/${entry.name}`)
}

// The documentation page sends these as they are; the bundle names the file of its licences.
mkdirSync('build/swagger-ui', { recursive: true })
for (const file of [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-bundle.js.LICENSE.txt',
  'favicon-32x32.png'
]) {
  copyFileSync(`node_modules/swagger-ui-dist/${file}`, `build/swagger-ui/${file}`)
}

// What browsers are sent as it stands.
cpSync('src/browser', 'build/browser', { recursive: true })

// What is shipped is a copy of its dependencies: their licences and names travel with it.
const inputs = [...Object.keys(metafile.inputs), 'node_modules/swagger-ui-dist/']
const shipped = [...new Set(inputs.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))].sort()
writeFileSync('build/LICENSES.txt', licenceTexts(shipped))
writeFileSync('build/sbom.cdx.json', `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n`)
