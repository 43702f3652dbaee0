import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'
import type { Encoding } from '../representations/prepared.js'
import { ProblemError } from './problem.js'

/**
 * How many different headers are remembered: clients send few. None is forgotten, so that a flood of new ones cannot
 * push out those of real clients, and each request costs one look-up.
 */
const remembered = 256

function remember<T>(choose: (header: string) => T): (header: string | undefined) => T {
  const known = new Map<string, T>()
  return (header = '') => {
    const found = known.get(header)
    if (found !== undefined) return found
    const chosen = choose(header)
    if (known.size < remembered && header.length < 256) known.set(header, chosen)
    return chosen
  }
}

const asRequest = (headers: IncomingHttpHeaders) =>
  new Negotiator({ headers }) as Negotiator & {
    // `preferred` came with negotiator 1.0, which the published types lag behind.
    encodings: (available: readonly Encoding[], options: { preferred: readonly Encoding[] }) => Encoding[]
  }

/**
 * The encodings that a client takes, the best first, brotli before gzip (RFC 9110 §12.5.3); never none. Who names none
 * takes any, but is sent none: some clients cannot read what they did not ask for.
 */
export const acceptedEncodings = remember<readonly Encoding[]>(header => {
  if (header === '') return ['identity', 'br', 'gzip']
  const accepted = asRequest({ 'accept-encoding': header }).encodings(['br', 'gzip', 'identity'], {
    preferred: ['br', 'gzip']
  })
  return accepted.length > 0 ? accepted : ['identity']
})

/** Makes a chooser among media types; it answers null when none is acceptable (RFC 9110 §12.5.1). */
export function mediaTypeChooser(mediaTypes: readonly string[]): (accept: string | undefined) => string | null {
  const forPrograms = mediaTypes.filter(mediaType => mediaType !== pageType)
  return remember<string | null>(header => {
    if (header === '') return mediaTypes[0] as string
    const held = asksForPage(header) ? mediaTypes : forPrograms
    return asRequest({ accept: withoutParameters(header) }).mediaType([...held]) ?? null
  })
}

const pageType = 'text/html'

/**
 * Whether a person looks at the answer: browsers name XHTML too, and whoever names HTML alone means it. A program that
 * names it among others (Java's `URLConnection` does, first of all) wants data.
 */
export function asksForPage(accept: string): boolean {
  return /application\/xhtml\+xml/i.test(accept) || /^\s*text\/html\s*(;[^,]*)?$/i.test(accept)
}

/** More is no list of media types; what reads it may take as long as its square. */
const longestAccept = 8 * 1024

/** A charset or profile that a client names does not change what fits: only `q` weighs. */
function withoutParameters(accept: string): string {
  return accept.slice(0, longestAccept).replace(/;\s*(?!q\s*=)[^=;,\s]+\s*=\s*("[^"]*"|[^;,]*)/gi, '')
}

/** Refuses a request that takes none of the media types in which an answer is held. */
export function unacceptable(held: readonly string[], accept: string | undefined): never {
  throw new ProblemError(
    'not-acceptable',
    `This is held as ${held.join(', ')}, not as ${JSON.stringify(accept?.slice(0, 100))}.`
  )
}
