import type { Source } from '../content/guide.js'
import { addressOf } from './citation.js'

/** Asks an address of the web, as `fetch` does. */
export type Ask = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'url'>>

/**
 * What came of asking for a source: it is there; it has moved; it is gone; nobody told, because programs are turned
 * away or nothing came in time; or it has no address to ask.
 */
export type Verdict = 'there' | 'moved' | 'gone' | 'not told' | 'no address'

/** One source, where it was asked for, and what came of it. */
export interface SourceLink {
  source: string
  url?: string
  verdict: Verdict
  /** What was answered, for a person who looks into it. */
  detail: string
}

/** Milliseconds after which a server that says nothing is left. */
const patience = 20_000

const gone: ReadonlySet<number> = new Set([404, 410])

/** Asks for every source where it can be found, one after the other, so that nobody is asked in a hurry. */
export async function* askForSources(sources: readonly Source[], ask: Ask = fetch): AsyncGenerator<SourceLink> {
  for (const source of sources) yield await askFor(source, ask)
}

async function askFor(source: Source, ask: Ask): Promise<SourceLink> {
  const url = whereToAsk(source)
  if (url === undefined) return { source: source.id, verdict: 'no address', detail: 'only its name is known' }
  try {
    const headers = { 'user-agent': 'back-pain-guidance (checks the links of its sources)' }
    const response = await ask(url, { headers, signal: AbortSignal.timeout(patience) })
    return { source: source.id, url, ...verdictOn(url, response) }
  } catch (error) {
    return { source: source.id, url, verdict: 'not told', detail: reasonOf(error) }
  }
}

/** Whether a DOI exists is asked of its registry: publishers turn programs away. */
function whereToAsk(source: Source): string | undefined {
  return source.DOI ? `https://doi.org/api/handles/${source.DOI}` : addressOf(source)
}

function verdictOn(
  asked: string,
  { status, url }: Pick<Response, 'status' | 'url'>
): Pick<SourceLink, 'verdict' | 'detail'> {
  const detail = `answered ${status}`
  if (gone.has(status)) return { verdict: 'gone', detail }
  if (status >= 400) return { verdict: 'not told', detail }
  if (hasMoved(asked, url)) return { verdict: 'moved', detail: `leads to ${url}` }
  return { verdict: 'there', detail }
}

/** Whether an address led to another page; a slash at the end, `www` or a scheme make no other page. */
function hasMoved(asked: string, reached: string): boolean {
  const page = (address: string) => {
    const { hostname, pathname } = new URL(address)
    return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '')
  }
  return reached !== '' && page(asked) !== page(reached)
}

/** `fetch` hides in `cause` what went wrong with a connection. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: Error & { code?: string } }
  return cause?.code ?? cause?.message ?? `${name}: ${message}`
}
