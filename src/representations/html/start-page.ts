import type { Edition } from '../edition.js'
import { pageText } from './page.js'
import { searchForm } from './search-page.js'
import { siteName, waysFrom } from './site.js'
import { el, folded, listOf, type Part } from './tree.js'

/** A request that works, with what it was answered. */
export interface LiveExample {
  title: string
  request: string
  answer: string
}

/** The first page: what this is and five ways in for people; examples, rules and addresses for developers. */
export function startToHtml(edition: Edition, examples: readonly LiveExample[]): string {
  const { content, base } = edition
  const { overview } = content
  const ways = waysFrom(base)
  const way = (href: string, title: string, text: string) =>
    el('li', {}, el('h2', {}, el('a', { href }, title)), el('p', {}, text))
  return pageText({
    content,
    base,
    title: siteName,
    description: overview.shortAnswer,
    canonical: '/',
    main: [
      el('h1', {}, 'Lower back pain and walking'),
      el('p.lead', {}, 'What is known, how sure it is, and where it comes from. Free, with no account and no cookies.'),
      el('h2', {}, 'Ask'),
      searchForm(edition),
      el(
        'ul.cards',
        {},
        way(
          ways.screening,
          'Check the warning signs',
          'A few questions, the worst first: what needs help now, and what can wait.'
        ),
        way(
          ways.plan,
          'Make a walking plan',
          'From what is easy for you today, week by week, for your calendar or on paper.'
        ),
        way(
          ways.causes,
          'What is linked with back pain',
          `${content.collections.causes.length} things that people name as causes, and how strong each link is.`
        ),
        way(
          ways.exercises,
          'Exercises',
          'Step by step, with an easier and a harder way, and who should leave them out.'
        )
      ),
      el('h2', {}, overview.question),
      el('p', {}, overview.shortAnswer, ' ', el('a', { href: ways.guide }, 'Read the whole guide'), '.'),
      ...forDevelopers(base, examples)
    ]
  })
}

function forDevelopers(base: string, examples: readonly LiveExample[]): Part[] {
  const links: Array<[string, string, string]> = [
    [`${base}/docs`, 'Documentation', 'every operation, to try in the page'],
    [`${base}/openapi.json`, 'OpenAPI 3.1', 'for clients that are generated'],
    [`${base}/llms.txt`, 'For assistants', `a map, and an MCP server at ${base}/mcp`],
    [
      `${base}/v1/safety.html`,
      'What adopters must do',
      'and docs/building.md in the source shows how to build on this safely, with code'
    ],
    [`${base}/v1/changes.atom`, 'Feed of content releases', 'what changed, and how much it matters'],
    [`${base}/health/ready`, 'Status', 'of this instance'],
    [`${base}/about`, 'Licence, privacy, accessibility, deprecation', 'what you can rely on']
  ]
  return [
    el('h2', {}, 'For developers'),
    el(
      'p',
      {},
      'The same as data: every claim with its sources and its certainty, pinned to a release if you like. No key, ever, to read.'
    ),
    ...examples.map(({ title, request, answer }) =>
      folded(title, el('pre', { tabIndex: 0 }, el('code', {}, `${request}\n\n${answer}`)))
    ),
    listOf(links.map(([href, title, text]) => [el('a', { href }, title), `: ${text}.`]))
  ]
}
