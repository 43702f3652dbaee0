import { setTimeout as wait } from 'node:timers/promises'
import fc, { type Arbitrary } from 'fast-check'
import { fitting, urlOf, type Case, type Learnt } from './cases.js'
import { Broken, checkAnswer, checkFitting, checkFlawed, isBusy, jsonOf, must } from './checks.js'
import type { Contract, Operation } from './document.js'
import { flawed } from './flaws.js'
import type { Answer, Ask, Transport } from './transports.js'
import { bodyReversed, twins } from './twins.js'

export interface Tally {
  name: string
  fitting: number
  flawed: number
  twins: number
  followed: number
  waited: number
  statuses: Record<string, number>
  failures: string[]
}

export interface Terms {
  /** Cases of each kind for each operation; a case that fits is asked twice, in two ways. */
  runs: number
  seed: number
  /** Milliseconds for each operation at most. */
  time?: number
}

/** Attempts to make a counterexample smaller. */
const mostShrinks = 300

/** Addresses to follow from the answers to one operation. */
const mostLinks = 20

/** Sends what the document allows and what it does not to every operation, and holds each answer to it. */
export function campaign(contract: Contract, transport: Transport, learnt: Learnt) {
  const resolved = new Map<string, Promise<Answer>>()
  const once = (url: string) => {
    const asked = resolved.get(url) ?? transport({ method: 'GET', url })
    resolved.set(url, asked)
    return asked
  }
  /** The answer to a link; one that has an operation is kept to it, and lacks only what the link leaves open. */
  const follow = async (url: string) => {
    const answer = await once(url)
    const operation = operationAt(contract, url)
    if (operation) checkAnswer(operation, contract, answer)
    must(answer.status === (operation && lacks(operation, url) ? 400 : 200), `is answered with ${answer.status}`)
  }

  return async (operation: Operation, { runs, seed, time }: Terms): Promise<Tally> => {
    const tally: Tally = {
      name: operation.name,
      fitting: 0,
      flawed: 0,
      twins: 0,
      followed: 0,
      waited: 0,
      statuses: {},
      failures: []
    }
    const links = new Set<string>()

    /** The answer, kept to what every answer has to be; a busy server is asked again when it says so, a few times. */
    const ask = async (what: Ask, patience = 5): Promise<Answer> => {
      const answer = await transport(what)
      tally.statuses[answer.status] = (tally.statuses[answer.status] ?? 0) + 1
      if (what.method !== 'HEAD') checkAnswer(operation, contract, answer)
      if (!isBusy(answer) || patience === 0) return answer
      tally.waited++
      await wait(Number(answer.headers['retry-after']) * 1000)
      return ask(what, patience - 1)
    }
    const askCase = ({ method, headers, body, ...address }: Case) => ask({ method, url: urlOf(address), headers, body })
    const withProblem = async (answer: Answer) => {
      if (!String(answer.headers['content-type']).startsWith('application/problem')) return
      const { type } = jsonOf(answer)
      must((await once(pathOf(type))).status === 200, `has the type ${type}, which does not answer`)
    }

    const onFitting = async ([request, twin]: [Case, number]) => {
      const answer = await askCase(request)
      tally.fitting++
      checkFitting(operation, request, answer)
      await withProblem(answer)
      for (const [, target] of String(answer.headers.link ?? '').matchAll(/<(\/[^>]*)>/g)) links.add(target as string)
      if (/json/.test(String(answer.headers['content-type'])) && !answer.headers['content-encoding']) {
        collectLinks(jsonOf(answer), links)
      }
      const all =
        answer.headers.etag === undefined || answer.status !== 200
          ? []
          : operation.method === 'GET'
            ? twins
            : [bodyReversed]
      const other = all[twin % all.length]
      if (!other) return
      tally.twins++
      const twinAsk = {
        method: request.method,
        url: urlOf(request),
        headers: request.headers,
        body: request.body,
        ...other.ask(request, answer)
      }
      try {
        other.check(answer, await ask(twinAsk))
      } catch (error) {
        throw new Broken(`${other.says}: ${(error as Error).message}\n    ${curl(twinAsk)}`)
      }
    }
    const onFlawed = async ([request]: [Case]) => {
      const answer = await askCase(request)
      tally.flawed++
      checkFlawed(request, answer)
      await withProblem(answer)
    }

    const fits = fitting(operation, learnt)
    const attempt = async <T extends [Case, ...unknown[]]>(
      arbitrary: Arbitrary<T>,
      hold: (value: T) => Promise<void>
    ) => {
      let tries = 0
      let failed = false
      const property = fc.asyncProperty(arbitrary, async value => {
        if (failed && ++tries > mostShrinks) return
        try {
          await hold(value)
        } catch (error) {
          failed = true
          throw error
        }
      })
      const details = await fc.check(property, {
        numRuns: runs,
        seed,
        ...(time && { interruptAfterTimeLimit: time / 2 })
      })
      if (!details.failed || !details.counterexample) return
      const [{ method, headers, body, ...address }] = (details.counterexample as [T])[0]
      tally.failures.push(
        `${operation.name} ${(details.errorInstance as Error).message}\n    ${curl({ method, url: urlOf(address), headers, body })}`
      )
    }
    await attempt(fc.tuple(fits, fc.nat(999)), onFitting)
    await attempt(fc.tuple(flawed(operation, contract, fitting(operation, learnt, true))), onFlawed)

    if (tally.failures.length === 0 && !(Number(tally.statuses[200]) > 0)) {
      tally.failures.push(`${operation.name} never gave an answer`)
    }
    for (const url of [...links].filter(url => !resolved.has(pathOf(url))).slice(0, mostLinks)) {
      tally.followed++
      await follow(pathOf(url)).catch(error =>
        tally.failures.push(`${operation.name} links to ${url}, which ${(error as Error).message}`)
      )
    }
    return tally
  }
}

/** The reading operation that an address belongs to, if the document has one. */
function operationAt({ operations }: Contract, url: string): Operation | undefined {
  const { pathname } = new URL(url, 'http://localhost')
  const reading = operations.filter(({ method }) => method === 'GET')
  return (
    reading.find(({ path }) => path === pathname) ??
    reading.find(({ path }) =>
      new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname)
    )
  )
}

/** Whether an operation cannot do without a parameter that an address leaves open. */
function lacks({ parameters }: Operation, url: string): boolean {
  const { searchParams } = new URL(url, 'http://localhost')
  const inQuery = parameters.filter(({ in: place }) => place === 'query')
  // The document cannot say that one of two is needed.
  const lacksQuestion =
    inQuery.some(({ name }) => name === 'question') && !searchParams.has('q') && !searchParams.has('question')
  return lacksQuestion || inQuery.some(({ name, required }) => required && !searchParams.has(name))
}

/** An address on the same server, whether it is written with its host or not. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address, 'http://localhost')
  return pathname + search
}

/** Every member of a `links` object and every `href` that stays on this server. */
function collectLinks(value: unknown, links: Set<string>, key = ''): void {
  if (typeof value === 'string') {
    if ((key === 'links' || key === 'href') && value.startsWith('/')) links.add(value)
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) collectLinks(member, links, key === 'links' ? key : name)
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** A request as a line for a shell. */
function curl({ method, url, headers = {}, body }: Ask): string {
  const sent = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  return [
    'curl -i --path-as-is',
    method === 'HEAD' ? '-I' : `-X ${method}`,
    ...sent,
    ...(body === undefined ? [] : [`--data-binary ${quoted(String(body))}`]),
    quoted(`http://127.0.0.1:3000${url}`)
  ].join(' ')
}
