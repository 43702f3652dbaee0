// json-server as its command with --quiet runs it: the items and the guide from a database, without the frame around
// them.
import jsonServer from 'json-server'
import { listen, objects } from './content.js'

const { collection, guide } = await objects()
const app = jsonServer.create()
app.use(jsonServer.defaults({ logger: false, bodyParser: true }))
app.use(jsonServer.router({ causes: collection.data, guide: guide.data }))
listen(app)
