import { loadConfig } from '../../build/src/config.js'
import { build, library } from '../../build/test/helper.js'

/** The real server on a free port of this machine, and what it has answered since it was last asked. */
export async function serve(t) {
  const { app } = build(t, loadConfig({ RATE_LIMIT_MAX: '1000000' }), { held: library })
  let seen = []
  app.addHook('onResponse', (request, reply, done) => {
    seen.push(reply.statusCode)
    done()
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    origin,
    statuses: () => seen,
    forget: () => {
      seen = []
    }
  }
}
