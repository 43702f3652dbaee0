/** What a first place is worth beside a second: the smaller, the more. */
const offset = 5

/** Numbers of things, best first. */
export type Ranking = readonly number[]

/** Joins rankings by reciprocal rank (Cormack 2009): from 0 to 1, which is the first of all of them. */
export function fuse(rankings: readonly Ranking[]): Map<number, number> {
  const scores = new Map<number, number>()
  for (const ranking of rankings) {
    for (const [rank, thing] of ranking.entries()) {
      const share = offset / (offset + rank) / rankings.length
      scores.set(thing, (scores.get(thing) ?? 0) + share)
    }
  }
  return scores
}
