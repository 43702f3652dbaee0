import type { Content } from '../content/load.js'

/** A release under one set of addresses: the moving ones, which give the latest, or its own, which stay. */
export interface Edition {
  content: Content
  /** Goes before every address of ours: the public address, or nothing. */
  base: string
  /** What the addresses of its content begin with, after `base`. */
  root: string
}

export const movingRoot = '/v1'
export const releasesPath = `${movingRoot}/releases`

/** The address of a release, below which all its content is. */
export const releasePath = (version: string) => `${releasesPath}/${version}`

/** A release under the addresses that always give the latest one. */
export const movingEdition = (content: Content, base: string): Edition => ({ content, base, root: movingRoot })

/** A release under its own addresses. */
export const pinnedEdition = (content: Content, base: string): Edition => ({
  content,
  base,
  root: releasePath(content.release.version)
})

export const isPinned = ({ root }: Edition) => root !== movingRoot

/** The address of the same answer under the other set of addresses. */
function twinOf(edition: Edition, path: string): string {
  const twinRoot = isPinned(edition) ? movingRoot : releasePath(edition.content.release.version)
  return edition.base + twinRoot + path.slice(edition.root.length)
}

/**
 * The link to the same answer under the other set of addresses: a moving one names the pinned, a pinned one the latest.
 */
export function twinLink(edition: Edition, path: string): { pinned: string } | { latest: string } {
  const twin = twinOf(edition, path)
  return isPinned(edition) ? { latest: twin } : { pinned: twin }
}

/**
 * The same as `Link` values (RFC 5829). Each twin is where the other's latest version is held: the pinned one holds
 * what the moving one gives now, the moving one will hold whatever comes later. Neither is a working copy; and a pinned
 * answer, kept for a year, names no successor, since there may be none yet.
 */
export function versionLinks(edition: Edition, path: string): string[] {
  return [`<${twinOf(edition, path)}>; rel="latest-version"`, `<${edition.base}${releasesPath}>; rel="version-history"`]
}
