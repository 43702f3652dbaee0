// The ceiling: node:http sending the same bytes under the same headers, with no routing and no decisions.
import { createServer } from 'node:http'
import { answers } from './answers.js'

const table = new Map(await answers(process.env.OURS))
const server = createServer((request, response) => {
  const { headers, body } = table.get(`${request.url} ${request.headers['accept-encoding'] ?? ''}`)
  response.writeHead(200, headers)
  response.end(body)
})
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
