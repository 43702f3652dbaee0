// One plain request, for everything that is not measured.
import { request } from 'node:http'

/** Asks a server on this machine; resolves with status, headers (as an object and as sent) and body. */
export function ask({ port, path, method = 'GET', headers = {}, body, agent }) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent }, async answer => {
      const parts = []
      for await (const part of answer) parts.push(part)
      resolve({
        status: answer.statusCode,
        headers: answer.headers,
        rawHeaders: answer.rawHeaders,
        body: Buffer.concat(parts)
      })
    })
      .on('error', reject)
      .end(body)
  })
}
