import { readFileSync } from 'node:fs'
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Content } from '../content/load.js'
import { mediaTypeChooser } from '../http/negotiate.js'
import { send, varyBy } from '../http/send.js'
import type { App } from '../http/typebox.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { toLlmsText } from '../representations/llms.js'
import { prepare } from '../representations/prepared.js'
import { problemResponses, unchanged } from './responses.js'

const cacheControl = 'public, max-age=300'
const linksetType = 'application/linkset+json'
const Targets = Type.Array(Type.Object({ href: Type.String(), type: Type.Optional(Type.String()) }))
const Linkset = Type.Object({ linkset: Type.Array(Type.Object({ anchor: Type.String() }, { additionalProperties: Targets })) })

/** Where to begin: the OpenAPI document, the API catalogue (RFC 9727), the map for language models, and the way in from `/`. */
export function mountDiscovery (app: App, { publications, openApiFile }: { publications: Live, openApiFile: string }): void {
  const { base } = publications
  const prepared = (type: string, read: (content: Content) => string) => publications.kept(({ latest }) =>
    prepare(read(latest.content), { 'content-type': type, 'cache-control': cacheControl, vary: 'Accept-Encoding' }))
  const document = prepared(media.json.contentType, () => openApiAt(base, readFileSync(openApiFile, 'utf8')))
  const llms = prepared('text/plain; charset=utf-8', content => toLlmsText(content, base))
  const catalogue = prepared(`${linksetType}; profile="https://www.rfc-editor.org/info/rfc9727"`, content => JSON.stringify(linkset(base, content)))

  app.get('/openapi.json', {
    schema: {
      operationId: 'getOpenApi',
      summary: 'The OpenAPI document',
      description: 'This document, made from the schemas that check the answers.',
      tags: ['Discovery'],
      response: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: Type.Object({ openapi: Type.String() }, { additionalProperties: true }), example: { openapi: '3.1.1' } } }
        },
        ...unchanged,
        ...problemResponses()
      }
    }
  }, onDocument)

  app.get('/.well-known/api-catalog', {
    schema: {
      operationId: 'getApiCatalog',
      summary: 'API catalogue',
      description: 'Where the API, its description and its documentation are (RFC 9727).',
      tags: ['Discovery'],
      response: { 200: { description: 'A linkset (RFC 9264).', content: { [linksetType]: { schema: Linkset } } }, ...unchanged, ...problemResponses() }
    },
    config: { example: '/.well-known/api-catalog' }
  }, onCatalogue)

  app.get('/llms.txt', {
    schema: {
      operationId: 'getLlmsText',
      summary: 'The map for language models',
      description: 'What this is, how to ask, and the Markdown address of every item (llmstxt.org).',
      tags: ['Discovery'],
      response: { 200: { description: 'Markdown, as plain text.', content: { 'text/plain': { schema: Type.String() } } }, ...unchanged, ...problemResponses() }
    },
    config: { example: '/llms.txt' }
  }, onLlms)

  app.get('/', { schema: { hide: true } }, onRoot)

  function onDocument (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, document())
  }

  function onCatalogue (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, catalogue())
  }

  function onLlms (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, llms())
  }

  function onRoot (request: FastifyRequest, reply: FastifyReply) {
    const to = preferred(request.headers.accept) === 'text/html' ? '/docs' : '/v1'
    return varyBy(reply, 'Accept').header('cache-control', cacheControl).redirect(base + to, 302)
  }
}

const preferred = mediaTypeChooser(['application/json', 'text/html', 'text/markdown', 'application/ld+json'])

/** The committed document, with the address of this server where it has one. */
function openApiAt (base: string, committed: string): string {
  return base ? JSON.stringify({ ...JSON.parse(committed), servers: [{ url: base, description: 'This server' }] }) : committed
}

function linkset (base: string, { release, safety }: Content) {
  const at = `${base}/v1/safety`
  // What has to be known of a service besides how to call it (RFC 8631).
  const about = safety && { 'service-meta': [{ href: at, type: media.json.mediaType }, { href: at + media.markdown.suffix, type: media.markdown.mediaType }] }
  return {
    linkset: [{
      anchor: `${base}/v1`,
      'service-desc': [{ href: `${base}/openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: `${base}/docs`, type: 'text/html' }],
      status: [{ href: `${base}/health/ready`, type: 'application/json' }],
      ...about,
      license: [{ href: release.licence.url }]
    }]
  }
}
