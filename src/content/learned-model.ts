import { readFileSync } from 'node:fs'

/** What a reader has learned from labelled messages: counts, from which it works out its weights. */
export interface LearnedModel {
  /** `sha256-…` over all the rest. */
  digest: string
  /** How many messages of how many writers it was made from. */
  messages: number
  writers: number
  /** Signs, kinds of crisis, and `none`. */
  classes: string[]
  /** The messages of each class. */
  sizes: number[]
  /** The words and pairs of all messages of each class, each once a message. */
  totals: number[]
  /** Log odds that a message has to pass to count. */
  thresholds: Thresholds
  /** Words and pairs of words: the number of a class and how many of its messages hold them, class after class. */
  features: Record<string, number[]>
}

export interface Thresholds {
  signs: number
  crisis: number
}

/** The model that the build wrote; undefined when there is none. */
export function readModel(file: string): LearnedModel | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
