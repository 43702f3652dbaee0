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

/** How many addresses are remembered: a server has one or two. */
const remembered = 8

/** Keeps what is made for each address of the server, the oldest going first. */
export function perAddress<T>(make: (base: string) => T): (base: string) => T {
  const kept = new Map<string, T>()
  return base => {
    const known = kept.get(base)
    if (known !== undefined) return known
    if (kept.size >= remembered) kept.delete(kept.keys().next().value as string)
    const made = make(base)
    kept.set(base, made)
    return made
  }
}
