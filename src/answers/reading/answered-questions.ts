import { bySentence, type Token } from './tokens.js'

const asked = /^(you|u|ya|he|she|they|your|his|her|their|the)$/
const ableTo = /^(can|could)$/
const toBe = /^(is|are|was|were)$/
const toHave = /^(do|does|did|have|has|got|any)$/
const between =
  /^(still|got|have|has|any|full|good|normal|proper|properly|usual|some|the|enough|currently|actually|fully)$/
/** What one is glad to have. */
const wanted = /^(control|feeling|sensation|strength|power|movement|use)$/
/** How it should be. */
const asItShouldBe = /^(normal|normally|ok|okay|fine|alright|intact|working|good|right)$/
/** What is asked for is bad in itself: `can you feel any numbness?` */
const unwanted = /^(numb|tingl|pain|weak|pins|burn|ache|aching|sore|worse|trouble|problem|difficult|chang|loss|lost)/
const no = /^(no|nope|nah|naw|not|never|none|hardly|barely|cant|cannot|couldnt|i)$/
/** `No problem` says yes, and `not sure` says neither. */
const noNo =
  /^(problem|problems|trouble|troubles|issue|issues|worries|difficulty|difficulties|bother|idea|sure|bad|change|changes|pain)$/
const onlyYes =
  /^(yes|yeah|yep|yup|ya|yea|aye|fine|sure|ok|okay|i|can|do|normally|no|problem|thanks|thank|you|of|course|completely|fully|all|good)$/
const opensWithYes = /^(yes|yeah|yep|yup|ya|yea|aye)$/

/**
 * `Can you feel it? No.` says `cannot feel it`: questions about what should be so, with their answers, are read as what
 * they say.
 */
export function withAnswers(tokens: readonly Token[]): Token[] {
  const sentences = bySentence(tokens)
  const said: Token[] = []
  for (const [index, question] of sentences.entries()) {
    const answer = sentences[index + 1] ?? []
    const denied = isAboutWhatShouldBe(question) ? deniedForm(question) : undefined
    if (!denied) said.push(...question)
    else if (saysNo(answer)) {
      said.push(...denied.map(token => ({ ...token, asked: false })))
      sentences[index + 1] = withoutNo(answer)
      // Otherwise a plain yes leaves nothing: what one can, or has as it should be, is no sign.
    } else if (!saysOnlyYes(answer)) said.push(...question)
  }
  return said
}

const isAboutWhatShouldBe = (question: readonly Token[]) => !question.some(({ word }) => unwanted.test(word))

/** A question about what should be so, as whoever answers it with no would say it; undefined for any other. */
function deniedForm(question: readonly Token[]): Token[] | undefined {
  const [first, second] = question
  if (!first || !second) return undefined
  if (ableTo.test(first.word) && asked.test(second.word)) return [joined('cant', first, second), ...question.slice(2)]
  if (toHave.test(first.word)) return withoutWanted(question, first)
  if (!toBe.test(first.word)) return undefined
  return unableForm(question, first) ?? notAsItShouldBe(question)
}

/** `Do you have control of it`: no control of it. */
function withoutWanted(question: readonly Token[], first: Token): Token[] | undefined {
  const noun = question.findIndex(({ word }, at) => at > 0 && !asked.test(word) && !between.test(word))
  if (noun < 0 || !wanted.test(question[noun]!.word)) return undefined
  return [joined('no', first, question[noun - 1]!), ...question.slice(noun)]
}

/** How far from its beginning a question may say `able`: `are you still able to`. */
const ableWithin = 4

/** `Are you able to pass urine`: cannot pass urine. */
function unableForm(question: readonly Token[], first: Token): Token[] | undefined {
  const able = question.slice(0, ableWithin).findIndex(({ word }) => word === 'able')
  if (able < 0) return undefined
  return [joined('cant', first, question[able + 1] ?? first), ...question.slice(able + 2)]
}

/** `Is the feeling there normal`: the feeling there not normal. */
function notAsItShouldBe(question: readonly Token[]): Token[] | undefined {
  const at = question.findIndex(({ word }) => asItShouldBe.test(word))
  const state = question[at]
  if (!state) return undefined
  return [...question.slice(1, at), { ...state, word: 'not', end: state.start }, ...question.slice(at)]
}

/** Some words of a sentence as one. */
const joined = (word: string, first: Token, last: Token): Token => ({ ...first, word, end: last.end })

function saysNo([first, second]: readonly Token[]): boolean {
  if (!first || !no.test(first.word)) return false
  if (first.word === 'i') return /^(cant|cannot|couldnt|dont)$/.test(second?.word ?? '')
  return !second || second.afterPause || !noNo.test(second.word)
}

/** `No, not since yesterday`: its no is said already. */
function withoutNo(answer: readonly Token[]): Token[] {
  const rest = answer.findIndex(({ word }) => !no.test(word))
  return rest < 0 ? [] : answer.slice(rest)
}

function saysOnlyYes(answer: readonly Token[]): boolean {
  return opensWithYes.test(answer[0]?.word ?? '') && answer.every(({ word }) => onlyYes.test(word))
}
