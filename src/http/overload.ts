import underPressure from '@fastify/under-pressure'
import type { FastifyRequest } from 'fastify'
import type { Readiness } from './leaving.js'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

/** Milliseconds by which the event loop may lag before nobody is answered any more. */
const mostDelay = 1000

/**
 * Turns requests away with 503 while the process cannot keep up, or has just begun: at half of the most delay those
 * whose answers have to be worked out, beyond it prepared answers too. A route opts out with a `config.pressureHandler`
 * of its own.
 */
export function mountOverloadProtection(app: App, readiness: Readiness, maxEventLoopDelay = mostDelay): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (readiness.starting && !request.routeOptions.config.pressureHandler) turnAway(request, false)
    done()
  })
  app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelay / 2,
    pressureHandler: (request, _reply, _type, delay) => turnAway(request, Number(delay) > maxEventLoopDelay)
  })
}

/** Says that the process is too busy for a request; the seconds in `Retry-After` are a guess on the safe side. */
export function turnAway({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>, isForAll: boolean): void {
  if (!isForAll && !routeOptions.config.costly) return
  throw new ProblemError('overloaded', 'The server is busy. Please ask again in a moment.', {
    headers: { 'retry-after': '10' }
  })
}
