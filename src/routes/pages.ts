import type { ProblemPage } from '../http/errors.js'
import { mediaTypeChooser, unacceptable } from '../http/negotiate.js'
import { problemToHtml, type ProblemSaid } from '../representations/html/problem-page.js'
import { pagePolicy } from '../representations/html/style.js'
import { media } from '../representations/media.js'
import { aboutHeaders } from '../representations/catalogue.js'
import type { Edition } from '../representations/edition.js'
import type { Live } from '../representations/live.js'
import { prepare, type Prepared } from '../representations/prepared.js'

const mediaTypes = [media.json.mediaType, media.html.mediaType]
const choose = mediaTypeChooser(mediaTypes)

/** Whether an answer that is held as JSON and as a page is wanted as a page; anything else is refused. */
export function wantsPage(accept: string | undefined): boolean {
  const chosen = choose(accept) ?? unacceptable(mediaTypes, accept)
  return chosen === media.html.mediaType
}

/** What every page is sent with, beside what it has in common with other answers. */
export const pageHeaders = { 'content-type': media.html.contentType, 'content-security-policy': pagePolicy }

/**
 * A page that stands beside data at one address: `Accept` tells which is sent. `more` goes over what all pages carry.
 */
export function pageBeside(html: string, edition: Edition, more: Record<string, string> = {}): Prepared {
  const about = aboutHeaders(edition, media.html.contentType)
  return prepare(html, { ...about, ...pageHeaders, vary: 'Accept, Accept-Encoding', ...more })
}

/** A problem as a page, for those who look at it in a browser. */
export function problemPageOf(editions: Live): ProblemPage {
  return problem => {
    const { content, base } = editions.latest
    return { headers: pageHeaders, body: problemToHtml(problem as unknown as ProblemSaid, content, base) }
  }
}
