import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareReleases } from '../answers/changes.js'
import { loadConfig } from '../config.js'
import type { Release } from '../content/guide.js'
import { checkLibrary } from '../content/library.js'
import type { Content } from '../content/load.js'
import { formatProblems } from '../content/problems.js'
import { authoringRules } from '../content/rules/authoring-rules.js'
import { rules } from '../content/rules/rules.js'
import { compareVersions, isVersion } from '../content/version.js'

const usage = `Usage:
  npm run release:content -- 1.2.0                           makes the folder of the next release from the newest one, as a draft
  npm run release:content -- 1.2.0 --seal --date 2027-02-01  seals it, when every rule is kept: from then on it is never edited`

const { dataDir } = loadConfig(process.env)
const fileOf = (version: string) => join(dataDir, version, 'release.json')
const releaseFile = (version: string): Release => JSON.parse(readFileSync(fileOf(version), 'utf8'))
const write = (version: string, release: Release) => writeFileSync(fileOf(version), `${JSON.stringify(release, null, 2)}\n`)

const { version, seal, date } = readArguments()
if (seal) sealRelease(version, date ?? refuse(`A sealed release has a date.\n${usage}`))
else startRelease(version, date ?? new Date().toISOString().slice(0, 10))

function readArguments () {
  try {
    const { values, positionals: [version = '', ...more] } = parseArgs({ options: { seal: { type: 'boolean', default: false }, date: { type: 'string' } }, allowPositionals: true })
    if (!isVersion(version) || more.length > 0) refuse(usage)
    if (values.date !== undefined && !isDay(values.date)) refuse(`${values.date} is not a day, such as 2027-02-01.`)
    return { version, ...values }
  } catch (error) {
    refuse(`${(error as Error).message}\n${usage}`)
  }
}

/** Copies the newest release; whoever goes on from a draft, or from what is broken, would copy what may still change. */
function startRelease (version: string, date: string): void {
  const contents = checked(rules)
  const newest = contents.at(-1) as Content
  if (contents.some(({ release }) => release.version === version)) refuse(`${version} is there already.`)
  if (compareVersions(version, newest.release.version) < 0) refuse(`${version} is older than ${newest.release.version}, the newest release.`)
  if (newest.release.status === 'draft') refuse(`${newest.release.version} is still a draft: go on with it, or seal it first.`)

  cpSync(join(dataDir, newest.release.version), join(dataDir, version), { recursive: true, errorOnExist: true, force: false })
  const { digest, removed, ...release } = releaseFile(version)
  write(version, { ...release, version, status: 'draft', date, changes: [] })
  console.log(`${join(dataDir, version)} is made from ${newest.release.version}, as a draft. Now:
  1. Edit, add or remove items; put new ids into "contents" of release.json.
  2. For each item that you touched, put into "changes" of release.json:
     { "collection": "causes", "id": "…", "severity": "editorial, clinical or safety", "text": "…" }
     and for each that went, into "removed": { "collection": "causes", "id": "…", "replacedBy": { "collection": "causes", "id": "…" } }
  3. npm run check:content names what is missing.
  4. npm run release:content -- ${version} --seal --date <day>`)
}

/** Seals a draft that keeps every rule, those of authors too. */
function sealRelease (version: string, date: string): void {
  const contents = checked(authoringRules)
  const place = contents.findIndex(({ release }) => release.version === version)
  const content = contents[place] ?? refuse(`There is no ${version} in ${dataDir}.`)
  const predecessor = contents[place - 1]
  if (content.release.status === 'released') refuse(`${version} is sealed already, on ${content.release.date}.`)
  if (content.release.changes.length === 0) refuse(`${version} does not say what changed: "changes" of its release.json is empty.`)
  if (predecessor?.release.status === 'draft') refuse(`${predecessor.release.version}, the release before, is still a draft: seal it first.`)
  if (predecessor && date < predecessor.release.date) refuse(`${date} is before ${predecessor.release.date}, the date of ${predecessor.release.version}.`)

  write(version, { ...releaseFile(version), status: 'released', date, digest: content.digest })
  console.log(`${version} is sealed: ${content.digest}`)
  if (!predecessor) return
  const { severity, added, changed, removed } = compareReleases([predecessor, content])
  console.log(`Since ${predecessor.release.version}: ${added.length} added, ${changed.length} changed, ${removed.length} removed (sources with them); ${severity}.`)
}

function checked (rules: typeof authoringRules): Content[] {
  const { contents, problems } = checkLibrary(dataDir, rules)
  if (problems.length > 0) refuse(`${formatProblems(problems)}\nNothing was written.`)
  return contents
}

function isDay (text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)
}

function refuse (message: string): never {
  console.error(message)
  process.exit(1)
}
