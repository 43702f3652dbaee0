import { vocabularyFile as file } from '../phrasebook.js'
import { itemsOf, repeated, type PhrasebookRule } from './rule.js'

export const vocabularyResolves: PhrasebookRule = {
  name: 'vocabulary-resolves',
  description: 'Every item that the vocabulary names is in the newest release or in the next one.',
  * check ({ vocabulary }, releases) {
    const ids = new Set(releases.flatMap(content => Array.from(itemsOf(content), ({ item }) => item.id)))
    for (const [index, { items }] of vocabulary.cues.entries()) {
      for (const id of Object.keys(items).filter(id => !ids.has(id))) yield { file, path: `/cues/${index}/items/${id}`, message: `there is no item ${id}` }
    }
  }
}

export const vocabularyOnce: PhrasebookRule = {
  name: 'vocabulary-once',
  description: 'A word stands for one thing: no word twice in a list or under two synonyms, no phrase twice for an item.',
  * check ({ vocabulary }) {
    const { stopWords, ignored, anchors, elsewhere, spellings, synonyms, cues } = vocabulary
    for (const [name, list] of Object.entries({ stopWords, ignored, anchors, elsewhere })) {
      for (const [index, word] of repeated(list.entries(), ([, word]) => word)) yield { file, path: `/${name}/${index}`, message: `${word} stands twice` }
    }
    const words = Object.entries(synonyms).flatMap(([head, others]) => [head, ...others].map(word => ({ head, word })))
    for (const { head, word } of repeated(words, ({ word }) => word)) yield { file, path: `/synonyms/${head}`, message: `${word} stands twice among the synonyms` }
    for (const [variant, word] of Object.entries(spellings)) {
      if (word in spellings) yield { file, path: `/spellings/${variant}`, message: `leads to ${word}, which is spelled another way itself` }
    }
    const said = cues.flatMap(({ items, say }, index) => say.flatMap((phrase, at) => Object.keys(items).map(item => ({ item, phrase, path: `/cues/${index}/say/${at}` }))))
    for (const { item, phrase, path } of repeated(said, ({ item, phrase }) => `${item} ${phrase}`)) yield { file, path, message: `${phrase} stands twice for ${item}` }
  }
}
