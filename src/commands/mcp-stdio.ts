#!/usr/bin/env node
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { ConfigError, loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { ContentError } from '../content/problems.js'
import { mcpServers } from '../mcp/server.js'
import { buildCatalogue } from '../representations/catalogue.js'
import { movingEdition } from '../representations/edition.js'

// Standard output belongs to the protocol: whatever else there is to say goes to standard error.
try {
  const config = loadConfig(process.env)
  const content = loadLibrary(config.dataDir).latest
  const base = config.publicUrl
  const onFault = (tool: string, place: string) => console.error(`the tool ${tool} failed at ${place}`)
  serveStdio(mcpServers({ content, catalogue: buildCatalogue(movingEdition(content, base)), base, onFault }))
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof ContentError ? error.message : error)
  process.exit(1)
}
