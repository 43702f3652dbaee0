import { writeFileSync } from 'node:fs'
import { trainModel } from '../answers/reading/training.js'
import { loadConfig } from '../config.js'
import { readMessages } from '../content/messages.js'

// Part of the build: what a reader learns from the labelled messages, so that the server has only to read it.
const { messagesFolder, modelFile } = loadConfig({})
writeFileSync(modelFile, `${JSON.stringify(trainModel(readMessages(messagesFolder)))}\n`)
