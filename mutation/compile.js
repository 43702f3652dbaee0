import { build } from 'esbuild'

// One file for each part, so that what its tests share is loaded once: a mutant is tried in a third of the time. The
// files lie one folder below the root, as src/ does, so that they find data/ and build/.
await build({
  entryPoints: ['mutation/parts/*.test.js'],
  outdir: 'mutation',
  outbase: 'mutation/parts',
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
