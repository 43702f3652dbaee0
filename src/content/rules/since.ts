import { compareVersions } from '../version.js'
import type { Rule } from './rule.js'

/** A rule that holds from a release on: those before it are sealed as they are. */
export function since(version: string, rule: Rule): Rule {
  return {
    ...rule,
    check: (content, predecessor) =>
      compareVersions(content.release.version, version) < 0 ? [] : rule.check(content, predecessor)
  }
}
