import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { mediaTypeChooser } from '../http/negotiate.js'
import type { Send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { once, prepare } from '../representations/prepared.js'
import { problemResponses } from './responses.js'

const swaggerUi = createRequire(import.meta.url)
const day = 'public, max-age=86400'
const fiveMinutes = 'public, max-age=300'

const page = (base: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back Pain Guidance API</title>
<link rel="icon" type="image/png" href="${base}/docs/favicon-32x32.png">
<link rel="stylesheet" href="${base}/docs/swagger-ui.css">
</head>
<body>
<main id="swagger-ui"><noscript>This page needs JavaScript. The same is at <a href="${base}/openapi.json">openapi.json</a>.</noscript></main>
<script src="${base}/docs/swagger-ui-bundle.js"></script>
<script src="${base}/docs/start.js"></script>
</body>
</html>
`

const start = (base: string) => `SwaggerUIBundle({
  url: '${base}/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null
})
`

/** The OpenAPI document, the page that shows it, the API catalogue (RFC 9727), and the way to them from `/`. */
export function mountDocs (app: App, { base, openApiFile, send, sendPage }: { base: string, openApiFile: string, send: Send, sendPage: Send }): void {
  const file = (type: string, read: () => string | Buffer, cacheControl = day) =>
    once(() => prepare(read(), { 'content-type': type, 'cache-control': cacheControl, vary: 'Accept-Encoding' }))
  const asset = (name: string) => () => readFileSync(swaggerUi.resolve(`swagger-ui-dist/${name}`))

  const pages = {
    '/docs': file('text/html; charset=utf-8', () => page(base), fiveMinutes),
    '/docs/start.js': file('text/javascript; charset=utf-8', () => start(base), fiveMinutes),
    '/docs/swagger-ui.css': file('text/css; charset=utf-8', asset('swagger-ui.css')),
    '/docs/swagger-ui-bundle.js': file('text/javascript; charset=utf-8', asset('swagger-ui-bundle.js')),
    '/docs/favicon-32x32.png': file('image/png', asset('favicon-32x32.png'))
  }
  for (const [url, prepared] of Object.entries(pages)) {
    app.get(url, { schema: { hide: true } }, (request, reply) => sendPage(request, reply, prepared()))
  }

  const document = file('application/json; charset=utf-8', () => readFileSync(openApiFile), fiveMinutes)
  const unchanged = { 304: { description: 'Not changed since the answer that `If-None-Match` names.' } }
  app.get('/openapi.json', {
    schema: {
      operationId: 'getOpenApi',
      summary: 'The OpenAPI document',
      description: 'This document, made from the schemas that check the answers.',
      tags: ['Discovery'],
      response: {
        200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: Type.Object({ openapi: Type.String() }, { additionalProperties: true }), example: { openapi: '3.1.1' } } } },
        ...unchanged,
        ...problemResponses()
      }
    }
  }, (request, reply) => send(request, reply, document()))

  const catalogue = file('application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"', () => JSON.stringify(linkset(base)), fiveMinutes)
  const Target = Type.Array(Type.Object({ href: Type.String(), type: Type.Optional(Type.String()) }))
  app.get('/.well-known/api-catalog', {
    schema: {
      operationId: 'getApiCatalog',
      summary: 'API catalogue',
      description: 'Where the API, its description and its documentation are (RFC 9727).',
      tags: ['Discovery'],
      response: {
        200: {
          description: 'A linkset (RFC 9264).',
          content: { 'application/linkset+json': { schema: Type.Object({ linkset: Type.Array(Type.Object({ anchor: Type.String() }, { additionalProperties: Target })) }) } }
        },
        ...unchanged,
        ...problemResponses()
      }
    },
    config: { example: '/.well-known/api-catalog' }
  }, (request, reply) => send(request, reply, catalogue()))

  app.get('/', { schema: { hide: true } }, (request: FastifyRequest, reply: FastifyReply) => {
    const to = wantsPage(request.headers.accept) === 'text/html' ? '/docs' : '/v1'
    return reply.header('vary', 'Accept').header('cache-control', fiveMinutes).redirect(base + to, 302)
  })
}

const wantsPage = mediaTypeChooser(['application/json', 'text/html', 'text/markdown', 'application/ld+json'])

function linkset (base: string) {
  return {
    linkset: [{
      anchor: `${base}/v1`,
      'service-desc': [{ href: `${base}/openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: `${base}/docs`, type: 'text/html' }],
      status: [{ href: `${base}/health/ready`, type: 'application/json' }],
      license: [{ href: 'https://creativecommons.org/licenses/by/4.0/' }]
    }]
  }
}
