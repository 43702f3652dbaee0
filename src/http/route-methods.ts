import FindMyWay from 'find-my-way'
import type { App } from './typebox.js'

export interface RouteMethods {
  /** The methods that an address takes, in the order of the alphabet; none when nothing is there. */
  at: (path: string) => string[]
  /** Every address without a parameter in it. */
  plainUrls: () => string[]
}

/** Watches which routes are added, so that wrong methods and preflights are told what an address takes. */
export function watchRouteMethods(app: App): RouteMethods {
  const methodsByUrl = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByUrl.get(url) ?? new Set()
    for (const each of [method].flat()) methods.add(each)
    methodsByUrl.set(url, methods)
  })

  let router: FindMyWay.Instance<FindMyWay.HTTPVersion.V1> | undefined
  return {
    at(path) {
      router ??= routerOf(methodsByUrl)
      const methods: ReadonlySet<string> | undefined = router.find('GET', path)?.store
      return methods ? [...methods].sort() : []
    },
    plainUrls: () => [...methodsByUrl.keys()].filter(url => !/[:*]/.test(url))
  }
}

/** A router that finds which methods an address takes, whatever the method asked for. */
function routerOf(methodsByUrl: ReadonlyMap<string, ReadonlySet<string>>) {
  const router = FindMyWay({ ignoreTrailingSlash: true })
  for (const [url, methods] of methodsByUrl) {
    if (url !== '*') router.on('GET', url, () => {}, methods)
  }
  return router
}
