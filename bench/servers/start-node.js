// The floor for starting up: node:http.
import { createServer } from 'node:http'

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end('{"ok":true}')
}).listen(Number(process.env.PORT), '127.0.0.1')
