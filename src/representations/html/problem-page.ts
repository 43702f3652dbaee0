import type { Content } from '../../content/load.js'
import { refusalForPeople } from '../plan-refusal.js'
import { pageText } from './page.js'
import { waysFrom } from './site.js'
import { el, listOf, tableOf, withCode, type Part } from './tree.js'

/** A problem as it is said to people: the members of a problem answer that they can do something with. */
export interface ProblemSaid {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  links?: Readonly<Record<string, string>>
  errors?: ReadonlyArray<{ parameter: string }>
  reasons?: ReadonlyArray<{ text: string; instead?: string }>
  emergency: {
    text: string
    found?: { headline: string; action: string; signs: ReadonlyArray<{ question: string; action: string }> }
  }
}

/** What people are led to, by the relation under which a problem names it. */
const linkTitles: Readonly<Record<string, string>> = {
  screening: 'Check the warning signs',
  redFlags: 'All warning signs',
  replacement: 'What is there now',
  pinned: 'As it was',
  latest: 'The newest'
}

/** A problem as a page: an emergency that was heard first, then whom to call, then what went wrong. */
export function problemToHtml(problem: ProblemSaid, content: Content, base: string): string {
  const { title, detail, code, errors = [], links = {}, reasons = [], type, status, requestId } = problem
  const refusal = refusalForPeople(code, errors)
  const ways = waysFrom(base)
  const others = Object.entries(links).filter(([relation]) => relation in linkTitles)
  const onwards: Array<[string, string]> =
    others.length > 0
      ? others.map(([relation, href]) => [linkTitles[relation] as string, href])
      : [
          ['Start', ways.home],
          ['Search', ways.search],
          ['Check the warning signs', ways.screening]
        ]
  return pageText({
    content,
    base,
    title,
    description: title,
    main: [
      ...emergency(problem),
      el('h1', {}, title),
      el('p.lead', {}, refusal ? refusal.why : withCode(detail)),
      refusal && [el('h2', {}, 'What has still to be said'), listOf(refusal.open)],
      reasons.length > 0 && [
        el('h2', {}, 'Reasons against'),
        listOf(reasons.map(({ text, instead }) => [text, instead && ` ${instead}`]))
      ],
      el('h2', {}, 'Where to go from here'),
      listOf(onwards.map(([name, href]) => [el('a', { href }, name)])),
      el(
        'p.quiet.small',
        {},
        `Status ${status}. `,
        el('a', { href: type }, 'What this problem means'),
        `. Request ${requestId}.`
      )
    ].flat()
  })
}

function emergency({ emergency }: ProblemSaid): Part[] {
  const { text, found } = emergency
  const call = el('div.help.emergency-now', {}, el('p', {}, text))
  if (!found) return [call]
  const signs = found.signs.map(({ question }) => question)
  return [
    el(
      'div.help.emergency-now',
      { role: 'alert' },
      el('h2', {}, found.headline),
      el('p', {}, found.action),
      listOf(signs),
      el('p', {}, text)
    )
  ]
}

/** What a kind of problem means, at the address that its answers name. */
export function problemTypeToHtml(
  { code, title, advice, status }: { code: string; title: string; advice: string; status: number },
  content: Content,
  base: string
): string {
  return pageText({
    content,
    base,
    title,
    description: advice,
    canonical: `/problems/${code}`,
    crumbs: [
      ['Start', waysFrom(base).home],
      ['Problems', `${base}/problems`]
    ],
    main: [
      el('h1', {}, title),
      el('p.lead', {}, withCode(advice)),
      el('p.quiet', {}, `Answers with status ${status} carry the code ${code}.`)
    ]
  })
}

/** All problems, in a list. */
export function problemTypesToHtml(
  all: ReadonlyArray<{ code: string; title: string; advice: string; status: number }>,
  content: Content,
  base: string
): string {
  const rows = all.map(({ code, title, status, advice }) =>
    el(
      'tr',
      {},
      el('td', {}, String(status)),
      el('td', {}, el('a', { href: `${base}/problems/${code}` }, title)),
      el('td', {}, withCode(advice))
    )
  )
  return pageText({
    content,
    base,
    title: 'Problems',
    description: 'What each problem answer means, and what to do about it.',
    canonical: '/problems',
    crumbs: [['Start', waysFrom(base).home]],
    main: [el('h1', {}, 'Problems'), tableOf('All problems', ['Status', 'What it is', 'What to do'], rows)]
  })
}
