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

  let router: FindMyWay.Instance<FindMyWay.HTTPVersion.V1> | undefined
  const methodsAt = (path: string): string[] => {
    router ??= routerOf(methodsByUrl)
    const methods: ReadonlySet<string> | undefined = router.find('GET', path)?.store
    return methods ? [...methods, 'OPTIONS'].sort() : []
  }

  app.setNotFoundHandler((request, _reply) => {
    const path = request.url.split('?', 1)[0] as string
    const allowed = methodsAt(path)
    if (allowed.length > 0) {
      const allow = allowed.join(', ')
      throw new ProblemError('method-not-allowed', `This address takes ${allow}, not ${request.method}.`, { headers: { allow } })
    }
    const meant = nearest(path, [...methodsByUrl.keys()].filter(url => !/[:*]/.test(url)))
    throw new ProblemError('not-found', `There is no such address.${meant ? ` Did you mean ${meant}?` : ''}`)
  })
}

/** A router that finds which methods an address takes, whatever the method asked for. */
function routerOf (methodsByUrl: ReadonlyMap<string, ReadonlySet<string>>) {
  const router = FindMyWay({ ignoreTrailingSlash: true })
  for (const [url, methods] of methodsByUrl) {
    if (url !== '*') router.on('GET', url, () => {}, methods)
  }
  return router
}
