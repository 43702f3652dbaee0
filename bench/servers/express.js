// Express with `res.json`, which makes an ETag for each answer. USUAL=1: with the middleware that does what our server
// does.
import compression from 'compression'
import cors from 'cors'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { listen, missing, objects } from './content.js'

const { items, collection, guide } = await objects()
const app = express()
if (process.env.USUAL === '1') {
  app.use(
    helmet(),
    cors(),
    rateLimit({ windowMs: 60_000, limit: 1e9, standardHeaders: 'draft-8', legacyHeaders: false }),
    compression()
  )
}
app.get('/v1/causes/:id', ({ params }, response) => {
  const item = items.get(params.id)
  if (item) response.set('Cache-Control', 'public, max-age=60').json(item)
  else response.status(404).json(missing)
})
app.get('/v1/causes', (_request, response) => response.set('Cache-Control', 'public, max-age=60').json(collection))
app.get('/v1/guide', (_request, response) => response.set('Cache-Control', 'public, max-age=60').json(guide))
listen(app)
