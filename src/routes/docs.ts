import { readFileSync } from 'node:fs'
import { policyOf } from '../http/headers.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { once, prepare } from '../representations/prepared.js'

const page = (prefix: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back Pain Guidance API</title>
<link rel="icon" type="image/png" href="${prefix}/docs/favicon-32x32.png">
<link rel="stylesheet" href="${prefix}/docs/swagger-ui.css">
<link rel="stylesheet" href="${prefix}/docs/docs.css">
</head>
<body>
<div id="swagger-ui"><noscript>This page needs JavaScript. The same is at <a href="${prefix}/openapi.json">openapi.json</a>.</noscript></div>
<script src="${prefix}/docs/swagger-ui-bundle.js"></script>
<script src="${prefix}/docs/docs.js"></script>
</body>
</html>
`

/** The page needs its own scripts, styles and requests. */
const pagePolicy = policyOf({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'"
})

interface Deps {
  base: string
  /** Swagger UI. */
  docsFolder: string
  /** What is ours beside it. */
  browserFolder: string
}

/** The documentation page: Swagger UI from the folder of its files, prepared like every other answer. */
export function mountDocs(app: App, { base, docsFolder, browserFolder }: Deps): void {
  // Without the host, so that the page works under every name that the server is reached by.
  const prefix = base && new URL(base).pathname.replace(/\/$/, '')
  const file = (type: string, maxAge: number, read: () => string | Buffer) =>
    once(() =>
      prepare(read(), { 'content-type': type, 'cache-control': `public, max-age=${maxAge}`, vary: 'Accept-Encoding' })
    )
  const asset = (name: string) => () => readFileSync(`${docsFolder}/${name}`)
  const own = (name: string) => () => readFileSync(`${browserFolder}/${name}`)
  const day = 86_400

  const files = {
    '/docs': file('text/html; charset=utf-8', 300, () => page(prefix)),
    '/docs/docs.js': file('text/javascript; charset=utf-8', 300, own('docs.js')),
    '/docs/docs.css': file('text/css; charset=utf-8', 300, own('docs.css')),
    '/docs/swagger-ui.css': file('text/css; charset=utf-8', day, asset('swagger-ui.css')),
    '/docs/swagger-ui-bundle.js': file('text/javascript; charset=utf-8', day, asset('swagger-ui-bundle.js')),
    '/docs/favicon-32x32.png': file('image/png', day, asset('favicon-32x32.png'))
  }
  for (const [url, prepared] of Object.entries(files)) {
    app.get(url, { schema: { hide: true } }, (request, reply) =>
      send(request, reply.header('content-security-policy', pagePolicy), prepared())
    )
  }
}
