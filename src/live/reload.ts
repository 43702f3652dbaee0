import { setImmediate as turn } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ReadFiles } from '../content/files.js'
import { holdData, libraryOf, type Library } from '../content/library.js'
import { ContentError } from '../content/problems.js'
import { prepareEngines, type Live } from '../representations/live.js'
import type { Editions } from '../representations/editions.js'

/** So many problems of a refused release are told in readiness; the log has all. */
const mostTold = 3

interface Reloading {
  live: Live
  logger: Logger
  dataDir: string
  /** Reads and checks, elsewhere; gives nothing where the digest is still right. */
  read: (dataDir: string, digest: string) => Promise<ReadFiles | undefined>
  publish: (library: Library) => Editions
}

/**
 * Makes what keeps the content of a running server fresh: new content is read, checked and prepared beside the old, and
 * takes over whole or not at all. Whoever asks while that goes on is answered by one more load for all of them.
 */
export function reloader({ live, logger, dataDir, read, publish }: Reloading): () => Promise<void> {
  let loading: Promise<void> | undefined
  let isAskedAgain = false

  const load = async () => {
    const files = await read(dataDir, live.served().digest)
    live.refused = undefined
    if (!files) return logger.info(live.served(), 'content: nothing has changed')
    const holding = holdData(files)
    await turn()
    const next = publish(libraryOf(holding))
    await turn()
    await prepareEngines(next)
    live.replace(next)
    logger.info(live.served(), 'content: new content is served')
  }

  const refuse = (error: Error) => {
    const problems =
      error instanceof ContentError ? error.problems : [{ file: dataDir, path: '', message: error.message }]
    live.refusals++
    live.refused = {
      at: new Date().toISOString(),
      problems: problems.slice(0, mostTold).map(({ file, path }) => `${file}:${path}`)
    }
    logger.error({ problems, served: live.served() }, 'content: refused, what was served before is still served')
  }

  const loadWhileAsked = async () => {
    do {
      isAskedAgain = false
      await load().catch(refuse)
    } while (isAskedAgain)
    loading = undefined
  }

  return () => {
    if (loading) isAskedAgain = true
    return (loading ??= loadWhileAsked())
  }
}
