import { randomBytes } from 'node:crypto'
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from './config.js'
import { libraryDigest } from './content/digest.js'
import type { Library } from './content/library.js'
import { errorAnswers } from './http/answer-errors.js'
import { mountConstantHeaders, mountPreflight } from './http/constant-headers.js'
import { mountConnections, openDoor, type LeadTo } from './http/door.js'
import { everyAnswer } from './http/every-answer.js'
import { foreignGuard } from './http/foreign.js'
import { newInstance, type Instance } from './http/instance.js'
import { readJsonStrictly } from './http/json-body.js'
import { limitChecker, limits, mountLimits } from './http/limits.js'
import { requestMetrics } from './http/metrics.js'
import { mountNotFound } from './http/not-found.js'
import { mountObservation, observer } from './http/observe.js'
import type { OpenApiDocument } from './http/openapi.js'
import { mountOverloadProtection } from './http/overload.js'
import { redisCounter } from './http/redis-counter.js'
import { watchRouteMethods } from './http/route-methods.js'
import { corsFor, drawingSecurityHeaders, pageSecurityHeaders, securityHeaders } from './http/security.js'
import { sender } from './http/send.js'
import { schemaController, type App, type TypeBoxTypeProvider } from './http/typebox.js'
import { chartStyleHash } from './representations/chart.js'
import { nouns as contentNouns } from './representations/schemas.js'
import { changesNouns } from './representations/changes.js'
import { codeNouns } from './representations/codes.js'
import { screeningNouns } from './representations/screening.js'
import { publish } from './representations/publications.js'
import { releaseNouns } from './representations/releases.js'
import { searchNouns } from './representations/search.js'
import { planNouns } from './representations/plan-json.js'
import { apiDescription } from './routes/api-description.js'
import { mountChanges } from './routes/changes.js'
import { mountCodes } from './routes/codes.js'
import { mountContent } from './routes/content.js'
import { mountDiscovery } from './routes/discovery.js'
import { mountDocs } from './routes/docs.js'
import { healthNouns, mountHealth, operationPaths } from './routes/health.js'
import { mcpNouns, mountMcp } from './routes/mcp.js'
import { mountProblems, problemNouns } from './routes/problems.js'
import { mountReleases } from './routes/releases.js'
import { mountScreening } from './routes/screening.js'
import { mountSearch } from './routes/search.js'
import { mountWalkingPlan } from './routes/walking-plan.js'

export interface AppDeps {
  config: Config
  library: Library
  logger: Logger
  /** What goes on when other content is loaded; without one, the app is an instance of its own that counts by itself. */
  instance?: Instance
}

/** The instance of a process, connected to whatever it shares with others. */
export function openInstance ({ config, library, logger }: Omit<AppDeps, 'instance'>): Instance {
  const shared = config.redisUrl ? { counter: redisCounter(config.redisUrl, logger), salt: config.rateLimitSalt } : undefined
  return newInstance(config.rateLimitMax, requestMetrics(), servedOf(library), shared)
}

/** What an instance says of the content that it serves. */
export const servedOf = (library: Library) => ({ release: library.latest.release.version, digest: libraryDigest(library) })

/** An app that only listens, and leads requests to the app of the day. */
export function buildDoor (deps: Pick<Required<AppDeps>, 'config' | 'logger' | 'instance'>, first: App): { door: App, leadTo: LeadTo } {
  const { app: door } = bareApp(deps)
  return { door, leadTo: openDoor(door, first) }
}

/** The whole API, ready to listen or to be asked with `inject`. */
export function buildApp (deps: AppDeps): App {
  const { app, mount } = prepareApp(deps)
  mount()
  return app
}

/** The OpenAPI document of the whole API, with real answers as its examples. */
export async function describeApp (deps: AppDeps): Promise<OpenApiDocument> {
  const { app, mount } = prepareApp(deps)
  const { describe } = await import('./http/openapi.js')
  return describe(app, mount, apiDescription, [
    ...contentNouns, ...codeNouns, ...searchNouns, ...screeningNouns, ...planNouns,
    ...releaseNouns, ...changesNouns, ...mcpNouns, ...healthNouns, ...problemNouns
  ])
}

function prepareApp (deps: AppDeps): { app: App, mount: () => void } {
  const { config, library, logger, instance = newInstance(config.rateLimitMax, requestMetrics(), servedOf(library)) } = deps
  const { app, base, cors, every, errors, checkLimits, observe } = bareApp({ config, logger, instance })
  const { limiter, readiness } = instance
  const content = library.latest
  const publications = publish(library, base)
  const send = sender(every)
  const sendPage = sender(everyAnswer(pageSecurityHeaders, cors, limiter, readiness))
  const sendChart = sender(everyAnswer(drawingSecurityHeaders(chartStyleHash), cors, limiter, readiness))

  const mount = () => {
    app.setErrorHandler(errors.answer)
    mountObservation(app, observe)
    mountLimits(app, checkLimits)
    mountOverloadProtection(app)
    mountConstantHeaders(app, every)
    mountConnections(app)
    readJsonStrictly(app)
    const methods = watchRouteMethods(app)
    mountNotFound(app, methods)
    mountPreflight(app, methods)
    mountContent(app, { publications, send })
    mountSearch(app, { publications, send })
    mountScreening(app, { publications, send })
    mountCodes(app, { publications, send })
    mountMcp(app, { publication: publications.latest, refuseForeign: foreignGuard(base, config.corsOrigin) })
    mountWalkingPlan(app, { publications, send, sendChart })
    mountReleases(app, { publications, send })
    mountChanges(app, { publications, send })
    mountProblems(app, { base, send })
    mountHealth(app, { instance })
    mountDiscovery(app, { base, content, openApiFile: config.openApiFile, send })
    mountDocs(app, { base, docsFolder: config.docsFolder, sendPage })
  }
  return { app, mount }
}

/** An app with production's options and no content, and what its answers have in common. */
function bareApp ({ config, logger, instance: { limiter, metrics, readiness } }: Pick<Required<AppDeps>, 'config' | 'logger' | 'instance'>) {
  const base = config.publicUrl
  const cors = corsFor(config.corsOrigin)
  const checkLimits = limitChecker(limiter, operationPaths)
  const observe = observer(metrics)
  const every = everyAnswer(securityHeaders, cors, limiter, readiness)
  const errors = errorAnswers(base, every, checkLimits, observe)

  const app: App = Fastify({
    ...limits,
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the request; our two log calls name the request themselves.
    childLoggerFactory: parent => parent,
    genReqId: requestIds(),
    trustProxy: config.trustProxy,
    schemaController,
    return503OnClosing: false,
    frameworkErrors: errors.answerUnrouted,
    clientErrorHandler: errors.answerSocket
  }).withTypeProvider<TypeBoxTypeProvider>()
  return { app, base, cors, every, errors, checkLimits, observe }
}

/** Short ids that differ between instances and between their starts. */
function requestIds (): () => string {
  const instance = randomBytes(4).toString('hex')
  let count = 0
  return () => `${instance}-${(count++).toString(36)}`
}
