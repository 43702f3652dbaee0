import type { CrisisKind, CrisisTexts } from '../content/crisis.js'
import type { EmergencyHelp } from './emergency.js'
import type { CrisisHeard } from './reading/crisis-reader.js'

/** Whom to talk to; without a number where none is held for the country. */
export interface CrisisLine {
  name: string
  text: string
  number?: string
  sources: string[]
  checkedOn?: string
  caveat?: string
}

export interface Crisis {
  kind: CrisisKind
  headline: string
  say: string[]
  doNotSay: string[]
  doNotSayRule?: string
  lines: CrisisLine[]
}

export interface Support {
  lines: CrisisLine[]
}

type Heard<Kind> = Extract<CrisisHeard, { kind: Kind }>

/** What is said to somebody in a crisis, or about somebody else who is, with the numbers of their country. */
export function crisisFor(
  { kind, ofAnother }: Heard<CrisisKind>,
  texts: CrisisTexts,
  emergency: EmergencyHelp
): Crisis {
  const { headline, say, sayOfAnother, doNotSay, doNotSayRule } = texts.kinds[kind]
  const lines = linesIn(emergency.region, texts)
  const filled = (text: string) =>
    text
      .replaceAll('{emergency}', emergency.number ?? texts.anywhere.emergency)
      .replaceAll('{line}', lines.map(({ text }) => text).join(', or '))
  return {
    kind,
    headline: filled(headline),
    say: (ofAnother ? sayOfAnother : say).map(filled),
    doNotSay: [...doNotSay],
    ...(doNotSayRule && { doNotSayRule }),
    lines
  }
}

/** Whom somebody can talk to, without alarm. */
export function supportFor(texts: CrisisTexts, { region }: EmergencyHelp): Support {
  return { lines: linesIn(region, texts) }
}

function linesIn(country: string | undefined, { lines, anywhere }: CrisisTexts): CrisisLine[] {
  const held = lines.filter(({ countries }) => country !== undefined && countries.includes(country))
  if (held.length === 0) return [{ name: anywhere.name, text: anywhere.line, sources: [] }]
  return held.map(({ countries, checkAgainBy, ...line }) => line)
}
