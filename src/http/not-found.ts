import type { HTTPMethods } from 'fastify'
import FindMyWay from 'find-my-way'
import { nearest } from './nearest.js'
import { ProblemError } from './problem.js'
import type { App } from './typebox.js'

/** Says why no route answers: a wrong method (405, with `Allow`) or an address that is not there (404, with the nearest one). */
export function mountNotFound (app: App): void {
  const methodsByUrl = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByUrl.get(url) ?? new Set()
    for (const each of [method].flat()) methods.add(each)
    methodsByUrl.set(url, methods)
  })

  app.setNotFoundHandler((request, _reply) => {
    const path = request.url.split('?', 1)[0] as string
    const allowed = methodsAt(methodsByUrl, path)
    if (allowed.length > 0) {
      const allow = allowed.join(', ')
      throw new ProblemError('method-not-allowed', `This address takes ${allow}, not ${request.method}.`, { headers: { allow } })
    }
    const meant = nearest(path, [...methodsByUrl.keys()].filter(url => !/[:*]/.test(url)))
    throw new ProblemError('not-found', `There is no such address.${meant ? ` Did you mean ${meant}?` : ''}`)
  })
}

function methodsAt (methodsByUrl: ReadonlyMap<string, ReadonlySet<string>>, path: string): string[] {
  const router = FindMyWay({ ignoreTrailingSlash: true })
  for (const [url, methods] of methodsByUrl) {
    if (url !== '*') router.on('GET' as HTTPMethods & 'GET', url, () => {}, methods)
  }
  return [...(router.find('GET', path)?.store as Set<string> | undefined) ?? []].sort()
}
