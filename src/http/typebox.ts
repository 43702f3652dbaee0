import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Static, TSchema } from '@sinclair/typebox'
import type {} from '@fastify/swagger'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  FastifySchema,
  FastifyTypeProvider,
  RawServerDefault,
  RouteGenericInterface
} from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The request whose real answer the OpenAPI document shows. */
    example?: string
    /** The route that gives the same kind of answers: the document shows them once. */
    sameAnswersAs?: string
    /** The body to send with it. */
    exampleBody?: object
    /**
     * Set while only the content that examples are taken from can answer it: the release that brings it is not sealed
     * yet.
     */
    exampleIsShownOnly?: boolean
    /** Set where an answer has to be worked out: it has a lower limit, and is turned away first under pressure. */
    costly?: boolean
    /** The header that names the session of whoever asks, where a route has sessions. */
    sessionHeader?: string
    /** Set where a route answers even under pressure. */
    pressureHandler?: () => void
  }
}

/** Types what a route reads from its TypeBox schemas; what it sends is bytes. */
export interface TypeBoxTypeProvider extends FastifyTypeProvider {
  validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** A request whose address, query and body are what the schema of its route says. */
export type RequestOf<Schema extends FastifySchema> = FastifyRequest<
  RouteGenericInterface,
  RawServerDefault,
  IncomingMessage,
  Schema,
  TypeBoxTypeProvider
>

/** A request whose query nobody has checked yet. */
export type UncheckedRequest = FastifyRequest<{ Querystring: Record<string, unknown> }>
