import type { Expressions } from '../../content/red-flag-expressions.js'

type WordGroups = Readonly<Record<string, readonly string[]>>

/**
 * The word groups, with the phrases of some in every form of their first verb: `goes dead` is also `going dead`. Single
 * words stay as they are: another form of so little is too often another word.
 */
export function inEveryTense(words: WordGroups, tenses: Expressions['tenses']): WordGroups {
  if (!tenses) return words
  const formsOf = new Map(tenses.verbs.flatMap(forms => forms.map(form => [form, forms])))

  const inEveryForm = (phrase: string): string[] => {
    const parts = phrase.split(' ')
    const place = parts.findIndex(word => formsOf.has(word))
    if (place < 0 || parts.length === 1) return [phrase]
    const forms = formsOf.get(parts[place] as string) as string[]
    return forms.map(form => parts.with(place, form).join(' '))
  }

  const spoken = tenses.groups.map(group => {
    const phrases = words[group] as readonly string[]
    return [group, [...new Set(phrases.flatMap(inEveryForm))]]
  })
  return { ...words, ...Object.fromEntries(spoken) }
}
