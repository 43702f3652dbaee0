// The reference: node:http sending the same bytes under the same headers, with no routing and no decisions.
import { createServer } from 'node:http'
import { answers, keyOf, listen } from './content.js'

const table = await answers()
const server = createServer((request, response) => {
  const { status, headers, body } = table.get(keyOf(request.url, request.headers))
  response.writeHead(status, headers)
  response.end(body)
})
server.keepAliveTimeout = 72_000
listen(server)
