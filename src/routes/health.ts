import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { oneOf } from '../content/schema-helpers.js'
import type { Counter } from '../http/client-counts.js'
import type { Readiness } from '../http/leaving.js'
import type { Metrics } from '../http/metrics.js'
import { ProblemError } from '../http/problem.js'
import type { App } from '../http/typebox.js'
import type { Live } from '../representations/live.js'
import { problemResponses } from './responses.js'

/** Addresses at which whoever watches the service is never told to come back later. */
export const unmeteredPaths: ReadonlySet<string> = new Set(['/health/live', '/health/ready'])

const Live = Type.Object({ status: oneOf(['live']) }, { $id: 'Live', additionalProperties: false })
const Ready = Type.Object(
  {
    status: oneOf(['ready']),
    release: Type.String({ description: 'The content release that is served.' }),
    digest: Type.String({ description: 'Of all content that is served: the same on instances that answer the same.' }),
    refused: Type.Optional(
      Type.Object(
        {
          at: Type.String({ description: 'When.' }),
          problems: Type.Array(Type.String(), {
            description: 'The first of them, as file:path. The log has all, with the reasons.'
          })
        },
        {
          additionalProperties: false,
          description: 'The newest content, if it could not be taken. What was served before is still served.'
        }
      )
    ),
    rateLimit: Type.Object(
      {
        countedBy: oneOf(['instance', 'redis']),
        away: Type.Optional(
          Type.String({ description: 'Why the instance counts for itself although there is a Redis to count in.' })
        )
      },
      { additionalProperties: false, description: 'Who counts requests.' }
    )
  },
  { $id: 'Ready', additionalProperties: false }
)
export const healthSchemas = [Live, Ready]

const json = (schema: unknown, description: string) => ({
  200: { description, content: { 'application/json': { schema } } }
})

/** Operations answer even under pressure: that is when they are needed. */
const always = { pressureHandler: () => {} }

interface Watched {
  live: Live
  readiness: Readiness
  metrics: Metrics
  /** Counts requests for all instances; absent where this one counts for itself. */
  counter: Counter | undefined
}

/** `/health/live`, `/health/ready` and `/metrics`, for those who run the service. */
export function mountHealth(app: App, { live, readiness, metrics, counter }: Watched): void {
  addFigures(metrics, live)

  app.get(
    '/health/live',
    {
      schema: {
        operationId: 'getLiveness',
        summary: 'Is the process alive?',
        description: 'Answers as long as the process can answer at all.',
        tags: ['Operations'],
        response: { ...json(Type.Ref('Live'), 'It is.'), ...problemResponses() }
      },
      config: { ...always, example: '/health/live' }
    },
    onLive
  )

  app.get(
    '/health/ready',
    {
      schema: {
        operationId: 'getReadiness',
        summary: 'Should requests be sent here?',
        description:
          'Content is loaded and the instance is not shutting down. A Redis that is away, or new content that was refused, is no reason to send requests elsewhere: it is told, and the instance goes on.',
        tags: ['Operations'],
        response: { ...json(Type.Ref('Ready'), 'Yes.'), ...problemResponses('shutting-down') }
      },
      config: { ...always, example: '/health/ready' }
    },
    onReady
  )

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        summary: 'Prometheus metrics',
        description:
          'Requests by method, route template and status; process and memory figures. No address and no text of any request.',
        tags: ['Operations'],
        response: {
          200: { description: 'Prometheus text format.', content: { 'text/plain': { schema: Type.String() } } },
          ...problemResponses()
        }
      },
      config: { ...always, costly: true }
    },
    onMetrics
  )

  function onLive(_request: FastifyRequest, reply: FastifyReply) {
    return reply.header('cache-control', 'no-store').send({ status: 'live' })
  }

  function onReady(_request: FastifyRequest, reply: FastifyReply) {
    const soon = { headers: { 'retry-after': '1' } }
    if (readiness.draining) throw new ProblemError('shutting-down', 'This instance is shutting down.', soon)
    if (readiness.starting) throw new ProblemError('overloaded', 'This instance is starting.', soon)
    const { refused } = live
    const away = counter?.away()
    const rateLimit = away ? { countedBy: 'instance', away } : { countedBy: counter ? 'redis' : 'instance' }
    return reply
      .header('cache-control', 'no-store')
      .send({ status: 'ready', ...live.served(), ...(refused && { refused }), rateLimit })
  }

  async function onMetrics(_request: FastifyRequest, reply: FastifyReply) {
    const { contentType, text } = await metrics.scrape()
    return reply.header('cache-control', 'no-store').type(contentType).send(text)
  }
}

function addFigures(metrics: Metrics, live: Live): void {
  const one = (value: number, labels = {}) => [{ labels, value }]
  metrics.add('content_info', 'gauge', 'The content that is served.', ['release', 'digest'], () =>
    one(1, live.served())
  )
  metrics.add('content_swaps_total', 'counter', 'How often new content took the place of the old.', [], () =>
    one(live.swaps)
  )
  metrics.add('content_refusals_total', 'counter', 'How often new content was refused.', [], () => one(live.refusals))
}
