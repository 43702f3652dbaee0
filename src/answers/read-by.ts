import { createHash } from 'node:crypto'
import type { Content } from '../content/load.js'
import type { Phrasebook } from '../content/phrasebook.js'
import type { Learned } from './reading/learned-reader.js'

/**
 * What an outcome was made with, by digest, so that it can be made again; a draft has no digest yet, and goes by its
 * version.
 */
export interface ReadBy {
  rules: string
  model?: string
  release: string
}

/** Names what messages are read by: the rules, the learned reader when there is one, and the release. */
export function readBy(
  { expressions, release: { digest, version } }: Content & Phrasebook,
  learned: Learned | undefined
): ReadBy {
  const rules = `sha256-${createHash('sha256').update(JSON.stringify(expressions)).digest('hex')}`
  return { rules, ...(learned && { model: learned.digest }), release: digest ?? version }
}
