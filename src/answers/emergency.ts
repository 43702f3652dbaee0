import type { Content } from '../content/load.js'

/** Whom to call in an emergency: the numbers of a region, or the words that hold everywhere. */
export interface EmergencyHelp {
  text: string
  region?: string
  number?: string
  urgentNumber?: string
}

/** What people write for a region that ISO 3166-1 calls otherwise. */
const otherNames: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }

/** The numbers of a country or of the European Union; where none is held, it says so. */
export function emergencyIn(
  region: string | undefined,
  { overview: { emergency }, screening }: Content
): EmergencyHelp {
  if (region === undefined) return { text: emergency.text }
  const written = region.toUpperCase()
  const code = otherNames[written] ?? written
  const known = emergency.regions.find(held => held.region === code || held.countries.includes(code))
  if (!known) return { text: [emergency.text, screening.regionNotHeld ?? []].flat().join(' ') }
  const { number, urgentNumber, text } = known
  return { text, region: code, number, ...(urgentNumber !== undefined && { urgentNumber }) }
}

/** What an assistant passes on where it gets no answer: somebody may be waiting for help behind any question. */
export function whomToCall({ overview: { emergency } }: Content): string {
  return `Tell the person: "${emergency.text}"`
}
