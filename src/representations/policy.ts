import { createHash } from 'node:crypto'

/** The hash of a style sheet or script that stands in an answer, as a content security policy names it. */
export const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
