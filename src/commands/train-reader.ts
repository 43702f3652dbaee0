import { writeFileSync } from 'node:fs'
import { trainQuestions } from '../answers/finding/training.js'
import { trainModel } from '../answers/reading/training.js'
import { loadConfig } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { readMessages } from '../content/messages.js'
import { readQuestions } from '../content/questions.js'

// Part of the build: what is learned from labelled messages and questions, so that the server has only to read it.
const { dataDir, checkedFile, messagesFolder, modelFile, questionModelFile } = loadConfig({})
writeFileSync(modelFile, `${JSON.stringify(trainModel(readMessages(messagesFolder)))}\n`)

const { latest, phrasebook } = loadLibrary(dataDir, checkedFile)
const questions = trainQuestions({ ...latest, ...phrasebook }, readQuestions(messagesFolder))
writeFileSync(questionModelFile, `${JSON.stringify(questions)}\n`)
