import { codeLookup, type CodeLookup } from '../answers/code-lookup.js'
import { buildScreening, type Screening } from '../answers/screening.js'
import { buildSearch } from '../answers/search.js'
import type { Library } from '../content/library.js'
import type { Content } from '../content/load.js'
import { buildCatalogue, type Catalogue } from './catalogue.js'
import { movingEdition, pinnedEdition, type Edition } from './edition.js'
import { planCatalogue, type PlanCatalogue } from './plan-catalogue.js'
import { once } from './prepared.js'

/** What answers from a release; each part is made when it is first asked for. */
interface Engines {
  search: () => ReturnType<typeof buildSearch>
  screening: () => Screening
  codes: () => CodeLookup
}

/** An edition, with all that answers from it. */
export interface Publication extends Edition, Engines {
  catalogue: () => Catalogue
  plans: () => PlanCatalogue
}

/** Every release, under the moving addresses and under its own. */
export interface Publications {
  base: string
  latest: Publication
  /** All releases, newest first. */
  releases: readonly Content[]
  /** A release under its own addresses. */
  pinned: (version: string) => Publication | undefined
  /** A release and those before it, oldest first. */
  upTo: (content: Content) => readonly Content[]
}

/** Makes the publications of a library; nobody pays for a release that nobody asks for. `base` (the public address, or nothing) goes before every link. */
export function publish ({ latest, versions, get }: Library, base: string): Publications {
  const releases = versions.map(version => get(version) as Content)
  const publication = (edition: Edition, engines: Engines): Publication => ({
    ...edition,
    ...engines,
    catalogue: once(() => buildCatalogue(edition)),
    plans: once(() => planCatalogue(edition))
  })
  const ofLatest = enginesOf(latest)
  const pinned = new Map(releases.map(content =>
    [content.release.version, publication(pinnedEdition(content, base), content === latest ? ofLatest : enginesOf(content))]))
  return {
    base,
    latest: publication(movingEdition(latest, base), ofLatest),
    releases,
    pinned: version => pinned.get(version),
    upTo: content => releases.slice(releases.indexOf(content)).reverse()
  }
}

function enginesOf (content: Content): Engines {
  return { search: once(() => buildSearch(content)), screening: once(() => buildScreening(content)), codes: once(() => codeLookup(content)) }
}
