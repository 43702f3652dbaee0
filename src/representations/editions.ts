import { codeLookup, type CodeLookup } from '../answers/code-lookup.js'
import { holdingsOf } from '../answers/finding/holdings.js'
import { searchIn, type Search } from '../answers/finding/search.js'
import { suggester, type Suggest } from '../answers/finding/suggest.js'
import type { Learned } from '../answers/reading/learned-reader.js'
import { buildScreening, type Screening } from '../answers/screening.js'
import { madeOnce, type Steps } from '../answers/steps.js'
import type { Library } from '../content/library.js'
import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { QuestionModel } from '../content/question-model.js'
import { buildCatalogue, type Catalogue } from './catalogue.js'
import { movingEdition, pinnedEdition, type Edition } from './edition.js'
import { planCatalogue, type PlanCatalogue } from './plan-catalogue.js'
import { once } from './prepared.js'

/** An edition, with its content answers, which are made when they are first asked for. */
export interface PreparedEdition extends Edition {
  catalogue: () => Catalogue
}

/** The newest release, with what is worked out from it; each part is made when it is first asked for. */
export interface LatestEdition extends PreparedEdition {
  search: () => Search
  suggest: () => Suggest
  screening: () => Screening
  codes: () => CodeLookup
  plans: () => PlanCatalogue
  /** Makes what answers, searches and screens in steps: the first to ask would wait for it otherwise. */
  prepare: () => Steps<void>
}

/** All editions: every release, under the moving addresses and under its own. */
export interface Editions {
  base: string
  /** Of all content that is held: equal for equal content. */
  digest: string
  latest: LatestEdition
  /** Newest first. */
  versions: readonly string[]
  /** A release, opened when it is first asked for. */
  release: (version: string) => Content | undefined
  /** A release under its own addresses. */
  pinned: (version: string) => PreparedEdition | undefined
  /** A release and those before it, oldest first: all of them, or from another release on. */
  upTo: (content: Content, since?: Content) => readonly Content[]
}

/**
 * Makes the editions of a library; nobody pays for a release that nobody asks for. `base` (the public address, or
 * nothing) goes before every link; without a learned reader, messages are read by rules alone; with `readsText` false,
 * own words are not read for warning signs. Without what was learned from questions, search looks up words alone.
 */
export function publish(
  { latest, phrasebook, versions, get, digest }: Library,
  base: string,
  learned?: Learned,
  readsText = true,
  questions?: QuestionModel
): Editions {
  const withAnswers = (edition: Edition): PreparedEdition => ({
    ...edition,
    catalogue: once(() => buildCatalogue(edition))
  })
  const moving = movingEdition(latest, base)
  const heard = { ...latest, ...phrasebook }
  const pinned = new Map(
    versions.map(version => [version, once(() => withAnswers(pinnedEdition(get(version) as Content, base)))])
  )
  return {
    base,
    digest,
    latest: enginesFor(withAnswers(moving), heard, { learned, readsText, questions }),
    versions,
    release: get,
    pinned: version => pinned.get(version)?.(),
    upTo({ release }, since) {
      const oldest = since ? versions.indexOf(since.release.version) : versions.length - 1
      return versions
        .slice(versions.indexOf(release.version), oldest + 1)
        .map(version => get(version) as Content)
        .reverse()
    }
  }
}

interface Reading {
  learned: Learned | undefined
  readsText: boolean
  questions: QuestionModel | undefined
}

/** What is worked out from the newest release, over what is read of it once. */
function enginesFor(
  published: PreparedEdition,
  heard: Content & Phrasebook,
  { learned, readsText, questions }: Reading
): LatestEdition {
  const holdings = madeOnce(() => holdingsOf(heard))
  const search = madeOnce(function* () {
    return yield* searchIn(yield* holdings.inSteps(), questions)
  })
  const suggest = once(() => suggester(holdings.get().findables))
  const screening = once(() => buildScreening(heard, learned, readsText))
  const codes = once(() => codeLookup(published.content))
  return {
    ...published,
    search: search.get,
    suggest,
    screening,
    codes,
    plans: once(() => planCatalogue(published)),
    *prepare() {
      published.catalogue()
      yield
      codes()
      yield
      yield* screening().prepare()
      yield* search.inSteps()
      suggest()
    }
  }
}
