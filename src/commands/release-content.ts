import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareReleases } from '../answers/changes.js'
import { loadConfig } from '../config.js'
import { authoringProblems } from '../content/authoring.js'
import type { Release } from '../content/guide.js'
import { checkHolding, holdData, phrasebookProblems } from '../content/library.js'
import type { Content } from '../content/load.js'
import { contentDigest, digestsFile, packFile, packsFolder, packText } from '../content/pack.js'
import { formatProblems, type ContentProblem } from '../content/problems.js'
import { jsonText } from '../content/put-right.js'
import { releaseFile } from '../content/release-parts.js'
import { ruleBook } from '../content/rules/rules.js'
import { compareVersions, isVersion } from '../content/version.js'
import { piecesOf } from '../content/working-tree.js'
import { answerDigests } from '../representations/answer-digests.js'

const usage = `Usage:
  npm run release:content -- 1.2.0                           opens the next release: the working tree is its draft
  npm run release:content -- 1.2.0 --seal --date 2027-02-01  seals it, when every rule is kept: it is never edited again`

const { dataDir } = loadConfig(process.env)

const { version, seal, date } = readArguments()
if (seal) sealRelease(version, date ?? refuse(`A sealed release has a date.\n${usage}`))
else openRelease(version, date ?? new Date().toISOString().slice(0, 10))

function readArguments() {
  try {
    const {
      values,
      positionals: [version = '', ...more]
    } = parseArgs({
      options: { seal: { type: 'boolean', default: false }, date: { type: 'string' } },
      allowPositionals: true
    })
    if (!isVersion(version) || more.length > 0) refuse(usage)
    if (values.date !== undefined && !isDay(values.date)) refuse(`${values.date} is not a day, such as 2027-02-01.`)
    return { version, ...values }
  } catch (error) {
    refuse(`${(error as Error).message}\n${usage}`)
  }
}

/** Opens the next draft in the working tree, which is the newest release as long as there is no draft. */
function openRelease(version: string, date: string): void {
  const holding = holdData(dataDir)
  refuseProblems(checkHolding(holding, ruleBook))
  const { packs, tree } = holding
  const newest = packs.at(-1)
  if (packs.some(held => held.version === version)) refuse(`${version} is sealed already.`)
  if (tree?.status === 'draft') refuse(`${tree.version} is still a draft: go on with it, or seal it first.`)
  // Without a draft there is a sealed release: a folder without both is refused.
  const { content, version: before } = newest as NonNullable<typeof newest>
  if (compareVersions(version, before) < 0) refuse(`${version} is older than ${before}, the newest release.`)

  if (!tree) for (const [file, piece] of piecesOf(content())) write(file, piece)
  const { digest, moved, split, removed, ...release } = content().release
  write(releaseFile, { ...release, version, status: 'draft', date, changes: [] } satisfies Release)
  console.log(`${version} is open in ${dataDir}, as it was in ${before}. Now:
  1. Edit, add or remove items; put new ids into "contents" of release.json.
  2. For each item that you touched, put into "changes" of release.json:
     { "collection": "causes", "id": "…", "severity": "editorial, clinical or safety", "text": "…" }
     and for each that went, say where: in "moved" (with "to"), in "split" (with "into"), or in "removed" (with "replacedBy",
     when something stands in its place).
  3. npm run check:content names what is missing.
  4. npm run release:content -- ${version} --seal --date <day>`)
}

/** Seals a draft that keeps every rule, those of authors too. */
function sealRelease(version: string, date: string): void {
  const holding = holdData(dataDir)
  refuseProblems(authoringProblems(dataDir, holding))
  const { packs, tree } = holding
  const sealed = packs.find(held => held.version === version)?.content().release
  if (sealed) refuse(`${version} is sealed already, on ${sealed.date}.`)
  const which = tree?.status === 'draft' ? `: the draft is of ${tree.version}` : ''
  if (tree?.version !== version) refuse(`There is no draft of ${version} in ${dataDir}${which}.`)
  const draft = tree.content()
  const predecessor = packs.at(-1)?.content()
  if (draft.release.changes.length === 0) {
    refuse(`${version} says nothing of what changed: "changes" of release.json is empty.`)
  }
  const { version: before, date: dateBefore } = predecessor?.release ?? {}
  if (dateBefore && date < dateBefore) refuse(`${date} is before ${dateBefore}, the date of ${before}.`)

  const release: Release = { ...draft.release, status: 'released', date, digest: contentDigest(draft) }
  const content: Content = { ...draft, release }
  // Words may lead to what only the release before has, but no longer when this one is the newest.
  refuseProblems(phrasebookProblems(holding.phrasebook.phrasebook(), [content], ruleBook))
  writeSealed(content)
  console.log(`${version} is sealed: ${content.release.digest}`)
  if (predecessor) tellDifference(predecessor, content)
}

function writeSealed(content: Content): void {
  const { version } = content.release
  const listed = `${packsFolder}/${digestsFile}`
  const digests = existsSync(join(dataDir, listed)) ? JSON.parse(readFileSync(join(dataDir, listed), 'utf8')) : {}
  writeText(packFile(version), packText(content))
  write(listed, { ...digests, [version]: answerDigests(content) })
  write(releaseFile, content.release)
}

function tellDifference(before: Content, content: Content): void {
  const { severity, added, changed, removed } = compareReleases([before, content])
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed (sources with them)`
  console.log(`Since ${before.release.version}: ${counts}; ${severity}.`)
}

function write(file: string, value: unknown): void {
  writeText(file, jsonText(value))
}

function writeText(file: string, text: string): void {
  const path = join(dataDir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(`written: ${path}`)
}

function refuseProblems(problems: readonly ContentProblem[]): void {
  if (problems.length > 0) refuse(`${formatProblems(problems)}\nNothing was written.`)
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)
}

function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
