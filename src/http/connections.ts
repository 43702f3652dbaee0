import { readFileSync } from 'node:fs'

/**
 * File descriptors that connections leave for the process itself: its own, the content, and what is loaded when it is
 * first asked for.
 */
const reserved = 48

/**
 * Connections that may be open at once, from the limits of the process as Linux tells them: a module that could not be
 * opened once is lost to Node for ever.
 */
export function mostConnections (file = '/proc/self/limits'): number {
  try {
    const [, openFiles] = /^Max open files +(\d+)/m.exec(readFileSync(file, 'utf8')) ?? []
    return Math.max(1, Number(openFiles ?? Infinity) - reserved)
  } catch {
    return Infinity
  }
}
