// Hono on Node with `c.json`. USUAL=1: with its own middleware for what our server does; its compression knows no
// brotli.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { missing, objects } from './content.js'

const { items, collection, guide } = await objects()
const app = new Hono()
if (process.env.USUAL === '1') app.use(secureHeaders(), cors(), compress(), etag())
const caching = { 'Cache-Control': 'public, max-age=60' }
app.get('/v1/causes/:id', c => {
  const item = items.get(c.req.param('id'))
  return item ? c.json(item, 200, caching) : c.json(missing, 404)
})
app.get('/v1/causes', c => c.json(collection, 200, caching))
app.get('/v1/guide', c => c.json(guide, 200, caching))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }))
