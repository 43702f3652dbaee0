import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'

const { code } = transformSync(readFileSync('src/answers/reading/languages.ts', 'utf8'), {
  loader: 'ts',
  format: 'esm'
})
const { languages } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

/** Ships the data of the languages that are told apart: a third of the memory of all sixty, and the same answers. */
export const fewerLanguages = {
  name: 'fewer-languages',
  setup({ onLoad }) {
    onLoad({ filter: /eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href)
      const data = JSON.stringify(onlyOf(languages, ngramsData))
      // As text, half a megabyte is read in a fraction of the time that it takes as code.
      return { loader: 'js', contents: `export const ngramsData = JSON.parse(${JSON.stringify(data)})` }
    })
  }
}

/**
 * The database with the scores of some languages, numbered anew from 0 on: the detector counts as many languages as
 * there are names.
 */
function onlyOf(languages, data) {
  const kept = Object.entries(data.languages).filter(([, code]) => languages.includes(code))
  const numbers = new Map(kept.map(([number], index) => [number, index]))
  const scoresOf = all =>
    Object.entries(all)
      .filter(([number]) => numbers.has(number))
      .map(([number, score]) => [numbers.get(number), score])
  const ngrams = Object.entries(data.ngrams)
    .map(([ngram, all]) => [ngram, scoresOf(all)])
    .filter(([, scores]) => scores.length > 0)
  return {
    ...data,
    languages: Object.fromEntries(kept.map(([, code], index) => [index, code])),
    ngrams: Object.fromEntries(ngrams.map(([ngram, scores]) => [ngram, Object.fromEntries(scores)]))
  }
}
