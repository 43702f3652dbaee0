import { readdirSync } from 'node:fs'
import { checkedAtBuild, digestUpTo } from './digest.js'
import { loadRelease, type Content } from './load.js'
import { ContentError, type ContentProblem } from './problems.js'
import type { Rule } from './rules/rule.js'
import { rules } from './rules/rules.js'
import { compareVersions, isVersion } from './version.js'

/** Every release that is held; `latest` is the newest released one, or the newest draft while nothing is released. */
export interface Library {
  latest: Content
  versions: readonly string[]
  get: (version: string) => Content | undefined
}

/**
 * Reads, checks and freezes every release in the data folder; throws ContentError with all that is wrong. Releases named in `checkedFile`,
 * which the build wrote, are not checked again: their bytes are those that this very program has found to be right.
 */
export function loadLibrary (dataDir: string, checkedFile?: string): Library {
  const { contents, problems } = checkLibrary(dataDir, rules, checkedFile ? checkedAtBuild(checkedFile) : undefined)
  if (problems.length > 0) throw new ContentError(problems)
  const newestFirst = contents.reverse().map(deepFreeze)
  const latest = newestFirst.find(content => content.release.status === 'released') ?? newestFirst[0] as Content
  return {
    latest,
    versions: newestFirst.map(content => content.release.version),
    get: version => newestFirst.find(content => content.release.version === version)
  }
}

/** All problems of all releases under the given rules, and the releases that can be read, oldest first; what is in `checked` has none. */
export function checkLibrary (dataDir: string, rules: readonly Rule[], checked: ReadonlySet<string> = new Set()): { contents: Content[], problems: ContentProblem[] } {
  const contents: Content[] = []
  const problems: ContentProblem[] = []
  let before = ''
  for (const version of releaseFolders(dataDir, problems)) {
    const { content, known, problems: own } = loadRelease(dataDir, version, read => checked.has(digestUpTo(before, read)))
    problems.push(...own)
    if (!content) continue
    const predecessor = contents.at(-1)
    contents.push(content)
    before = digestUpTo(before, content)
    for (const rule of known ? [] : rules) {
      for (const { file, path, message } of rule.check(content, predecessor)) {
        problems.push({ file: `${version}/${file}`, path, message: `${message} (${rule.name})` })
      }
    }
  }
  return { contents, problems }
}

function releaseFolders (dataDir: string, problems: ContentProblem[]): string[] {
  try {
    const entries = readdirSync(dataDir).filter(entry => entry !== 'LICENSE').sort()
    for (const entry of entries.filter(entry => !isVersion(entry))) problems.push({ file: entry, path: '', message: 'is not a release folder, such as 1.0.0' })
    if (entries.length === 0) problems.push({ file: dataDir, path: '', message: 'holds no release folder' })
    return entries.filter(isVersion).sort(compareVersions)
  } catch (error) {
    problems.push({ file: dataDir, path: '', message: `cannot be read: ${(error as Error).message}` })
    return []
  }
}

function deepFreeze<T extends object> (value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member)
  }
  return Object.freeze(value)
}
