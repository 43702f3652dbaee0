import type { ScreeningTexts } from '../content/screening.js'
import type { EmergencyHelp } from './emergency.js'

/** Puts a text into the words of a country, such as its emergency number and what its hospitals are called. */
export function wordsThere(emergency: EmergencyHelp, { regionalWords = [] }: ScreeningTexts): (text: string) => string {
  const { region, number, urgentNumber } = emergency
  const held = regionalWords.find(({ countries }) => region !== undefined && countries.includes(region))
  const replaced = (held?.words ?? []).map(({ words, instead }) => ({
    words,
    instead: instead.replaceAll('{number}', `${number}`).replaceAll('{urgentNumber}', `${urgentNumber}`)
  }))
  return text => replaced.reduce((said, { words, instead }) => said.replaceAll(words, instead), text)
}
