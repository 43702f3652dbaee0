/** Whether two neighbouring letters changed places, and nothing else is different: nubm for numb. */
export function isSwapped(word: string, candidate: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== candidate[index])
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === candidate
}
