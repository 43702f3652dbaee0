import { checkedAtBuild, digestUpTo } from './digest.js'
import { readFolder, stranger, type DataFolder, type ReadFiles } from './files.js'
import type { Content, HeldRelease } from './load.js'
import { digestsFile, packsFolder, readPack } from './pack.js'
import { phrasebookFor, readingFolder, readPhrasebook, type HeldPhrasebook, type Phrasebook } from './phrasebook.js'
import { collectProblems, ContentError, type ContentProblem, type Report } from './problems.js'
import type { Rule, RuleBook } from './rules/rule.js'
import { ruleBook } from './rules/rules.js'
import { compareVersions, isVersion } from './version.js'
import { misplacedTree, readWorkingTree, treeEntries, type WorkingTree } from './working-tree.js'

/** Every release that is held; `latest` is the newest sealed one, or the draft while nothing is sealed. */
export interface Library {
  latest: Content
  /** How people say things, as far as the latest release has an answer. */
  phrasebook: Phrasebook
  /** Newest first; the draft in the working tree counts as one. */
  versions: readonly string[]
  /** A release, opened when it is first asked for. */
  get: (version: string) => Content | undefined
  /** Of all content that is held: equal for equal content. */
  digest: string
}

/** What a data folder holds, as bytes that are not checked yet. */
export interface Holding {
  /** Sealed releases, oldest first. */
  packs: HeldRelease[]
  tree?: WorkingTree | undefined
  phrasebook: HeldPhrasebook
  /** What does not belong there. */
  strangers: ContentProblem[]
}

/**
 * Reads the data folder and checks it; throws ContentError with all that is wrong. What `checkedFile` names, which the
 * build wrote, is not checked again: its bytes are those that this very program found to be right.
 */
export function loadLibrary(dataDir: string, checkedFile?: string): Library {
  return libraryOf(holdChecked(dataDir, checkedFile))
}

/** What the data folder holds, when nothing of it is wrong. */
export function holdChecked(dataDir: string, checkedFile?: string): Holding {
  const holding = holdData(dataDir)
  const problems = checkHolding(holding, ruleBook, checkedFile ? checkedAtBuild(checkedFile) : undefined)
  if (problems.length > 0) throw new ContentError(problems)
  return holding
}

/** The library of what was found to be right; only the latest release is opened. */
export function libraryOf(holding: Holding): Library {
  const newestFirst = releasesIn(holding).reverse()
  const latest = (holding.packs.at(-1) ?? (holding.tree as HeldRelease)).content()
  return {
    latest,
    phrasebook: phrasebookFor(latest, holding.phrasebook.phrasebook()),
    versions: newestFirst.map(({ version }) => version),
    get: asked => newestFirst.find(({ version }) => version === asked)?.content(),
    digest: digestOf(holding)
  }
}

/** A digest of everything that is held. */
export const digestOf = (holding: Holding) => namesIn(holding).at(-1) as string

/** All bytes that are held: what is held of them again is the same. */
export function filesIn({ packs, tree, phrasebook }: Holding): ReadFiles {
  const parts = [...packs, ...(tree ? [tree] : []), phrasebook]
  return new Map(parts.flatMap(({ files }) => [...files]))
}

const known: readonly string[] = ['LICENSE', packsFolder, readingFolder, ...treeEntries]

/** Reads the bytes of a data folder. */
export function holdData(data: DataFolder): Holding {
  const { problems: strangers, report } = collectProblems()
  const entries = readFolder(data, '', report)
  for (const entry of entries.filter(entry => !known.includes(entry))) report(entry, '', stranger)
  const versions = entries.includes(packsFolder) ? versionsIn(data, report) : []
  const tree = readWorkingTree(data, entries)
  if (versions.length === 0 && !tree) report(String(data), '', 'holds no release')
  const packs = versions.map(version => readPack(data, version))
  return { packs, tree, phrasebook: readPhrasebook(data), strangers }
}

