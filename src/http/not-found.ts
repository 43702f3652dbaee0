import { nearest } from './nearest.js'
import { ProblemError } from './problem.js'
import type { RouteMethods } from './route-methods.js'
import type { App } from './typebox.js'

/**
 * Says why no route answers: a wrong method (405, with `Allow`) or an address that is not there (404, with the nearest
 * one).
 */
export function mountNotFound (app: App, methods: RouteMethods): void {
  app.setNotFoundHandler((request, _reply) => {
    const path = request.url.split('?', 1)[0] as string
    const taken = methods.at(path)
    if (taken.length > 0) {
      const allow = [...taken, 'OPTIONS'].join(', ')
      throw new ProblemError('method-not-allowed', `This address takes ${allow}, not ${request.method}.`, { headers: { allow } })
    }
    const meant = nearest(path, methods.plainUrls())
    throw new ProblemError('not-found', `There is no such address.${meant ? ` Did you mean ${meant}?` : ''}`)
  })
}
