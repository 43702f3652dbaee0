import { setTimeout as wait } from 'node:timers/promises'
import type { App } from './typebox.js'

/** Whether the instance takes work: not all of it before it has started, less and less before it leaves. */
export interface Readiness {
  starting: boolean
  draining: boolean
}

/** Milliseconds in which load balancers can see that the instance is leaving, before it stops listening. */
export const drainTime = 1000
/** Milliseconds in which answers that are on their way may still go out, once nobody is let in any more. */
export const lastAnswers = 5000
/** Milliseconds after which an orderly end is given up. */
export const mostPatience = 10_000

type Pause = (milliseconds: number) => Promise<unknown>

/**
 * Says in readiness that the instance is leaving, waits to be seen, and closes; whoever holds a connection open then is
 * cut off in the end.
 */
export async function leave(app: App, readiness: Readiness, pause: Pause = wait): Promise<void> {
  readiness.draining = true
  await pause(drainTime)
  pause(lastAnswers).then(() => app.server.closeAllConnections())
  await app.close()
}
