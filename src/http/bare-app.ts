import { randomBytes } from 'node:crypto'
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import { schemaController } from './check-request.js'
import { routeAnew, socketErrorAnswer, type SaidWith } from './errors.js'
import { securityHeadersWith } from './headers.js'
import { limits } from './limits.js'
import { readQueryString } from './query-string.js'
import { policyField } from './rate-limit.js'
import type { App, TypeBoxTypeProvider } from './typebox.js'

/** What an app has to know of where it runs. */
export interface Hosting {
  hsts: string
  corsOrigin: '*' | readonly string[]
  rateLimitMax: number
  trustProxy: boolean | string
  publicUrl: string
}

/** An app with the options that all of its answers have in common. */
export function bareApp(config: Hosting, logger: FastifyBaseLogger, saidWith: SaidWith): App {
  const headersOfAll = {
    ...securityHeadersWith(config.hsts),
    ...(config.corsOrigin === '*' && { 'access-control-allow-origin': '*' }),
    'ratelimit-policy': policyField(config.rateLimitMax)
  }

  const app: App = Fastify({
    ...limits,
    routerOptions: { ...limits.routerOptions, querystringParser: readQueryString },
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the request; our two log calls name the request themselves.
    childLoggerFactory: parent => parent,
    genReqId: requestIds(),
    trustProxy: config.trustProxy,
    schemaController,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => routeAnew(app, error, request, reply),
    clientErrorHandler: socketErrorAnswer(config.publicUrl, headersOfAll, saidWith)
  }).withTypeProvider<TypeBoxTypeProvider>()
  return app
}

/** Short ids that differ between instances and between their starts. */
function requestIds(): () => string {
  const instance = randomBytes(4).toString('hex')
  let count = 0
  return () => `${instance}-${(count++).toString(36)}`
}
