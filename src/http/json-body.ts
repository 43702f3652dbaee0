import type { FastifyRequest } from 'fastify'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How a form is read that is sent to this route: as what a program sends as JSON. */
    readForm?: (fields: URLSearchParams) => unknown
  }
}

/** What the forms of pages are sent as. */
const formType = 'application/x-www-form-urlencoded'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Takes JSON bodies as UTF-8 that is whole (RFC 8259 §8.1): nothing is read as something that was not sent. Forms are
 * taken where a route reads them.
 */
export function readJsonStrictly(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decoded(body)
    if (text === undefined) done(notUtf8())
    else return parse(request, text, done)
  })
  app.addContentTypeParser<string>(formType, { parseAs: 'string' }, (request, body, done) => {
    const { readForm } = configOf(request)
    if (readForm) done(null, readForm(new URLSearchParams(body)))
    else done(new ProblemError('unsupported-media-type', 'The body is not JSON.'))
  })
}

const configOf = ({ routeOptions }: FastifyRequest) => routeOptions.config
const notUtf8 = () => new ProblemError('malformed-request', 'The body holds bytes that are not UTF-8.')

function decoded(body: Buffer): string | undefined {
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}
