import type { Content } from './load.js'

/** Its quotes are double: it is no import of this file. */
const types = `import type { Content } from "./types/content/load.js"

/** The newest content release of this package, checked when it was built, and frozen. */
export declare const latest: Content
`

/** A release as a module with its types: a bundle takes it along, where a data folder would stay behind. */
export function contentModule(latest: Content): { program: string; types: string } {
  const text = JSON.stringify(JSON.stringify(latest))
  return { program: `export const latest = JSON.parse(${text}, (_key, value) => Object.freeze(value))\n`, types }
}
