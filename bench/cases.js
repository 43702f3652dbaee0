// What is asked of every server, and what of ours only.
import { readFileSync } from 'node:fs'

/** The measured documents. */
export const documents = { item: '/v1/causes/herniated-disc', collection: '/v1/causes', guide: '/v1/guide' }

/** The address of nothing, under one that answers. */
export const nowhere = '/v1/causes/no-such-cause'

/** Every server is asked for these; `unchanged` comes with the ETag that the server gave before. */
export const cases = [
  ...Object.entries(documents).flatMap(([name, path]) => [
    { name, encoding: 'identity', path, status: 200 },
    { name, encoding: 'br', path, status: 200 }
  ]),
  { name: 'item, unchanged', encoding: 'identity', path: documents.item, status: 304, unchanged: true },
  { name: 'no such item', encoding: 'identity', path: nowhere, status: 404 }
]

/** How a case is called in a table. */
export const titleOf = ({ name, encoding, status }) => (status === 200 ? `${name}, ${encoding}` : `${name}, ${status}`)

/** The headers of a case. */
export const headersOf = ({ encoding }) => (encoding === 'identity' ? {} : { 'accept-encoding': encoding })

/** Real questions or messages. */
export const texts = file =>
  readFileSync(new URL(`../data/reading/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).text)

/** Real questions, as requests. */
export const searches = () =>
  texts('search-queries.jsonl').map(text => ({ path: `/v1/search?q=${encodeURIComponent(text)}` }))

/** Real messages, as requests. */
export const screenings = () =>
  texts('screening-messages.jsonl').map(text => ({
    path: '/v1/screening',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text })
  }))
