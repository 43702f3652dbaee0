import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { mcpServers } from '../mcp/server.js'
import { buildCatalogue } from '../representations/catalogue.js'

// Standard output belongs to the protocol: whatever else there is to say goes to standard error.
const config = loadConfig(process.env)
const content = loadLibrary(config.dataDir).latest
serveStdio(mcpServers({
  content,
  catalogue: buildCatalogue(content, config.publicUrl),
  base: config.publicUrl,
  onFault: (tool, place) => console.error(`tool failed: ${tool} at ${place}`)
}))
