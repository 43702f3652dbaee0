import { readModel } from '../../content/learned-model.js'
import { readMessages } from '../../content/messages.js'
import { learnedFrom, type Learned } from './learned-reader.js'
import { trainModel } from './training.js'

/** Where a model is, and what it is made from where the build has not made it. */
export interface ModelPlace {
  modelFile: string
  messagesFolder: string
}

const held = new Map<string, Learned>()

/** The reader that has learned; it belongs to the program, and is read once, when somebody first asks for it. */
export function learnedReaderOf(place: ModelPlace): Learned {
  return {
    get digest() {
      return heldAt(place).digest
    },
    readerOf: isAskedFor => heldAt(place).readerOf(isAskedFor)
  }
}

/** The reader that stands beside the rules, unless they read alone. */
export function readerBesideRules(config: ModelPlace & { rulesOnly: boolean }): Learned | undefined {
  return config.rulesOnly ? undefined : learnedReaderOf(config)
}

function heldAt({ modelFile, messagesFolder }: ModelPlace): Learned {
  const learned = held.get(modelFile) ?? learnedFrom(readModel(modelFile) ?? trainModel(readMessages(messagesFolder)))
  held.set(modelFile, learned)
  return learned
}
