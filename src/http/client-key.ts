import { isIPv4, isIPv6 } from 'node:net'

/** How IPv6 addresses begin that stand for an IPv4 one: mapped (RFC 4291 §2.5.5.2), translated (RFC 6052 §2.1). */
const beforeIPv4: ReadonlySet<string> = new Set(['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'])

/**
 * The name under which the requests of an address are counted: an IPv4 address as it is, an IPv6 one by the 64 bits
 * of its network (RFC 7421), whatever is no address as everything else that is none.
 */
export function clientKey(ip: string): string {
  if (isIPv4(ip)) return ip
  if (!isIPv6(ip)) return 'no address'
  const groups = groupsOf(ip)
  const [high, low] = groups.slice(6) as [string, string]
  if (beforeIPv4.has(groups.slice(0, 6).join(':'))) return `${bytesOf(high)}.${bytesOf(low)}`
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(ip: string): string[] {
  const [address] = ip.split('%', 1)
  // The URL parser knows every way to write one, and writes it in one way, zeros as `::`.
  const { hostname } = new URL(`http://[${address}]`)
  const [before, after] = hostname.slice(1, -1).split('::') as [string, string?]
  if (after === undefined) return before.split(':')
  const [first, last] = [before, after].map(part => (part === '' ? [] : part.split(':'))) as [string[], string[]]
  const zeros = Array<string>(8 - first.length - last.length).fill('0')
  return [...first, ...zeros, ...last]
}

/** A group as the two numbers of an IPv4 address. */
function bytesOf(group: string): string {
  const value = parseInt(group, 16)
  return `${value >> 8}.${value & 0xff}`
}
