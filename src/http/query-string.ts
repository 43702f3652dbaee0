// What others put behind the links that people share; it says nothing to us (the last stands for jQuery's
// `cache: false`).
const decorations = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|_)$/

/** How lists are written besides with commas, and what is left of `&amp;` where a link was copied out of a page. */
const nameOf = (written: string) => written.replace(/^amp;/, '').replace(/^([^[\]]*)\[\d*\]$/, '$1')

/**
 * The query of an address, by name. `ids[]=a&ids[1]=b` is `ids=a&ids=b`, and link decorations are left out: whoever
 * shares a plan must not send an error.
 */
export function readQueryString(text: string): Record<string, string | string[]> {
  const query = Object.create(null) as Record<string, string | string[]>
  for (const [written, value] of new URLSearchParams(text)) {
    const name = nameOf(written)
    if (decorations.test(name)) continue
    const before = query[name]
    query[name] = before === undefined ? value : [before, value].flat()
  }
  return query
}
