import { createHash } from 'node:crypto'
import type { Content } from '../../content/load.js'
import type { Phrasebook } from '../../content/phrasebook.js'
import type { QuestionModel } from '../../content/question-model.js'
import type { LabelledQuestion } from '../../content/questions.js'
import { atOnce } from '../steps.js'
import { countLessons, nothing, type Counted, type Lesson } from './counting.js'
import { figuresOf, type Answered } from './figures.js'
import { keyOf } from './findables.js'
import { holdingsOf, type Holdings } from './holdings.js'
import { rankerOf } from './ranker.js'
import { searchRecipe, type SearchRecipe } from './recipe.js'
import { learnScope, type JudgedQuestion } from './scope.js'
import { searchWith, type Search } from './search.js'
import type { WordReader } from './words.js'

/** No question is longer. */
const longestQuestion = 500

/** Learns from labelled questions; equal questions make equal models. */
export function trainQuestions(content: Content & Phrasebook, questions: readonly LabelledQuestion[]): QuestionModel {
  const holdings = atOnce(holdingsOf(content))
  const { judged, answered } = learnFromOthers(holdings, questions)
  const { words } = holdings
  const learned = {
    questions: questions.length,
    writers: new Set(questions.map(({ writer }) => writer)).size,
    ...countQuestions(questions, words),
    scope: learnScope([...judged.values()].flat()),
    figures: figuresOf(answered)
  }
  return { digest: `sha256-${createHash('sha256').update(JSON.stringify(learned)).digest('hex')}`, ...learned }
}

/** Each question as it is answered by what was learned from all other writers: what may be expected of somebody new. */
export function answeredByOthers(
  content: Content & Phrasebook,
  questions: readonly LabelledQuestion[],
  how: SearchRecipe = searchRecipe
): Answered[] {
  return learnFromOthers(atOnce(holdingsOf(content)), questions, how).answered
}

function learnFromOthers(holdings: Holdings, questions: readonly LabelledQuestion[], how: SearchRecipe = searchRecipe) {
  const { words } = holdings
  const writers = [...new Set(questions.map(({ writer }) => writer))]
  const rankers = new Map(
    writers.map(name => {
      const ofOthers = questions.filter(({ writer }) => writer !== name)
      return [name, atOnce(rankerOf(holdings, countQuestions(ofOthers, words), how))]
    })
  )
  const judged = new Map(
    [...rankers].map(([name, ranker]) => {
      const theirs = questions.filter(({ writer }) => writer === name)
      return [
        name,
        theirs.map(({ text, relevant }): JudgedQuestion => ({
          evident: ranker.evidenceOf(ranker.read(asTyped(text))),
          inside: relevant.length > 0
        }))
      ]
    })
  )
  const answered = [...rankers].flatMap(([name, ranker]) => {
    const others = [...judged].filter(([writer]) => writer !== name).flatMap(([, judged]) => judged)
    const search = searchWith(ranker, learnScope(others, how.evidences))
    return questions.filter(({ writer }) => writer === name).map(question => askSearch(question, search))
  })
  return { judged, answered }
}

/** A question with what is found for it. */
export function askSearch(question: LabelledQuestion, search: Search): Answered {
  const { hits, notCovered } = search({ q: asTyped(question.text), limit: 10, passages: 'best' })
  return { question, found: hits.map(keyOf), topic: notCovered?.topic }
}

const asTyped = (text: string) => text.slice(0, longestQuestion)

function countQuestions(questions: readonly LabelledQuestion[], words: WordReader): Counted {
  return countLessons(
    questions.map(({ text, relevant }): Lesson => ({
      classes: relevant.length > 0 ? relevant : [nothing],
      terms: words.terms(asTyped(text))
    }))
  )
}
