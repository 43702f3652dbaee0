// Parts of src/ as a module of their own, for measuring one thing without the server around it.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

/** Bundles a module that re-exports from src/, and imports it. */
export async function fromSource(contents) {
  const outfile = new URL(`../build/bench-${process.pid}-${Date.now()}.mjs`, import.meta.url).pathname
  await build({
    stdin: { contents, resolveDir: new URL('../src', import.meta.url).pathname },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);"
    },
    external: ['@fastify/swagger'],
    logLevel: 'error'
  })
  try {
    return await import(outfile)
  } finally {
    rmSync(outfile)
  }
}
