import { readFileSync } from 'node:fs'
import type { OwnAddress } from '../http/own-address.js'
import { send } from '../http/send.js'
import type { App } from '../http/typebox.js'
import { perAddress, prepare } from '../representations/prepared.js'

interface Deps {
  addressOf: OwnAddress
  docsFolder: string
  securityContact: string
}

/** Milliseconds for which the contact may be gone by (RFC 9116 §2.5.5): less than a year. */
const goodFor = 180 * 24 * 60 * 60 * 1000
const plainText = 'text/plain; charset=utf-8'

/** What crawlers, browsers and those who found a hole ask any server for. */
export function mountWellKnown(app: App, { addressOf, docsFolder, securityContact }: Deps): void {
  const files: Record<string, [type: string, read: (base: string) => string | Buffer]> = {
    '/robots.txt': [
      plainText,
      base =>
        `User-agent: *\nDisallow: /v1/screening\nDisallow: /v1/search\nDisallow: /v1/walking-plan\nAllow: /\n${base && `# ${base}/llms.txt\n`}`
    ],
    '/favicon.ico': ['image/png', () => readFileSync(`${docsFolder}/favicon-32x32.png`)]
  }
  for (const [url, [type, read]] of Object.entries(files)) {
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=86400', vary: 'Accept-Encoding' }
    const prepared = perAddress(base => prepare(read(base), headers))
    app.get(url, { schema: { hide: true } }, (request, reply) => send(request, reply, prepared(addressOf(request))))
  }

  if (!securityContact) return
  app.get('/.well-known/security.txt', { schema: { hide: true } }, (request, reply) => {
    const base = addressOf(request)
    const expires = new Date(Date.now() + goodFor).toISOString()
    const canonical = base && `Canonical: ${base}/.well-known/security.txt\n`
    const body = `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en\n${canonical}`
    return reply.headers({ 'content-type': plainText, 'cache-control': 'public, max-age=3600' }).send(body)
  })
}
