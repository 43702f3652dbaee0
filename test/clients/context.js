import { readFileSync } from 'node:fs'

/** The context of the package, for whoever expands JSON-LD without a network. */
export const contextDocument = JSON.parse(
  readFileSync(new URL('../../openapi/context.jsonld', import.meta.url), 'utf8')
)
