import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** Header names and values in turn, as `writeHead` takes them. */
export type FlatHeaders = readonly string[]

/** What browsers may read of our answers across origins, beside the headers that they may always read. */
const exposed = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'Allow', 'Content-Length', 'Content-Disposition', 'X-Markdown-Tokens']

/** The security headers of an API without pages; helmet chooses their values, once, since they never change. */
export const securityHeaders: FlatHeaders = helmetHeaders({ directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } })

/** The same for the documentation page, which needs its own scripts, styles and requests. */
export const pageSecurityHeaders: FlatHeaders = helmetHeaders({
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"]
  }
})

/** The same for a drawing whose only style sheet has this hash. */
export const drawingSecurityHeaders = (styleHash: string): FlatHeaders =>
  helmetHeaders({ directives: { 'default-src': ["'none'"], 'style-src': [`'${styleHash}'`], 'frame-ancestors': ["'none'"] } })

function helmetHeaders (contentSecurityPolicy: { directives: Record<string, string[]> }): FlatHeaders {
  const flat: string[] = []
  const response = { setHeader: (name: string, value: string) => flat.push(name.toLowerCase(), value), removeHeader () {} }
  const choose = helmet({
    contentSecurityPolicy: { useDefaults: false, ...contentSecurityPolicy },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false
  })
  choose({} as IncomingMessage, response as unknown as ServerResponse, () => {})
  return flat
}

/** The CORS answer for one origin; the same for every origin unless a list of them is configured. */
export interface Cors {
  /** True when the answer depends on the `Origin` header, which `Vary` must then say. */
  varies: boolean
  headersFor: (origin: string | undefined) => FlatHeaders
}

/** CORS for `*`, or for the given origins only; credentials are never allowed. */
export function corsFor (origins: '*' | readonly string[]): Cors {
  const expose = ['access-control-expose-headers', exposed.join(', ')]
  if (origins === '*') {
    const open = ['access-control-allow-origin', '*', ...expose]
    return { varies: false, headersFor: () => open }
  }
  const allowed = new Map(origins.map(origin => [origin, ['access-control-allow-origin', origin, ...expose]]))
  return { varies: true, headersFor: origin => allowed.get(origin ?? '') ?? [] }
}

/** What a preflight request is told on top (Fetch standard): a day to remember it. */
export const preflightHeaders = (methods: readonly string[]): FlatHeaders => [
  'access-control-allow-methods', methods.join(', '),
  'access-control-allow-headers', 'Accept, Content-Type, If-None-Match, Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name',
  'access-control-max-age', '86400'
]
