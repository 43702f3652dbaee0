import type { CrisisKind } from '../../content/crisis.js'
import type { Features } from './features.js'
import { likeliest, naiveBayes, together, type Counts } from './naive-bayes.js'

/** What is heard in a sentence or a pair of neighbours. Odds are logarithms. */
export interface UnitReading {
  /** Of all signs together against there being nothing, and which is likeliest. */
  signs: number
  sign: string
  /** Of all kinds of crisis together against all else, and what the likeliest calls for. */
  crisis: number
  kind: CrisisKind
}

export interface UnitReader {
  read: (unit: Features) => UnitReading
  /** How much more each sign explains a feature than nothing does. */
  weigh: (feature: string) => ReadonlyMap<string, number>
}

/** The class of what is neither a sign nor a crisis. */
export const none = 'none'

/** The classes of a crisis, and what each calls for. */
export const crisisClasses: Readonly<Record<string, CrisisKind>> = {
  'self-harm': 'talk-now',
  'self-harm-now': 'act-now',
  overdose: 'act-now'
}

/** Reads sentences and pairs of neighbours; of the signs, only those that are held can be heard. */
export function unitReader(counts: Counts, isHeld: (sign: string) => boolean): UnitReader {
  const { classes } = counts
  const places = (is: (name: string) => boolean) => classes.flatMap((name, place) => (is(name) ? [place] : []))
  const nothing = classes.indexOf(none)
  const crises = places(name => Object.hasOwn(crisisClasses, name))
  const signs = places(name => name !== none && !Object.hasOwn(crisisClasses, name) && isHeld(name))
  const others = places(name => !Object.hasOwn(crisisClasses, name))
  const explain = naiveBayes(counts)
  const before = explain([])

  return {
    read(unit) {
      const scores = explain(unit.keys())
      return {
        signs: together(scores, signs) - scores[nothing]!,
        sign: classes[likeliest(scores, signs)] as string,
        crisis: together(scores, crises) - together(scores, others),
        kind: crisisClasses[classes[likeliest(scores, crises)] as string] as CrisisKind
      }
    },
    weigh(feature) {
      const scores = explain([feature]).map((score, place) => score - before[place]!)
      return new Map(signs.map(place => [classes[place] as string, scores[place]! - scores[nothing]!]))
    }
  }
}
