import pino from 'pino'

/** Bytes of log lines that may wait for whoever reads them; what comes beyond is left out, and counted. */
const mostWaiting = 1_000_000
/** Milliseconds for the last lines to get out. */
const lastPatience = 500

export interface LogOutput {
  destination: pino.DestinationStream
  /** How many lines were left out. */
  dropped: () => number
  /** Writes what is waiting; resolves when it is out, or when nobody takes it. */
  finish: () => Promise<void>
}

/**
 * Standard output for log lines: a reader that stopped, a closed pipe or a full disk costs lines, never the service or
 * its end.
 */
export function logOutput(): LogOutput {
  let dropped = 0
  let failing = false
  let ending = false
  const destination = pino.destination({
    sync: false,
    minLength: 16_000,
    periodicFlush: 250,
    maxLength: mostWaiting,
    retryEAGAIN: () => !ending
  })
  destination.on('drop', () => {
    dropped++
  })
  destination.on('error', () => {
    failing = true
  })
  destination.on('write', () => {
    failing = false
  })
  // Before pino's own flush at the exit, which waits for ever where nothing can be written.
  process.prependListener('exit', () => {
    ending = true
    try {
      if (!failing) destination.flushSync()
    } catch {
      // Nobody reads it.
    }
    destination.destroy()
  })

  return {
    destination,
    dropped: () => dropped,
    finish: () =>
      new Promise(resolve => {
        setTimeout(resolve, lastPatience)
        if (!failing) destination.flush(() => resolve())
      })
  }
}
