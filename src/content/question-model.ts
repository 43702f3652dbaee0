import { existsSync, readFileSync } from 'node:fs'

/** What search has learned from labelled questions: counts, and how to tell whether a question is for this guide. */
export interface QuestionModel {
  /** `sha256-…` over all the rest. */
  digest: string
  /** How many questions of how many writers it was made from. */
  questions: number
  writers: number
  /** All that questions were labelled with: the keys of what can be found, and `nothing`. */
  classes: string[]
  /** The questions of each class. */
  sizes: number[]
  /** The terms of all questions of each class, each once a question. */
  totals: number[]
  /** Terms: the number of a class and how many of its questions hold them, class after class. */
  features: Record<string, number[]>
  scope: Scope
  /** What may be expected of somebody new: each question answered by what was learned from all other writers. */
  figures: FindingFigures
}

/**
 * The decision whether a question is for this guide: its evidence, each with its weight, has to reach the threshold.
 */
export interface Scope {
  weights: Record<Evidence, number>
  threshold: number
}

/** What a question gives to judge by. */
export const evidences = ['counted', 'matched', 'unknown', 'leftOut'] as const
export type Evidence = (typeof evidences)[number]

export interface FindingFigures {
  /** The shares of questions for this guide with the right answer first, and among the first three. */
  first: number
  topThree: number
  /** The mean of one divided by the place of the right answer. */
  reciprocalRank: number
  /** The share of questions about something else that find nothing. */
  quiet: number
}

const held = new Map<string, QuestionModel | undefined>()

/**
 * The model that the build wrote, read once; undefined when there is none: then nothing was learned, and words alone
 * are looked up.
 */
export function questionModelIn(file: string): QuestionModel | undefined {
  if (!held.has(file)) held.set(file, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  return held.get(file)
}
