import type { EmergencyWords } from '../answers/emergency-words.js'

/** A refusal with whom to call; an emergency that was found is said before what went wrong. */
export function withEmergency(message: string, { text, found }: EmergencyWords): string {
  if (!found) return `${message} ${text}`
  const signs = found.signs.map(({ sign, question, action }) => `${sign}: ${question} ${action}`)
  return [found.headline, found.action, ...signs, message, text].join(' ')
}
