import cors from '@fastify/cors'
import type { RouteMethods } from './route-methods.js'
import type { App } from './typebox.js'

/** What browsers may read of our answers across origins, beside the headers that they may always read. */
const exposedHeaders = [
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Allow',
  'Content-Length',
  'Content-Disposition',
  'X-Markdown-Tokens',
  'Mcp-Session-Id',
  'Mcp-Protocol-Version'
]
/** Seconds for which a preflight is remembered. */
const maxAge = 86_400

const readMethods = ['GET', 'HEAD']

/**
 * CORS for any origin (`*`), or for those given. There are no credentials here, so any header that is asked for may be
 * sent.
 * `OPTIONS` is answered everywhere, as a preflight or as the question what is allowed. Where nothing is, reading is.
 */
export function mountCors(app: App, origin: '*' | readonly string[], methods: RouteMethods): void {
  app.register(cors, {
    origin: origin === '*' ? origin : [...origin],
    exposedHeaders,
    maxAge,
    strictPreflight: false,
    // Preflights are counted like other requests; the route of the plugin answers them in the end.
    preflightContinue: true
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'OPTIONS') {
      const taken = methods.at(request.url.split('?', 1)[0] as string)
      const allowed = taken.length > 0 ? taken : readMethods
      reply
        .code(204)
        .header('access-control-allow-methods', allowed.join(', '))
        .header('allow', [...allowed, 'OPTIONS'].join(', '))
    }
    done()
  })
}
