import type { Content } from '../load.js'
import { claimsOf } from '../parts-of.js'
import type { Phrasebook } from '../phrasebook.js'
import type { ContentProblem } from '../problems.js'

/** A named promise that a whole release keeps; files in its problems are those of the working tree. */
export interface Rule {
  name: string
  description: string
  /** `predecessor` is the release before, where there is one. */
  check: (content: Content, predecessor?: Content) => Iterable<ContentProblem>
}

/**
 * A named promise of the phrasebook towards the releases that it is read with: the newest, and the next one while it is
 * a draft.
 */
export interface PhrasebookRule {
  name: string
  description: string
  check: (phrasebook: Phrasebook, releases: readonly Content[]) => Iterable<ContentProblem>
}

/** All that is held to: by each release, and by the phrasebook. */
export interface RuleBook {
  rules: readonly Rule[]
  phrasebookRules: readonly PhrasebookRule[]
}

/** Every citation of a source, with its file and JSON path. */
export function* citationsOf(content: Content): Generator<{ source: string; file: string; path: string }> {
  for (const { claim, file, path } of claimsOf(content)) {
    for (const [index, { id }] of claim.sources.entries()) {
      yield { source: id, file, path: `${path}/sources/${index}/id` }
    }
  }
  for (const [index, region] of content.overview.emergency.regions.entries()) {
    yield* listed(region.sources, 'overview.json', `/emergency/regions/${index}/sources`)
  }
  for (const [index, line] of (content.screening.crisis?.lines ?? []).entries()) {
    yield* listed(line.sources, 'screening.json', `/crisis/lines/${index}/sources`)
  }
  for (const flag of content.collections['red-flags']) {
    const file = `red-flags/${flag.id}.json`
    for (const [index, sign] of flag.signs.entries()) {
      yield* listed(sign.sources, file, `/signs/${index}/sources`)
      for (const [at, escalation] of sign.escalatesWith.entries()) {
        yield* listed(escalation.sources, file, `/signs/${index}/escalatesWith/${at}/sources`)
      }
    }
  }
}

function* listed(sources: readonly string[], file: string, path: string) {
  for (const [index, source] of sources.entries()) yield { source, file, path: `${path}/${index}` }
}

/** The second and later places at which the same key stands. */
export function* repeated<T>(entries: Iterable<T>, keyOf: (entry: T) => string): Generator<T> {
  const seen = new Set<string>()
  for (const entry of entries) {
    if (seen.has(keyOf(entry))) yield entry
    seen.add(keyOf(entry))
  }
}
