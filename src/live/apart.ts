import { fork } from 'node:child_process'
import type { ReadFiles } from '../content/files.js'
import { ContentError, type ContentProblem } from '../content/problems.js'

/** What the process that reads and checks says, one after the other; `checked` or `refused` comes last. */
export type Said =
  { file: string; bytes: Uint8Array } | { checked: 'new' | 'unchanged' } | { refused: readonly ContentProblem[] }

export interface Apart {
  /** The program that reads and checks. */
  program: string
  /** Megabytes of objects that it may hold: content needs 60, and what needs many times that is none. */
  mostMegabytes?: number
  /** Milliseconds after which it is ended: content takes one second of an idle core. */
  deadline?: number
  /** Ends it. */
  signal?: AbortSignal
}

/**
 * Reads and checks a data folder in a process of its own: whatever is in it, only that process can run out of memory or
 * of time. Gives the bytes that are right; nothing where they are those that `digest` names. Throws ContentError with
 * all that is wrong, or why nothing can be said.
 */
export async function readApart(
  dataDir: string,
  digest: string,
  { program, mostMegabytes = 192, deadline = 60_000, signal }: Apart
): Promise<ReadFiles | undefined> {
  const files = new Map<string, Buffer>()
  let last: Said | undefined
  const child = fork(program, [dataDir, digest], {
    // They come after NODE_OPTIONS, and go before it.
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    // Where it runs out of memory, it says so at length.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    killSignal: 'SIGKILL',
    timeout: deadline,
    ...(signal && { signal })
  })
  child.on('message', said => {
    last = said as Said
    if ('file' in last) files.set(last.file, Buffer.from(last.bytes))
  })
  const [code, by] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (code, by) => resolve([code, by]))
  })
  if (last && 'refused' in last) throw new ContentError(last.refused)
  if (last && 'checked' in last) return last.checked === 'new' ? files : undefined
  throw new Error(
    `it could not be checked: the process that did it ended early (${by ?? code}), for want of memory or of time`
  )
}