function versionsIn(data: DataFolder, report: Report): string[] {
  const versionOf = (file: string) => file.replace(/\.json$/, '')
  const isPack = (file: string) => file.endsWith('.json') && isVersion(versionOf(file))
  const files = readFolder(data, packsFolder, report).filter(file => file !== digestsFile)
  for (const file of files.filter(file => !isPack(file))) {
    report(`${packsFolder}/${file}`, '', 'is not a sealed release, such as 1.0.0.json')
  }
  return files.filter(isPack).map(versionOf).sort(compareVersions)
}

/** The releases that are held, oldest first: the sealed ones, and the working tree while it is a draft. */
export function releasesIn({ packs, tree }: Holding): HeldRelease[] {
  return tree?.status === 'draft' ? [...packs, tree] : [...packs]
}

/** Names of the sealed releases, the working tree and the phrasebook, each with all before it: the last names all. */
export function namesIn({ packs, tree, phrasebook }: Holding): string[] {
  const digests = [...packs.map(({ digest }) => digest), tree ? tree.digest : 'none', phrasebook.digest]
  return digests.reduce<string[]>((names, digest) => [...names, digestUpTo(names.at(-1) ?? '', digest)], [])
}

/** All that is wrong with what is held; what is named in `checked` is right. */
export function checkHolding(holding: Holding, book: RuleBook, checked?: ReadonlySet<string>): ContentProblem[] {
  const names = namesIn(holding)
  const isKnown = (name: string | undefined) => checked?.has(name as string) ?? false
  if (isKnown(names.at(-1))) return holding.strangers

  const problems = [...holding.strangers]
  const releases = releasesIn(holding)
  const readable: HeldRelease[] = []
  for (const [index, held] of releases.entries()) {
    const isChecked = isKnown(names[index])
    const misfits = isChecked ? [] : held.misfits()
    problems.push(...misfits)
    if (misfits.length > 0) continue
    if (!isChecked) problems.push(...breaches(held, readable.at(-1), book.rules))
    readable.push(held)
  }
  problems.push(...misplaced(holding))
  const misfits = holding.phrasebook.misfits()
  problems.push(...misfits)
  if (misfits.length > 0 || readable.length < releases.length) return problems
  return [...problems, ...phrasebookProblems(holding.phrasebook.phrasebook(), servedFrom(holding), book)]
}

/** What is served now and what is served next, once it fits: what people say has to lead somewhere in one of them. */
export function servedFrom(holding: Holding): Content[] {
  const newest = holding.packs.slice(-1)
  return releasesIn({ ...holding, packs: newest }).map(held => held.content())
}

/** What is wrong with the phrasebook when it is read with some releases. */
export function phrasebookProblems(phrasebook: Phrasebook, releases: readonly Content[], book: RuleBook) {
  return book.phrasebookRules.flatMap(rule =>
    Array.from(rule.check(phrasebook, releases), problem => named(problem, rule))
  )
}

function breaches(held: HeldRelease, predecessor: HeldRelease | undefined, rules: readonly Rule[]): ContentProblem[] {
  const [content, before] = [held.content(), predecessor?.content()]
  return rules.flatMap(rule => Array.from(rule.check(content, before), problem => held.locate(named(problem, rule))))
}

/** Why the working tree cannot stand. A sealed one is the newest release: nothing else is held against its rules. */
function misplaced({ packs, tree }: Holding): ContentProblem[] {
  if (!tree) return []
  const newest = packs.at(-1)
  if (tree.status === 'draft') return misplacedTree(tree, newest)
  const misfits = tree.misfits()
  const isComparable = misfits.length === 0 && (newest?.misfits() ?? []).length === 0
  return isComparable ? misplacedTree(tree, newest) : misfits
}

function named({ message, ...place }: ContentProblem, { name }: { name: string }): ContentProblem {
  return { ...place, message: `${message} (${name})` }
}
