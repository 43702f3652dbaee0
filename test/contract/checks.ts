import { XMLValidator } from 'fast-xml-parser'
import { urlOf, type Case } from './cases.js'
import type { Contract, Operation, Response } from './document.js'
import type { Answer } from './transports.js'

/** A promise that was not kept. */
export class Broken extends Error {}

export function must(held: unknown, says: string): asserts held {
  if (!held) throw new Broken(says)
}

const lists = (field: unknown) =>
  String(field ?? '')
    .toLowerCase()
    .split(',')
    .map(part => part.trim())
export const mediaTypeOf = ({ headers }: Answer) => String(headers['content-type'] ?? '').split(';')[0] as string
export const jsonOf = ({ body }: Answer) => JSON.parse(body.toString('utf8'))

const page = 'text/html'
/** A refusal as a page, for whoever asked for pages alone: it says the same in words. */
export const isPage = (answer: Answer) => answer.status >= 400 && mediaTypeOf(answer) === page

/** What is promised for every answer, whatever was asked. */
export function checkAnswer(operation: Operation, { problem }: Contract, answer: Answer): void {
  const { status, headers } = answer
  const declared = operation.responses[status]
  must(status < 500 || isBusy(answer), `is answered with ${status}: ${answer.body.toString('utf8').slice(0, 300)}`)
  // No operation can declare the answers to methods that it is not.
  must(declared ?? status === 405, `is answered with ${status}, which is not declared`)
  must(/^"client";r=\d+;t=\d+$/.test(String(headers.ratelimit)), `RateLimit is ${headers.ratelimit}`)
  must(
    /^"client";q=\d+;w=\d+$/.test(String(headers['ratelimit-policy'])),
    `RateLimit-Policy is ${headers['ratelimit-policy']}`
  )
  must(
    headers['content-length'] === undefined || Number(headers['content-length']) === answer.body.length,
    `Content-Length is ${headers['content-length']}, and there are ${answer.body.length} bytes`
  )
  if (status === 405) must(lists(headers.allow).includes('options'), `Allow is ${headers.allow}`)
  if (isPage(answer)) return checkPage(answer)
  if (status >= 400) checkRefusal(answer, declared, problem)
  if (declared) checkDeclared(answer, declared)
}

/** Turned away because the machine is busy, or the client too fast: to be asked again, as `Retry-After` says. */
export function isBusy(answer: Answer): boolean {
  return answer.status === 429 || (answer.status === 503 && !isPage(answer) && jsonOf(answer).code === 'overloaded')
}

function checkPage({ headers, body }: Answer): void {
  must(lists(headers.vary).includes('accept'), `Vary is ${headers.vary}, of a page`)
  if (!headers['content-encoding']) must(/<h1[ >]/.test(body.toString('utf8')), 'is a page without a heading')
}

function checkDeclared(answer: Answer, { content, headers: promised }: Response): void {
  const { status, headers, body } = answer
  const mediaType = mediaTypeOf(answer)
  for (const [name, schema] of Object.entries(promised)) {
    const value = headers[name.toLowerCase()]
    if (name === 'X-Markdown-Tokens') {
      must(
        (value !== undefined) === (mediaType === 'text/markdown') || status === 304,
        `X-Markdown-Tokens is ${value} on ${mediaType}`
      )
    } else must(value, `does not send ${name} with ${status}`)
    if (schema.type === 'integer' && value) must(/^\d+$/.test(String(value)), `${name} is ${value}`)
  }
  if (promised.ETag) must(/^"[\x21\x23-\x7e]+"$/.test(String(headers.etag)), `ETag is ${headers.etag}`)
  if (promised.Vary) must(lists(headers.vary).includes('accept-encoding'), `Vary is ${headers.vary}`)
  if (Object.keys(content).length === 0) return must(body.length === 0 && mediaType === '', `${status} has a body`)
  const media = content[mediaType]
  must(media, `is answered as ${mediaType || 'nothing'}, which is not declared for ${status}`)
  must(body.length > 0, `has an empty ${mediaType}`)
  if (headers['content-encoding']) return
  if (mediaType.endsWith('json')) {
    must(media.fits(jsonOf(answer)), `does not fit its schema: ${JSON.stringify(media.fits.errors?.slice(0, 3))}`)
  }
  if (mediaType.endsWith('xml')) {
    must(XMLValidator.validate(body.toString('utf8')) === true, `is not well-formed ${mediaType}`)
  }
  if (mediaType === 'text/calendar') {
    must(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\s*$/.test(body.toString('utf8')), 'is not a whole calendar')
  }
}

