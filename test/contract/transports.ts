import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { App } from '../../src/http/typebox.js'

export interface Ask {
  method: string
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer | undefined
}
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}
export type Transport = (ask: Ask) => Promise<Answer>

/** Asks an app in this process, with no port. */
export function inProcess(app: App): Transport {
  return async ({ method, url, headers = {}, body }) => {
    const {
      statusCode,
      headers: sent,
      rawPayload
    } = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers },
      ...(body !== undefined && { payload: body })
    })
    return { status: statusCode, headers: sent as IncomingHttpHeaders, body: rawPayload }
  }
}

/** Asks a running server; fetch would hide encodings and rewrite addresses. */
export function overHttp(origin: string): Transport & { close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const { hostname, port } = new URL(origin)
  const ask: Transport = ({ method, url, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const request = httpRequest(
        { agent, hostname, port: port || 80, method, path: url, headers: { ...headers, ...length } },
        response => {
          const chunks: Buffer[] = []
          response
            .on('data', chunk => chunks.push(chunk))
            .on('error', reject)
            .on('end', () =>
              resolve({ status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) })
            )
        }
      )
      request.on('error', reject).end(body)
    })
  return Object.assign(ask, { close: () => agent.destroy() })
}
