import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from './typebox.js'

/** Upper bounds of the histogram, in seconds. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]
/** Milliseconds for which a scrape is kept: it costs as much as hundreds of answers. */
const scrapeKept = 1000

/** One number, with what tells it from others of its name. */
export interface Sample {
  labels: Readonly<Record<string, string>>
  value: number
}

type ReadFigure = () => readonly Sample[]

export interface Metrics {
  requests: Histogram
  /** Adds a figure that is read when somebody asks. */
  add: (name: string, type: 'gauge' | 'counter', help: string, labelNames: readonly string[], read: ReadFigure) => void
  /** Prometheus text, with its content type. */
  scrape: () => Promise<{ contentType: string; text: string }>
}

/** The figures of a process; `kept` is how long a scrape is, in milliseconds. */
export function processMetrics(kept = scrapeKept): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers
  })
  let last: Promise<string> | undefined
  let lastAt = -Infinity

  return {
    requests,
    add(name, type, help, labelNames, read) {
      const Figure = type === 'gauge' ? Gauge : Counter
      const figure: Gauge | Counter = new Figure({ name, help, labelNames, registers, collect })
      function collect() {
        figure.reset()
        for (const { labels, value } of read()) figure.inc(labels, value)
      }
    },
    async scrape() {
      if (!last) collectDefaultMetrics({ register: registry })
      if (!last || performance.now() - lastAt > kept) {
        last = registry.metrics()
        lastAt = performance.now()
      }
      return { contentType: registry.contentType, text: await last }
    }
  }
}

/**
 * Counts every answer that is out, and writes one line. Addresses are told as route templates only, for what people ask
 * is health data.
 */
export function mountObservation(app: App, { requests }: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const seen = {
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: reply.raw.statusCode
    }
    requests.observe(seen, reply.elapsedTime / 1000)
    request.log.info({ reqId: request.id, ...seen, ms: Math.round(reply.elapsedTime * 1000) / 1000 }, 'request')
    done()
  })
}