function checkRefusal(answer: Answer, declared: Response | undefined, fits: Contract['problem']): void {
  const { status, headers } = answer
  if (mediaTypeOf(answer) !== 'application/problem+json') return must(declared, `${status} is not a problem`)
  const problem = jsonOf(answer)
  const isProblem: boolean = fits(problem)
  must(isProblem, `is no problem as declared: ${JSON.stringify(fits.errors?.slice(0, 3))}`)
  must(problem.status === status, `says status ${problem.status} with ${status}`)
  must(
    String(problem.type).endsWith(`/problems/${problem.code}`),
    `has the type ${problem.type}, but the code ${problem.code}`
  )
  const codes = declared?.content['application/problem+json']?.codes
  must(!codes || codes.includes(problem.code), `says ${problem.code}, where ${codes?.join(' or ')} is declared`)
  const kept = /max-age=(\d+)/.exec(String(headers['cache-control']))
  must(
    !/immutable/.test(String(headers['cache-control'])) && Number(kept?.[1] ?? 0) <= 60,
    `lets a refusal be kept: ${headers['cache-control']}`
  )
  if (status === 429 || status === 503) {
    must(/^\d+$/.test(String(headers['retry-after'])), `Retry-After is ${headers['retry-after']}`)
  }
}

/** A request that the document allows gets its answer, or a refusal that the document explains. */
export function checkFitting(operation: Operation, request: Case, answer: Answer): void {
  const { status, body } = answer
  const { accept } = request.headers
  const refused = `fits, and is answered with ${status}: ${status >= 400 ? body.toString('utf8').slice(0, 400) : ''}`
  if (status < 300) {
    const mediaTypes = Object.keys(operation.responses[status]?.content ?? {})
    const wanted = mediaTypes.find(mediaType => mediaType === accept)
    const chosenInQuery = operation.parameters.some(({ name }) => name === 'knowledgeResponseType')
    const fixed = chosenInQuery || (operation.path.endsWith('}') && /\.\w+$/.test(request.path))
    must(!wanted || fixed || mediaTypeOf(answer) === wanted, `asks for ${wanted}, and gets ${mediaTypeOf(answer)}`)
    return must(
      fixed || mediaTypes.length < 2 || lists(answer.headers.vary).includes('accept'),
      `Vary is ${answer.headers.vary}, with several media types`
    )
  }
  // Percent-encoding makes a text longer, and a server counts what it is sent.
  if (status === 414) return must(urlOf(request).length > 2000 || longestSegment(request.path) > 100, refused)
  const made = Object.values(request.origins).includes('made')
  if (isPage(answer)) return must([400, 404, 409, 410].includes(status), refused)
  if (status === 404) return must(made, refused)
  // Not every exercise is drawn: `links.figure` tells which.
  if (status === 406) return must(String(accept).includes('image/'), refused)
  if (status === 410) return must(Object.values(request.origins).length > 0, refused)
  if (status === 409) {
    const isMade = (name: string) => [undefined, 'made'].includes(request.origins[name])
    // What is stated may not hold beside another value: the detail names that.
    const isExplained = ({ parameter, detail }: { parameter: string; detail: string }) =>
      operation.parameters.some(({ name }) => (name === parameter || detail.includes(name)) && isMade(name))
    return must(jsonOf(answer).errors.every(isExplained), refused)
  }
  must(status === 400, refused)
  // What a schema cannot say, the description does: "refused" is its word for it.
  for (const { parameter } of jsonOf(answer).errors ?? [{}]) {
    must(request.origins[parameter] !== 'learnt' && explains(operation, String(parameter)), refused)
  }
}

const longestSegment = (path: string) => Math.max(...path.split('/').map(({ length }) => length))

function explains({ parameters, body }: Operation, parameter: string): boolean {
  const schema = body?.schema.properties?.[parameter.split('.')[0] as string]
  return /\brefused\b/.test(parameters.find(({ name }) => name === parameter)?.description ?? schema?.description ?? '')
}

/** A request with a flaw is refused, and the refusal names it. */
export function checkFlawed({ flaw }: Case, answer: Answer): void {
  if (!flaw) return
  const { status, body } = answer
  const said = body.toString('utf8').slice(0, 400)
  if (flaw.isEmpty && mediaTypeOf(answer) === page) return
  must(flaw.statuses.includes(status), `is answered with ${status}, though it has a flaw (${flaw.says}): ${said}`)
  if (isPage(answer)) return
  if (mediaTypeOf(answer) !== 'application/problem+json') {
    return must(jsonOf(answer).error, `does not say what is wrong (${flaw.says}): ${said}`)
  }
  const { code, errors = [] } = jsonOf(answer)
  if (flaw.code) must(code === flaw.code, `is refused as ${code}, not as ${flaw.code} (${flaw.says})`)
  const { parameter } = flaw
  if (parameter) {
    must(
      errors.some(
        (error: { parameter: string }) => error.parameter === parameter || error.parameter.startsWith(`${parameter}.`)
      ),
      `does not name ${parameter} (${flaw.says}): ${said}`
    )
  }
}
