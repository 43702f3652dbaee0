/** A stretch of tokens, from `start` up to but not including `end`. */
export interface Span {
  start: number
  end: number
}

/** Whether two stretches share a token. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Whether the first stretch lies in the second. */
export const within = (one: Span, other: Span): boolean => one.start >= other.start && one.end <= other.end
