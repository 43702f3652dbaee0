import { buildApp, servedOf, type AppDeps } from './app.js'
import { loadLibrary } from './content/library.js'
import { ContentError } from './content/problems.js'
import type { LeadTo } from './http/door.js'
import type { App } from './http/typebox.js'

/** So many problems of a refused release are told in readiness; the log has all. */
const mostTold = 3

export interface Reloader {
  /**
   * Loads the data folder anew, checks it, and puts it in the place of what is served; one load at a time. Never
   * rejects.
   */
  reload: () => Promise<void>
  /** Closes the app that answers now. */
  close: () => Promise<void>
}

interface Reloading extends Pick<Required<AppDeps>, 'config' | 'logger' | 'instance'>, Pick<AppDeps, 'maxEventLoopDelay'> {
  first: App
  leadTo: LeadTo
}

/**
 * Keeps the content of a running server fresh: new content is loaded and checked beside the old, and takes over in one
 * step or not at all.
 */
export function reloader ({ config, logger, instance, first, leadTo, maxEventLoopDelay }: Reloading): Reloader {
  let current = first
  let last = Promise.resolve()

  const load = async () => {
    const library = loadLibrary(config.dataDir, config.checkedFile)
    const served = servedOf(library)
    instance.refused = undefined
    if (served.digest === instance.served.digest) return logger.info(served, 'content: nothing has changed')
    const next = buildApp({ config, library, logger, instance, maxEventLoopDelay })
    await next.ready()
    next.prepareReaders?.()
    const old = current
    leadTo(next)
    current = next
    instance.served = served
    instance.swaps++
    logger.info(served, 'content: new content is served')
    // Requests on their way are still answered by it: closing an app that does not listen ends its timers, not its
    // answers.
    await old.close()
  }

  const refuse = (error: Error) => {
    const problems = error instanceof ContentError ? error.problems : [{ file: config.dataDir, path: '', message: error.message }]
    instance.refusals++
    instance.refused = { at: new Date().toISOString(), problems: problems.slice(0, mostTold).map(({ file, path }) => `${file}:${path}`) }
    logger.error({ problems, served: instance.served }, 'content: refused, what was served before is still served')
  }

  return {
    reload: () => last = last.then(load).catch(refuse),
    close: () => last.then(() => current.close())
  }
}
