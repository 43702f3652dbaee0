// What one day at the edges of a CDN looks like to the origin, simulated request by request from seeded chance.

const day = 86_400

/** The same stream of numbers from 0 to 1 for the same seed (mulberry32). */
export function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The share of each rank: rank r gets 1/r^exponent of the whole. */
export function zipf(count, exponent) {
  const weights = Array.from({ length: count }, (_, index) => (index + 1) ** -exponent)
  const sum = weights.reduce((a, b) => a + b)
  return weights.map(weight => weight / sum)
}

/** The same members in another order. */
export function shuffled(list, random) {
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other], copy[at]]
  }
  return copy
}

/**
 * The second of two days, so that nothing is counted as cold that is not: `waited` are requests that the origin had to
 * be asked for first, `refreshed` those answered from the edge while the origin was asked behind their back, `shielded`
 * what is left for the origin when all edges ask one cache in between. `policies` has the lifetime and the
 * stale-while-revalidate of each address in seconds; what nobody asks for during `idle` seconds is forgotten.
 */
export function simulate({ perDay, shares, policies, edges, idle, random }) {
  let waited = 0
  let refreshed = 0
  let shielded = 0
  let requests = 0
  for (const [index, share] of shares.entries()) {
    const { life, stale } = policies[index]
    const rate = (perDay * share) / edges / day
    const asked = []
    for (let edge = 0; edge < edges; edge++) {
      const seen = oneEdge({ rate, life, stale, idle, random, asked })
      waited += seen.waited
      refreshed += seen.refreshed
      requests += seen.requests
    }
    shielded += fetches(
      asked.sort((a, b) => a - b),
      life
    )
  }
  return { waited: waited / requests, refreshed: refreshed / requests, origin: waited + refreshed, shielded }
}

/** One address at one edge: requests come at random (Poisson), the copy lives `life` seconds from its fetch. */
function oneEdge({ rate, life, stale, idle, random, asked }) {
  // Where requests come so close that none of them finds the copy forgotten, those within its life need not be drawn.
  const busy = rate * idle > 40
  let waited = 0
  let refreshed = 0
  let requests = 0
  let now = 0
  let last = -Infinity
  let fetched = -Infinity
  for (;;) {
    const from = busy ? Math.max(now, fetched + life) : now
    now = from - Math.log(1 - random()) / rate
    if (!(now < 2 * day)) return { waited, refreshed, requests: busy ? rate * day : requests }
    const age = now - fetched
    const held = busy ? fetched > -Infinity : now - last <= idle
    last = now
    if (now >= day) requests++
    if (held && age < life) continue
    if (now >= day) {
      if (held && age < life + stale) refreshed++
      else waited++
    }
    asked.push(now)
    fetched = now
  }
}

/**
 * How often on the second day a cache that keeps things for `life` seconds has to ask for what is asked of it at these
 * times.
 */
function fetches(times, life) {
  let count = 0
  let fetched = -Infinity
  for (const time of times) {
    if (time - fetched < life) continue
    fetched = time
    if (time >= day) count++
  }
  return count
}
