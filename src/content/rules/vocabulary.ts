import { vocabularyFile as file } from '../phrasebook.js'
import { claimsOf } from '../parts-of.js'
import { repeated, type PhrasebookRule } from './rule.js'

export const vocabularyResolves: PhrasebookRule = {
  name: 'vocabulary-resolves',
  description: 'Every claim that a place of the vocabulary rests on is in the newest release or in the next one.',
  *check({ vocabulary }, releases) {
    const ids = new Set(releases.flatMap(content => Array.from(claimsOf(content), ({ claim }) => claim.id)))
    for (const [index, { claims }] of vocabulary.places.entries()) {
      for (const [at, id] of claims.entries()) {
        if (!ids.has(id)) yield { file, path: `/places/${index}/claims/${at}`, message: `there is no claim ${id}` }
      }
    }
  }
}

export const vocabularyOnce: PhrasebookRule = {
  name: 'vocabulary-once',
  description: 'A word stands for one thing: once in a list, under one synonym, of one topic, and not of both kinds.',
  *check({ vocabulary }) {
    const { stopWords, spellings, synonyms, places, notCovered } = vocabulary
    for (const [index, word] of repeated(stopWords.entries(), ([, word]) => word)) {
      yield { file, path: `/stopWords/${index}`, message: `${word} stands twice` }
    }
    const words = Object.entries(synonyms).flatMap(([head, others]) => [head, ...others].map(word => ({ head, word })))
    for (const { head, word } of repeated(words, ({ word }) => word)) {
      yield { file, path: `/synonyms/${head}`, message: `${word} stands twice among the synonyms` }
    }
    for (const [variant, word] of Object.entries(spellings)) {
      const message = `leads to ${word}, which is spelled another way itself`
      if (word in spellings) yield { file, path: `/spellings/${variant}`, message }
    }
    const topics = notCovered.flatMap(({ words }, index) => words.map(word => ({ word, path: `/notCovered/${index}` })))
    for (const { word, path } of repeated(topics, ({ word }) => word)) {
      yield { file, path, message: `${word} stands twice` }
    }
    const heads = new Map(words.map(({ head, word }) => [word, head]))
    for (const [index, { words }] of notCovered.entries()) {
      for (const word of words) {
        const head = heads.get(word)
        if (head === undefined || words.includes(head)) continue
        yield { file, path: `/notCovered/${index}`, message: `${word} is read as ${head}, which is not left out` }
      }
    }
    for (const [index, { kind, id }] of repeated(places.entries(), ([, { kind, id }]) => `${kind} ${id}`)) {
      yield { file, path: `/places/${index}`, message: `${kind} ${id} stands twice` }
    }
  }
}
