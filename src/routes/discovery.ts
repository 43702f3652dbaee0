import { readFileSync } from 'node:fs'
import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Content } from '../content/load.js'
import { Ref } from '../content/schema-helpers.js'
import type { OwnAddress } from '../http/own-address.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import type { Live } from '../representations/live.js'
import { media } from '../representations/media.js'
import { toLlmsText } from '../representations/llms.js'
import { perAddress, prepare } from '../representations/prepared.js'
import type { LatestEdition } from '../representations/editions.js'
import { problemResponses, unchanged } from './responses.js'

const cacheControl = 'public, max-age=300'
const linksetType = 'application/linkset+json'
const Targets = Type.Array(Type.Object({ href: Type.String(), type: Type.Optional(Type.String()) }))
const Linkset = Type.Object(
  {
    linkset: Type.Array(
      Type.Object({
        anchor: Type.String(),
        'service-desc': Targets,
        'service-doc': Targets,
        status: Targets,
        'service-meta': Type.Optional(Targets),
        license: Targets
      })
    )
  },
  { $id: 'Linkset', description: 'Links of the API (RFC 9264), by relation.' }
)
export const discoverySchemas = [Linkset]

interface Deps {
  editions: Live
  /** Where the server is, for whoever cannot resolve an address by themselves. */
  addressOf: OwnAddress
  openApiFile: string
  assistantFile: string
}

/** Where to begin: the OpenAPI document, the API catalogue (RFC 9727) and the map for language models. */
export function mountDiscovery(app: App, { editions, addressOf, openApiFile, assistantFile }: Deps): void {
  const prepared = (type: string, write: (base: string, latest: LatestEdition) => string) =>
    editions.kept(({ latest }) =>
      perAddress(base =>
        prepare(write(base, latest), {
          'content-type': type,
          'cache-control': cacheControl,
          vary: 'Accept-Encoding'
        })
      )
    )
  const document = prepared(media.json.contentType, base => openApiAt(base, openApiFile))
  const assistants = prepared(media.json.contentType, base => openApiAt(base, assistantFile))
  const llms = prepared('text/plain; charset=utf-8', (base, latest) => toLlmsText(latest, base))
  const catalogue = prepared(`${linksetType}; profile="https://www.rfc-editor.org/info/rfc9727"`, (base, { content }) =>
    JSON.stringify(linkset(base, content))
  )

  app.get(
    '/openapi.json',
    documentRoute({
      operationId: 'getOpenApi',
      summary: 'The OpenAPI document',
      description: 'This document, made from the schemas that check the answers.'
    }),
    onDocument
  )

  app.get(
    '/openapi-assistant.json',
    documentRoute({
      operationId: 'getAssistantOpenApi',
      summary: 'The OpenAPI document for assistants',
      description:
        'What assistants need, from the same schemas: few operations with short descriptions, no examples, the address of this server.'
    }),
    onAssistants
  )

  app.get(
    '/.well-known/api-catalog',
    {
      schema: {
        operationId: 'getApiCatalog',
        summary: 'API catalogue',
        description: 'Where the API, its description and its documentation are (RFC 9727).',
        tags: ['Discovery'],
        response: {
          200: { description: 'A linkset (RFC 9264).', content: { [linksetType]: { schema: Ref(Linkset) } } },
          ...unchanged,
          ...problemResponses()
        }
      },
      config: { example: '/.well-known/api-catalog' }
    },
    onCatalogue
  )

  app.get(
    '/llms.txt',
    {
      schema: {
        operationId: 'getLlmsText',
        summary: 'The map for language models',
        description: 'What this is, how to ask, and the Markdown address of every item (llmstxt.org).',
        tags: ['Discovery'],
        response: {
          200: { description: 'Markdown, as plain text.', content: { 'text/plain': { schema: Type.String() } } },
          ...unchanged,
          ...problemResponses()
        }
      },
      config: { example: '/llms.txt' }
    },
    onLlms
  )

  function onDocument(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, document()(addressOf(request)))
  }

  function onAssistants(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, assistants()(addressOf(request)))
  }

  function onCatalogue(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, catalogue()(addressOf(request)))
  }

  function onLlms(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return send(request, reply, llms()(addressOf(request)))
  }
}

/** How a document of the API is described in itself. */
function documentRoute(words: { operationId: string; summary: string; description: string }) {
  const schema = Type.Object({ openapi: Type.String() }, { additionalProperties: true })
  const found = {
    description: 'OpenAPI 3.1.',
    content: { 'application/json': { schema, example: { openapi: '3.1.1' } } }
  }
  return { schema: { ...words, tags: ['Discovery'], response: { 200: found, ...unchanged, ...problemResponses() } } }
}

/** A committed document, without its white space, and with the address of this server where it is known. */
function openApiAt(base: string, file: string): string {
  const document = JSON.parse(readFileSync(file, 'utf8'))
  return JSON.stringify({ ...document, ...(base && { servers: [{ url: base, description: 'This server' }] }) })
}

function linkset(base: string, { release, safety }: Content) {
  const at = `${base}/v1/safety`
  // What has to be known of a service besides how to call it (RFC 8631).
  const about = safety && {
    'service-meta': [
      { href: at, type: media.json.mediaType },
      { href: at + media.markdown.suffix, type: media.markdown.mediaType }
    ]
  }
  return {
    linkset: [
      {
        anchor: `${base}/v1`,
        'service-desc': [
          { href: `${base}/openapi.json`, type: 'application/json' },
          { href: `${base}/openapi-assistant.json`, type: 'application/json' }
        ],
        'service-doc': [{ href: `${base}/docs`, type: 'text/html' }],
        status: [{ href: `${base}/health/ready`, type: 'application/json' }],
        ...about,
        license: [{ href: release.licence.url }]
      }
    ]
  }
}
