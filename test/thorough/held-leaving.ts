import { once } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'
import { drainTime, mostPatience } from '../../src/http/leaving.js'

// Loaded into a server before its program: the time in which it can be seen leaving is over when the test says so
// (SIGCONT), and its end is not given up before, however busy the machine is.
const { setTimeout: wait } = timers

function heldWait(milliseconds?: number, ...rest: [unknown?, object?]): Promise<unknown> {
  // A timer goes on from where it would have gone on without this.
  if (milliseconds === drainTime) return once(process, 'SIGCONT').then(() => wait(1))
  if (milliseconds === mostPatience) return new Promise(() => {})
  return wait(milliseconds, ...rest)
}
timers.setTimeout = heldWait as typeof wait
syncBuiltinESMExports()
