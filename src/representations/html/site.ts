import type { Edition } from '../edition.js'
import { movingRoot } from '../edition.js'
import { media } from '../media.js'

/** The name of the site, as every page says it. */
export const siteName = 'Back Pain Guidance'

/** Where people go: the same on every page, always to the newest release. */
export function waysFrom(base: string) {
  const page = (path: string) => `${base}${movingRoot}/${path}${media.html.suffix}`
  return {
    home: `${base}/`,
    guide: page('guide'),
    screening: `${base}${movingRoot}/screening`,
    redFlags: page('red-flags'),
    plan: `${base}${movingRoot}/walking-plan`,
    causes: page('causes'),
    exercises: page('exercises'),
    search: `${base}${movingRoot}/search`,
    safety: page('safety'),
    about: `${base}/about`,
    privacy: `${base}/privacy`,
    support: `${base}/support`,
    docs: `${base}/docs`
  }
}

/** The page of something in an edition. */
export const pageAt = ({ base, root }: Pick<Edition, 'base' | 'root'>, path: string): string =>
  `${base}${root}${path}${media.html.suffix}`

/**
 * A path as a form or a picture names it: without the host, so that the page works under every name that the server is
 * reached by.
 */
export const ownPath = (base: string, path: string): string =>
  (base && new URL(base).pathname.replace(/\/$/, '')) + path
