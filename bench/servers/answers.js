// Asks the real server for every measured answer, raw, so that the others can send the same.
import { request } from 'node:http'

export const paths = { item: '/v1/causes/herniated-disc', collection: '/v1/causes', guide: '/v1/guide' }
export const encodings = { identity: undefined, brotli: 'br' }

export async function answers (origin) {
  const all = []
  for (const path of Object.values(paths)) {
    for (const encoding of Object.values(encodings)) all.push([`${path} ${encoding ?? ''}`, await ask(origin, path, encoding)])
  }
  return all
}

function ask (origin, path, encoding) {
  return new Promise((resolve, reject) => {
    request(origin + path, { headers: encoding ? { 'accept-encoding': encoding } : {} }, response => {
      const chunks = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const own = ['date', 'connection', 'keep-alive']
        const headers = response.rawHeaders.flatMap((name, index, raw) => index % 2 || own.includes(name.toLowerCase()) ? [] : [name, raw[index + 1]])
        resolve({ headers, body: Buffer.concat(chunks) })
      })
    }).on('error', reject).end()
  })
}
