import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const {
  tap: { testFiles }
} = JSON.parse(readFileSync('mutation/stryker.config.json', 'utf8'))

// Bundled, a test starts in half the time. What the tests share lies one folder below the root, as src/ does, so that
// it finds data/.
await build({
  entryPoints: testFiles,
  outdir: 'test',
  outbase: 'test',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // CommonJS dependencies call `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"
  },
  external: ['tap', '@fastify/swagger', 'openapi-typescript'],
  logLevel: 'warning'
})
