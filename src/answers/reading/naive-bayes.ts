/** Added to every count, so that a word that a class has never held says much against it, but not all. */
const smoothing = 0.05
/** What stands in one message only says nothing of others. */
export const leastMessages = 2

/** How many messages there are of each class, and how many of them hold each feature. */
export interface Counts {
  classes: readonly string[]
  /** The messages of each class. */
  sizes: Float64Array
  /** The features of all messages of each class. */
  totals: Float64Array
  /** The number of each feature. */
  index: ReadonlyMap<string, number>
  /** By feature, then by class. */
  of: Float32Array
  /** The messages that hold each feature, of any class. */
  heldBy: Uint32Array
}

export type Scores = Float64Array

/** Counts of nothing, with room for some features. */
export function noCounts(classes: readonly string[], index: ReadonlyMap<string, number>): Counts {
  return {
    classes,
    sizes: new Float64Array(classes.length),
    totals: new Float64Array(classes.length),
    index,
    of: new Float32Array(index.size * classes.length),
    heldBy: new Uint32Array(index.size)
  }
}

/**
 * Multinomial naive Bayes: says how well each class explains some features, in logarithms; which of them is likelier is
 * their difference.
 */
export function naiveBayes(
  { classes, sizes, totals, index, of, heldBy }: Counts,
  least = leastMessages
): (features: Iterable<string>) => Scores {
  const width = classes.length
  const messages = sizes.reduce((sum, size) => sum + size, 0)
  const vocabulary = heldBy.reduce((sum, held) => sum + (held >= least ? 1 : 0), 0)
  const priors = sizes.map(size => Math.log(size / messages))
  const unseen = totals.map(total => Math.log(smoothing / (total + smoothing * vocabulary)))

  return features => {
    const scores = priors.slice()
    for (const feature of features) {
      const number = index.get(feature)
      if (number === undefined || heldBy[number]! < least) continue
      for (let place = 0; place < width; place++) {
        const count = of[number * width + place]!
        scores[place]! += count > 0 ? unseen[place]! + Math.log1p(count / smoothing) : unseen[place]!
      }
    }
    return scores
  }
}

/** How well some classes together explain it; nothing does when there are none. */
export function together(scores: Scores, places: readonly number[]): number {
  const most = scores[likeliest(scores, places)] ?? -Infinity
  return most + Math.log(places.reduce((sum, place) => sum + Math.exp(scores[place]! - most), 0))
}

/** The place of the class, among some, that explains it best. */
export function likeliest(scores: Scores, places: readonly number[]): number {
  return places.reduce((best, place) => (scores[place]! > (scores[best] ?? -Infinity) ? place : best), -1)
}
