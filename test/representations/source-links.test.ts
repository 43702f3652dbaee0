import t from 'tap'
import type { Source } from '../../src/content/guide.js'
import { askForSources, type Ask, type SourceLink } from '../../src/representations/source-links.js'
import { content } from '../content.js'

const [example] = content.sources as [Source]
const { DOI: _doi, PMID: _pmid, URL: _url, ...nameless } = example

async function asked(sources: readonly Source[], ask: Ask): Promise<SourceLink[]> {
  const links: SourceLink[] = []
  for await (const link of askForSources(sources, ask)) links.push(link)
  return links
}

const page = (URL: string): Source => ({ ...nameless, URL }) as Source

t.test('every source of the newest release is asked for once, one after the other', async t => {
  let open = 0
  const urls: string[] = []
  const links = await asked(content.sources, async url => {
    t.equal(++open, 1)
    urls.push(url)
    await null
    open--
    return { status: 200, url }
  })
  t.strictSame(
    links.map(({ source }) => source),
    content.sources.map(({ id }) => id)
  )
  t.strictSame(
    urls,
    links.flatMap(({ url = [] }) => url)
  )
  t.ok(urls.every(url => /^https?:/.test(url)))
  t.ok(links.every(({ verdict }) => verdict === 'there' || verdict === 'no address'))
})

t.test('a DOI is asked of its registry, a record of PubMed there, a page where it is', async t => {
  const sources = [{ ...nameless, DOI: '10.1/x' }, { ...nameless, PMID: '7' }, page('https://a.example/p'), nameless]
  const links = await asked(sources as Source[], async url => ({ status: 200, url }))
  t.strictSame(
    links.map(({ url }) => url),
    ['https://doi.org/api/handles/10.1/x', 'https://pubmed.ncbi.nlm.nih.gov/7/', 'https://a.example/p', undefined]
  )
  t.match(links.at(-1), { verdict: 'no address', detail: 'only its name is known' })
})

t.test('what came of it', async t => {
  const from = 'https://a.example/p'
  const failing = (error: Error) => async () => {
    throw error
  }
  const rows: Array<[Ask, Partial<SourceLink>]> = [
    [async url => ({ status: 200, url }), { verdict: 'there', detail: 'answered 200' }],
    [async () => ({ status: 200, url: 'http://www.a.example/p/' }), { verdict: 'there' }],
    [async () => ({ status: 200, url: '' }), { verdict: 'there' }],
    [
      async () => ({ status: 200, url: 'https://a.example/' }),
      { verdict: 'moved', detail: 'leads to https://a.example/' }
    ],
    [async url => ({ status: 404, url }), { verdict: 'gone', detail: 'answered 404' }],
    [async url => ({ status: 410, url }), { verdict: 'gone' }],
    [async url => ({ status: 403, url }), { verdict: 'not told', detail: 'answered 403' }],
    [async url => ({ status: 503, url }), { verdict: 'not told' }],
    [
      failing(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } })),
      { verdict: 'not told', detail: 'ENOTFOUND' }
    ],
    [failing(new TypeError('fetch failed', { cause: new Error('no route') })), { detail: 'no route' }],
    [failing(new DOMException('too slow', 'TimeoutError')), { verdict: 'not told', detail: 'TimeoutError: too slow' }]
  ]
  for (const [ask, wanted] of rows) t.match((await asked([page(from)], ask))[0], { url: from, ...wanted })
})
