import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { must } from './checks.js'
import { urlOf, type Case } from './cases.js'
import type { Answer, Ask } from './transports.js'

/** Another way to ask for the same, and what its answer has to have in common with the first. */
export interface Twin {
  says: string
  ask: (request: Case, answer: Answer) => Partial<Ask>
  check: (answer: Answer, twin: Answer) => void
}

const sameHeaders = (answer: Answer, twin: Answer, names: readonly string[]) => {
  for (const name of names) {
    must(answer.headers[name] === twin.headers[name], `has ${name} ${twin.headers[name]}, not ${answer.headers[name]}`)
  }
}
const same = (answer: Answer, twin: Answer) => {
  must(
    twin.status === answer.status,
    `is answered with ${twin.status}, not ${answer.status}: ${twin.body.toString('utf8').slice(0, 300)}`
  )
  sameHeaders(answer, twin, ['content-type', 'content-encoding', 'etag', 'vary', 'cache-control', 'link'])
  must(twin.body.equals(answer.body), 'has other bytes')
}
const notModified = (answer: Answer, twin: Answer) => {
  must(
    twin.status === 304 && twin.body.length === 0,
    `is answered with ${twin.status} and ${twin.body.length} bytes, not 304`
  )
  sameHeaders(answer, twin, ['etag', 'vary', 'cache-control', 'link', 'content-location', 'expires'])
}

const headersWith = (request: Case, more: Record<string, string>) => ({ headers: { ...request.headers, ...more } })
const decoders: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: body => body
}
const decoded = ({ headers, body }: Answer) =>
  (decoders[headers['content-encoding'] ?? 'identity'] as (body: Buffer) => Buffer)(body)
const inEncoding = (encoding: string): Twin => ({
  says: `as ${encoding}`,
  ask: request => headersWith(request, { 'accept-encoding': encoding }),
  check(answer, twin) {
    must(
      twin.status === answer.status && [undefined, encoding].includes(twin.headers['content-encoding']),
      `is answered with ${twin.status} as ${twin.headers['content-encoding']}`
    )
    must(decoded(twin).equals(decoded(answer)), 'says something else')
    must(
      (twin.headers.etag === answer.headers.etag) === twin.body.equals(answer.body),
      `has the ETag ${twin.headers.etag}, and the other ${answer.headers.etag}`
    )
    sameHeaders(answer, twin, ['content-type', 'vary', 'cache-control', 'link'])
  }
})

/** An address with letters and digits in percent-encoding, which changes nothing (RFC 3986 §6.2.2.2). */
const spelt = (text: string) =>
  text.replace(/(%..)|[a-z0-9]/g, (letter, escape) => escape ?? `%${letter.charCodeAt(0).toString(16)}`)

/** What holds for every answer that has an ETag. */
export const twins: readonly Twin[] = [
  ...['', 'W/', '"x", '].map(before => ({
    says: `If-None-Match: ${before}…`,
    ask: (request: Case, answer: Answer) =>
      headersWith(request, { 'if-none-match': `${before}${answer.headers.etag}` }),
    check: notModified
  })),
  { says: 'If-None-Match: *', ask: request => headersWith(request, { 'if-none-match': '*' }), check: notModified },
  {
    says: 'HEAD',
    ask: () => ({ method: 'HEAD' }),
    check(answer, twin) {
      must(
        twin.status === answer.status && twin.body.length === 0,
        `is answered with ${twin.status} and ${twin.body.length} bytes`
      )
      sameHeaders(answer, twin, [
        'content-type',
        'content-length',
        'content-encoding',
        'etag',
        'vary',
        'cache-control',
        'link'
      ])
    }
  },
  ...['br', 'gzip', 'identity'].map(inEncoding),
  {
    says: 'with its parameters in another order',
    ask: request => ({ url: urlOf({ path: request.path, query: [...request.query].reverse() }) }),
    check: same
  },
  {
    says: 'with a slash at the end',
    ask: request => ({ url: urlOf({ path: `${request.path}/`, query: request.query }) }),
    check: same
  },
  {
    says: 'with its query spelt in percent-encoding',
    ask: request => {
      const [path, query] = urlOf(request).split('?')
      return { url: query ? `${path}?${query.replace(/[^&=]+/g, spelt)}` : (path as string) }
    },
    check: same
  },
  {
    says: 'with its path spelt in percent-encoding',
    ask: request => ({ url: urlOf({ path: request.path.replace(/[^/]+/g, spelt), query: request.query }) }),
    check: same
  },
  { says: 'again', ask: () => ({}), check: same }
]

/** The same body with its properties the other way round. */
export const bodyReversed: Twin = {
  says: 'with its body the other way round',
  ask: ({ body }) => ({ body: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(String(body))).reverse())) }),
  check: same
}
