import type { Registry } from 'prom-client'

/** Upper bounds of the histogram, in seconds. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

/** What tells one kind of answer from another: no address, no text of anybody. */
export interface Seen { method: string, route: string, status: number }

/** Requests of one kind. */
interface Series {
  labels: Seen
  count: number
  seconds: number
  /** How many took at most each bound, not yet summed up. */
  buckets: number[]
}

/** One number, with what tells it from others of its name. */
export interface Sample { labels: Readonly<Record<string, string>>, value: number }

export interface Metrics {
  observe: (seen: Seen, seconds: number) => void
  /** Adds a figure that is read when somebody asks. */
  add: (name: string, type: 'gauge' | 'counter', help: string, read: () => Sample[]) => void
  /** Prometheus text, with its content type. */
  scrape: () => Promise<{ contentType: string, text: string }>
}

/** Counts requests in plain arrays, which costs next to nothing; prom-client comes in when somebody asks. */
export function requestMetrics (): Metrics {
  const byRoute = new Map<string, Map<string, Map<number, Series>>>()
  const all: Series[] = []
  const figures: Array<{ name: string, get: () => Promise<object> }> = []

  const seriesOf = (method: string, route: string, status: number): Series => {
    const byMethod = byRoute.get(route) ?? new Map<string, Map<number, Series>>()
    byRoute.set(route, byMethod)
    const byStatus = byMethod.get(method) ?? new Map<number, Series>()
    byMethod.set(method, byStatus)
    const known = byStatus.get(status)
    if (known) return known
    const series = { labels: { method, route, status }, count: 0, seconds: 0, buckets: bounds.map(() => 0) }
    byStatus.set(status, series)
    all.push(series)
    return series
  }

  let registry: Promise<Registry> | undefined
  const makeRegistry = () => import('prom-client').then(({ default: { Registry, collectDefaultMetrics } }) => {
    const made = new Registry()
    collectDefaultMetrics({ register: made })
    const name = 'http_request_duration_seconds'
    const histogram = {
      name,
      get: async () => ({ name, help: 'Time from the first byte of a request to the last byte of its answer.', type: 'histogram', aggregator: 'sum', values: samples(name, all) })
    }
    for (const figure of [histogram, ...figures]) made.registerMetric(figure as never)
    return made
  })

  return {
    observe ({ method, route, status }, seconds) {
      const series = seriesOf(method, route, status)
      series.count++
      series.seconds += seconds
      const bucket = bounds.findIndex(bound => seconds <= bound)
      if (bucket >= 0) series.buckets[bucket]!++
    },
    add (name, type, help, read) {
      figures.push({ name, get: async () => ({ name, help, type, aggregator: 'sum', values: read() }) })
    },
    async scrape () {
      const made = await (registry ??= makeRegistry())
      return { contentType: made.contentType, text: await made.metrics() }
    }
  }
}

/** The samples of a Prometheus histogram: running totals by bound, then sum and count. */
function samples (name: string, all: readonly Series[]) {
  return all.flatMap(({ labels, count, seconds, buckets }) => {
    let total = 0
    return [
      ...bounds.map((bound, index) => ({ metricName: `${name}_bucket`, labels: { ...labels, le: bound }, value: total += buckets[index] as number })),
      { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
      { metricName: `${name}_sum`, labels, value: seconds },
      { metricName: `${name}_count`, labels, value: count }
    ]
  })
}
