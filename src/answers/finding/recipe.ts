import { evidences, type Evidence } from '../../content/question-model.js'

/** How questions are answered: each part can be left out, to see what it is worth. */
export interface SearchRecipe {
  /** What ranks: the words of the content (and of questions that were asked), and what was counted in questions. */
  rankings: ReadonlyArray<'worded' | 'counted'>
  /** Whether questions that were asked are looked up beside names and passages. */
  looksUpQuestions: boolean
  /** Whether misspelt words are mended. */
  mends: boolean
  /** What it is judged by whether a question is for this guide. */
  evidences: readonly Evidence[]
}

export const searchRecipe: SearchRecipe = {
  rankings: ['worded', 'counted'],
  looksUpQuestions: true,
  mends: true,
  evidences
}
