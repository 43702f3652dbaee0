import { connect } from 'node:net'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { packageRoot } from '../../../src/config.js'

export { until } from '../../redis.js'

/** A row of docs/faults.md. What was seen is what `run` gives back, so that the document cannot say anything else. */
export interface Fault {
  what: string
  sent: string
  seen: string
}

const file = join(packageRoot, 'docs/faults.md')

/** Tries faults, and at last holds their part of the document against what was seen. */
export function faultsOf(t: Test, part: string) {
  const rows: Fault[] = []
  const tried: Array<Promise<unknown>> = []

  const fault = (what: string, sent: string, seen: string, run: (t: Test) => Promise<string>): void => {
    rows.push({ what, sent, seen })
    tried.push(
      new Promise(resolve => {
        t.test(`${what}: ${sent}`, async t => {
          t.teardown(resolve as () => void)
          t.equal(await run(t), seen)
        })
      })
    )
  }

  /** When every fault was tried. */
  const settled = () => Promise.all(tried)

  const holdDocument = () =>
    t.test(`docs/faults.md tells what was seen: ${part}`, async t => {
      await settled()
      const lines = rows.map(
        ({ what, sent, seen }) => `| ${[what, sent, seen].map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
      )
      const table = `<!-- ${part} -->\n| fault | what was sent or done | what was seen |\n| --- | --- | --- |\n${lines.join('')}<!-- /${part} -->`
      const written = readFileSync(file, 'utf8')
      const now = written.replace(new RegExp(`<!-- ${part} -->[^]*<!-- /${part} -->`), () => table)
      if (process.env.WRITE_GOLDEN) writeFileSync(file, now)
      t.equal(now.includes(table), true, 'the document has a place for it')
      t.equal(written, now)
    })

  return { fault, settled, holdDocument }
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** What came back on a connection of its own, and whether the server ended it. */
export interface Said {
  answers: Answer[]
  closed: boolean
}

/** Sends bytes, and after the answers to them one honest request: the connection is open if that is answered too. */
export function talk(port: number, sent: string | Buffer, expected = 1): Promise<Said> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    let bytes = Buffer.alloc(0)
    let asked = false
    socket.on('error', () => {})
    socket.on('data', data => {
      bytes = Buffer.concat([bytes, data])
      if (asked || answersIn(bytes).length < expected) return
      asked = true
      socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    })
    socket.on('close', () => {
      const answers = answersIn(bytes)
      const closed = !(asked && answers.length > expected)
      resolve({ answers: closed ? answers : answers.slice(0, -1), closed })
    })
    socket.write(typeof sent === 'string' ? Buffer.from(sent, 'latin1') : sent)
  })
}

/** The whole answers at the start of what came in. */
export function answersIn(bytes: Buffer): Answer[] {
  const answers: Answer[] = []
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n\r\n', at)
    if (end < 0) return answers
    const [first = '', ...lines] = bytes.toString('latin1', at, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
    )
    const length = Number(headers['content-length'] ?? 0)
    if (bytes.length < end + 4 + length) return answers
    at = end + 4 + length
    answers.push({ status: Number(first.split(' ')[1]), headers, body: bytes.toString('utf8', end + 4, at) })
  }
}

/** An answer in a few words: its status, and the code of its problem where it is one. */
export const inWords = ({ status, headers, body }: Answer): string =>
  headers['content-type'] === 'application/problem+json' ? `${status} \`${JSON.parse(body).code}\`` : String(status)

/** What was said, in the words of the document. */
export const told = ({ answers, closed }: Said): string =>
  [...answers.map(inWords), ...(closed ? ['closed'] : [])].join(', ')
