import type { FastifyRequest } from 'fastify'
import { asSent, ProblemError } from './problem.js'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Throws when a request was sent to a foreign host, or from a foreign web page. */
export type RefuseForeign = (request: FastifyRequest) => void

/** Where a server is to be found. */
export interface Hosted {
  publicUrl: string
  allowedHosts: readonly string[]
}
interface Guarded extends Hosted {
  corsOrigin: '*' | readonly string[]
}

/** The names that are known to be this server: loopback, the public address, and the hosts that are allowed. */
export function knownHosts({ publicUrl, allowedHosts }: Hosted): ReadonlySet<string> {
  const allowed = allowedHosts.map(name => hostnameOf(`http://${name}`))
  return new Set([...loopback, ...allowed, ...(publicUrl ? [new URL(publicUrl).hostname] : [])])
}

/**
 * Protects a server on somebody's own machine or network from web pages that point their own name at it (DNS
 * rebinding).
 * Known are loopback, the public address, the hosts that are allowed, and the origins listed for CORS; `*` lists none.
 */
export function foreignGuard(guarded: Guarded): RefuseForeign {
  const { publicUrl, corsOrigin } = guarded
  const hosts = knownHosts(guarded)
  const origins = new Set([
    ...(publicUrl ? [new URL(publicUrl).origin] : []),
    ...(corsOrigin === '*' ? [] : corsOrigin)
  ])

  return ({ host, headers: { origin } }) => {
    if (!hosts.has(hostnameOf(`http://${host}`))) {
      const what = `The Host of the request, ${asSent(host)}, is not one of this server.`
      throw new ProblemError('foreign-request', `${what} Who runs it can list it in ALLOWED_HOSTS, or set PUBLIC_URL.`)
    }
    if (origin !== undefined && !origins.has(origin) && !loopback.includes(hostnameOf(origin))) {
      throw new ProblemError(
        'foreign-request',
        'The Origin of the request may not ask here. Who runs the server can list it in CORS_ORIGIN.'
      )
    }
  }
}

/** Empty for what is no address. */
export const hostnameOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '')
