import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { searchRecipe, type SearchRecipe } from '../answers/finding/recipe.js'
import { buildSearch } from '../answers/finding/search.js'
import { answeredByOthers, askSearch } from '../answers/finding/training.js'
import { loadConfig, packageRoot } from '../config.js'
import { loadLibrary } from '../content/library.js'
import { vocabularyFile, type Phrasebook } from '../content/phrasebook.js'
import { evidences, questionModelIn, type QuestionModel } from '../content/question-model.js'
import { readQuestionFile, readQuestions } from '../content/questions.js'
import { findingTable, groupedBy } from '../representations/search-quality.js'

// Writes docs/search-quality.md: how well questions are answered by what was learned from all other writers, what each
// part is worth, and how well an exam is answered that nobody reads who works on search.

const config = loadConfig({})
const { latest, phrasebook } = loadLibrary(config.dataDir)
const questions = readQuestions(config.messagesFolder)
const model = questionModelIn(config.questionModelFile) as QuestionModel
const { digest, writers } = model
const { vocabulary } = phrasebook

const answer = (vocabulary: Phrasebook['vocabulary'], how: Partial<SearchRecipe> = {}) =>
  answeredByOthers({ ...latest, ...phrasebook, vocabulary }, questions, { ...searchRecipe, ...how })
const without = (name: string) => evidences.filter(evidence => evidence !== name)

const all = answer(vocabulary)
const parts = {
  'all parts': all,
  'without counting (naive Bayes)': answer(vocabulary, { rankings: ['worded'] }),
  'without looking words up (BM25)': answer(vocabulary, { rankings: ['counted'] }),
  'without questions in the index': answer(vocabulary, { looksUpQuestions: false }),
  'without mending': answer(vocabulary, { mends: false }),
  'without synonyms': answer({ ...vocabulary, synonyms: {} }),
  'without spellings': answer({ ...vocabulary, spellings: {} }),
  'scope without what was counted': answer(vocabulary, { evidences: without('counted') }),
  'scope without how well words match': answer(vocabulary, { evidences: without('matched') }),
  'scope without unknown words': answer(vocabulary, { evidences: without('unknown') }),
  'scope without what is left out on purpose': answer(vocabulary, { evidences: without('leftOut') })
}

const search = buildSearch({ ...latest, ...phrasebook }, model)
const exam = readQuestionFile(`${config.messagesFolder}/exam-search.jsonl`).map(question => askSearch(question, search))

write({
  'made-with': `Model \`${digest}\`, content ${latest.release.version}: ${questions.length} questions of ${writers} writers.`,
  kinds: findingTable({ all, ...groupedBy('kind', all) }),
  writers: findingTable(groupedBy('writer', all)),
  exam: findingTable({ all: exam, ...groupedBy('kind', exam), ...groupedBy('writer', exam) }),
  parts: findingTable(parts),
  sizes: sizes()
})

/** How large it is, in bytes and lines, beside what there was before. */
function sizes(): string {
  const bytes = (file: string) => statSync(file).size
  const engine = `${packageRoot}src/answers/finding`
  const lines = readdirSync(engine).reduce(
    (sum, file) => sum + readFileSync(`${engine}/${file}`, 'utf8').split('\n').length - 1,
    0
  )
  return [
    '| | before | now |',
    '| --- | --: | --: |',
    `| \`${vocabularyFile}\`, bytes | 83599 | ${bytes(`${config.dataDir}/${vocabularyFile}`)} |`,
    `| what was learned from questions, bytes | 0 | ${bytes(config.questionModelFile)} |`,
    `| the engine, lines of source | 492 | ${lines} |`
  ].join('\n')
}

/** Puts texts between the marks of their names. */
function write(texts: Record<string, string>): void {
  const file = `${packageRoot}docs/search-quality.md`
  const page = Object.entries(texts).reduce(
    (page, [name, text]) => {
      const part = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`)
      return page.replace(part, (_whole, start: string, end: string) => `${start}${text}\n${end}`)
    },
    readFileSync(file, 'utf8')
  )
  writeFileSync(file, page)
  console.log(Object.values(texts).join('\n\n'))
}
