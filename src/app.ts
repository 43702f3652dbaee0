import { randomBytes } from 'node:crypto'
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { readerBesideRules } from './answers/reading/held-model.js'
import type { Config } from './config.js'
import type { Library } from './content/library.js'
import { mountCors } from './http/cors.js'
import { mountConnections, openDoor, type LeadTo } from './http/door.js'
import { mountErrors, routeAnew, socketErrorAnswer, type SaidWith } from './http/errors.js'
import { foreignGuard } from './http/foreign.js'
import { mountHeaders, securityHeadersWith } from './http/headers.js'
import { newInstance, type Instance } from './http/instance.js'
import { readJsonStrictly } from './http/json-body.js'
import { limits, mountLimits } from './http/limits.js'
import { mountObservation, processMetrics, type Metrics } from './http/metrics.js'
import { mountNotFound } from './http/not-found.js'
import type { OpenApiDocument } from './http/openapi.js'
import { mountOverloadProtection } from './http/overload.js'
import { ownAddress } from './http/own-address.js'
import { redisCounter } from './http/redis-counter.js'
import { readQueryString } from './http/query-string.js'
import { watchRouteMethods } from './http/route-methods.js'
import { schemaController, type App, type TypeBoxTypeProvider } from './http/typebox.js'
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
import { discoveryNouns, mountDiscovery } from './routes/discovery.js'
import { mountDocs } from './routes/docs.js'
import { healthNouns, mountHealth, unmeteredPaths } from './routes/health.js'
import { mcpNouns, mountMcp } from './routes/mcp.js'
import { emergencyWith } from './routes/problem-emergency.js'
import { mountProblems, problemNouns } from './routes/problems.js'
import { mountReleases } from './routes/releases.js'
import { mountScreening } from './routes/screening.js'
import { mountSearch } from './routes/search.js'
import { mountWalkingPlan } from './routes/walking-plan.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes the readers of own words, for which the first message would wait otherwise. */
    prepareReaders?: () => void
  }
}

export interface AppDeps {
  config: Config
  library: Library
  logger: Logger
  /** What goes on when other content is loaded; without one, the app is an instance of its own that counts alone. */
  instance?: Instance
  /**
   * Milliseconds by which the event loop may lag before requests are turned away; Infinity where whoever asks would
   * rather wait.
   */
  maxEventLoopDelay?: number | undefined
}

type BareDeps = Pick<Required<AppDeps>, 'config' | 'logger' | 'instance'>

/** The instance of a process, connected to whatever it shares with others. */
export function openInstance (
  { config, library, logger }: Omit<AppDeps, 'instance'>, metrics: Metrics = processMetrics()
): Instance {
  const shared = config.redisUrl
    ? { counter: redisCounter(config.redisUrl, logger), salt: config.rateLimitSalt }
    : undefined
  return newInstance(config.rateLimitMax, metrics, servedOf(library), shared)
}

/** What an instance says of the content that it serves. */
export const servedOf = (library: Library) => ({ release: library.latest.release.version, digest: library.digest })

/** An app that only listens, and leads requests to the app of the day. */
export function buildDoor (deps: BareDeps, first: App): { door: App, leadTo: LeadTo } {
  const { app: door } = bareApp(deps, () => ({ members: {} }))
  return { door, leadTo: openDoor(door, first) }
}

/** The whole API, ready to listen or to be asked with `inject`. */
export function buildApp (deps: AppDeps): App {
  const { app, mount } = prepareApp(deps)
  mount()
  return app
}

/**
 * The OpenAPI document of the whole API. Its examples are answers from a content of their own, so that an edit changes
 * none.
 */
export async function describeApp (deps: AppDeps, ofExamples: Library): Promise<OpenApiDocument> {
  // They are asked for one after the other: nobody is kept waiting, however slow the machine is.
  // What is learned changes with every message that is added: examples are read by rules alone.
  const patient = { ...deps, config: { ...deps.config, rulesOnly: true }, maxEventLoopDelay: Infinity }
  const { app, mount } = prepareApp(patient)
  const { describe } = await import('./http/openapi.js')
  return describe({ app, mount, showing: buildApp({ ...patient, library: ofExamples }) }, apiDescription, [
    ...contentNouns, ...codeNouns, ...searchNouns, ...screeningNouns, ...planNouns,
    ...releaseNouns, ...changesNouns, ...discoveryNouns, ...mcpNouns, ...healthNouns, ...problemNouns
  ])
}

function prepareApp (deps: AppDeps): { app: App, mount: () => void } {
  const { config, library, logger } = deps
  const { instance = newInstance(config.rateLimitMax, processMetrics(), servedOf(library)) } = deps
  const learned = readerBesideRules(config)
  const publications = publish(library, config.publicUrl, learned, config.readsText)
  const saidWith = emergencyWith(publications.latest)
  const { app, base } = bareApp({ config, logger, instance }, saidWith)
  const { limiter, metrics, readiness } = instance
  const content = library.latest
  const addressOf = ownAddress(config)

  const mount = () => {
    app.decorate('prepareReaders', () => publications.latest.screening().prepare())
    mountErrors(app, base, saidWith)
    mountObservation(app, metrics)
    const methods = watchRouteMethods(app)
    mountHeaders(app, securityHeadersWith(config.hsts), readiness)
    mountCors(app, config.corsOrigin, methods)
    mountLimits(app, limiter, unmeteredPaths)
    mountOverloadProtection(app, deps.maxEventLoopDelay)
    mountConnections(app)
    readJsonStrictly(app)
    mountNotFound(app, base, methods)
    mountContent(app, { publications })
    mountSearch(app, { publications })
    mountScreening(app, { publications })
    mountCodes(app, { publications })
    mountMcp(app, { publication: publications.latest, refuseForeign: foreignGuard(config) })
    mountWalkingPlan(app, { publications })
    mountReleases(app, { publications })
    mountChanges(app, { publications, addressOf })
    mountProblems(app, { base })
    mountHealth(app, { instance })
    mountDiscovery(app, { base, addressOf, content, openApiFile: config.openApiFile, assistantFile: config.assistantFile })
    mountDocs(app, { base, docsFolder: config.docsFolder })
  }
  return { app, mount }
}

/** An app with production's options and no content, and what its answers have in common. */
function bareApp ({ config, logger, instance }: BareDeps, saidWith: SaidWith) {
  const base = config.publicUrl
  const headersOfAll = {
    ...securityHeadersWith(config.hsts),
    ...config.corsOrigin === '*' && { 'access-control-allow-origin': '*' },
    'ratelimit-policy': instance.limiter.policy
  }

  const app: App = Fastify({
    ...limits,
    routerOptions: { ...limits.routerOptions, querystringParser: readQueryString },
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the request; our two log calls name the request themselves.
    childLoggerFactory: parent => parent,
    genReqId: requestIds(),
    trustProxy: config.trustProxy,
    schemaController,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => routeAnew(app, error, request, reply),
    clientErrorHandler: socketErrorAnswer(base, headersOfAll, saidWith)
  }).withTypeProvider<TypeBoxTypeProvider>()
  return { app, base }
}

/** Short ids that differ between instances and between their starts. */
function requestIds (): () => string {
  const instance = randomBytes(4).toString('hex')
  let count = 0
  return () => `${instance}-${(count++).toString(36)}`
}
