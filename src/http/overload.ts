import underPressure from '@fastify/under-pressure'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

/** Milliseconds by which the event loop may lag before new requests are turned away. */
const mostDelay = 1000

/** Turns requests away with 503 while the process cannot keep up; a route opts out with a `config.pressureHandler` of its own. */
export function mountOverloadProtection (app: App): void {
  app.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    pressureHandler: turnAway
  })
}

/** Says that the process is too busy; the seconds in `Retry-After` are a guess on the safe side. */
export function turnAway (): never {
  throw new ProblemError('overloaded', 'The server is busy. Please ask again in a moment.', { headers: { 'retry-after': '10' } })
}
