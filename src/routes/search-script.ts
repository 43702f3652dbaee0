import { readFileSync } from 'node:fs'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { prepare } from '../representations/prepared.js'

const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept-Encoding'
}

/** The script of the search page, as it stands in its file; gives its address, which names its bytes. */
export function mountSearchScript(app: App, browserFolder: string): string {
  const script = prepare(readFileSync(`${browserFolder}/search.js`), headers)
  const path = `/docs/search.${script.tag}.js`
  app.get(path, { schema: { hide: true } }, (request, reply) => send(request, reply, script))
  return path
}
