import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../src/config.js'
import { holdData, loadLibrary, type Library } from '../src/content/library.js'
import type { Content } from '../src/content/load.js'
import { questionModelIn } from '../src/content/question-model.js'
import { phrasebookFor, readingFolder } from '../src/content/phrasebook.js'

const config = loadConfig({})

/**
 * The real library. What the build has attested is not checked again by every test file; `test/content/library.test.ts`
 * checks all of it.
 */
export const library = loadLibrary(config.dataDir, config.checkedFile)
/** The latest release, with the words in which people speak of it. */
export const content = { ...library.latest, ...library.phrasebook }

const newest = library.get(library.versions[0] as string) as Content
const phrasebook = phrasebookFor(newest, holdData(config.dataDir).phrasebook.phrasebook())
/** The next release once it is begun, with the words in which people will speak of it. */
export const next = { ...newest, ...phrasebook }
/** The library as it will be once that release is sealed: what is being written is what is tried. */
const sealed: Content = { ...newest, release: { ...newest.release, status: 'released' } }
export const nextLibrary: Library = { ...library, latest: sealed, phrasebook: next }

const first: Content = structuredClone(library.get('1.0.0') as Content)
delete first.release.digest
first.release.status = 'draft'
/** The real release 1.0.0 as it was before it was sealed: what the rules of a draft are tried on. */
export const draft = { ...first, ...phrasebookFor(first, library.phrasebook) }

/** What the build has learned from labelled questions. */
export const questionModel = questionModelIn(config.questionModelFile)

/** The labelled messages or questions of a file. */
export function rowsOf<T>(name: string): T[] {
  const text = readFileSync(join(config.dataDir, readingFolder, `${name}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}
