import { unmangled } from './mangled.js'

/** A word of a message, with where it stands in it (UTF-16 code units). */
export interface Token {
  word: string
  start: number
  end: number
  /** Counts up at a full stop, a question or exclamation mark, a semicolon and a new line. */
  sentence: number
  /** Whether a comma, colon, dash or bracket stands before it. */
  afterPause: boolean
  /** Whether its sentence ends with a question mark. */
  asked: boolean
}

const apostrophes = /[’‘‛`´ʼ′]/g
const pieces = /[a-z]+(?:'+[a-z]+)*|[0-9]+|[.!?;\n\r]+|[,:()[\]–—/-]/gu
const pronouns = /^(it|he|she|that|this|there|here|what|who|how|where|let)$/
const ends = /[.!?;\n\r]/

/** Who speaks, at the beginning of a line: `Bot:` is no part of the body. */
const speakers =
  /^[ \t]*(?:chat ?bot|bot|ai|assistant|agent|me|you|user|patient|pt|doctor|doc|dr|gp|nurse|physio|interviewer|[pdqa])(?=[ \t]*:)/gm

/**
 * Splits a message into words in lower case without apostrophes; whatever is neither word nor number only parts them.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let afterPause = false
  let firstOfSentence = 0
  const plain = withoutSpeakers(plainLetters(unmangled(text)))
  for (const { 0: piece, index } of plain.matchAll(pieces)) {
    if (ends.test(piece)) {
      if (piece === '.' && isDecimalPoint(plain, index)) continue
      if (tokens.length > firstOfSentence) {
        if (piece.includes('?')) for (const token of tokens.slice(firstOfSentence)) token.asked = true
        sentence++
        firstOfSentence = tokens.length
      }
      afterPause = false
    } else if (/[a-z0-9]/.test(piece)) {
      tokens.push({ word: wordOf(piece), start: index, end: index + piece.length, sentence, afterPause, asked: false })
      afterPause = false
    } else {
      // A slash and a hyphen join words as often as they part them.
      afterPause ||=
        piece !== '/' && !(piece === '-' && /\w/.test(plain.charAt(index - 1)) && /\w/.test(plain.charAt(index + 1)))
    }
  }
  return tokens
}

/** The tokens of each sentence. */
export function bySentence(tokens: readonly Token[]): Token[][] {
  const sentences = new Map<number, Token[]>()
  for (const token of tokens) {
    const begun = sentences.get(token.sentence)
    if (begun) begun.push(token)
    else sentences.set(token.sentence, [token])
  }
  return [...sentences.values()]
}

const withoutSpeakers = (text: string) => text.replace(speakers, speaker => ' '.repeat(speaker.length))

/** `can't` is cant and `it's` is its, but `back's` is back. */
function wordOf(piece: string): string {
  const [word, ending] = piece.split(/'+(?=s$)/)
  return ending && !pronouns.test(word as string) ? word!.replace(/[^a-z0-9]/g, '') : piece.replace(/[^a-z0-9]/g, '')
}

/** Lower case without accents, one sign for every apostrophe, one code unit for one: offsets stay what they were. */
function plainLetters(text: string): string {
  // Before accents go: to Unicode, the `´` that many type for an apostrophe is a space with an accent.
  const even = text.replace(apostrophes, "'")
  let plain = ''
  for (let index = 0; index < even.length; index++) plain += even.charAt(index).normalize('NFKD').charAt(0)
  return plain.toLowerCase()
}

const isDecimalPoint = (text: string, index: number) =>
  /[0-9]/.test(text.charAt(index - 1)) && /[0-9]/.test(text.charAt(index + 1))
