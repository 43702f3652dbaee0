import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A character reference of HTML, escaped as often as it may be: `&#39;`, `&rsquo;`, `&amp;#x27;`. */
const references = /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,31}\d{0,2}));/gi
/** JSON that was escaped twice: `\u2019`, `\'`, `\n`. */
const escapes = /\\+(?:u([\da-f]{4})|(['"nrt]))/gi
/** A right quotation mark in UTF-8 that was read as Windows-1252. */
const misread = /â€[™˜]/g
const apostrophes = /['’‘‛`´ʼ′]/
/** What stands where an apostrophe got lost, in the words that cannot be read without one. */
const lostInNot =
  /[?\uFFFD ](?=t\b)(?<=\b(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n.)/gi
const lostInPronoun = /[?\uFFFD](?=(?:m|s|d|re|ve|ll)\b)(?<=\b(?:i|you|we|they|he|she|it|that).)/gi
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: ' ' }

/**
 * A text with what was escaped or lost on its way read as what was typed; as long as before, so that offsets stay what
 * they were.
 */
export function unmangled(text: string): string {
  return text
    .replace(references, (whole, decimal?: string, hex?: string, name?: string) =>
      padded(referred(decimal, hex, name) ?? ' ', whole)
    )
    .replace(escapes, (whole, hex?: string, letter?: string) => padded(escaped(hex, letter), whole))
    .replace(misread, whole => padded("'", whole))
    .replace(lostInNot, "'")
    .replace(lostInPronoun, "'")
}

/** An apostrophe stands as often as is needed, and is read as one; any other character is followed by spaces. */
function padded(character: string, whole: string): string {
  return apostrophes.test(character) ? "'".repeat(whole.length) : character.padEnd(whole.length)
}

function referred(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined
  return characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16))
}

function escaped(hex?: string, letter?: string): string {
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) ?? ' '
  return controls[letter as string] ?? (letter as string)
}

/** One code unit; what needs two, or is none, has no part in a word that we read. */
function characterOf(code: number): string | undefined {
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined
}
