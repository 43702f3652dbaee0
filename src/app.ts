import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { readerBesideRules } from './answers/reading/held-model.js'
import type { Config } from './config.js'
import type { Library } from './content/library.js'
import { questionModelIn } from './content/question-model.js'
import type { OpenApiDocument } from './document/sharing.js'
// What holds for every answer.
import { bareApp } from './http/bare-app.js'
import { clientCounts, type Counter } from './http/client-counts.js'
import { mountConnections } from './http/connections.js'
import { mountCors } from './http/cors.js'
import { mountErrors } from './http/errors.js'
import { mountHeaders, securityHeadersWith } from './http/headers.js'
import { readJsonStrictly } from './http/json-body.js'
import type { Readiness } from './http/leaving.js'
import { mountLimits } from './http/limits.js'
import { mountObservation, processMetrics, type Metrics } from './http/metrics.js'
import { mountNotFound } from './http/not-found.js'
import { foreignGuard } from './http/origin-guard.js'
import { mountOverloadProtection } from './http/overload.js'
import { ownAddress } from './http/own-address.js'
import { mountRateLimit } from './http/rate-limit.js'
import { watchRouteMethods } from './http/route-methods.js'
import type { App } from './http/typebox.js'
import { publish, type Editions } from './representations/editions.js'
import { liveFrom, type Live } from './representations/live.js'
// What there is.
import { apiDescription } from './routes/api-description.js'
import { apiSchemas } from './routes/api-schemas.js'
import { mountChanges } from './routes/changes.js'
import { mountCodes } from './routes/codes.js'
import { mountContent } from './routes/content.js'
import { mountDiscovery } from './routes/discovery.js'
import { mountDocs } from './routes/docs.js'
import { mountEmbed } from './routes/embed.js'
import { mountHealth, unmeteredPaths } from './routes/health.js'
import { mountInfobutton } from './routes/infobutton.js'
import { mountMcp } from './routes/mcp.js'
import { problemPageOf } from './routes/pages.js'
import { emergencyWith } from './routes/problem-emergency.js'
import { mountProblems } from './routes/problems.js'
import { mountReleases } from './routes/releases.js'
import { mountScreening } from './routes/screening.js'
import { mountSearch } from './routes/search.js'
import { mountServicePages } from './routes/service-pages.js'
import { mountStart } from './routes/start.js'
import { mountWalkingPlan } from './routes/walking-plan.js'
import { mountWellKnown } from './routes/well-known.js'

export interface AppDeps {
  config: Config
  live: Live
  logger: Logger
  readiness?: Readiness
  metrics?: Metrics
  /** Counts requests for all instances; without one, this one counts for itself. */
  counter?: Counter | undefined
  /**
   * Milliseconds by which the event loop may lag before requests are turned away; Infinity where whoever asks would
   * rather wait.
   */
  maxEventLoopDelay?: number | undefined
}

/** A library as it is served, with the readers and addresses that the settings ask for. */
export function publishAs(config: Config, library: Library): Editions {
  const { publicUrl, readsText, rulesOnly, questionModelFile } = config
  const questions = rulesOnly ? undefined : questionModelIn(questionModelFile)
  return publish(library, publicUrl, readerBesideRules(config), readsText, questions)
}

/** The whole API, ready to listen or to be asked with `inject`. */
export function buildApp(deps: AppDeps): App {
  const { app, mount } = prepareApp(deps)
  mount()
  return app
}

/**
 * The OpenAPI document of the whole API. Its examples are answers from a content of their own, so that an edit changes
 * none.
 */
export async function describeApp(
  { config, library, logger }: Pick<AppDeps, 'config' | 'logger'> & { library: Library },
  ofExamples: Library
): Promise<OpenApiDocument> {
  // What is learned changes with every message that is added: examples are read by rules alone.
  const plain = { ...config, rulesOnly: true }
  // They are asked for one after the other: nobody is kept waiting, however slow the machine is.
  const depsFor = (library: Library) => ({
    config: plain,
    live: liveFrom(publishAs(plain, library)),
    logger,
    maxEventLoopDelay: Infinity
  })
  const { app, mount } = prepareApp(depsFor(library))
  const { describe } = await import('./document/openapi.js')
  return describe({ app, mount, showing: buildApp(depsFor(ofExamples)) }, apiDescription, apiSchemas)
}

function prepareApp(deps: AppDeps): { app: App; mount: () => void } {
  const { config, live, live: editions, logger, counter, metrics = processMetrics() } = deps
  const { readiness = { starting: false, draining: false } } = deps
  const { publicUrl: base, rateLimitMax: max, openApiFile, assistantFile, docsFolder, browserFolder } = config
  const addressOf = ownAddress(config)
  const saidWith = emergencyWith(editions)
  const app = bareApp(config, logger as FastifyBaseLogger, saidWith)

  const mount = () => {
    // What holds for every answer, in the order in which a request meets it.
    mountErrors(app, base, saidWith, problemPageOf(editions))
    mountObservation(app, metrics)
    const methods = watchRouteMethods(app)
    mountHeaders(app, securityHeadersWith(config.hsts), readiness)
    mountCors(app, config.corsOrigin, methods)
    mountRateLimit(app, {
      counts: clientCounts(counter, config.rateLimitSalt, metrics),
      max,
      unmetered: unmeteredPaths
    })
    mountLimits(app)
    mountOverloadProtection(app, readiness, deps.maxEventLoopDelay)
    mountConnections(app)
    readJsonStrictly(app)
    mountNotFound(app, base, methods)

    // What there is.
    mountContent(app, { editions, addressOf })
    mountSearch(app, { editions, browserFolder })
    mountScreening(app, { editions })
    mountCodes(app, { editions })
    mountInfobutton(app, { editions, addressOf })
    mountMcp(app, { editions, refuseForeign: foreignGuard(config) })
    mountWalkingPlan(app, { editions, addressOf })
    mountReleases(app, { editions })
    mountChanges(app, { editions, addressOf })
    mountProblems(app, { editions })
    mountHealth(app, { live, readiness, metrics, counter })
    mountDiscovery(app, { editions, addressOf, openApiFile, assistantFile })
    mountWellKnown(app, { addressOf, docsFolder, securityContact: config.securityContact })
    mountStart(app, { editions, addressOf })
    mountServicePages(app, {
      editions,
      contacts: { support: config.supportContact, security: config.securityContact }
    })
    mountEmbed(app, { editions })
    mountDocs(app, { base, docsFolder, browserFolder })
  }
  return { app, mount }
}
