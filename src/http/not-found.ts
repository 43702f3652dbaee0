import { nearest } from './nearest.js'
import { plainPaths } from './plain-path.js'
import { problemCacheControl, ProblemError } from './problem.js'
import type { RouteMethods } from './route-methods.js'
import type { App } from './typebox.js'

/**
 * Says why no route answers: a wrong method (405, with `Allow`) or an address that is not there (404, with the nearest
 * one). Where only the spelling of the address is wrong, it leads on (308).
 */
export function mountNotFound(app: App, base: string, methods: RouteMethods): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] as string
    const taken = methods.at(path)
    if (taken.length > 0) {
      const allow = [...taken, 'OPTIONS'].join(', ')
      throw new ProblemError('method-not-allowed', `This address takes ${allow}, not ${request.method}.`, {
        headers: { allow }
      })
    }
    const plain = plainPaths(path).find(candidate => methods.at(candidate).includes(request.method))
    if (plain) {
      const location = base + plain + request.url.slice(path.length)
      return reply.header('cache-control', problemCacheControl('not-found')).redirect(location, 308)
    }
    const meant = nearest(path, methods.plainUrls())
    throw new ProblemError('not-found', `There is no such address.${meant ? ` Did you mean ${meant}?` : ''}`)
  })
}
