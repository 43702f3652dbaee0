import { compareReleases } from '../../answers/changes.js'
import type { Content } from '../../content/load.js'
import { changesPathOf } from '../changes.js'
import { releasePath, type Edition } from '../edition.js'
import { capital } from '../markdown-blocks.js'
import { pageText } from './page.js'
import { pageAt, waysFrom } from './site.js'
import { el, listOf, type Part } from './tree.js'

/** Sources are many: who wants to know of each reads the answer for programs. */
const isItem = ({ collection }: { collection: string }) => collection !== 'sources'

/** What changed between releases, in the words of the editors first, then item by item. */
export function changesToHtml(between: readonly [Content, ...Content[]], base: string): string {
  const until = between.at(-1) as Content
  const { added, changed, removed, severity } = compareReleases(between)
  const title = `What changed from ${between[0].release.version} to ${until.release.version}`
  const edition: Edition = { content: until, base, root: releasePath(until.release.version) }
  const told = (what: string, lines: ReadonlyArray<string | readonly Part[]>): Part[] =>
    lines.length > 0 ? [el('h2', {}, `${what} (${lines.length})`), listOf(lines)] : []
  const linked = ({ collection, id, title }: { collection: string; id: string; title: string }): readonly Part[] => [
    el('a', { href: pageAt(edition, `/${collection}/${id}`) }, title)
  ]
  return pageText({
    content: until,
    base,
    title,
    description: title,
    canonical: changesPathOf(between),
    crumbs: [['Start', waysFrom(base).home]],
    main: [
      el('h1', {}, title),
      el('p.lead', {}, severity === undefined ? 'Nothing differs.' : `The most that a change matters: ${severity}.`),
      ...between
        .slice(1)
        .flatMap(({ release: { version, date, changes } }) => [
          el('h2', {}, `Release ${version}, ${date}`),
          listOf(changes.map(({ severity, text }) => [el('strong', {}, `${capital(severity)}: `), text]))
        ]),
      ...told('New', added.filter(isItem).map(linked)),
      ...told('Changed', changed.filter(isItem).map(linked)),
      ...told(
        'Gone',
        removed.map(({ title }) => title)
      )
    ]
  })
}
