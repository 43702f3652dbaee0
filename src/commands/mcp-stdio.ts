#!/usr/bin/env node
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { readerBesideRules } from '../answers/reading/held-model.js'
import { endSaying, readCommandLine } from '../command-line.js'
import { ConfigError, loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { ContentError } from '../content/problems.js'
import { questionModelIn } from '../content/question-model.js'
import { mcpServers } from '../mcp/server.js'
import { publish } from '../representations/editions.js'

const said = readCommandLine(process.argv.slice(2), {
  name: 'back-pain-guidance-mcp',
  does: `Gives an assistant guidance on lower back pain and walking, over its standard input and output (Model Context
Protocol), until the input ends. Of the settings below, those of the network and of the log are the server's.`
})
if (said) endSaying(said, process)

// Standard output belongs to the protocol: whatever else there is to say goes to standard error.
try {
  const config = loadConfig(process.env)
  const learned = readerBesideRules(config)
  const questions = config.rulesOnly ? undefined : questionModelIn(config.questionModelFile)
  const library = loadLibrary(config.dataDir, config.checkedFile)
  const { latest: edition } = publish(library, config.publicUrl, learned, config.readsText, questions)
  const onFault = (tool: string, place: string) => console.error(`the tool ${tool} failed at ${place}`)
  serveStdio(mcpServers({ edition, onFault }))
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof ContentError ? error.message : error)
  process.exit(1)
}
