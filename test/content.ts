import { loadConfig } from '../src/config.js'
import { loadLibrary } from '../src/content/library.js'
import type { Content } from '../src/content/load.js'

export const library = loadLibrary(loadConfig({}).dataDir)
export const content = library.latest

/** The real release 1.0.0 as it was before it was sealed: what the rules of a draft are tried on. */
export const draft: Content = structuredClone(library.get('1.0.0') as Content)
delete draft.release.digest
draft.release.status = 'draft'
