import type { FastifyRequest } from 'fastify'
import { hostnameOf, knownHosts, type Hosted } from './origin-guard.js'

/** What goes before the addresses of an answer that nobody could resolve by themselves. */
export type OwnAddress = (request: FastifyRequest) => string

/**
 * The public address; where none is set, the host that was asked for, if it is known to be this server: anybody may
 * write anything there. Nothing where it is not.
 */
export function ownAddress(hosted: Hosted): OwnAddress {
  const { publicUrl } = hosted
  const hosts = knownHosts(hosted)
  return ({ protocol, host }) => {
    if (publicUrl) return publicUrl
    return hosts.has(hostnameOf(`http://${host}`)) ? new URL(`${protocol}://${host}`).origin : ''
  }
}
