import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { storeOf, windowSeconds, type ClientCounts } from './client-counts.js'
import { clientKey } from './client-key.js'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

/** One request in so many may be for an answer that has to be worked out. */
const costlyOneIn = 5

/** How much of a limit is used. */
interface Used {
  max: number
  remaining: number
  ttlInSeconds: number
  isExceeded: boolean
}

type Limit = (request: FastifyRequest, options?: { increment: boolean }) => Promise<Used>

interface Limited {
  counts: ClientCounts
  /** Requests a minute for each client. */
  max: number
  /** Addresses that always answer. */
  unmetered: ReadonlySet<string>
}

/** The `RateLimit-Policy` field (draft-ietf-httpapi-ratelimit-headers-10). */
export const policyField = (max: number) => `"client";q=${max};w=${windowSeconds}`

/**
 * Counts every request before anything else is done for it, those too that no route takes; answers that have to be
 * worked out have a lower limit beside. Each answer tells of the limit that is nearer to its end.
 */
export function mountRateLimit(app: App, { counts, max, unmetered }: Limited): void {
  let limit: Limit
  let costlyLimit: Limit
  app.register(rateLimit, { global: false, store: storeOf(counts), timeWindow: windowSeconds * 1000 }).after(() => {
    limit = app.createRateLimit({ max, keyGenerator: ({ ip }) => clientKey(ip) }) as Limit
    costlyLimit = app.createRateLimit({ max: Math.ceil(max / costlyOneIn), keyGenerator: costlyKey }) as Limit
  })
  app.addHook('onRequest', async (request, reply) => {
    if (unmetered.has(request.url)) {
      tell(reply, await limit(request, { increment: false }))
      return
    }
    const isCostly = request.routeOptions.config.costly === true
    const used = isCostly ? await Promise.all([limit(request), costlyLimit(request)]) : [await limit(request)]
    const [tightest] = used.toSorted((one, other) => one.remaining - other.remaining) as [Used]
    tell(reply, tightest)
    const exceeded = used.find(({ isExceeded }) => isExceeded)
    if (exceeded) refuse(exceeded)
  })
}

/** A session, where a route has them, has a count of its own: a hosted assistant asks for many at one address. */
function costlyKey({ ip, headers, routeOptions }: FastifyRequest): string {
  const { sessionHeader } = routeOptions.config
  const session = sessionHeader && headers[sessionHeader]
  const name = `costly ${clientKey(ip)}`
  // Whoever asks has made the name of the session: it may be as long as all headers.
  return session ? `${name} ${createHash('sha256').update(String(session)).digest('base64url').slice(0, 22)}` : name
}

function tell(reply: FastifyReply, { max, remaining, ttlInSeconds }: Used): void {
  reply.headers({ ratelimit: `"client";r=${remaining};t=${ttlInSeconds}`, 'ratelimit-policy': policyField(max) })
}

function refuse({ max, ttlInSeconds }: Used): never {
  const headers = { 'retry-after': String(ttlInSeconds) }
  throw new ProblemError('too-many-requests', `This client has used its ${max} requests for this minute.`, { headers })
}
