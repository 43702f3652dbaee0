import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Takes JSON bodies only, as UTF-8 that is whole (RFC 8259 §8.1): nothing is read as something that was not sent. */
export function readJsonStrictly (app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = utf8.decode(body as Buffer)
    } catch {
      done(new ProblemError('malformed-request', 'The body holds bytes that are not UTF-8.'))
      return
    }
    return parse(request, text, done)
  })
}
