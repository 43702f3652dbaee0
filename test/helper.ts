import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Test } from 'tap'
import { buildApp, publishAs } from '../src/app.js'
import { loadConfig, type Config } from '../src/config.js'
import type { Library } from '../src/content/library.js'
import type { Content } from '../src/content/load.js'
import { packFile, packText } from '../src/content/pack.js'
import { expressionsFile, phrasebookFor, vocabularyFile, type Phrasebook } from '../src/content/phrasebook.js'
import { piecesOf } from '../src/content/working-tree.js'
import type { Counter } from '../src/http/client-counts.js'
import { processMetrics } from '../src/http/metrics.js'
import { liveFrom } from '../src/representations/live.js'
import { content, draft, library, next, nextLibrary } from './content.js'

export { content, draft, library, next, next as newest, nextLibrary }

interface Stead {
  held?: Library
  counterFor?: (logger: Logger) => Counter
  /** Never reached, unless a test is about it: a test must not fail because the machine is busy. */
  maxEventLoopDelay?: number
  /** Whether it still prepares its engines. */
  starting?: boolean
}

/** A test must not fail because it asks a lot, unless it is about that. */
const neverReached = 1_000_000

/** The real app with production's options and real data; it closes with the test. `lines` holds what it logged. */
export function build(
  t: Test,
  overrides: Partial<Config> = {},
  { held = library, counterFor, maxEventLoopDelay = Infinity, starting = false }: Stead = {}
) {
  const lines: string[] = []
  const logger = pino(
    { level: 'info', base: null },
    {
      write: (line: string) => {
        lines.push(line)
      }
    }
  )
  const config = { ...loadConfig({}), rateLimitMax: neverReached, ...overrides }
  const live = liveFrom(publishAs(config, held))
  const counter = counterFor?.(logger)
  const readiness = { starting, draining: false }
  // Figures that are as new as what they are compared with.
  const app = buildApp({ config, live, logger, readiness, metrics: processMetrics(0), counter, maxEventLoopDelay })
  t.teardown(async () => {
    await app.close()
    counter?.close()
  })
  return { app, lines, config, logger, live, counter, readiness }
}

/** Writes a file of a data folder. */
function write(folder: string, file: string, value: unknown): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value))
}

/** Writes a working tree and the words that people speak of it with. */
export function writeTree(folder: string, { vocabulary, expressions, ...release }: Content & Phrasebook): void {
  for (const [file, piece] of piecesOf(release)) write(folder, file, piece)
  write(folder, vocabularyFile, vocabulary)
  write(folder, expressionsFile, expressions)
}

/** A data folder with the real release 1.0.0, unsealed, in which one file was edited. */
export function dataWith(t: Test, file: string, edit: (value: any) => unknown): string {
  const folder = t.testdir()
  writeTree(folder, draft)
  write(folder, file, edit(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  return folder
}

/**
 * A data folder with the real 1.0.0, sealed, and a release 1.1.0 made from it, sealed or not, in which one cause came,
 * one changed and one went.
 */
export function twoReleases(t: Test, status: 'released' | 'draft' = 'released'): string {
  const folder = t.testdir()
  const first = library.get('1.0.0') as Content
  const second = secondRelease(first, status)
  for (const sealed of status === 'released' ? [first, second] : [first]) {
    write(folder, packFile(sealed.release.version), packText(sealed))
  }
  writeTree(folder, { ...second, ...phrasebookFor(second, library.phrasebook) })
  return folder
}

function secondRelease(first: Content, status: 'released' | 'draft'): Content {
  const gone = 'poor-lifting-technique'
  const unread = ['verbeek-2011-lifting-training', 'saraceni-2020-lifting']
  const second: any = structuredClone(first)
  const { causes, 'red-flags': flags } = second.collections
  const cause = (id: string) => causes.find((item: any) => item.id === id)
  const { digest, ...release } = second.release

  const arthritis = cause('arthritis')
  Object.assign(arthritis, { title: 'Worn joints', signs: arthritis.signs.slice(1) })
  for (const id of ['poor-posture', 'muscle-strain']) {
    cause(id).related = cause(id).related.filter(({ id }: any) => id !== gone)
  }
  second.collections.causes = [
    ...causes.filter(({ id }: any) => id !== gone),
    { ...cause('excess-weight'), id: 'smoking', title: 'Smoking' }
  ]
  const { signs } = flags.find(({ id }: any) => id === 'not-improving')
  signs.push({ ...signs[0], id: 'coming-back' })
  second.overview.shortAnswer = 'Walking may help.'
  second.sources = second.sources.filter(({ id }: any) => !unread.includes(id))
  second.release = {
    ...release,
    version: '1.1.0',
    status,
    date: '2027-02-01',
    changes: [
      { severity: 'editorial', text: 'Shorter words.' },
      ...['poor-posture', 'muscle-strain'].map(id => ({
        collection: 'causes',
        id,
        severity: 'editorial',
        text: 'Points at what is here.'
      })),
      { collection: 'causes', id: 'smoking', severity: 'clinical', text: 'Smoking is new.' },
      { collection: 'causes', id: 'arthritis', severity: 'editorial', text: 'A plainer title.' },
      { collection: 'causes', id: 'arthritis', severity: 'clinical', text: 'One sign less.' },
      { collection: 'red-flags', id: 'not-improving', severity: 'safety', text: 'One more question.' },
      { collection: 'causes', id: gone, severity: 'clinical', text: 'Lifting is one of many strains.' }
    ],
    removed: [{ collection: 'causes', id: gone, replacedBy: { collection: 'causes', id: 'muscle-strain' } }],
    contents: { ...release.contents, causes: second.collections.causes.map(({ id }: any) => id) },
    ...(status === 'released' && { digest: `sha256-${'0'.repeat(64)}` })
  }
  return second
}
