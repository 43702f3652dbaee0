// Medians and what lies around them.

/** The value below which this share of the values lies. */
export function at(values, share) {
  const sorted = values.filter(value => value !== undefined).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** The middle value; undefined where nothing was measured. */
export const median = values => at(values, 0.5)

/** A number with so many decimals, or a dash where nothing was measured. */
export const shown = (value, decimals = 0) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(decimals)

/** Median with the lower and upper quartile. */
export const spread = (values, decimals = 2) =>
  `${shown(median(values), decimals)} (${shown(at(values, 0.25), decimals)}–${shown(at(values, 0.75), decimals)})`

/** Median with the least and the greatest. */
export const range = (values, decimals = 0) =>
  `${shown(median(values), decimals)} (${shown(at(values, 0), decimals)}–${shown(at(values, 1), decimals)})`

/** Numbers from 0 to 1, the same for the same seed (Park and Miller). */
export function chance(seed) {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647
}
