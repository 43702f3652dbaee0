// What is asked of every server, and what of ours only.
import { readFileSync } from 'node:fs'

/** The measured documents. */
export const documents = { item: '/v1/causes/herniated-disc', collection: '/v1/causes', guide: '/v1/guide' }

/** The address of nothing, under one that answers. */
export const nowhere = '/v1/causes/no-such-cause'

/** How a browser asks for pages. */
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

/**
 * Every server is asked for these; `unchanged` comes with the ETag that the server gave before, `ours` is what no other
 * server has.
 */
export const cases = [
  ...Object.entries(documents).flatMap(([name, path]) => [
    { name, encoding: 'identity', path, status: 200 },
    { name, encoding: 'br', path, status: 200 }
  ]),
  { name: 'item, unchanged', encoding: 'identity', path: documents.item, status: 304, unchanged: true },
  { name: 'no such item', encoding: 'identity', path: nowhere, status: 404 },
  { name: 'no such address', encoding: 'identity', path: '/no-such-address', status: 404, ours: true },
  { name: 'unknown parameter', encoding: 'identity', path: `${documents.item}?no-such=1`, status: 400, ours: true },
  { name: 'item as a page', encoding: 'br', path: documents.item, status: 200, headers: browser, ours: true }
]

/** How a case is called in a table. */
export const titleOf = ({ name, encoding, status }) => (status === 200 ? `${name}, ${encoding}` : `${name}, ${status}`)

/** The headers of a case. */
export const headersOf = ({ encoding, headers }) => ({
  ...headers,
  ...(encoding !== 'identity' && { 'accept-encoding': encoding })
})

/** Real questions or messages. */
export const texts = file =>
  readFileSync(new URL(`../data/reading/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).text)

/** Real questions, as requests. */
export const searches = () =>
  texts('search-queries.jsonl').map(text => ({ path: `/v1/search?q=${encodeURIComponent(text)}` }))

/** What stands in the field after each third letter of a real question, as requests. */
export const suggestions = () =>
  texts('search-queries.jsonl').flatMap(text =>
    [3, 6, 9].map(typed => ({ path: `/v1/search/suggest?q=${encodeURIComponent(text.slice(0, typed).trimEnd())}` }))
  )

/** Real messages, as requests. */
export const screenings = () =>
  texts('screening-messages.jsonl').map(text => ({
    path: '/v1/screening',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text })
  }))
