import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Test } from 'tap'
import { buildApp, openInstance, servedOf } from '../src/app.js'
import { loadConfig, type Config } from '../src/config.js'
import type { Library } from '../src/content/library.js'
import { loadRelease } from '../src/content/load.js'
import { newInstance } from '../src/http/instance.js'
import { requestMetrics } from '../src/http/metrics.js'
import type { Counter } from '../src/http/redis-counter.js'
import { content, draft, library } from './content.js'

export { content, draft, library }

/** The real app with production's options and real data; it closes with the test. `lines` holds what it logged. */
export function build (t: Test, overrides: Partial<Config> = {}, { held = library, counterFor }: { held?: Library, counterFor?: (logger: Logger) => Counter } = {}) {
  const lines: string[] = []
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => { lines.push(line) } })
  const config = { ...loadConfig({}), ...overrides }
  const instance = counterFor
    ? newInstance(config.rateLimitMax, requestMetrics(), servedOf(held), { counter: counterFor(logger), salt: config.rateLimitSalt })
    : openInstance({ config, library: held, logger })
  const app = buildApp({ config, library: held, logger, instance })
  t.teardown(async () => {
    await app.close()
    instance.counter?.close()
  })
  return { app, lines, config, logger, instance, readiness: instance.readiness }
}

/** A copy of the real release 1.0.0, unsealed, in which one file was edited; returns the folder. */
export function dataWith (t: Test, file: string, edit: (value: any) => unknown): string {
  const folder = t.testdir()
  cpSync(join(loadConfig({}).dataDir, '1.0.0'), join(folder, '1.0.0'), { recursive: true })
  const release = join(folder, '1.0.0/release.json')
  const { digest, ...sealed } = JSON.parse(readFileSync(release, 'utf8'))
  writeFileSync(release, JSON.stringify({ ...sealed, status: 'draft' }))
  const path = join(folder, file)
  const edited = edit(JSON.parse(readFileSync(path, 'utf8')))
  writeFileSync(path, typeof edited === 'string' ? edited : JSON.stringify(edited))
  return folder
}

/** The real 1.0.0, sealed, and a release 1.1.0 made from it, sealed or not, in which one cause came, one changed and one went. */
export function twoReleases (t: Test, status: 'released' | 'draft' = 'released'): string {
  const folder = t.testdir()
  const at = (version: string, file: string) => join(folder, version, file)
  const edit = (file: string, change: (value: any) => unknown, version = '1.1.0') => writeFileSync(at(version, file), JSON.stringify(change(JSON.parse(readFileSync(at(version, file), 'utf8')))))
  const gone = 'poor-lifting-technique'
  for (const version of ['1.0.0', '1.1.0']) cpSync(join(loadConfig({}).dataDir, '1.0.0'), join(folder, version), { recursive: true })
  const seal = (version: string) => edit('release.json', value => ({ ...value, status: 'released', digest: loadRelease(folder, version).content?.digest }), version)
  seal('1.0.0')

  writeFileSync(at('1.1.0', 'causes/smoking.json'), JSON.stringify({ ...JSON.parse(readFileSync(at('1.1.0', 'causes/excess-weight.json'), 'utf8')), id: 'smoking', title: 'Smoking' }))
  edit('causes/arthritis.json', ({ title, signs, ...value }) => ({ ...value, title: 'Worn joints', signs: signs.slice(1) }))
  edit('red-flags/not-improving.json', ({ signs: [sign], ...value }) => ({ ...value, signs: [sign, { ...sign, id: 'coming-back' }] }))
  edit('overview.json', value => ({ ...value, shortAnswer: 'Walking may help.' }))
  rmSync(at('1.1.0', `causes/${gone}.json`))
  for (const file of ['poor-posture', 'muscle-strain']) edit(`causes/${file}.json`, value => ({ ...value, related: value.related.filter(({ id }: { id: string }) => id !== gone) }))
  edit('sources.json', sources => sources.filter(({ id }: { id: string }) => !['verbeek-2011-lifting-training', 'saraceni-2020-lifting'].includes(id)))
  edit('vocabulary.json', value => ({
    ...value,
    cues: value.cues.flatMap(({ items: { [gone]: _, ...items }, say }: any) => Object.keys(items).length > 0 ? [{ items, say }] : [])
  }))
  edit('release.json', ({ digest, contents, ...value }) => ({
    ...value,
    version: '1.1.0',
    status: 'draft',
    date: '2027-02-01',
    changes: [
      { severity: 'editorial', text: 'Shorter words.' },
      ...['poor-posture', 'muscle-strain'].map(id => ({ collection: 'causes', id, severity: 'editorial', text: 'Points at what is here.' })),
      { collection: 'causes', id: 'smoking', severity: 'clinical', text: 'Smoking is new.' },
      { collection: 'causes', id: 'arthritis', severity: 'editorial', text: 'A plainer title.' },
      { collection: 'causes', id: 'arthritis', severity: 'clinical', text: 'One sign less.' },
      { collection: 'red-flags', id: 'not-improving', severity: 'safety', text: 'One more question.' },
      { collection: 'causes', id: gone, severity: 'clinical', text: 'Lifting is one of many strains.' }
    ],
    removed: [{ collection: 'causes', id: gone, replacedBy: { collection: 'causes', id: 'muscle-strain' } }],
    contents: { ...contents, causes: [...contents.causes.filter((id: string) => id !== gone), 'smoking'] }
  }))
  if (status === 'released') seal('1.1.0')
  return folder
}
