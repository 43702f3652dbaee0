import { closest, distance } from 'fastest-levenshtein'

/** The known name that was most likely meant, if one is near enough to be worth naming. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > 100) return undefined
  const best = closest(name.toLowerCase(), known)
  return distance(name.toLowerCase(), best) <= Math.max(2, Math.ceil(best.length / 3)) ? best : undefined
}
