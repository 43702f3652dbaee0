import { syncBuiltinESMExports } from 'node:module'
import perfHooks from 'node:perf_hooks'

// Loaded into a server before its program: its event loop seems never to lag, so that it refuses nobody because the
// machine is busy with other things, or to lag by two seconds, from one SIGWINCH to the next.
let lag = 0
process.on('SIGWINCH', () => {
  lag = lag === 0 ? 2e9 : 0
})

const measure = {
  enable: () => true,
  disable: () => true,
  reset() {},
  percentile: () => lag,
  percentiles: new Map(),
  min: 0,
  max: 0,
  get mean() {
    return lag
  },
  stddev: 0,
  exceeds: 0,
  count: 0
}
perfHooks.monitorEventLoopDelay = () => measure as never
syncBuiltinESMExports()
